// node evaluation/count-cues.ts TRAIN.jsonl    then: npm run data
// Counts, on articles whose attributions were marked by readers, how often each construction and each verb was right, and writes the three
// tables that languages/en/attribute/confidence.ts reads. Takes no word of the articles over. Run it again after any change to the rules.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { attributeRules } from '../packages/core/src/languages/en/attribute/index.ts';
import { passagesOf, type Passage, type Range } from '../packages/core/src/languages/en/attribute/passage.ts';
import { select, type Accepted } from '../packages/core/src/languages/en/attribute/select.ts';
import { english } from '../packages/core/src/index.ts';
import { clean, reportOf } from '../packages/core/src/stages/clean.ts';
import { segment } from '../packages/core/src/stages/segment.ts';

type Place = readonly [number, number];
interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: readonly Place[];
    readonly cue: readonly Place[];
    readonly content: readonly Place[];
  }[];
}
interface Seen {
  readonly keys: readonly [string, string, string]; // construction, with content, with source
  readonly lemma: string;
  readonly right: boolean;
}

const PSEUDO = 6;
const DATA = join(import.meta.dirname, '../packages/core/data/en');
const meets = (a: readonly Place[], b: readonly Place[]): boolean => a.some(([s, e]) => b.some(([t, f]) => s < f && t < e));

/** Every proposal outside the content of another, with whether a reader marked an attribution of the same cue, source and content. */
function seenIn(article: Article): readonly Seen[] {
  const segmented = segment(clean(reportOf(article), english), english);
  return passagesOf({ ...segmented, mentions: [] }).flatMap((p) => {
    const all = select(p, attributeRules, () => true);
    return all
      .filter((a) => !all.some((outer) => outer !== a && outer.content.some((c) => c.from <= a.cue.from && a.cue.to <= c.to)))
      .map((a) => judged(p, a, article));
  });
}

function judged(p: Passage, a: Accepted, { attributions }: Article): Seen {
  const place = ({ from, to }: Range): Place => [p.words[from]?.start ?? 0, p.words[to - 1]?.end ?? 0];
  const [cue, content, source] = [[place(a.cue)], a.content.map(place), a.source ? [place(a.source)] : []];
  const right = attributions.some(
    (g) => meets(g.cue, cue) && meets(g.content, content) && ((source.length === 0 && g.source.length === 0) || meets(g.source, source)),
  );
  const shape = `${a.construction}/${a.contentKind}${a.borrowed ? '+' : ''}`;
  return { keys: [a.construction, shape, `${shape}/${a.sourceKind}`], lemma: a.lemma, right };
}

class Tally {
  readonly counts = new Map<string, [number, number]>();
  add(key: string, right: boolean): void {
    const count = this.counts.get(key) ?? [0, 0];
    this.counts.set(key, [count[0] + (right ? 1 : 0), count[1] + 1]);
  }
  smoothed(key: string, prior: number): number {
    const [right, found] = this.counts.get(key) ?? [0, 0];
    return (right + PSEUDO * prior) / (found + PSEUDO);
  }
}

function write(name: string, title: string, note: string, words: ReadonlyMap<string, string>): void {
  const lines = [...words].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, value]) => `  '${key}': ${value}`);
  const head = `title: ${title}\nsource: counted on the training part of PolNeAR 1.0 (Newell, Margolin and Ruths 2018), which gives no text here\nlicense: CC0-1.0\nnote: >\n  ${note}\nwords:\n`;
  writeFileSync(join(DATA, `${name}.yml`), `${head}${lines.join('\n')}\n`);
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Say which articles to count on: node evaluation/count-cues.ts TRAIN.jsonl');
const seen = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .flatMap((line) => seenIn(JSON.parse(line) as Article));

const shapes = new Tally();
for (const { keys, right } of seen) for (const key of keys) shapes.add(key, right);
const cues = new Tally();
const expected = new Map<string, { right: number; expected: number; found: number }>();
for (const { keys, lemma, right } of seen) {
  for (const key of keys) cues.add(`${lemma}/${key}`, right);
  const sum = expected.get(lemma) ?? { right: 0, expected: 0, found: 0 };
  const chance = keys.reduce((prior, key) => shapes.smoothed(key, prior), 0.5);
  expected.set(lemma, { right: sum.right + (right ? 1 : 0), expected: sum.expected + chance, found: sum.found + 1 });
}
const fraction = ([right, found]: readonly [number, number]): string => `${right}/${found}`;
const often = [...cues.counts].filter(([key, [, found]]) => found >= (key.split('/').length < 4 ? 5 : 15));
write('construction-counts', 'How often each construction is an attribution', 'Key: construction, shape of content, kind of source; value: times right, times found. Statistics only.', new Map([...shapes.counts].map(([key, count]) => [key, fraction(count)]))); // prettier-ignore
write('cue-counts', 'How often each verb is a cue, by construction', 'Key: verb, construction, shape of content, kind of source; value: times right, times found. Seen five times or more.', new Map(often.map(([key, count]) => [key, fraction(count)]))); // prettier-ignore
write('cue-weights', 'How much more often than its constructions a verb is a cue', 'Key: verb; value: times right over times expected from its constructions, drawn towards 1.', new Map([...expected].filter(([, sum]) => sum.found >= 3).map(([lemma, sum]) => [lemma, ((sum.right + PSEUDO) / (sum.expected + PSEUDO)).toFixed(2)]))); // prettier-ignore
console.log(`${seen.length} proposals counted. Now: npm run data`);
