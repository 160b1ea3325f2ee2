import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { english, read } from '../../packages/core/src/index.ts';
import { storyOf, tracesOf } from '../../packages/core/src/languages/en/events/index.ts';
import { signsBetween } from '../../packages/core/src/languages/en/events/signs.ts';
import { together } from '../../packages/core/src/stages/align/together.ts';

const PENALTY = 3; // 1 to 10 give the same to half a point

/** One story of ECB+ with each two of its mentions, and what bears on their being one. */
export interface Story {
  readonly index: number; // in the file
  readonly name: string;
  readonly topic: string;
  readonly reports: readonly { readonly id: string; readonly text: string }[];
  readonly mentions: readonly EcbMention[];
  readonly pairs: readonly Pair[]; // of the second mention with the first, the third with the first, with the second …
}
export interface EcbMention {
  readonly id: string;
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly gold: string;
}
interface Pair {
  readonly signs: readonly (readonly [number, number])[]; // place of the sign in `names`, value
  readonly one: boolean;
  readonly weight: number;
}

/** Every sign that was met, by its place. */
export const names: string[] = [];
const placeOf = new Map<string, number>();
const place = (name: string): number => {
  let at = placeOf.get(name);
  if (at === undefined) placeOf.set(name, (at = names.push(name) - 1));
  return at;
};

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** The stories below `folder` (ECB+ as the evaluation corpora give it); mentions of validated sentences only, as is usual. */
export function storiesIn(folder: string): Story[] {
  const given = lines<{ story: string; topic: string; docs: { id: string; text: string }[] }>(join(folder, 'stories.jsonl'));
  const all = lines<{ sub: string; doc: string; start: number; end: number; kind: string; cluster: string; validated: boolean }>(
    join(folder, 'mentions.jsonl'),
  ).filter((m) => m.kind === 'event' && m.validated);
  return given.map(({ story: name, topic, docs }, index) => {
    const mentions = all
      .filter((m) => m.sub === name)
      .map(({ doc, start, end, cluster }) => ({ id: `${doc}:${start}:${end}`, report: doc, start, end, gold: cluster }));
    const traces = tracesOf(
      docs.map(({ id, text }) => read({ id, text }, english)),
      mentions,
    );
    const story = storyOf(traces);
    const size = new Map<string, number>();
    for (const { gold } of mentions) size.set(gold, (size.get(gold) ?? 0) + 1);
    const pairs: Pair[] = [];
    for (let i = 1; i < mentions.length; i += 1)
      for (let j = 0; j < i; j += 1) {
        const [x, y] = [traces[i], traces[j]];
        const signs: (readonly [number, number])[] = [];
        if (x && y) signsBetween(x, y, story, (sign, value) => signs.push([place(sign), value]));
        const [a, b] = [mentions[i]!.gold, mentions[j]!.gold];
        // pairs of a large group are many and alike: each counts for less
        pairs.push({ signs, one: a === b, weight: 10 / (Math.max(size.get(a)!, size.get(b)!) + 8) });
      }
    return { index, name, topic, reports: docs, mentions, pairs };
  });
}

/** Newton's method on the weighed and penalized likelihood. */
export function fit(from: readonly Story[]): Float64Array {
  const n = names.length;
  const weights = new Float64Array(n);
  const penalty = names.map((name) => (name === 'always' ? PENALTY / 100 : PENALTY));
  for (let round = 0; round < 15; round += 1) {
    const curve = Array.from({ length: n }, (_, i) => Float64Array.from({ length: n }, (__, j) => (i === j ? penalty[i]! : 0)));
    const slope = Float64Array.from({ length: n }, (_, i) => -penalty[i]! * weights[i]!);
    for (const { pairs } of from)
      for (const { signs, one, weight } of pairs) {
        const p = 1 / (1 + Math.exp(-sumOf(signs, weights)));
        const [error, spread] = [(Number(one) - p) * weight, p * (1 - p) * weight];
        for (const [i, x] of signs) {
          slope[i]! += error * x;
          for (const [j, y] of signs) curve[i]![j]! += spread * x * y;
        }
      }
    const step = solve(curve, slope);
    step.forEach((s, i) => (weights[i]! += s));
    if (step.every((s) => Math.abs(s) < 1e-4)) break;
  }
  return weights;
}

const sumOf = (signs: Pair['signs'], weights: Float64Array): number => signs.reduce((sum, [i, x]) => sum + x * weights[i]!, 0);

/** Gauss's elimination; the matrix is used up. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = [...matrix];
  const x = Float64Array.from(right);
  const n = x.length;
  for (let i = 0; i < n; i += 1) {
    let pivot = i;
    for (let r = i + 1; r < n; r += 1) if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    [x[i], x[pivot]] = [x[pivot]!, x[i]!];
    for (let r = i + 1; r < n; r += 1) {
      const factor = rows[r]![i]! / rows[i]![i]!;
      if (factor === 0) continue;
      for (let c = i; c < n; c += 1) rows[r]![c]! -= factor * rows[i]![c]!;
      x[r]! -= factor * x[i]!;
    }
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let c = i + 1; c < n; c += 1) x[i]! -= rows[i]![c]! * x[c]!;
    x[i]! /= rows[i]![i]!;
  }
  return x;
}

export type Weighed = readonly (readonly [Story, Float64Array])[];

/** The cluster of each mention, each story put together with its weights. */
export function predicted(stories: Weighed, least: number): ReadonlyMap<string, string> {
  const clusters = new Map<string, string>();
  for (const [{ mentions, pairs, index }, weights] of stories) {
    const alike = (a: number, b: number): number => {
      const [i, j] = a > b ? [a, b] : [b, a];
      return sumOf(pairs[(i * (i - 1)) / 2 + j]!.signs, weights);
    };
    together({ parts: [mentions.map((_, i) => i)], alike, least }).forEach((group, g) =>
      group.forEach((i) => clusters.set(mentions[i]!.id, `${index}-${g}`)),
    );
  }
  return clusters;
}

/** Two folds by topic, which holds two stories of one kind of event: each story with the weights of the other half of the topics. */
export function crossed(stories: readonly Story[]): Weighed {
  const topics = [...new Set(stories.map(({ topic }) => topic))];
  const odd = ({ topic }: Story): boolean => topics.indexOf(topic) % 2 === 1;
  const [even, uneven] = [fit(stories.filter((s) => !odd(s))), fit(stories.filter(odd))];
  return stories.map((s) => [s, odd(s) ? even : uneven]);
}

export interface Scores extends Readonly<Record<'muc' | 'b3' | 'ceafe', { readonly p: number; readonly r: number }>> {
  readonly conll: number;
}
interface Scorer {
  readonly clusterScores: (gold: ReadonlyMap<string, string>, predicted: ReadonlyMap<string, string>) => Scores;
}

/** How well clusters fit the gold, by the corpus's own scorer (`library` is its scorers/lib.mjs). */
export async function scored(stories: readonly Story[], clusters: ReadonlyMap<string, string>, library: string): Promise<Scores> {
  const { clusterScores } = (await import(library)) as Scorer;
  return clusterScores(new Map(stories.flatMap(({ mentions }) => mentions.map(({ id, gold }) => [id, gold] as const))), clusters);
}

export const isRead = ({ index }: Story): boolean => index % 2 === 0; // the half whose texts were read while the signs were made

export const parts = ({ muc, b3, ceafe }: Scores): string =>
  [muc, b3, ceafe].map(({ p, r }, i) => `${['MUC', 'B3', 'CEAFe'][i]!} ${(100 * p).toFixed(0)}/${(100 * r).toFixed(0)}`).join(', ');
