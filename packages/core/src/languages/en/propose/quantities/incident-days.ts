import { monthName } from '../../mention/dates/absolute.ts';
import { dayOf, type DayNumber, partsOf, publishedOn } from '../../mention/dates/calendar.ts';
import { agree, type Figure } from './figure.ts';

/** Tolls of one day or of days that follow each other; `day` is "March 3", or null where none is known. */
export interface Daily {
  readonly day: string | null;
  readonly figures: readonly Figure[];
}

const SOON = 2; // days in which a report still tells of a day without naming it

/**
 * Tolls by the day of their incident, where one report gives two that cannot be one for days that lie apart; else all together.
 *
 * A toll without a day goes to the one that its report came out on or just after. The day of a toll given by its name is when it stood so,
 * and tells no incidents apart.
 */
export function byDay(figures: readonly Figure[]): readonly Daily[] {
  const dated = figures.flatMap((figure) => (figure.toll || figure.day === null ? [] : [{ figure, day: dayNumber(figure.day) }]));
  const apart = dated.some((x, i) =>
    dated.slice(i + 1).some((y) => {
      const [a, b] = [x.figure, y.figure];
      const whole = !a.soft && !b.soft && a.scope === 'total' && b.scope === 'total';
      return a.reading === b.reading && whole && !agree(a, b) && Math.abs(x.day - y.day) > 1;
    }),
  );
  if (!apart) return [{ day: null, figures }];
  const starts: { first: DayNumber; last: DayNumber }[] = [];
  for (const day of [...new Set(dated.map((d) => d.day))].sort((a, b) => a - b)) {
    const last = starts.at(-1);
    if (last && day - last.last <= 1) last.last = day;
    else starts.push({ first: day, last: day });
  }
  const clusterOf = (f: Figure): number => {
    const own = f.toll || f.day === null ? null : dayNumber(f.day);
    if (own !== null) return starts.findIndex((s) => s.first <= own && own <= s.last);
    const out = f.day === null ? publishedOn(f.reading.report.published) : dayNumber(f.day);
    return out === null ? -1 : starts.findLastIndex((s) => s.first <= out && out <= s.last + SOON);
  };
  return [-1, ...starts.keys()].flatMap((at): Daily[] => {
    const own = figures.filter((f) => clusterOf(f) === at);
    return own.length === 0 ? [] : [{ day: at < 0 ? null : named(starts[at]!.first), figures: own }];
  });
}

const dayNumber = (iso: string): DayNumber => dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))) ?? 0;

function named(at: DayNumber): string {
  const { month, day } = partsOf(at);
  return `${monthName(month)} ${day}`;
}
