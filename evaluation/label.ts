// node evaluation/label.ts LABELS.jsonl ARTICLES.jsonl OUT.jsonl
// Turns what a labeller wrote (words of the articles) into a file that may be kept here (ids and positions). Says of every line that cannot be
// placed what is wrong with it, and then writes nothing. The order is that of the articles, then of the text, whatever the labeller's.
import { readFileSync, writeFileSync } from 'node:fs';
import type { Case, Place } from './own/case.ts';
import { placed } from './own/place.ts';

const [labels, articles, out] = process.argv.slice(2);
if (labels === undefined || articles === undefined || out === undefined)
  throw new Error('Say what to place, where, and where to: node evaluation/label.ts LABELS.jsonl ARTICLES.jsonl OUT.jsonl');

const lines = (file: string): string[] => readFileSync(file, 'utf8').split('\n');
const texts = new Map<string, { readonly index: number; readonly text: string }>();
for (const line of lines(articles).filter((l) => l.trim() !== '')) {
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  texts.set(id, { index: texts.size, text });
}

const cases: Case[] = [];
let bad = 0;
lines(labels).forEach((line, i) => {
  if (line.trim() === '') return;
  const { placed: found, problems } = parsed(line);
  if (found) cases.push(found);
  else {
    bad += 1;
    for (const problem of problems) console.error(`${labels}:${i + 1}: ${problem}`);
  }
});

function parsed(line: string): ReturnType<typeof placed> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { placed: null, problems: ['the line is no JSON'] };
  }
  return placed(value, (article) => texts.get(article)?.text);
}

/** Where a case begins: the first of all its places. */
const begins = (c: Case): number =>
  Math.min(
    ...Object.entries(c).flatMap(([field, value]) =>
      Array.isArray(value) && field !== 'count' ? (value as readonly (Place | number)[]).flat() : [],
    ),
  );
const articleOf = (c: Case): number => texts.get(c.article)?.index ?? 0;
const written = cases
  .map((c) => ({ c, key: JSON.stringify(c) }))
  .sort((a, b) => articleOf(a.c) - articleOf(b.c) || begins(a.c) - begins(b.c) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
const twice = written.filter(({ key }, i) => key === written[i - 1]?.key);
for (const { key } of twice) console.error(`${labels}: stands twice: ${key}`);
if (bad + twice.length > 0) {
  console.error(`${bad + twice.length} of ${cases.length + bad} lines cannot be placed. Nothing was written.`);
  process.exitCode = 1;
} else {
  writeFileSync(out, `${written.map(({ key }) => key).join('\n')}\n`);
  const kinds = Map.groupBy(cases, ({ kind }) => kind);
  console.log(`${cases.length} cases over ${new Set(cases.map((c) => c.article)).size} articles: ${[...kinds].map(([kind, of]) => `${kind} ${of.length}`).sort().join(', ')}`); // prettier-ignore
}
