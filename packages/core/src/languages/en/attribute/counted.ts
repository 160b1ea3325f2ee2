const PSEUDO = 8; // how many sightings the more general count weighs against the more special one
const AROUND = 8; // how many sightings as expected weigh against those in a context
const SHARES = new Map<string, readonly [number, number]>();
const CHANGES = new Map<string, number>();

/** A share counted as "stopped/seen", smoothed by the more general share before it (Jelinek and Mercer 1980). */
export function smoothed(count: string | undefined, before: number): number {
  if (count === undefined) return before;
  let read = SHARES.get(count);
  if (!read) {
    const [hits = 0, seen = 0] = count.split('/').map(Number);
    read = [hits, seen];
    SHARES.set(count, read);
  }
  return (read[0] + PSEUDO * before) / (read[1] + PSEUDO);
}

/** By how much the odds change, counted as "hits/expected/seen": those that were over those that were expected. */
export function change(count: string | undefined): number {
  if (count === undefined) return 1;
  let known = CHANGES.get(count);
  if (known === undefined) {
    const [hits = 0, expected = 0, seen = 1] = count.split('/').map(Number);
    const before = bounded(expected / seen);
    const after = bounded((hits + AROUND * before) / (seen + AROUND));
    known = (after / (1 - after)) * ((1 - before) / before);
    CHANGES.set(count, known);
  }
  return known;
}

const bounded = (share: number): number => Math.min(0.99, Math.max(0.01, share));
