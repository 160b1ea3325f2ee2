/** Days counted from 1970-01-01, so that arithmetic knows no time zone. */
export type DayNumber = number;

const DAY = 86_400_000;

/** The day with that date, or null where there is no such day. */
export function dayOf(year: number, month: number, day: number): DayNumber | null {
  const at = Date.UTC(year, month - 1, day);
  const read = new Date(at);
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === day ? Math.round(at / DAY) : null;
}

export const partsOf = (day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } => {
  const read = new Date(day * DAY);
  return { year: read.getUTCFullYear(), month: read.getUTCMonth() + 1, day: read.getUTCDate() };
};

/** "2024-11-05" */
export const isoOf = (day: DayNumber): string => new Date(day * DAY).toISOString().slice(0, 10);

/** 0 is Sunday. */
export const weekdayOf = (day: DayNumber): number => (((day + 4) % 7) + 7) % 7;

export const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day on which a report says that it was published; null where it says none that can be read. */
export function publishedOn(published: string | null): DayNumber | null {
  const read = /^(\d{4})-(\d{2})-(\d{2})/.exec(published ?? '');
  return read ? dayOf(Number(read[1]), Number(read[2]), Number(read[3])) : null;
}

/** `day` moved by whole months; a day that the month does not have becomes its last. */
export function monthsFrom(day: DayNumber, by: number): DayNumber {
  const { year, month, day: date } = partsOf(day);
  const months = year * 12 + (month - 1) + by;
  const toYear = Math.floor(months / 12);
  const toMonth = (((months % 12) + 12) % 12) + 1;
  return dayOf(toYear, toMonth, Math.min(date, lastOfMonth(toYear, toMonth))) ?? day;
}
