import type { TimelineEntry } from '@stemma/core/sheet';

/** Event dates, statement dates and the days of the reports stand apart. */
export type Lane = 'happened' | 'said' | 'reported';

/**
 * How the words fix it: a moment; a day; some time within bounds, a month or a year; a day or later, a day or earlier.
 */
export type Shape = 'moment' | 'day' | 'within' | 'later' | 'earlier';

/** One line of the list and one mark of the drawing: an entry, or the reports of one day together. */
export interface Item {
  readonly number: number; // by which drawing and list name it, from 1
  readonly lane: Lane;
  readonly entries: readonly [TimelineEntry, ...TimelineEntry[]];
  readonly when: When | null; // null: no day found
}

/** Days since the beginning of 1970, UTC; `end` is beyond the last moment that it can be. Nothing is placed more exactly than the words do. */
export interface When {
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
}

const DAY = 86_400_000; // ms

const LANES: Readonly<Record<NonNullable<TimelineEntry['kind']>, Lane>> = {
  event: 'happened',
  statement: 'said',
  report: 'reported',
  update: 'reported',
};

export const laneOf = (entry: TimelineEntry): Lane => LANES[entry.kind ?? 'event'];

/** The entries in their order, numbered; reports of one day are one item, since all that is told of them is that day. */
export function itemsOf(timeline: readonly TimelineEntry[]): readonly Item[] {
  const items: { lane: Lane; entries: [TimelineEntry, ...TimelineEntry[]]; when: When | null }[] = [];
  const reports = new Map<string, (typeof items)[number]>();
  for (const entry of timeline) {
    const when = whenOf(entry.date);
    const key = `${entry.kind ?? ''} ${entry.date.from ?? ''} ${entry.date.to ?? ''} ${entry.date.precision}`;
    const home = entry.kind === 'report' && when !== null ? reports.get(key) : undefined;
    if (home) {
      home.entries.push(entry);
      continue;
    }
    const item = { lane: laneOf(entry), entries: [entry] as [TimelineEntry, ...TimelineEntry[]], when };
    items.push(item);
    if (entry.kind === 'report') reports.set(key, item);
  }
  const dated = items.filter((i) => i.when !== null);
  return [...dated, ...items.filter((i) => i.when === null)].map((item, i) => ({ ...item, number: i + 1 }));
}

/** Where a date lies, as far as its words go. */
export function whenOf({ from, to, precision }: TimelineEntry['date']): When | null {
  const [first, last] = [from === null ? null : bounds(from), to === null ? null : bounds(to)];
  if (!first && !last) return null;
  if (!last && first) return { ...first, shape: 'later' };
  if (!first && last) return { ...last, shape: 'earlier' };
  if (!first || !last) return null;
  const [start, end] = [first.start, Math.max(first.end, last.end)];
  if (end - start < 1) return { start, end, shape: precision === 'minute' || precision === 'hour' ? 'moment' : 'day' };
  if (end - start === 1 && precision === 'day') return { start, end, shape: 'day' };
  return { start, end, shape: 'within' };
}

/** The first and the last moment that an ISO date can mean, in days. A zone other than UTC is not turned: the day stays the day of the words. */
function bounds(iso: string): { readonly start: number; readonly end: number } | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?/u.exec(iso);
  if (!parts) return null;
  const [year = 0, month, day, hour, minute] = parts.slice(1).map((p) => (p === undefined ? undefined : Number(p)));
  const at = (y: number, m: number, d: number): number => Date.UTC(y, m, d) / DAY;
  if (month === undefined) return { start: at(year, 0, 1), end: at(year + 1, 0, 1) };
  if (day === undefined) return { start: at(year, month - 1, 1), end: at(year, month, 1) };
  const start = at(year, month - 1, day);
  if (hour === undefined || minute === undefined) return { start, end: start + 1 };
  const moment = start + (hour * 60 + minute) / 1440;
  return { start: moment, end: moment + 1 / 1440 };
}
