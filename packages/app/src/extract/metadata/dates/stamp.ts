/** A day or a moment as it stood somewhere. */
export interface Stamp {
  readonly raw: string;
  readonly start: number; // in the text that it was read from
  readonly end: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string | null; // "07:30" or "07:30:05"
  readonly zone: string | null; // "Z", "+05:30"
  readonly zoneName: string | null; // "CST": a zone was given, and several have that name
  readonly turned: boolean; // day and month could change places: "12/11/2024"
  readonly style: 'iso' | 'named' | 'numeric' | 'digits' | 'moment';
}

/** ISO 8601, as far as the stamp goes. Nothing is added and no zone is changed into another, since that can move the day. */
export function isoOf(stamp: Stamp): string {
  const day = dayOf(stamp);
  return stamp.time === null ? day : `${day}T${stamp.time}${stamp.zone ?? ''}`;
}

export const dayOf = ({ year, month, day }: Pick<Stamp, 'year' | 'month' | 'day'>): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

export const two = (number: number): string => String(number).padStart(2, '0');

/** The other way to read a stamp whose day and month could change places. */
export const turnedOver = (stamp: Stamp): Stamp => ({ ...stamp, month: stamp.day, day: stamp.month });

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has that day. Years before 1 have none. */
export function isDay(year: number, month: number, day: number): boolean {
  const length = LENGTHS[month - 1];
  if (length === undefined || day < 1 || day > length || year < 1) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
}
