// node evaluation/fit-events.ts [--folds] [--half] [--write]
// Counts how much each sign of languages/en/events/signs.ts speaks for two mentions being one event: logistic regression over pairs of mentions of one story
// (ECB+, Cybulska and Vossen 2014; events across reports), held back by a quadratic penalty. Only numbers leave the corpus.
// --folds: every topic is scored with weights counted on the other half of the topics. --half: counted on the stories of even index, scored on the odd ones.
// --write: counted on all, and written to packages/core/data/en/event-weights.yml; then npm run data. STEMMA_EVALUATION says where the corpora are.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { english, read } from '../packages/core/src/index.ts';
import { storyOf, tracesOf } from '../packages/core/src/languages/en/events/index.ts';
import { signsBetween, type EventStory } from '../packages/core/src/languages/en/events/signs.ts';
import type { Trace } from '../packages/core/src/languages/en/events/trace.ts';
import { together } from '../packages/core/src/stages/align/together.ts';

const ROOT = join(import.meta.dirname, '..');
const CORPUS = resolve(ROOT, process.env['STEMMA_EVALUATION'] ?? '../shared', 'evaluation/divergence');
const WEIGHTS = join(ROOT, 'packages/core/data/en/event-weights.yml');
const PENALTY = Number(process.env['PENALTY'] ?? 3);
const LEASTS = [-1.1, -0.9, -0.7, -0.5, -0.3]; // averages from which two groups are put together, tried

interface Story {
  readonly index: number;
  readonly topic: string;
  readonly mentions: readonly { readonly key: string; readonly gold: string }[];
  readonly traces: readonly Trace[];
  readonly story: EventStory;
  readonly pairs: readonly Pair[];
}
interface Pair {
  readonly signs: readonly (readonly [number, number])[];
  readonly one: boolean;
  readonly weight: number;
}

const names: string[] = [];
const placeOf = new Map<string, number>();
const place = (name: string): number => {
  let at = placeOf.get(name);
  if (at === undefined) placeOf.set(name, (at = names.push(name) - 1));
  return at;
};
const drop = process.env['DROP'] ? new RegExp(process.env['DROP']) : null;

const lines = <T>(file: string): T[] =>
  readFileSync(join(CORPUS, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

function stories(): Story[] {
  const given = lines<{ story: string; topic: string; docs: { id: string; text: string }[] }>('dev/ecbplus/stories.jsonl');
  const all = lines<{ sub: string; doc: string; start: number; end: number; kind: string; cluster: string; validated: boolean }>(
    'dev/ecbplus/mentions.jsonl',
  ).filter((m) => m.kind === 'event' && m.validated);
  return given.map(({ story: name, topic, docs }, index) => {
    const own = all.filter((m) => m.sub === name);
    const asked = own.map(({ doc, start, end }) => ({ id: `${doc}:${start}:${end}`, report: doc, start, end }));
    const found = tracesOf(
      docs.map(({ id, text }) => read({ id, text }, english)),
      asked,
    );
    const told = own.flatMap((m, i) => (found[i] ? [{ key: asked[i]!.id, gold: m.cluster, trace: found[i] }] : []));
    const traces = told.map(({ trace }) => trace);
    const story = storyOf(traces);
    const size = new Map<string, number>();
    for (const { gold } of told) size.set(gold, (size.get(gold) ?? 0) + 1);
    const pairs: Pair[] = [];
    for (let i = 1; i < told.length; i += 1)
      for (let j = 0; j < i; j += 1) {
        const [a, b] = [told[i]!, told[j]!];
        const signs = [...signsBetween(a.trace, b.trace, story)].flatMap(([sign, value]) =>
          drop?.test(sign) ? [] : [[place(sign), value] as const],
        );
        // pairs of a large group are many and alike: each counts for less
        pairs.push({ signs, one: a.gold === b.gold, weight: 10 / (Math.max(size.get(a.gold)!, size.get(b.gold)!) + 8) });
      }
    return { index, topic, mentions: told, traces, story, pairs };
  });
}

/** Newton's method on the weighed and penalized likelihood. */
function fit(from: readonly Story[]): Float64Array {
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

/** CoNLL F1 of these stories, each with its weights, by the corpus's own scorer. */
async function scored(parts: readonly (readonly [Story, Float64Array])[], least: number): Promise<{ conll: number; line: string }> {
  const { clusterScores } = (await import(join(CORPUS, 'scorers/lib.mjs'))) as { clusterScores(gold: Map<string, string>, pred: Map<string, string>): Record<string, never> }; // prettier-ignore
  const [gold, predicted] = [new Map<string, string>(), new Map<string, string>()];
  for (const [{ mentions, pairs, index }, weights] of parts) {
    const alike = (a: number, b: number): number => {
      const [i, j] = a > b ? [a, b] : [b, a];
      return sumOf(pairs[(i * (i - 1)) / 2 + j]!.signs, weights);
    };
    const groups = together({ parts: [mentions.map((_, i) => i)], alike }, least);
    groups.forEach((group, g) => group.forEach((i) => predicted.set(mentions[i]!.key, `${index}-${g}`)));
    for (const { key, gold: cluster } of mentions) gold.set(key, cluster);
  }
  const s = clusterScores(gold, predicted) as unknown as Record<'muc' | 'b3' | 'ceafe', { p: number; r: number }> & { conll: number };
  const pr = ({ p, r }: { p: number; r: number }) => `${p.toFixed(3)}/${r.toFixed(3)}`;
  return { conll: s.conll, line: `${s.conll.toFixed(4)}  muc ${pr(s.muc)}  b3 ${pr(s.b3)}  ceafe ${pr(s.ceafe)}` };
}

const all = stories();
const topics = [...new Set(all.map(({ topic }) => topic))];
const odd = ({ topic }: Story): boolean => topics.indexOf(topic) % 2 === 1;
const asked = (flag: string): boolean => process.argv.includes(flag);

if (asked('--folds')) {
  const [a, b] = [fit(all.filter((s) => !odd(s))), fit(all.filter(odd))];
  const crossed = (some: readonly Story[]) => some.map((s) => [s, odd(s) ? a : b] as const);
  for (const least of LEASTS) {
    const [whole, even, uneven] = [all, all.filter((s) => s.index % 2 === 0), all.filter((s) => s.index % 2 === 1)].map(crossed);
    console.log(
      `least ${least}: ${(await scored(whole!, least)).line}  even ${(await scored(even!, least)).conll}  odd ${(await scored(uneven!, least)).conll}`,
    );
  }
}
if (asked('--half')) {
  const weights = fit(all.filter(({ index }) => index % 2 === 0));
  for (const least of LEASTS) {
    const of = (rest: number) => scored(all.filter(({ index }) => index % 2 === rest).map((s) => [s, weights] as const), least); // prettier-ignore
    console.log(`least ${least}: counted on even ${(await of(0)).conll}, odd ${(await of(1)).line}`);
  }
}
if (asked('--write')) {
  const weights = fit(all);
  const rows = names.map((name, i) => `  ${name}: ${weights[i]!.toFixed(2)}`).sort();
  const head = [
    'title: How much each sign speaks for two mentions being one event',
    'source: counted on the development part of ECB+ (Cybulska and Vossen 2014), which gives no text here (evaluation/fit-events.ts)',
    'license: CC0-1.0',
    'note: Weights of a logistic regression over pairs of mentions of one story; the signs are told in languages/en/events/signs.ts.',
    'words:',
  ];
  writeFileSync(WEIGHTS, `${[...head, ...rows].join('\n')}\n`);
  console.log(`${rows.length} weights. Now: npm run data`);
}
