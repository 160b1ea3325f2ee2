import { measured } from '../../mention/quantities/nouns.ts';
import type { Range } from './figure.ts';

/** A length of time in seconds, as wide as its words are meant. */
interface Stretch {
  readonly low: number;
  readonly high: number;
}

/**
 * A length of time with the room that such words leave: "two hours" is anything that a clock would round to it by the quarter of an hour,
 * "40 minutes" by five minutes, "three days" by half a day; "nearly" and "about" leave twice as much.
 */
export function lasting({ min, max, approximate }: Range, unit: string): Stretch {
  const of = measured(unit)?.of ?? 1;
  const room = (value: number): number => (of >= 86_400 ? 0.5 : of >= 3600 ? 0.25 : value % 5 === 0 ? 5 : 1) * of * (approximate ? 2 : 1);
  if (min === null)
    return { low: approximate ? Math.max(0, (max ?? 0) * of - room(max ?? 0)) : 0, high: max === null ? Infinity : max * of };
  if (max === null) return { low: min * of, high: Infinity };
  return { low: Math.max(0, min * of - room(min)), high: max * of + room(max) };
}

/** How two lengths of time stand: "apart" where nothing fits both, "inside" and "around" where one leaves less room than the other, else "alike". */
export function besides(a: Range, aUnit: string, b: Range, bUnit: string): 'apart' | 'inside' | 'around' | 'alike' {
  const [x, y] = [lasting(a, aUnit), lasting(b, bUnit)];
  if (x.low > y.high || y.low > x.high) return 'apart';
  if (x.low === y.low && x.high === y.high) return 'alike';
  if (x.low >= y.low && x.high <= y.high) return 'inside';
  return y.low >= x.low && y.high <= x.high ? 'around' : 'alike';
}
