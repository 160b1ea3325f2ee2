// What the counted tables of languages/en/attribute/confidence.ts are made of: every proposal of every rule, judged by what readers marked.
import { shaped, type Counts } from '../packages/core/src/languages/en/attribute/confidence.ts';
import { attributeRules } from '../packages/core/src/languages/en/attribute/index.ts';
import { passagesOf, type Passage, type Range } from '../packages/core/src/languages/en/attribute/passage.ts';
import type { Proposal } from '../packages/core/src/languages/en/attribute/rule.ts';
import { select, type Accepted } from '../packages/core/src/languages/en/attribute/select.ts';
import { english } from '../packages/core/src/index.ts';
import { clean, reportOf } from '../packages/core/src/stages/clean.ts';
import { segment } from '../packages/core/src/stages/segment.ts';

type Place = readonly [number, number];
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: readonly Place[];
    readonly cue: readonly Place[];
    readonly content: readonly Place[];
  }[];
}

/** A proposal outside the content of another, with whether a reader marked an attribution of the same cue, source and content. */
export interface Seen {
  readonly proposal: Proposal;
  readonly right: boolean;
  readonly part: number; // of the articles: what is expected of one part is learned from the others
}

const PSEUDO = 6;
const PARTS = 5;
const OFTEN = 5; // sightings of a verb in a construction, from which it is written
const OFTEN_WITH_SOURCE = 15;
const OFTEN_AROUND = 8; // sightings of a context
const meets = (a: readonly Place[], b: readonly Place[]): boolean => a.some(([s, e]) => b.some(([t, f]) => s < f && t < e));

export function seenIn(article: Article, index: number): readonly Seen[] {
  const segmented = segment(clean(reportOf(article), english), english);
  return passagesOf({ ...segmented, mentions: [] }).flatMap((p) => {
    const all = select(p, attributeRules, () => true);
    return all
      .filter((a) => !all.some((outer) => outer !== a && outer.content.some((c) => c.from <= a.cue.from && a.cue.to <= c.to)))
      .map((a) => ({ proposal: slim(a), right: isRight(p, a, article), part: index % PARTS }));
  });
}

/** Only what is counted, so that the passage can be forgotten. */
function slim({ rule: _rule, further: _further, ...proposal }: Accepted): Proposal {
  return { ...proposal, group: null };
}

function isRight(p: Passage, a: Accepted, { attributions }: Article): boolean {
  const place = ({ from, to }: Range): Place => [p.words[from]?.start ?? 0, p.words[to - 1]?.end ?? 0];
  const [cue, content, source] = [[place(a.cue)], a.content.map(place), a.source ? [place(a.source)] : []];
  return attributions.some(
    (g) => meets(g.cue, cue) && meets(g.content, content) && ((source.length === 0 && g.source.length === 0) || meets(g.source, source)),
  );
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
  written(least: (key: string) => number): Record<string, string> {
    const often = [...this.counts].filter(([key, [, found]]) => found >= least(key));
    return sorted(often.map(([key, [right, found]]) => [key, `${right}/${found}`]));
  }
}

const sorted = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

const keysOf = ({ construction, contentKind, borrowed, sourceKind }: Proposal): readonly [string, string, string] => {
  const shape = `${construction}/${contentKind}${borrowed === true ? '+' : ''}`;
  return [construction, shape, `${shape}/${sourceKind}`];
};

/** The four tables. What a context was expected to be right is learned from the parts in which it does not stand. */
export function countsOf(seen: readonly Seen[]): Counts {
  const around = new Map<string, { right: number; expected: number; found: number }>();
  for (let part = 0; part < PARTS; part += 1) {
    const learned = shapeCounts(seen.filter((s) => s.part !== part));
    for (const { proposal, right } of seen.filter((s) => s.part === part)) {
      const expected = shaped(proposal, learned);
      for (const key of proposal.context ?? []) {
        const sum = around.get(key) ?? { right: 0, expected: 0, found: 0 };
        around.set(key, { right: sum.right + (right ? 1 : 0), expected: sum.expected + expected, found: sum.found + 1 });
      }
    }
  }
  const often = [...around].filter(([, { found }]) => found >= OFTEN_AROUND);
  const contexts = often.map(([key, { right, expected, found }]) => [key, `${right}/${expected.toFixed(1)}/${found}`] as const);
  return { ...shapeCounts(seen), contexts: sorted(contexts) };
}

function shapeCounts(seen: readonly Seen[]): Omit<Counts, 'contexts'> {
  const shapes = new Tally();
  for (const { proposal, right } of seen) for (const key of keysOf(proposal)) shapes.add(key, right);
  const cues = new Tally();
  const sums = new Map<string, { right: number; expected: number; found: number }>();
  for (const { proposal, right } of seen) {
    const keys = keysOf(proposal);
    for (const key of keys) cues.add(`${proposal.lemma}/${key}`, right);
    const sum = sums.get(proposal.lemma) ?? { right: 0, expected: 0, found: 0 };
    const chance = keys.reduce((prior, key) => shapes.smoothed(key, prior), 0.5);
    sums.set(proposal.lemma, { right: sum.right + (right ? 1 : 0), expected: sum.expected + chance, found: sum.found + 1 });
  }
  const weights = [...sums].filter(([, sum]) => sum.found >= 3);
  return {
    shapes: shapes.written(() => 1),
    cues: cues.written((key) => (key.split('/').length < 4 ? OFTEN : OFTEN_WITH_SOURCE)),
    weights: sorted(weights.map(([lemma, { right, expected }]) => [lemma, Number(((right + PSEUDO) / (expected + PSEUDO)).toFixed(2))])),
  };
}
