import { PROSE, type TextWords } from './words.ts';

/** A stretch of one text that stands in another, with small changes inside: half-open ranges of words. */
export interface WordPassage {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  readonly same: number; // words that are the same in both
  readonly prose: number; // of those, at most so many in the texts' own voice
}

type Stretch = Omit<WordPassage, 'prose'>;

/** What one text shares with another. Counts are words. */
export interface Overlap {
  readonly passages: readonly WordPassage[]; // in the order of a
  readonly inA: number; // words of a that stand in passages
  readonly inB: number;
  readonly prose: number; // words in the texts' own voice that are the same in both
  readonly sentences: number; // words of sentences in the texts' own voice that stand whole in both
}

const SEED = 4; // words in a row by which a passage is found
const BRIDGE = 3; // words in a row that must follow a change
const GAP = 6; // words that a change may take away or put in
const LEAST = 7; // words that are the same in a passage
const MOST_PLACES = 12; // a phrase that stands more often in one text is a refrain

/** Where each run of four words begins in a text, by a hash of it. */
export type Seeds = ReadonlyMap<number, number | readonly number[]>;

export function seedsOf({ ids }: TextWords): Seeds {
  const seeds = new Map<number, number | number[]>();
  for (let i = 0; i + SEED <= ids.length; i += 1) {
    const key = seedAt(ids, i);
    const known = seeds.get(key);
    if (known === undefined) seeds.set(key, i);
    else if (typeof known === 'number') seeds.set(key, [known, i]);
    else if (known.length < MOST_PLACES) known.push(i);
  }
  return seeds;
}

function seedAt(ids: Int32Array, i: number): number {
  let hash = 0;
  for (let k = 0; k < SEED; k += 1) hash = (Math.imul(hash, 0x9e3779b1) + (ids[i + k] as number) + 1) | 0;
  return hash;
}

/**
 * The passages that two texts share, each word of either in one passage at most; the longest first where two would take the same words.
 *
 * A passage goes on over small changes: up to six words put in, taken out or changed, if three the same follow. After seed-and-extend
 * alignment as in BLAST (Altschul et al. 1990).
 */
export function overlapOf(a: TextWords, seeds: Seeds, b: TextWords): Overlap {
  const found: Stretch[] = [];
  let at = 0;
  while (at + SEED <= b.ids.length) {
    const places = seeds.get(seedAt(b.ids, at));
    let best: Stretch | null = null;
    if (places !== undefined)
      for (const place of typeof places === 'number' ? [places] : places) {
        const passage = extend(a.ids, place, b.ids, at);
        if (passage !== null && (best === null || passage.same > best.same)) best = passage;
      }
    if (best !== null && best.same >= LEAST) {
      found.push(best);
      at = best.b[1];
    } else at += 1;
  }
  return summed(a, b, apart(found));
}

function extend(a: Int32Array, i: number, b: Int32Array, j: number): Stretch | null {
  if (!run(a, i, b, j, SEED)) return null;
  let [x, y] = [i + SEED, j + SEED];
  let same = SEED;
  for (;;) {
    while (x < a.length && y < b.length && a[x] === b[y]) {
      x += 1;
      y += 1;
      same += 1;
    }
    const next = bridge(a, x, b, y);
    if (next === null) return { a: [i, x], b: [j, y], same };
    [x, y] = next;
  }
}

/** The nearest place at which both texts go on alike. */
function bridge(a: Int32Array, x: number, b: Int32Array, y: number): [number, number] | null {
  for (let sum = 1; sum <= 2 * GAP; sum += 1)
    for (let dx = Math.max(0, sum - GAP); dx <= Math.min(GAP, sum); dx += 1) {
      const dy = sum - dx;
      if (run(a, x + dx, b, y + dy, BRIDGE)) return [x + dx, y + dy];
    }
  return null;
}

function run(a: Int32Array, i: number, b: Int32Array, j: number, n: number): boolean {
  if (i + n > a.length || j + n > b.length) return false;
  for (let k = 0; k < n; k += 1) if (a[i + k] !== b[j + k]) return false;
  return true;
}

/** No word of a in two passages: the longer keeps it, and the other falls. */
function apart(found: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const passage of [...found].sort((p, q) => q.same - p.same || p.b[0] - q.b[0]))
    if (kept.every((other) => passage.a[1] <= other.a[0] || other.a[1] <= passage.a[0])) kept.push(passage);
  return kept.sort((p, q) => p.a[0] - q.a[0]);
}

function summed(a: TextWords, b: TextWords, found: readonly Stretch[]): Overlap {
  let [inA, inB, prose, sentences] = [0, 0, 0, 0];
  const passages = found.map((stretch) => ({ ...stretch, prose: Math.min(proseIn(a, stretch.a), proseIn(b, stretch.b), stretch.same) }));
  for (const passage of passages) {
    inA += passage.a[1] - passage.a[0];
    inB += passage.b[1] - passage.b[0];
    prose += passage.prose;
    sentences += Math.min(wholeIn(a, passage.a), wholeIn(b, passage.b));
  }
  return { passages, inA, inB, prose, sentences };
}

function proseIn({ standing }: TextWords, [from, to]: readonly [number, number]): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if (standing[i] === PROSE) count += 1;
  return count;
}

/** Words of the sentences that lie whole in a stretch, and hold no quotation. */
function wholeIn({ standing, opens }: TextWords, [from, to]: readonly [number, number]): number {
  let count = 0;
  let since = -1; // where the open sentence began
  for (let i = from; i <= to; i += 1) {
    if (i === opens.length || opens[i] === 1) {
      if (since >= 0) count += i - since;
      since = i;
    }
    if (i < to && standing[i] !== PROSE) since = -1;
  }
  return count;
}
