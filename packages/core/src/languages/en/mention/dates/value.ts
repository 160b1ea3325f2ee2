import type { DateValue } from '../../../../model/mention.ts';
import { type DayNumber, dayOf, isoOf, lastOfMonth, partsOf } from './calendar.ts';

/** A date read over the tokens `[from, to)`. */
export interface DateRead {
  readonly from: number;
  readonly to: number;
  readonly value: DateValue;
}

type Parts = readonly string[];

export const aDay = (day: DayNumber | null, certain: Parts, implied: Parts, text: string): DateValue => ({
  from: day === null ? null : isoOf(day),
  to: day === null ? null : isoOf(day),
  precision: 'day',
  certain,
  implied: day === null ? [] : implied,
  text,
});

export const days = (
  first: DayNumber | null,
  last: DayNumber | null,
  precision: DateValue['precision'],
  certain: Parts,
  implied: Parts,
  text: string,
): DateValue => ({
  from: first === null ? null : isoOf(first),
  to: last === null ? null : isoOf(last),
  precision,
  certain,
  implied: first === null ? [] : implied,
  text,
});

export const aMonth = (year: number | null, month: number, certain: Parts, implied: Parts, text: string): DateValue =>
  year === null
    ? days(null, null, 'month', certain, [], text)
    : days(dayOf(year, month, 1), dayOf(year, month, lastOfMonth(year, month)), 'month', certain, implied, text);

export const years = (first: number, last: number, certain: Parts, implied: Parts, text: string): DateValue =>
  days(dayOf(first, 1, 1), dayOf(last, 12, 31), 'year', certain, implied, text);

/** The year that puts a bare month and day nearest before `published`, or in the week after it: a report tells mostly of the past. */
export function impliedYear(published: DayNumber | null, month: number, day: number, future: boolean): number | null {
  if (published === null) return null;
  const { year } = partsOf(published);
  const candidates = [year - 1, year, year + 1].map((y) => ({ y, at: dayOf(y, month, Math.min(day, lastOfMonth(y, month))) ?? 0 }));
  const fits = candidates.filter(({ at }) => (future ? at >= published - 7 : at <= published + 7));
  const best = future ? fits[0] : fits[fits.length - 1];
  return best?.y ?? null;
}
