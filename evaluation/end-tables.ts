// What the counted tables of languages/en/attribute/content-stops.ts are made of: where readers stopped, at every stop of every content.
import { ruledEnd } from '../packages/core/src/languages/en/attribute/clause-end.ts';
import { shapeOf, stopping, stopsOf, type Stop } from '../packages/core/src/languages/en/attribute/content-stops.ts';
import { confident } from '../packages/core/src/languages/en/attribute/confidence.ts';
import { attributeRules } from '../packages/core/src/languages/en/attribute/index.ts';
import { passagesOf, type Passage } from '../packages/core/src/languages/en/attribute/passage.ts';
import { select, type Accepted } from '../packages/core/src/languages/en/attribute/select.ts';
import { english } from '../packages/core/src/index.ts';
import { clean, reportOf } from '../packages/core/src/stages/clean.ts';
import { segment } from '../packages/core/src/stages/segment.ts';
import type { Article } from './cue-tables.ts';

/** The stops of one content, up to the one where the reader stopped; `stopped` is false where the reader went on past them all. */
export interface Walk {
  readonly stops: readonly Stop[];
  readonly stopped: boolean;
}

export interface EndTables {
  readonly counts: Readonly<Record<string, string>>;
  readonly changes: Readonly<Record<string, string>>;
}

const OFTEN = 5; // sightings from which a place or a context is written
const TELLING = 0.15; // natural logarithm: contexts that change the odds by less are left out
const AROUND = 8;
const QUOTED_ALONE = /^(?:and|or)$/;

export function walksIn(article: Article): readonly Walk[] {
  const segmented = segment(clean(reportOf(article), english), english);
  return passagesOf({ ...segmented, mentions: [] }).flatMap((p) =>
    select(p, attributeRules, confident).flatMap((a) => walk(p, a, article)),
  );
}

/** The last piece of a content that follows its cue, where the reader marked the same cue and the same start. */
function walk(p: Passage, a: Accepted, { attributions }: Article): readonly Walk[] {
  const piece = a.content.at(-1);
  const quote = piece ? p.quoteAt[piece.from] : null;
  if (!piece || piece.from < a.head || a.construction === 'citing') return [];
  if (quote?.from === piece.from && quote.whole && quote.to === piece.to && !QUOTED_ALONE.test(p.words[quote.to]?.lower ?? '')) return [];
  const [start, cueStart, cueEnd] = [startOf(p, piece.from), startOf(p, a.cue.from), endOf(p, a.cue.to)];
  const marked = attributions
    .filter((g) => g.cue.some(([s, e]) => s < cueEnd && cueStart < e))
    .flatMap((g) => g.content)
    .find(([s]) => s === start);
  if (!marked) return [];
  const shape = a.content.length > 1 ? 'other' : shapeOf(a.contentKind);
  const relative = a.sourceKind === 'relative' || a.construction === 'passive-reduced';
  const ruled = ruledEnd(p, piece.from, { cue: a.group, relative, clausal: shape === 'clause' });
  const way = stopsOf(p, piece.from, ruled, { cue: a.group, lemma: a.group?.lemma ?? '', shape });
  if (way === null) return [];
  const { stops } = way;
  const at = stops.findIndex((s) => endsAt(p, s.at, marked[1]));
  if (at >= 0) return [{ stops: stops.slice(0, at + 1), stopped: true }];
  // the reader stopped where no stop stands: those passed on the way were no ends
  return [{ stops: stops.filter((s) => startOf(p, s.at) < marked[1]), stopped: false }];
}

const startOf = (p: Passage, i: number): number => p.words[i]?.start ?? Infinity;
const endOf = (p: Passage, to: number): number => p.words[to - 1]?.end ?? 0;
/** The content ends before the place, or after the comma that stands there or before it. */
const endsAt = (p: Passage, at: number, end: number): boolean =>
  endOf(p, at) === end ||
  (p.words[at]?.text === ',' && p.words[at].end === end) ||
  (p.words[at - 1]?.text === ',' && endOf(p, at - 1) === end);

export function endTablesOf(walks: readonly Walk[]): EndTables {
  const seen = walks.flatMap(({ stops, stopped }) => stops.map((stop, i) => ({ stop, hit: stopped && i === stops.length - 1 })));
  const tally = new Map<string, [number, number]>();
  for (const { stop, hit } of seen) for (const key of stop.keys()) add(tally, key, hit);
  const counts = written([...tally].filter(([, [, n]]) => n >= OFTEN).map(([key, [hits, n]]) => [key, `${hits}/${n}`]));
  let changes: Record<string, string> = {};
  const kinds = seen[0]?.stop.contexts.length ?? 0;
  for (let kind = 0; kind < kinds; kind += 1) {
    // what is expected of each kind of context is what the kinds before it say
    const table = { counts, changes };
    const around = new Map<string, [number, number, number]>();
    for (const { stop, hit } of seen) {
      const key = stop.contexts[kind] as string;
      const before = around.get(key) ?? [0, 0, 0];
      const expected = stopping({ ...stop, contexts: stop.contexts.slice(0, kind) }, table);
      around.set(key, [before[0] + (hit ? 1 : 0), before[1] + expected, before[2] + 1]);
    }
    const told = [...around].filter(([, [hits, expected, n]]) => n >= OFTEN && Math.abs(Math.log(changed(hits, expected, n))) > TELLING);
    changes = { ...changes, ...written(told.map(([key, [hits, expected, n]]) => [key, `${hits}/${expected.toFixed(1)}/${n}`])) };
  }
  return { counts, changes: written(Object.entries(changes)) };
}

function changed(hits: number, expected: number, seen: number): number {
  const before = bounded(expected / seen);
  const after = bounded((hits + AROUND * before) / (seen + AROUND));
  return (after / (1 - after)) * ((1 - before) / before);
}

const bounded = (share: number): number => Math.min(0.99, Math.max(0.01, share));

function add(tally: Map<string, [number, number]>, key: string, hit: boolean): void {
  const before = tally.get(key) ?? [0, 0];
  tally.set(key, [before[0] + (hit ? 1 : 0), before[1] + 1]);
}

const written = (entries: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
