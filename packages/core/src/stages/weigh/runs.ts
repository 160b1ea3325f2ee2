import type { Reading } from '../../model/layers.ts';
import type { Span } from '../../model/span.ts';

/** Words of a report, without punctuation, as numbers that are the same for the same word in every report of the story. */
export interface Words {
  readonly ids: readonly number[];
  readonly spans: readonly Span[];
}

/** A run of words that two texts share, in word positions. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

export type Numbering = Map<string, number>;

/** The words of a report: those outside quotation marks, or those inside. Numbers are given in order of first sight. */
export function wordsOf({ tokens }: Reading, numbering: Numbering, quoted: boolean): Words {
  const ids: number[] = [];
  const spans: Span[] = [];
  for (const token of tokens) {
    if (token.quoted !== quoted || !/[\p{L}\p{N}]/u.test(token.lower)) continue;
    let id = numbering.get(token.lower);
    if (id === undefined) {
      id = numbering.size + 1;
      numbering.set(token.lower, id);
    }
    ids.push(id);
    spans.push({ start: token.start, end: token.end });
  }
  return { ids, spans };
}

const MODULUS = 2 ** 31 - 1;
const BASE = 69_069;

/** Where each run of `n` words begins, by a hash of it. */
export function gramsOf({ ids }: Words, n: number): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  let power = 1;
  for (let i = 1; i < n; i += 1) power = times(power, BASE);
  let hash = 0;
  ids.forEach((id, i) => {
    if (i >= n) hash = (hash + MODULUS - times(ids[i - n] ?? 0, power)) % MODULUS;
    hash = (times(hash, BASE) + id) % MODULUS;
    if (i < n - 1) return;
    const list = found.get(hash);
    if (list) list.push(i - n + 1);
    else found.set(hash, [i - n + 1]);
  });
  return found;
}

/** a·b mod 2³¹−1, exact: the product is taken in two parts so that no digit is lost. */
const times = (a: number, b: number): number => {
  const high = Math.floor(b / 65_536);
  const low = b % 65_536;
  return (((a * high) % MODULUS) * 65_536 + a * low) % MODULUS;
};

const MOST_PLACES = 16; // a phrase that stands more often in one text is a refrain

/** Longest shared runs of at least `n` words, in order of `a`. A word of `a` is in one run at most. Also gives how many of `a`'s grams stand in `b`. */
export function sharedRuns(
  a: Words,
  b: Words,
  inA: ReadonlyMap<number, readonly number[]>,
  inB: ReadonlyMap<number, readonly number[]>,
  n: number,
): { readonly runs: readonly Run[]; readonly shared: number } {
  const starts: { at: number; places: readonly number[] }[] = [];
  let shared = 0;
  for (const [hash, places] of inA) {
    const theirs = inB.get(hash);
    if (!theirs) continue;
    for (const at of places) {
      const real = theirs.slice(0, MOST_PLACES).filter((p) => same(a, at, b, p, n));
      if (real.length === 0) continue;
      shared += 1;
      starts.push({ at, places: real });
    }
  }
  starts.sort((x, y) => x.at - y.at);
  const runs: Run[] = [];
  let end = -1;
  for (const { at, places } of starts) {
    if (at < end) continue;
    let best: Run | null = null;
    for (const place of places) {
      let length = n;
      while (a.ids[at + length] !== undefined && a.ids[at + length] === b.ids[place + length]) length += 1;
      if (!best || length > best.length) best = { a: at, b: place, length };
    }
    if (best) {
      runs.push(best);
      end = at + best.length;
    }
  }
  return { runs, shared };
}

const same = (a: Words, i: number, b: Words, j: number, n: number): boolean => {
  for (let k = 0; k < n; k += 1) if (a.ids[i + k] !== b.ids[j + k]) return false;
  return true;
};
