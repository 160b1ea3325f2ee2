import type { Token } from '../../../../model/mention.ts';
import { isCapitalized } from '../../../../text/capitals.ts';
import { months, weekdays } from '../../lexicon.generated.ts';
import { type DayNumber, dayOf, weekdayOf } from './calendar.ts';
import { aDay, aMonth, type DateRead, days, impliedYear, years } from './value.ts';

/** What a reader of dates knows: the words, where it must stop, and the day of the report. */
export interface DateContext {
  readonly tokens: readonly Token[];
  readonly end: number;
  readonly published: DayNumber | null;
  readonly future: boolean; // the sentence speaks of what is to come
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const BEFORE_A_BARE_MONTH = /^(?:in|since|by|until|till|of|from|during|last|next|this|early|late|mid|between|through|for|and|to|-)$/;
const BEFORE_A_BARE_YEAR = /^(?:in|since|by|until|till|from|during|of|around|after|before|between|early|late|mid|and|to|through|for|back)$/;

const bare = ({ lower }: Token): string => (lower.endsWith('.') ? lower.slice(0, -1) : lower);
const NAMES: ReadonlySet<string> = new Set([...Object.keys(months), ...Object.keys(weekdays)]);

/** True for a word that may name a month or a weekday. */
export const namesDate = (token: Token): boolean => isCapitalized(token.text) && NAMES.has(bare(token));

export const monthOf = (token: Token | undefined): number | null =>
  token && isCapitalized(token.text) ? (months[bare(token)] ?? null) : null;
export const monthName = (month: number): string => MONTHS[month - 1] as string;
/** Short forms need a capital and more: "Sun" and "Mon" are taken only with a full stop or before a month. */
export function weekdayAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (!token) return null;
  const day = weekdays[bare(token)];
  if (day === undefined || !isCapitalized(token.text)) return null;
  if (bare(token).endsWith('day') || bare(token).length > 3) return day;
  return token.text.endsWith('.') || monthOf(tokens[at + 1]) !== null || monthOf(tokens[at + 2]) !== null ? day : null;
}
export const yearAt = (token: Token | undefined): number | null =>
  token && /^(?:1[5-9]|20)\d\d$/.test(token.text) ? Number(token.text) : null;
const dayOfMonth = (token: Token | undefined): number | null => {
  const read = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.lower ?? '');
  const day = Number(read?.[1] ?? 0);
  return read && day >= 1 && day <= 31 ? day : null;
};

/** Skips a comma, so that "November 5, 2024" is one date. */
const past = (tokens: readonly Token[], at: number): number => (tokens[at]?.text === ',' ? at + 1 : at);

/** "November 5, 2024", "Nov. 11–12", "5 November", "March 2015", "in March", "in 2018", "the 1980s", "2015-2018", "2024-11-05". */
export function absoluteAt({ tokens, end, published, future }: DateContext, at: number): DateRead | null {
  const token = tokens[at] as Token;
  const month = monthOf(token);
  if (month !== null) {
    const day = dayOfMonth(tokens[at + 1]);
    const spread = /^(\d{1,2})[-–](\d{1,2})$/.exec(tokens[at + 1]?.text ?? '');
    if (at + 1 < end && spread) return dayRange(month, Number(spread[1]), Number(spread[2]), at, at + 2, published, future);
    if (day !== null && at + 1 < end && !/^(?:people|men|women|years?|percent)$/.test(tokens[at + 2]?.lower ?? ''))
      return dated(tokens, end, month, day, at, at + 2, published, future);
    const after = tokens[at + 1]?.lower === 'of' ? at + 2 : past(tokens, at + 1);
    const year = after < end ? yearAt(tokens[after]) : null;
    if (year !== null) return { from: at, to: after + 1, value: aMonth(year, month, ['month', 'year'], [], `${monthName(month)} ${year}`) };
    if (!BEFORE_A_BARE_MONTH.test(tokens[at - 1]?.lower ?? '') || (month === 5 && token.pos === 'AUX')) return null;
    return { from: at, to: at + 1, value: aMonth(impliedYear(published, month, 1, future), month, ['month'], ['year'], monthName(month)) };
  }
  const day = /^\d/.test(token.text) ? dayOfMonth(token) : null;
  const of = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
  const next = day !== null && of < end ? monthOf(tokens[of]) : null;
  if (day !== null && next !== null) return dated(tokens, end, next, day, at, of + 1, published, future);
  return numeric(tokens, at, end);
}

function dated(
  tokens: readonly Token[],
  end: number,
  month: number,
  day: number,
  from: number,
  to: number,
  published: DayNumber | null,
  future: boolean,
): DateRead | null {
  const after = past(tokens, to);
  const year = after < end ? yearAt(tokens[after]) : null;
  const text = `${monthName(month)} ${day}`;
  if (year !== null) {
    const at = dayOf(year, month, day);
    return at === null ? null : { from, to: after + 1, value: aDay(at, ['month', 'day', 'year'], [], `${text}, ${year}`) };
  }
  const implied = impliedYear(published, month, day, future);
  const at = implied === null ? null : dayOf(implied, month, day);
  if (implied !== null && at === null) return null;
  return { from, to, value: aDay(at, ['month', 'day'], ['year'], text) };
}

function dayRange(
  month: number,
  first: number,
  last: number,
  from: number,
  to: number,
  published: DayNumber | null,
  future: boolean,
): DateRead | null {
  if (!(first < last && last <= 31)) return null;
  const year = impliedYear(published, month, first, future);
  const [a, b] = year === null ? [null, null] : [dayOf(year, month, first), dayOf(year, month, last)];
  return { from, to, value: days(a, b, 'day', ['month', 'day'], ['year'], `${monthName(month)} ${first} to ${last}`) };
}

function numeric(tokens: readonly Token[], at: number, end: number): DateRead | null {
  const token = tokens[at] as Token;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(token.text);
  if (iso) {
    const day = dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return day === null ? null : { from: at, to: at + 1, value: aDay(day, ['month', 'day', 'year'], [], token.text) };
  }
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(token.text);
  if (slashed) return { from: at, to: at + 1, value: slash(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]), token.text) };
  const span = /^((?:1[5-9]|20)\d\d)[-–]((?:1[5-9]|20)?\d\d)$/.exec(token.text);
  if (span) {
    const first = Number(span[1]);
    const last = span[2]?.length === 2 ? Math.floor(first / 100) * 100 + Number(span[2]) : Number(span[2]);
    return last <= first ? null : { from: at, to: at + 1, value: years(first, last, ['year'], [], `${first} to ${last}`) };
  }
  const decade = /^['’]?((?:1[5-9]|20)\d)0['’]?s$/.exec(token.text);
  if (decade) {
    const first = Number(decade[1]) * 10;
    return { from: at, to: at + 1, value: years(first, first + 9, ['year'], [], `the ${first}s`) };
  }
  const year = yearAt(token);
  if (year === null || year > 2100) return null;
  const before = tokens[at - 1]?.lower ?? '';
  const next = at + 1 < end ? tokens[at + 1] : undefined;
  const modifies = /^(?:a|an|the|his|her|its|their|'s|that)$/.test(before) && next !== undefined && /^(?:NOUN|ADJ|PROPN)$/.test(next.pos);
  const counts = next !== undefined && /^(?:NOUN|ADJ)$/.test(next.pos) && !modifies;
  if (!modifies && (counts || !BEFORE_A_BARE_YEAR.test(before))) return null;
  return { from: at, to: at + 1, value: years(year, year, ['year'], [], String(year)) };
}

/** Day and month in figures: which is which is not read where both could be a month. */
function slash(first: number, second: number, year: number, text: string): DateRead['value'] {
  const [month, day] = first > 12 ? [second, first] : [first, second];
  const at = first > 12 === second > 12 ? null : dayOf(year, month, day);
  if (at !== null) return aDay(at, ['month', 'day', 'year'], [], text);
  return { ...years(year, year, ['year'], [], text), precision: 'unknown' };
}

/** "Monday", "on Monday, November 11", "last Monday", "next Friday", "Sunday morning". */
export function weekdayDateAt(context: DateContext, at: number): DateRead | null {
  const { tokens, end, published, future } = context;
  const weekday = weekdayAt(tokens, at);
  if (weekday === null) return null;
  const after = past(tokens, at + 1);
  const full = after < end ? absoluteAt(context, after) : null;
  if (full && full.value.certain.includes('day')) {
    const { value } = full;
    return { ...full, from: at, value: { ...value, certain: ['weekday', ...value.certain], text: `${DAYS[weekday]}, ${value.text}` } };
  }
  const before = tokens[at - 1]?.lower ?? '';
  const modifier = before === 'last' || before === 'next' || before === 'this' ? before : null;
  const coming = modifier === 'next' || (future && modifier !== 'last');
  let day: DayNumber | null = null;
  if (published !== null) {
    const back = (weekdayOf(published) - weekday + 7) % 7;
    day = published - back;
    if (coming) day += back === 0 && modifier !== 'next' ? 0 : 7;
    if (modifier === 'last' && back === 0) day -= 7;
  }
  const part = /^(?:morning|afternoon|evening|night)$/.test(tokens[at + 1]?.lower ?? '') && at + 1 < end;
  const text = `${modifier ? `${modifier} ` : ''}${DAYS[weekday]}${part ? ` ${tokens[at + 1]!.lower}` : ''}`;
  const from = modifier ? at - 1 : at;
  return { from, to: part ? at + 2 : at + 1, value: aDay(day, ['weekday'], ['day', 'month', 'year'], text) };
}
