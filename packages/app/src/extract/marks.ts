import type { Mark, Note } from '@stemma/core';
import type { Body } from './body/body.ts';
import type { Leaf } from './body/leaf.ts';
import type { PageElement, PageText } from './tree/node.ts';

const LONGEST_PHRASE = 100; // UTF-16 code units
const ENOUGH = 3; // times in bold
const LONGEST_HEADING = 25; // words: what is longer is prose in a heading's clothes

/**
 * What only the page tells of the text that was cut out of it: rows of a table, headings, a phrase set in bold again and again for search engines.
 * In text order. The rules of the language mark the rest when the text is read.
 */
export function marksOf({ text, blocks, kept }: Body): readonly Mark[] {
  const marks: Mark[] = [];
  const repeated = repeatedIn(kept);
  blocks.forEach(({ kind, start, end }, i) => {
    const leaf = kept[i] as Leaf;
    if (leaf.element.name === 'tr') marks.push({ start, end, kind: 'table', rule: 'page/mark/table' });
    else if (kind === 'subhead' && leaf.text.split(/\s+/).length <= LONGEST_HEADING)
      marks.push({ start, end, kind: 'heading', rule: 'page/mark/heading' });
    for (const phrase of repeated.get(leaf) ?? [])
      for (let at = text.indexOf(phrase, start); at >= 0 && at + phrase.length <= end; at = text.indexOf(phrase, at + phrase.length))
        marks.push({ start: at, end: at + phrase.length, kind: 'keyword', rule: 'page/mark/keyword' });
  });
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Phrases of three words and more that stand in bold three times and more, within sentences; by the leaf in which they stand. */
function repeatedIn(kept: readonly Leaf[]): ReadonlyMap<Leaf, readonly string[]> {
  const times = new Map<string, number>();
  const stands = new Map<Leaf, Set<string>>();
  for (const leaf of kept) {
    if (leaf.strong === 0 || leaf.kind === 'subhead') continue;
    for (const node of leaf.texts) {
      const phrase = node.value.replace(/\s+/g, ' ').trim();
      if (
        phrase.length > LONGEST_PHRASE ||
        phrase.length === leaf.text.length ||
        phrase.split(' ').length < 3 ||
        !isBold(node, leaf.element)
      )
        continue;
      times.set(phrase.toLowerCase(), (times.get(phrase.toLowerCase()) ?? 0) + 1);
      stands.set(leaf, (stands.get(leaf) ?? new Set()).add(phrase));
    }
  }
  return new Map(
    [...stands].map(([leaf, phrases]) => [leaf, [...phrases].filter((phrase) => (times.get(phrase.toLowerCase()) ?? 0) >= ENOUGH)]),
  );
}

function isBold(node: PageText, within: PageElement): boolean {
  for (let at: PageElement | null = node.parent; at !== null && at !== within; at = at.parent)
    if (at.name === 'b' || at.name === 'strong') return true;
  return false;
}

/** Leftovers that speak of a page that nobody made with care, in the words of a note. */
const POOR: ReadonlyMap<string, string> = new Map([
  ['image-name', 'names of picture files'],
  ['filler', 'filler text of a template'],
  ['author-card', 'an author’s card with fields of an account'],
  ['social-stub', 'names of networks with nothing behind them'],
  ['caption-doubled', 'captions that stand twice'],
  ['code', 'pieces of a program'],
]);

/** What was left out of the text and tells of a poor page; nothing where there is nothing. */
export function poorPage({ reasons }: Body): readonly Note[] {
  const counts = new Map<string, number>();
  for (const reason of reasons.values()) if (POOR.has(reason)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (counts.size === 0) return [];
  const found = [...POOR].flatMap(([reason, words]) => (counts.has(reason) ? [`${words} (${String(counts.get(reason))})`] : []));
  return [{ code: 'poor-page', detail: `Left out of the page’s text: ${found.join(', ')}.` }];
}
