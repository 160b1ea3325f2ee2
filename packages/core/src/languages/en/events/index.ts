import type { Reading } from '../../../model/layers.ts';
import type { EventMention, Likeness } from '../../../model/likeness.ts';
import { eventWeights } from '../lexicon.generated.ts';
import { grouped } from '../propose/mentions-in.ts';
import { signsBetween, type EventStory } from './signs.ts';
import { traceOf, type Trace } from './trace.ts';
import { kinOf } from './words.ts';

const weights: Readonly<Record<string, number>> = eventWeights;
const LEAST = -0.6; // below 0: of two groups, a few pairs that share much count for more than many that share nothing

/**
 * How much speaks for each two of the given mentions being one event, across the reports of a story: weighed signs, above 0 for.
 *
 * Mentions whose roots are neither the same nor kin, and that share no word, are never one: they come in different parts. The weights are counted
 * (evaluation/fit-events.ts). Misses an event that is told in words of another field ("parted ways" for a dismissal).
 */
export function alikeEvents(readings: readonly Reading[], mentions: readonly EventMention[]): Likeness {
  const traces = tracesOf(readings, mentions);
  const story = storyOf(traces);
  return {
    parts: partsOf(traces),
    least: LEAST,
    alike: (i, j) => {
      const [a, b] = [traces[i], traces[j]];
      if (!a || !b) return Number.NEGATIVE_INFINITY;
      let sum = 0;
      signsBetween(a, b, story, (sign, value) => (sum += value * (weights[sign] ?? 0)));
      return sum;
    },
  };
}

/** A trace for each mention, in their order; null where no word stands at its place. */
export function tracesOf(readings: readonly Reading[], mentions: readonly EventMention[]): readonly (Trace | null)[] {
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  return mentions.map(({ report, start, end }) => {
    const reading = byId.get(report);
    return reading ? traceOf(reading, { start, end }) : null;
  });
}

const MOST_ASKED = 40; // words of a sentence that are counted side by side

/** What the whole story tells of its roots, counted over the given mentions. */
export function storyOf(traces: readonly (Trace | null)[]): EventStory {
  const reportsOf = new Map<string, Set<string>>();
  const reports = new Set<string>(); // in which events were found: another may be given, of which nobody asks
  const count = new Map<string, number>();
  const bySentence = new Map<string, string[]>();
  for (const trace of traces) {
    if (!trace) continue;
    const { root, report, sentence } = trace;
    reports.add(report);
    const theirs = reportsOf.get(root);
    if (theirs) theirs.add(report);
    else reportsOf.set(root, new Set([report]));
    count.set(root, (count.get(root) ?? 0) + 1);
    const at = `${sentence} ${report}`;
    const roots = bySentence.get(at);
    if (!roots) bySentence.set(at, [root]);
    else if (roots.length < MOST_ASKED) roots.push(root);
  }
  const pairs = new Map<string, number>();
  for (const roots of bySentence.values())
    roots.forEach((a, i) => {
      for (const b of roots.slice(i + 1)) {
        const key = a < b ? `${a} ${b}` : `${b} ${a}`;
        if (a !== b) pairs.set(key, (pairs.get(key) ?? 0) + 1);
      }
    });
  return {
    spread: (root) => (reportsOf.get(root)?.size ?? 0) / Math.max(1, reports.size),
    together: (a, b) => (pairs.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? 0) / Math.max(1, Math.min(count.get(a) ?? 0, count.get(b) ?? 0)),
  };
}

const MOST_TOGETHER = 400; // mentions of which each two are compared

/**
 * Mentions that can be one event: of one root, of kin roots, or with a word in common.
 *
 * Where these would be more than 400, only those of one root, 400 in a row at most: a list of a million mentions costs no more for each than a short one.
 */
function partsOf(traces: readonly (Trace | null)[]): readonly (readonly number[])[] {
  return linked(traces).flatMap((part) => (part.length <= MOST_TOGETHER ? [part] : byRoot(traces, part)));
}

function byRoot(traces: readonly (Trace | null)[], part: readonly number[]): readonly (readonly number[])[] {
  return [...grouped(part, (i) => traces[i]?.root).values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / MOST_TOGETHER) }, (_, k) => group.slice(k * MOST_TOGETHER, (k + 1) * MOST_TOGETHER)),
  );
}

function linked(traces: readonly (Trace | null)[]): readonly (readonly number[])[] {
  const up = traces.map((_, i) => i);
  const top = (i: number): number => {
    let at = i;
    while (up[at] !== at) at = up[at] = up[up[at] as number] as number;
    return at;
  };
  const first = new Map<string, number>();
  const join = (i: number, word: string): void => {
    const known = first.get(word);
    if (known === undefined) first.set(word, i);
    else up[top(i)] = top(known);
  };
  traces.forEach((trace, i) => {
    if (!trace) return;
    join(i, trace.root);
    for (const word of trace.words) join(i, word);
  });
  for (const [word, i] of [...first]) for (const other of kinOf(word)) if (first.has(other)) up[top(i)] = top(first.get(other) as number);
  const parts = new Map<number, number[]>();
  traces.forEach((_, i) => {
    const part = parts.get(top(i));
    if (part) part.push(i);
    else parts.set(top(i), [i]);
  });
  return [...parts.values()];
}
