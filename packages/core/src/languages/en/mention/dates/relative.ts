import { numberAt } from '../numbers.ts';
import { type DateContext, monthOf } from './absolute.ts';
import { type DayNumber, monthsFrom, partsOf, weekdayOf } from './calendar.ts';
import { aDay, aMonth, type DateRead, days, years } from './value.ts';

const UNIT = /^(day|night|week|weekend|month|year|decade|hour|minute)s?$/;
const SEASON = /^(?:spring|summer|autumn|fall|winter)$/;
const NEAR_DAY: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

/** "yesterday", "last week", "earlier this month", "two days ago", "late last year", "the previous day", "a day before". */
export function relativeAt(context: DateContext, at: number, text: string): DateRead | null {
  const { tokens, end, published } = context;
  const word = tokens[at]?.lower ?? '';
  const near = NEAR_DAY[word];
  if (near !== undefined)
    return {
      from: at,
      to: at + 1,
      value: aDay(published === null ? null : published + near, ['relative'], ['day', 'month', 'year'], word),
    };
  if (/^(?:last|this|next|past)$/.test(word) && at + 1 < end) return period(context, at, word);
  if (/^(?:earlier|later|early|late)$/.test(word) && /^(?:last|this|next)$/.test(tokens[at + 1]?.lower ?? '') && at + 2 < end) {
    const read = period(context, at + 1, tokens[at + 1]!.lower);
    return read && { ...read, from: at, value: { ...read.value, text: `${word} ${read.value.text}` } };
  }
  if (word === 'the' && /^(?:previous|following|next|same)$/.test(tokens[at + 1]?.lower ?? '')) {
    const unit = UNIT.exec(tokens[at + 2]?.lower ?? '');
    return unit && at + 2 < end ? { from: at, to: at + 3, value: unanchored(unit[1] as string, phrase(text, tokens, at, at + 3)) } : null;
  }
  if (word === 'the' && /^(?:day|night|week)$/.test(tokens[at + 1]?.lower ?? '') && /^(?:before|after)$/.test(tokens[at + 2]?.lower ?? ''))
    return at + 2 < end ? { from: at, to: at + 3, value: unanchored(tokens[at + 1]!.lower, phrase(text, tokens, at, at + 3)) } : null;
  return counted(context, at, text, published);
}

const phrase = (text: string, tokens: DateContext['tokens'], from: number, to: number): string =>
  text
    .slice(tokens[from]!.start, tokens[to - 1]!.end)
    .toLowerCase()
    .replace(/\s+/g, ' ');

const unanchored = (unit: string, text: string): DateRead['value'] =>
  days(
    null,
    null,
    unit === 'week' ? 'week' : unit === 'month' ? 'month' : unit === 'year' || unit === 'decade' ? 'year' : 'day',
    [],
    [],
    text,
  );

function period({ tokens, published }: DateContext, at: number, which: string): DateRead | null {
  const noun = tokens[at + 1]?.lower ?? '';
  const text = `${which} ${noun}`;
  const step = which === 'last' || which === 'past' ? -1 : which === 'next' ? 1 : 0;
  const month = which === 'past' ? null : monthOf(tokens[at + 1]);
  const to = at + 2;
  const implied = ['day', 'month', 'year'];
  if (month !== null) {
    let year = published === null ? null : partsOf(published).year;
    if (published !== null && year !== null) {
      const current = partsOf(published).month;
      if (step < 0 && month >= current) year -= 1;
      if (step > 0 && month <= current) year += 1;
    }
    return { from: at, to, value: aMonth(year, month, ['month', 'relative'], ['year'], `${which} ${tokens[at + 1]!.text}`) };
  }
  const unit = UNIT.exec(noun)?.[1];
  if (!unit && !SEASON.test(noun))
    return /^(?:morning|afternoon|evening)$/.test(noun) && which === 'this' ? today(published, at, to, text) : null;
  if (unit === 'night') return { from: at, to, value: aDay(published === null ? null : published + step, ['relative'], implied, text) };
  if (unit === 'day' || unit === 'hour' || unit === 'minute') return null;
  if (published === null) return { from: at, to, value: unanchored(unit ?? 'year', text) };
  const { year } = partsOf(published);
  if (unit === 'year') return { from: at, to, value: years(year + step, year + step, ['relative'], ['year'], text) };
  if (unit === 'decade' || SEASON.test(noun)) return { from: at, to, value: unanchored('year', text) };
  if (unit === 'month') {
    const moved = partsOf(monthsFrom(published, step));
    return { from: at, to, value: aMonth(moved.year, moved.month, ['relative'], ['month', 'year'], text) };
  }
  const monday = published - ((weekdayOf(published) + 6) % 7) + 7 * step;
  const weekend = unit === 'weekend';
  return { from: at, to, value: days(monday + (weekend ? 5 : 0), monday + 6, weekend ? 'day' : 'week', ['relative'], implied, text) };
}

const today = (published: DayNumber | null, from: number, to: number, text: string): DateRead => ({
  from,
  to,
  value: aDay(published, ['relative'], ['day', 'month', 'year'], text),
});

/** "three weeks ago", "two days earlier", "a day before": behind the number a unit, behind that the direction. */
function counted(context: DateContext, at: number, text: string, published: DayNumber | null): DateRead | null {
  const { tokens, end } = context;
  const one = /^(?:an?|one)$/.test(tokens[at]?.lower ?? '');
  const number = numberAt({ tokens, text }, at, end);
  const after = number ? number.to : one ? at + 1 : -1;
  if (after < 0 || after >= end) return null;
  const unit = UNIT.exec(tokens[after]?.lower ?? '')?.[1];
  const direction = tokens[after + 1]?.lower ?? '';
  if (!unit || after + 1 >= end || !/^(?:ago|earlier|later|before|after|prior)$/.test(direction)) return null;
  if (unit === 'hour' || unit === 'minute') return null;
  const said = phrase(text, tokens, at, after + 2);
  const value = unanchored(unit, said);
  if (direction !== 'ago' || published === null) return { from: at, to: after + 2, value };
  const low = number?.min ?? 1;
  const high = number?.max ?? 1;
  const back = (by: number): DayNumber =>
    unit === 'month'
      ? monthsFrom(published, -Math.round(by))
      : unit === 'year' || unit === 'decade'
        ? monthsFrom(published, -Math.round(by * (unit === 'year' ? 12 : 120)))
        : published - Math.round(by * (unit === 'week' || unit === 'weekend' ? 7 : 1));
  if (high > 5000) return { from: at, to: after + 2, value };
  if (unit === 'year' || unit === 'decade') {
    const [from, to] = [partsOf(back(high)).year, partsOf(back(low)).year];
    return { from: at, to: after + 2, value: years(from, to, ['relative'], ['year'], said) };
  }
  const slack = unit === 'month' ? 15 : unit === 'week' ? 3 : 0;
  return {
    from: at,
    to: after + 2,
    value: days(back(high) - slack, back(low) + slack, value.precision, ['relative'], ['day', 'month', 'year'], said),
  };
}
