// Fits a table of weights: a multinomial logistic model with a penalty on the squares of its weights, by L-BFGS (Nocedal 1980). Deterministic.
import { WEIGHED, type Sign, type Weights } from '../../packages/core/src/model/bearing.ts';

/** One report and one claim, with what readers said of them. */
export interface Labelled {
  readonly story: string; // what must not be split between folds
  readonly claim: string;
  readonly report: string;
  readonly line: boolean; // a headline
  readonly stance: 'for' | 'against' | 'observing';
  readonly related: boolean; // what the language says: enough of the claim’s words are there
  readonly denying: boolean; // and: a word that could deny
  readonly signs: readonly Sign[];
}

const SIGN_PENALTY = 300; // on a sign, in units of its own spread; chosen on five random divisions of the stories, as were the others
const WORD_PENALTY = 60; // on a word
const LEAST_STORIES = { sign: 4, word: 3 }; // that must show a sign before it is weighed
const BALANCE = 0.5; // how far the rarer stances are evened out: 0 not at all, 1 wholly
const OTHER_KIND = 0.5; // weight of headlines beside reports; see `fitted`
const STEPS = 120;
const SMALLEST = 0.02; // weights below it are left out of the table

const isWord = (id: string): boolean => id.startsWith('word/') || id.startsWith('opening/');

/** The table that fits these rows best, rounded as it is written. Reports weigh fully, headlines half, since there are more of them. */
export function fitted(rows: readonly Labelled[]): Weights {
  const stories = new Map<string, Set<string>>();
  for (const { story, signs } of rows) for (const { id } of signs) (stories.get(id) ?? stories.set(id, new Set()).get(id))?.add(story);
  const ids = [...stories]
    .filter(([id, shown]) => shown.size >= (isWord(id) ? LEAST_STORIES.word : LEAST_STORIES.sign))
    .map(([id]) => id)
    .sort();
  const place = new Map(ids.map((id, i) => [id, i]));
  const spread = spreads(rows, place);
  const share = WEIGHED.map((stance) => rows.filter((row) => row.stance === stance).length / rows.length);
  const data = rows.map((row) => {
    const y = WEIGHED.indexOf(row.stance);
    const x = row.signs.flatMap(({ id, value }): [number, number][] => {
      const at = place.get(id);
      return at === undefined || value === 0 ? [] : [[at, value / (spread[at] ?? 1)]];
    });
    return { x, y, weight: (row.line ? OTHER_KIND : 1) * ((share[y] ?? 1) * WEIGHED.length) ** -BALANCE };
  });
  const penalty = Float64Array.from(ids, (id) => (isWord(id) ? WORD_PENALTY : SIGN_PENALTY));
  const theta = descend(data, ids.length, penalty);
  const row = (at: number, by: number): number[] => {
    const raw = WEIGHED.map((_, k) => (theta[at * WEIGHED.length + k] ?? 0) / by);
    const mean = raw.reduce((sum, v) => sum + v, 0) / raw.length;
    return raw.map((v) => Math.round((v - mean) * 1000) / 1000 + 0);
  };
  const table = Object.assign(Object.create(null) as Record<string, readonly number[]>, { always: row(ids.length, 1) });
  ids.forEach((id, at) => {
    const weights = row(at, spread[at] ?? 1);
    if (weights.some((w) => Math.abs(w) >= SMALLEST)) table[id] = weights;
  });
  return table;
}

/** Standard deviation of each sign; words keep their own unit. */
function spreads(rows: readonly Labelled[], place: ReadonlyMap<string, number>): Float64Array {
  const [sum, squares] = [new Float64Array(place.size), new Float64Array(place.size)];
  for (const { signs } of rows)
    for (const { id, value } of signs) {
      const at = place.get(id);
      if (at === undefined) continue;
      sum[at] = (sum[at] ?? 0) + value;
      squares[at] = (squares[at] ?? 0) + value * value;
    }
  const spread = new Float64Array(place.size).fill(1);
  for (const [id, at] of place)
    if (!isWord(id)) spread[at] = Math.sqrt(Math.max((squares[at] ?? 0) / rows.length - ((sum[at] ?? 0) / rows.length) ** 2, 1e-6));
  return spread;
}

interface Datum {
  readonly x: readonly (readonly [number, number])[];
  readonly y: number;
  readonly weight: number;
}

/** Loss and gradient at `theta`: weights by sign and column, the last row for what every report shows. */
function lossAt(theta: Float64Array, gradient: Float64Array, data: readonly Datum[], size: number, penalty: Float64Array): number {
  const K = WEIGHED.length;
  gradient.fill(0);
  let loss = 0;
  for (const { x, y, weight } of data) {
    const z = WEIGHED.map((_, k) => x.reduce((sum, [i, v]) => sum + v * (theta[i * K + k] as number), theta[size * K + k] as number));
    const top = Math.max(...z);
    const grown = z.map((v) => Math.exp(v - top));
    const all = grown.reduce((sum, v) => sum + v, 0);
    loss -= weight * Math.log((grown[y] as number) / all + 1e-300);
    for (let k = 0; k < K; k += 1) {
      const error = weight * ((grown[k] as number) / all - (k === y ? 1 : 0));
      gradient[size * K + k] = (gradient[size * K + k] as number) + error;
      for (const [i, v] of x) gradient[i * K + k] = (gradient[i * K + k] as number) + error * v;
    }
  }
  for (let i = 0; i < size; i += 1)
    for (let at = i * K; at < (i + 1) * K; at += 1) {
      const [w, l2] = [theta[at] as number, penalty[i] as number];
      loss += 0.5 * l2 * w * w;
      gradient[at] = (gradient[at] as number) + l2 * w;
    }
  return loss;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, v, i) => sum + v * (b[i] as number), 0);
const plus = (a: Float64Array, by: number, b: Float64Array): Float64Array => a.map((v, i) => v + by * (b[i] as number));

function descend(data: readonly Datum[], size: number, penalty: Float64Array): Float64Array {
  let theta = new Float64Array((size + 1) * WEIGHED.length);
  let gradient = new Float64Array(theta.length);
  let loss = lossAt(theta, gradient, data, size, penalty);
  let past: { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    let way: Float64Array = gradient.slice();
    const alphas: number[] = [];
    for (const { s, y, rho } of [...past].reverse()) {
      const alpha = rho * dot(s, way);
      alphas.unshift(alpha);
      way = plus(way, -alpha, y);
    }
    const last = past.at(-1);
    const scale = last ? 1 / (last.rho * dot(last.y, last.y)) : 1 / data.length;
    way = way.map((v) => v * scale);
    past.forEach(({ s, y, rho }, n) => (way = plus(way, (alphas[n] ?? 0) - rho * dot(y, way), s)));
    const slope = dot(gradient, way);
    let next: { readonly theta: Float64Array; readonly gradient: Float64Array<ArrayBuffer>; readonly loss: number } | null = null;
    for (let length = 1; length > 1e-8 && !next; length /= 2) {
      const there = plus(theta, -length, way);
      const slopes = new Float64Array(theta.length);
      const value = lossAt(there, slopes, data, size, penalty);
      if (value <= loss - 1e-4 * length * slope) next = { theta: there, gradient: slopes, loss: value };
    }
    if (!next || loss - next.loss < 1e-6 * Math.abs(loss)) break;
    const [s, y] = [plus(next.theta, -1, theta), plus(next.gradient, -1, gradient)];
    if (dot(s, y) > 1e-12) past = [...past, { s, y, rho: 1 / dot(s, y) }].slice(-10);
    theta = Float64Array.from(next.theta);
    gradient = next.gradient;
    loss = next.loss;
  }
  return theta;
}
