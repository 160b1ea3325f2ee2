import type { Reading } from '../../../../model/layers.ts';
import type { Span } from '../../../../model/span.ts';
import type { ContextVector } from './context.ts';

/** Least and most. An open side is null. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
}

/** A sum as the report converts it. */
export interface Converted extends Range {
  readonly unit: string;
}

/** What the words of a toll tell beside its number. */
export interface StatedToll {
  readonly day: string | null; // the day on which it stood so, as ISO 8601
  readonly earlier: boolean; // the report itself says that it was so before
  readonly giver: readonly [number, number] | null; // tokens of who "put the toll at" it
}

/** One number that a report gives, read for what it counts and whose it is. */
export interface Figure extends Range {
  readonly reading: Reading;
  readonly sentence: number;
  readonly aside: boolean; // of another incident that the report brings up
  readonly incident?: string; // key of that incident, the same in every report of the story
  readonly span: Span; // the words a reader is shown
  readonly text: string; // the number with its noun, as the report has it
  readonly kind: 'people' | 'money' | 'measure' | 'share' | 'thing';
  readonly unit: string; // currency, "person", unit of measure, or the noun that is counted
  readonly noun: string; // head noun's lemma
  readonly words?: ReadonlySet<string>; // every noun and name of what is counted: "a fleet of five security robots"
  readonly window?: string; // the time over which it is counted: "since 2009", "this year"
  readonly role: string; // what befell the people: "killed"; else ""
  readonly scope: 'total' | 'each' | 'more'; // more: beside those counted already
  readonly soft: boolean; // "a man was killed": one at least, told as one
  readonly token: number; // head
  readonly context: ContextVector;
  readonly places: readonly string[]; // names behind "in", "at", "near" in the same sentence, lower case
  readonly day: string | null; // the one day its sentence names, as ISO 8601
  readonly also: Converted | null; // the same sum in other money, in brackets behind it
  readonly dated?: true; // of an incident that its day tells from others
  readonly entailed?: true; // worked out: of five who were shot and one who died, four are hurt
  readonly dead?: number; // of those hurt: how many their report says were killed
  readonly toll: StatedToll | null; // where a toll is given by its name: "the death toll stood at seven last night"
}

/**
 * How far a guess may miss: a tenth of a round number, less of a finer one. "About 300" may be 270, "about 346" is no less than 332.
 *
 * After the observation that round numbers are meant roughly and others are not (Krifka 2007).
 */
export function slack(value: number): number {
  if (value === 0) return 0;
  let unit = 1;
  while (value % (unit * 10) === 0 && unit < 1e15) unit *= 10;
  return Math.min(value * 0.1, Math.max(unit, value * 0.04));
}

/** A range with its guess taken in. */
export function spread({ min, max, approximate }: Range): { readonly low: number; readonly high: number } {
  if (!approximate) return { low: min ?? 0, high: max ?? Infinity };
  if (min !== null && min === max) return { low: min - slack(min), high: min + slack(min) };
  if (min === null && max !== null) return { low: max - slack(max), high: max }; // "nearly 300"
  return { low: min ?? 0, high: max ?? Infinity };
}

/** True where one number can satisfy both. */
export function agree(a: Range, b: Range): boolean {
  const x = spread(a);
  const y = spread(b);
  return x.low <= y.high && y.low <= x.high;
}

/** True where a wide word is all there is: "dozens", "several". Nobody counted. */
export const vague = ({ min, max, approximate }: Range): boolean => approximate && min !== max && min !== null && max !== null;

export const sameRange = (a: Range, b: Range): boolean => a.min === b.min && a.max === b.max && a.approximate === b.approximate;

/** True where every number that fits `a` fits `b` and not the other way round. */
export function within(a: Range, b: Range): boolean {
  const x = spread(a);
  const y = spread(b);
  return x.low >= y.low && x.high <= y.high && (x.low > y.low || x.high < y.high);
}

/**
 * True where two bounds leave room for one number that nobody means: "at least 31" beside "at least 19", "more than 20" beside 90.
 *
 * Who says "at least" gives the count so far, and who knew of half as many again would say so (Grice's maxim of quantity).
 */
export function strained(a: Range, b: Range): boolean {
  const [small, large] = (a.min ?? 0) <= (b.min ?? 0) ? [a, b] : [b, a];
  if (small.min === null || large.min === null || small.max !== null || small.approximate || large.approximate) return false;
  const [times, more] = large.max === null ? [1.25, 3] : [1.5, 5];
  return large.min >= small.min * times && large.min - small.min >= more;
}

/**
 * True where two large estimates cannot be meant for one number: "more than 280,000" beside "as many as 470,000".
 *
 * A large bound is a round number near what is meant: a quarter above "more than", a fifth below "up to".
 */
export function farFrom(a: Range, b: Range): boolean {
  const [x, y] = [meant(a), meant(b)];
  return x.low > y.high || y.low > x.high;
}

function meant(range: Range): { readonly low: number; readonly high: number } {
  const { low, high } = spread(range);
  if (range.max === null) return { low, high: low * 1.25 };
  return range.min === null ? { low: range.max * 0.8, high } : { low: low * 0.97, high: high * 1.03 };
}

const FAR = 10;

/** True where two numbers may be meant for one: within a factor of ten, or with the same digits and a scale dropped ("$800" for "$800 million"). */
export function commensurate(a: Range, b: Range): boolean {
  const [x, y] = [a.min ?? a.max ?? 0, b.min ?? b.max ?? 0];
  if (x <= 0 || y <= 0) return true;
  const ratio = Math.max(x, y) / Math.min(x, y);
  return ratio <= FAR || ratio === 1e3 || ratio === 1e6 || ratio === 1e9;
}
