import type { TextWords } from './words.ts';

const GRAM = 5; // words in a fingerprint
const WINDOW = 4; // of so many fingerprints in a row the least is kept: eight words in a row leave one at least
const COMMON = 48; // a fingerprint that more texts have is set against the nearest ones only
const NEAREST = 12;
const LEAST = 2; // fingerprints that two texts must share to be laid side by side
/** Most texts in one index: a fingerprint and the number of its text share the 53 bits of a number. */
export const MOST_TEXTS = 2 ** 21;

/**
 * Pairs of texts that are worth laying side by side: those that share winnowed fingerprints (Schleimer, Wilkerson, Aiken 2003).
 *
 * Gives, for each text, the later ones it may share words with. Order of texts decides nothing but the numbers. Memory: about eight bytes
 * for every three words. A run of words that stands in over 48 texts is looked at between neighbours only, so that a line under every report of
 * a site costs no square.
 */
export function candidatesOf(texts: readonly TextWords[], hashes: readonly number[]): readonly (readonly number[])[] {
  const entries = fingerprintsOf(texts, hashes).sort();
  const groups = groupedBy(entries);
  return pairsOf(texts.length, entries, groups);
}

/** Every kept fingerprint with its text, as one number: hash × room + text. */
function fingerprintsOf(texts: readonly TextWords[], hashes: readonly number[]): Float64Array {
  let entries = new Float64Array(1 << 16);
  let count = 0;
  texts.forEach(({ ids }, text) => {
    const grams = new Array<number>(WINDOW).fill(0);
    let kept = -1;
    const last = ids.length - GRAM;
    for (let i = 0; i <= last; i += 1) {
      grams[i % WINDOW] = gramAt(ids, i, hashes);
      if (i < WINDOW - 1 && i < last) continue;
      let least = i;
      for (let k = i - 1; k > i - WINDOW && k >= 0; k -= 1)
        if ((grams[k % WINDOW] as number) < (grams[least % WINDOW] as number)) least = k;
      if (least === kept) continue;
      kept = least;
      if (count === entries.length) {
        const more = new Float64Array(2 * count);
        more.set(entries);
        entries = more;
      }
      entries[count++] = (grams[least % WINDOW] as number) * MOST_TEXTS + text;
    }
  });
  return entries.slice(0, count);
}

function gramAt(ids: Int32Array, i: number, hashes: readonly number[]): number {
  let hash = 0;
  for (let k = 0; k < GRAM; k += 1) {
    hash = Math.imul(hash, 0x01000193) ^ (hashes[ids[i + k] as number] as number);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Where each group of equal fingerprints begins, and the end. */
function groupedBy(entries: Float64Array): Int32Array {
  const starts: number[] = [];
  let before = -1;
  entries.forEach((entry, i) => {
    const hash = Math.floor(entry / MOST_TEXTS);
    if (hash !== before) starts.push(i);
    before = hash;
  });
  starts.push(entries.length);
  return Int32Array.from(starts);
}

function pairsOf(count: number, entries: Float64Array, groups: Int32Array): readonly (readonly number[])[] {
  // for each text the places of its fingerprints, so that counts are kept for one text at a time
  const offsets = new Int32Array(count + 1);
  for (const entry of entries) offsets[(entry % MOST_TEXTS) + 1]! += 1;
  for (let i = 0; i < count; i += 1) offsets[i + 1]! += offsets[i]!;
  const fill = offsets.slice(0, count);
  const places = new Int32Array(entries.length);
  const groupAt = new Int32Array(entries.length);
  for (let g = 0; g + 1 < groups.length; g += 1)
    for (let i = groups[g] as number; i < (groups[g + 1] as number); i += 1) {
      const text = (entries[i] as number) % MOST_TEXTS;
      const slot = fill[text]!++;
      places[slot] = i;
      groupAt[slot] = g;
    }
  const shared = new Int32Array(count);
  const found: number[][] = [];
  for (let text = 0; text < count; text += 1) {
    const touched: number[] = [];
    for (let slot = offsets[text] as number; slot < (offsets[text + 1] as number); slot += 1) {
      const place = places[slot] as number;
      const g = groupAt[slot] as number;
      const end = groups[g + 1] as number;
      const most = end - (groups[g] as number) > COMMON ? Math.min(end, place + 1 + NEAREST) : end;
      for (let i = place + 1; i < most; i += 1) {
        const other = (entries[i] as number) % MOST_TEXTS;
        if (other === text) continue;
        if (shared[other] === 0) touched.push(other);
        shared[other]! += 1;
      }
    }
    found.push(touched.filter((other) => (shared[other] as number) >= LEAST).sort((x, y) => x - y));
    for (const other of touched) shared[other] = 0;
  }
  return found;
}
