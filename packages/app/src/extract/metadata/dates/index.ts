import type { Known } from '../../../forms/form.ts';
import type { DateFound } from '../../extracted.ts';
import type { Main } from '../structured.ts';
import type { Survey } from '../survey.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { daysFirst, settled } from './order.ts';
import { isoOf, type Stamp } from './stamp.ts';

export interface Dates {
  readonly published: string | null;
  readonly modified: string | null;
  readonly dates: readonly DateFound[]; // what was chosen first
}

interface Looked extends DateFound {
  readonly rank: number;
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
  const published = chosen(looked, 'published');
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
    dates: [...ahead, ...rest].slice(0, MOST_KEPT).map(({ rank: _, ...date }) => date),
  };
}

function lookedAt({ role, from, raw, stamp, rank }: Candidate, first: boolean | null, retrieved: string | null): Looked {
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
  };
}

/** A day and a half lies between the same moment's days at the two ends of the world. */
function isFuture({ year, month, day }: Stamp, retrieved: string): boolean {
  const seen = Date.parse(retrieved);
  return !Number.isNaN(seen) && Date.UTC(year, month - 1, day) > seen + 14 * 3_600_000;
}

/** The date that says most by its place; of those that name the same day, one with a time and a zone. */
function chosen(looked: readonly Looked[], role: DateFound['role']): Looked | null {
  const sound = looked.filter((date) => date.role === role && date.value !== null && date.flags.length === 0);
  const [best] = sound;
  if (!best) return null;
  const sameDay = sound.filter((date) => date.value?.slice(0, 10) === best.value?.slice(0, 10) && date.rank < 40);
  const fuller = (zone: DateFound['zone']): Looked | undefined =>
    sameDay.find((date) => date.zone === zone && !date.value?.includes('T00:00'));
  return best.zone === 'given' && !best.value?.includes('T00:00')
    ? best
    : (fuller('given') ?? (best.zone === 'a-day-only' ? fuller('not-given') : undefined) ?? best);
}

/** Only days are compared where one of the two has no zone. */
function isBefore(date: Looked, published: Looked | null): boolean {
  if (date.role !== 'modified' || date.value === null || !published?.value) return false;
  const whole = date.zone === 'given' && published.zone === 'given' && date.value.length > 19 && published.value.length > 19;
  return whole ? Date.parse(date.value) < Date.parse(published.value) : date.value.slice(0, 10) < published.value.slice(0, 10);
}
