import type { Compared, Given, Logic } from './rule.ts';

/** True where the words themselves put `first` before `then`: all of its places say “initially”, or all of the other's “now”. */
export function toldBefore(first: Compared, then: Compared): boolean {
  const early = first.given.every((g) => g.told === 'earlier');
  const late = then.given.every((g) => g.told === 'now');
  return (early && !then.given.some((g) => g.told === 'earlier')) || (late && !first.given.some((g) => g.told === 'now'));
}

/** True where every day of `then` is later than every day of `first`, all are known, and `first` is nothing final. */
export function follows<T extends Compared>(first: T, then: T, logic: Logic<T>): boolean {
  if (logic.last?.(first)) return false;
  const before = first.given.map((g) => g.day);
  const after = then.given.map((g) => g.day);
  if (before.includes(null) || after.includes(null)) return false;
  return Math.max(...(before as number[])) < Math.min(...(after as number[]));
}

/** The pairs of places of two answers that stand in one report. */
export const placesOfOneReport = (a: Compared, b: Compared): readonly (readonly [Given, Given])[] =>
  a.given.flatMap((x) => b.given.filter((y) => y.reading === x.reading).map((y) => [x, y] as const));
