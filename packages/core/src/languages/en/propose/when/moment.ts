import type { Reading } from '../../../../model/layers.ts';
import type { DateValue, Mention } from '../../../../model/mention.ts';

/**
 * What a date says, as it is compared: a stretch of days, or one that is counted from a day of publication that nobody gives.
 *
 * Two moments are compared only where both are of one `scale`.
 */
export interface Moment {
  readonly scale: 'day' | 'weekday' | 'year'; // days from 1970; 0 is Sunday; years from the report's own
  readonly from: number;
  readonly to: number;
  readonly grain: 'day' | 'month' | 'year';
}

const DAY = 86_400_000;
const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const ROUGH = /^(?:about|some|around|nearly|almost|early|late|mid|at least|more than|over)/;

/** The moment that a date tells, or null where its words leave it open. */
export function momentOf({ date }: Mention): Moment | null {
  if (!date || date.precision === 'minute' || date.precision === 'hour' || date.precision === 'unknown' || date.precision === 'week')
    return null;
  if (ROUGH.test(date.text) && date.certain.includes('relative')) return null;
  const grain = date.precision;
  if (date.from !== null && date.to !== null) {
    const slack = grain === 'year' && date.certain.includes('relative') ? (/ago$/.test(date.text) ? 366 : 0) : 0; // "two years ago" may be nearly three
    return { scale: 'day', from: dayAt(date.from) - slack, to: dayAt(date.to) + slack, grain };
  }
  return unresolved(date);
}

const dayAt = (iso: string): number => Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY);

function unresolved({ text }: DateValue): Moment | null {
  const weekday = WEEK.indexOf(/^(?:last )?(\w+day)\b/.exec(text.toLowerCase())?.[1] ?? '');
  if (weekday >= 0) return { scale: 'weekday', from: weekday, to: weekday, grain: 'day' };
  const year = /^(?:early |earlier |later |late )?(last|this) year$/.exec(text);
  return year ? { scale: 'year', from: year[1] === 'last' ? -1 : 0, to: year[1] === 'last' ? -1 : 0, grain: 'year' } : null;
}

const LEAST = 2; // days between two days that are told as one: a night has two dates

/** True where no reading of the words brings the two together. */
export function disjoint(a: Moment, b: Moment): boolean {
  if (a.scale !== b.scale) return false;
  if (a.scale === 'weekday') {
    const apart = Math.abs(a.from - b.from);
    return apart >= LEAST && apart <= 7 - LEAST;
  }
  const gap = Math.max(a.from, b.from) - Math.min(a.to, b.to);
  return a.scale === 'year' ? gap > 0 : gap >= (a.grain === 'day' && b.grain === 'day' ? LEAST : 1);
}

const HEAD = 8; // tokens of a report in which a date is its stamp

/** True for the date of the page and not of an event: at its very head with no word before it, or in brackets behind "posted". */
export function isStamp({ tokens }: Reading, { tokens: [from] }: Mention): boolean {
  if (from < HEAD && !/^(?:on|in|since|by|of|late|early)$/.test(tokens[from - 1]?.lower ?? '')) {
    for (let i = 0; i < from; i += 1) if (tokens[i]!.pos === 'VERB') return false;
    return true;
  }
  for (let i = Math.max(0, from - 4); i < from; i += 1)
    if (/^(?:posted|published|updated|publication|update|modified|edited|copyright|reuters|getty|photo|afp|file)$/.test(tokens[i]!.lower))
      return true;
  return false;
}
