import type { Known } from '../../../forms/form.ts';
import type { DateFound } from '../../extracted.ts';
import type { Main } from '../structured.ts';
import type { Survey } from '../survey.ts';
import { type Candidate, candidatesOf, ofContainer } from './candidates.ts';
import { daysFirst, settled } from './order.ts';
import { dayOf, isoOf, type Stamp } from './stamp.ts';
import { offsetOf } from './zones.ts';

export interface Dates {
  readonly published: string | null;
  readonly modified: string | null;
  readonly dates: readonly DateFound[]; // what was chosen first
}

interface Looked extends DateFound {
  readonly stamp: Stamp | null; // as it is meant
  readonly rank: number;
  readonly shown: boolean;
}

const MOST_KEPT = 40;

/**
 * When the report appeared and when it was changed, as the page says it: with the zone that it gives or none, and never moved into another.
 *
 * `retrieved`: when the page was fetched, to know a future date by; without it no date is called future.
 */
export function datesOf(
  survey: Survey,
  main: Main | null,
  { url, known, retrieved }: { url: string | null; known: Partial<Known>; retrieved: string | null },
): Dates {
  const candidates = candidatesOf(survey, main, url, known);
  const first = daysFirst(candidates, survey.language, url ?? survey.canonical);
  const looked = candidates.map((candidate) => lookedAt(candidate, first, retrieved));
  const published = asShown(chosen(looked, 'published'), looked);
  const modified = chosen(looked, 'modified');
  const late = looked.map((date) => (isBefore(date, published) ? { ...date, flags: [...date.flags, 'before-published' as const] } : date));
  const changed =
    modified && isBefore(modified, published)
      ? (late.find(({ role, raw, from }) => role === 'modified' && raw === modified.raw && from === modified.from) ?? null)
      : modified;
  const ahead = [published, changed].filter((one) => one !== null);
  const rest = late.filter((one) => !ahead.some((date) => date.from === one.from && date.raw === one.raw && date.role === one.role));
  return {
    published: published?.value ?? null,
    modified: changed?.value ?? null,
    dates: [...ahead, ...rest].slice(0, MOST_KEPT).map(asFound),
  };
}

/** The same where nothing but a container says it: dates that cannot be those of a report are told, and are not taken for one. */
export function datesOfContainer(known: Partial<Known>, retrieved: string | null): Dates {
  const looked = ofContainer(known).map((candidate) => lookedAt(candidate, null, retrieved));
  const sound = (role: DateFound['role']): string | null =>
    looked.some((date) => date.role === role && date.flags.length > 0) ? null : (known[role] ?? null);
  return {
    published: sound('published'),
    modified: sound('modified'),
    dates: looked.filter(({ flags }) => flags.length > 0).map(asFound),
  };
}

const asFound = ({ rank: _rank, stamp: _stamp, shown: _shown, ...date }: Looked): DateFound => date;

function lookedAt({ role, from, raw, stamp, rank, shown = false }: Candidate, first: boolean | null, retrieved: string | null): Looked {
  const meant = stamp && settled(stamp, first);
  const flags: DateFound['flags'][number][] = [];
  if (!stamp) flags.push('impossible');
  else if (!meant) flags.push('ambiguous-order');
  if (meant && (meant.year < 1971 || (meant.style === 'moment' && meant.year < 1980)))
    flags.push(meant.year === 1970 || meant.year === 1969 ? 'epoch' : 'impossible');
  if (meant && retrieved !== null && isFuture(meant, retrieved)) flags.push('future');
  const zone = !meant || meant.time === null ? 'a-day-only' : meant.zone !== null || meant.zoneName !== null ? 'given' : 'not-given';
  return {
    role,
    raw,
    value: meant && !flags.includes('impossible') ? isoOf(meant) : null,
    zone: stamp && !meant && stamp.time !== null ? 'not-given' : zone,
    from,
    flags,
    rank,
    stamp: meant,
    shown,
  };
}

/** A day and a half lies between the same moment's days at the two ends of the world. */
function isFuture({ year, month, day }: Stamp, retrieved: string): boolean {
  const seen = Date.parse(retrieved);
  return !Number.isNaN(seen) && Date.UTC(year, month - 1, day) > seen + 14 * 3_600_000;
}

/** The date that says most by its place, told as the newsroom's own clock told it where the page shows that as well. */
function chosen(looked: readonly Looked[], role: DateFound['role']): Looked | null {
  const sound = looked.filter((date) => date.role === role && date.value !== null && date.flags.length === 0);
  const [best] = sound;
  if (!best) return null;
  const rest = sound.filter((date) => date !== best && date.rank < SAYS_LITTLE);
  if (best.stamp?.zone === 'Z') return inLocalTime(best, rest) ?? best;
  const fuller = rest.filter(
    (date) => date.value?.slice(0, 10) === best.value?.slice(0, 10) && date.zone !== 'a-day-only' && !date.value?.includes('T00:00'),
  );
  if (best.zone === 'given' && !best.value?.includes('T00:00')) return best;
  return fuller.find(({ zone }) => zone === 'given') ?? (best.zone === 'a-day-only' ? fuller[0] : undefined) ?? best;
}

const SAYS_LITTLE = 50; // ranks from here on are of dates far from the headline or in other texts

/**
 * Many pages keep a moment in UTC for machines and print it for readers as the newsroom's clock showed it, which can be another day. Then the printed form
 * is the report's day: with its own zone; or with the one that follows from the two times; or as a day alone.
 */
function inLocalTime(best: Looked, rest: readonly Looked[]): Looked | null {
  const moment = best.stamp && minutesOf(best.stamp);
  if (moment == null) return null;
  let sameDay = false;
  for (const date of rest) {
    if (!date.stamp || date.stamp.zone === 'Z') continue;
    const away = minutesOf(date.stamp, date.stamp.time ?? '12:00') - moment;
    if (date.stamp.zone !== null) {
      const zone = /^([+-])(\d{2}):(\d{2})$/.exec(date.stamp.zone);
      const offset = zone ? (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) : 0;
      if (Math.abs(away - offset) <= 1) return date;
    } else if (date.stamp.time !== null) {
      const offset = Math.round(away / 15) * 15;
      if (Math.abs(away - offset) <= 1 && offset > -12 * 60 && offset <= 14 * 60) {
        const stamp = { ...date.stamp, zone: offsetOf(offset) };
        return { ...date, stamp, value: isoOf(stamp), zone: 'given' };
      }
    } else if (dayOf(date.stamp) === best.value?.slice(0, 10)) sameDay = true;
    else if (!sameDay && away > -24 * 60 - 0 && away < 26 * 60 && date.rank < 40) return date;
  }
  return null;
}

/** Minutes since 1970 of what the stamp's own clock showed. */
function minutesOf({ year, month, day, time }: Stamp, instead = '00:00'): number {
  const [hour, minute] = (time ?? instead).split(':').map(Number);
  return Date.UTC(year, month - 1, day, hour, minute) / 60_000;
}

/**
 * What stands under the headline is what the newsroom tells its readers, and it holds against data that says otherwise, unless it is the day of a change.
 */
function asShown(best: Looked | null, looked: readonly Looked[]): Looked | null {
  const printed = best && asPrinted(best, looked);
  if (printed) return printed;
  if (!best?.stamp || looked.some((date) => date.shown && date.stamp && near(date.stamp, best.stamp as Stamp))) return best;
  const shown = looked.find((date) => date.shown && date.role === 'published' && date.value !== null && date.flags.length === 0);
  if (!shown?.stamp) return best;
  const addressed = looked.some((date) => date.from === 'address' && date.stamp && near(date.stamp, best.stamp as Stamp));
  const changed =
    addressed || looked.some((date) => date.role === 'modified' && date.stamp && dayOf(date.stamp) === dayOf(shown.stamp as Stamp));
  const also = looked.some(
    (date) => date.from !== 'visible-text' && date.role === 'published' && date.stamp && dayOf(date.stamp) === dayOf(shown.stamp as Stamp),
  );
  return changed || !also ? best : shown;
}

/**
 * The day before or after, printed under the headline: the newsroom's own clock, or the paper that the report stood in. Null where something printed
 * there gives the day or the moment of `best`, or where it is the day of a change.
 */
function asPrinted(best: Looked, looked: readonly Looked[]): Looked | null {
  if (!best.stamp || best.shown || best.from === 'visible-text') return null;
  const day = dayOf(best.stamp);
  const shown = looked.filter((date) => date.shown && date.stamp);
  const moment = momentIn(best);
  const says = (date: Looked): boolean =>
    (date.stamp && dayOf(date.stamp) === day) || (moment !== null && Math.abs((momentIn(date) ?? 0) - moment) <= 60_000);
  if (shown.some(says)) return null;
  const printed = shown.find(
    (date) => date.role === 'published' && date.from === 'visible-text' && date.value !== null && date.flags.length === 0,
  );
  if (!printed?.stamp || !near(printed.stamp, best.stamp)) return null;
  const changed = looked.some(({ role, stamp }) => role === 'modified' && stamp && dayOf(stamp) === dayOf(printed.stamp as Stamp));
  return changed ? null : printed;
}

/** The moment that a date names; null where it has no time or no offset. */
const momentIn = ({ value, stamp }: Looked): number | null => (value !== null && stamp?.time && stamp.zone ? Date.parse(value) : null);

/** Within the distance that zones can make. */
const near = (a: Stamp, b: Stamp): boolean => Math.abs(minutesOf(a, '12:00') - minutesOf(b, '12:00')) < 36 * 60;

/** Only days are compared where one of the two has no zone. */
function isBefore(date: Looked, published: Looked | null): boolean {
  if (date.role !== 'modified' || date.value === null || !published?.value) return false;
  const whole = date.zone === 'given' && published.zone === 'given' && date.value.length > 19 && published.value.length > 19;
  return whole ? Date.parse(date.value) < Date.parse(published.value) : date.value.slice(0, 10) < published.value.slice(0, 10);
}
