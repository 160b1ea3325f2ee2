import { monthNamed, plainWord } from './month-names.ts';
import { isDay, type Stamp, two } from './stamp.ts';
import { type Clock, readTime, timeBefore } from './read-time.ts';

export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 4000; // code units looked at in one text
const MOST = 40; // stamps read from one text
/** Words that stand within a date and say nothing: "15 de enero de 2024", "2024 m. sausio 15 d.", "15th of January". */
const WITHIN = /^(?:de|del|do|da|of|the|di|d|al|st|nd|rd|th|er|ta|tal|m|г|ο|den|le|el|na|år|лет|року|г|ημερομηνία)$/u;
const EARLIEST = 1990; // pages that tell of news are not older than the web

/**
 * Every day that `text` names with its year: ISO 8601, numbers in any order, month names in forty languages, year signs of East Asia.
 *
 * In order of place. Misses days without a year, times told as "two hours ago", and calendars other than the Gregorian, save the Thai year.
 */
export function readStamps(text: string, since = EARLIEST): readonly Stamp[] {
  const tokens = tokensOf(text.slice(0, LONGEST));
  const stamps: Stamp[] = [];
  for (let at = 0; at < tokens.length && stamps.length < MOST; at += 1) {
    const found = dayAt(tokens, at, since);
    if (!found) continue;
    const after = found.clock ? { ...found.clock, next: found.next } : readTime(tokens, found.next);
    const before = after ? null : timeBefore(tokens, found.from);
    const from = before?.from ?? found.from;
    const next = after?.next ?? found.next;
    const start = (tokens[from] as Token).start;
    const end = (tokens[next - 1] as Token).end;
    const { year, month, day, turned, style } = found;
    const { time = null, zone = null, zoneName = null } = after ?? before ?? {};
    stamps.push({ raw: text.slice(start, end), start, end, year, month, day, turned, style, time, zone, zoneName });
    at = next - 1;
  }
  return stamps;
}

interface Found {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly turned: boolean;
  readonly style: Stamp['style'];
  readonly from: number; // first token
  readonly next: number; // token behind the last
  readonly clock?: Clock | null; // a time that stands between the day and its year
}

function dayAt(tokens: readonly Token[], at: number, since: number): Found | null {
  const first = tokens[at] as Token;
  if (first.kind === 'mark') return null;
  const before = tokens[at - 1];
  if (
    first.kind === 'number' &&
    before &&
    before.end === first.start &&
    (before.kind === 'number' || (/[.:/]/.test(before.text) && tokens[at - 2]?.kind === 'number' && tokens[at - 2]?.end === before.start))
  )
    return null; // inside a longer number
  return yearFirst(tokens, at, since) ?? numbersOnly(tokens, at, since) ?? dayThenName(tokens, at, since) ?? nameThenDay(tokens, at, since);
}

/** 2024-01-15, 2024/1/15, 20240115, 2024年1月15日, "2024 January 15". */
function yearFirst(tokens: readonly Token[], at: number, since: number): Found | null {
  const [first, mark, second, again, third] = tokens.slice(at, at + 5);
  if (first?.kind !== 'number') return null;
  if (/^(?:\d{8}|\d{14})$/.test(first.text)) {
    const digits = first.text;
    return found(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)), {
      from: at,
      next: at + 1,
      style: 'digits',
      since,
    });
  }
  if (first.text.length !== 4) return null;
  const year = Number(first.text);
  const signs =
    mark &&
    again &&
    ((/^[-/.‐‑–]$/.test(mark.text) && mark.text === again.text) || (/^[年년]$/.test(mark.text) && /^[月월]$/.test(again.text)));
  if (signs && second?.kind === 'number' && second.text.length <= 2 && third?.kind === 'number' && /^\d{1,2}$/.test(third.text)) {
    const next = /^[日일號号]$/.test(tokens[at + 5]?.text ?? '') ? at + 6 : at + 5;
    return found(year, Number(second.text), Number(third.text), { from: at, next, style: 'iso', since });
  }
  const name = passed(tokens, at + 1);
  const month = nameAt(tokens, name);
  if (!month) return null;
  const day = passed(tokens, month.next);
  if (tokens[day]?.kind !== 'number' || !/^\d{1,2}$/.test(tokens[day].text)) return null;
  return found(year, month.month, Number(tokens[day].text), { from: at, next: day + 1, style: 'named', since });
}

/** 15.01.2024, 1/15/2024, 15-1-24. */
function numbersOnly(tokens: readonly Token[], at: number, since: number): Found | null {
  const [first, mark, second, again, third] = gathered(tokens, at);
  if (first?.kind !== 'number' || second?.kind !== 'number' || third?.kind !== 'number' || !mark || !again) return null;
  if (!/^[-/.‐‑–]$/.test(mark.text) || mark.text !== again.text || first.text.length > 2 || second.text.length > 2) return null;
  const year = yearOf(third.text, again, tokens[at + 5]);
  if (year === null) return null;
  const next = tokens.indexOf(third, at) + 1;
  if (tokens[next]?.text === mark.text && tokens[next + 1]?.kind === 'number' && tokens[next]?.end === tokens[next + 1]?.start) return null; // an IP address, a version
  const [a, b] = [Number(first.text), Number(second.text)];
  const style = 'numeric';
  if (mark.text === '.' || a > 12) return found(year, b, a, { from: at, next, style, since });
  if (b > 12) return found(year, a, b, { from: at, next, style, since });
  const read = found(year, b, a, { from: at, next, style, since });
  return read && { ...read, turned: a !== b };
}

/** Five tokens from `at`, without the spaces that some put around the points of a date. */
const gathered = (tokens: readonly Token[], at: number): readonly (Token | undefined)[] => tokens.slice(at, at + 5);

/** "15 January 2024", "15. März 2024", "15-Jan-24", "15 de enero de 2024". */
function dayThenName(tokens: readonly Token[], at: number, since: number): Found | null {
  const day = tokens[at] as Token;
  if (!/^\d{1,2}$/.test(day.text)) return null;
  const month = nameAt(tokens, passed(tokens, at + 1));
  if (!month) return null;
  const last = passed(tokens, month.next);
  const year = tokens[last]?.kind === 'number' ? yearOf(tokens[last].text, tokens[last - 1], tokens[last + 1]) : null;
  return year === null ? null : found(year, month.month, Number(day.text), { from: at, next: last + 1, style: 'named', since });
}

/** "January 15, 2024", "Jan. 15th 2024", "Mon Jan 15 10:00:00 2024". */
function nameThenDay(tokens: readonly Token[], at: number, since: number): Found | null {
  const month = nameAt(tokens, at);
  if (!month) return null;
  const second = passed(tokens, month.next);
  const day = tokens[second];
  if (day?.kind !== 'number' || !/^\d{1,2}$/.test(day.text)) return null;
  let last = passed(tokens, second + 1);
  const between = readTime(tokens, second + 1);
  let clock: Clock | null = null;
  let year = tokens[last]?.kind === 'number' ? yearOf(tokens[last]?.text ?? '', tokens[last - 1], tokens[last + 1]) : null;
  if (year === null && between) {
    last = passed(tokens, between.next);
    clock = between;
    year = tokens[last]?.kind === 'number' && tokens[last]?.text.length === 4 ? Number(tokens[last]?.text) : null;
  }
  const dated = year === null ? null : found(year, month.month, Number(day.text), { from: at, next: last + 1, style: 'named', since });
  return dated && { ...dated, clock };
}

function found(
  year: number,
  month: number,
  day: number,
  { since, ...rest }: Pick<Found, 'from' | 'next' | 'style'> & { since: number },
): Found | null {
  const western = year > 2400 && year < 2700 ? year - 543 : year; // the Thai year
  if (western < since || western > 2399 || !isDay(western, month, day)) return null;
  return { year: western, month, day, turned: false, ...rest };
}

/** Four digits; or two behind a mark that joins them to a day and a month, unless they are the hour of a time. */
function yearOf(digits: string, before: Token | undefined, after: Token | undefined): number | null {
  if (/^\d{4}$/.test(digits)) return Number(digits);
  if (!/^\d{2}$/.test(digits) || before?.kind !== 'mark' || !/^[-/.'’]$/.test(before.text) || after?.text === ':') return null;
  const year = Number(digits);
  return year <= 59 ? 2000 + year : 1900 + year;
}

function nameAt(tokens: readonly Token[], at: number): { month: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const following = tokens[at + 1];
  const two = following?.kind === 'word' ? monthNamed(`${token.text}_${following.text}`) : null;
  if (two !== null) return { month: two, next: at + 2 };
  const month = monthNamed(token.text);
  if (month !== null) return { month, next: at + 1 };
  // "15 tháng 1, 2024"
  const number = passed(tokens, at + 1);
  if (/^thang$/.test(plainWord(token.text)) && tokens[number]?.kind === 'number')
    return { month: Number(tokens[number].text), next: number + 1 };
  return null;
}

/** The first token from `at` on that is neither a mark nor a small word of a date, within six. */
function passed(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 6 && next < tokens.length) {
    const token = tokens[next] as Token;
    const small =
      token.kind === 'mark' ? /^[.,\-/'’‐‑–º°|]$/.test(token.text) : token.kind === 'word' && WITHIN.test(token.text.toLowerCase());
    if (!small) break;
    next += 1;
  }
  return next;
}

const DIGITS = /\p{Nd}/u;

/** Numbers, words and single marks; spaces are left out. Digits of every script become ours. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/(\p{Nd}+)|([年月日년월일時时分號号시분])|([\p{L}\p{M}]+)|([^\s\p{L}\p{M}\p{Nd}])/gu)) {
    const [whole, number] = match;
    const start = match.index;
    const kind = number !== undefined ? 'number' : match[2] !== undefined || match[4] !== undefined ? 'mark' : 'word';
    tokens.push({ kind, text: number === undefined ? whole : westernDigits(whole), start, end: start + whole.length });
  }
  return tokens;
}

function westernDigits(digits: string): string {
  if (/^[0-9]+$/.test(digits)) return digits;
  return [...digits].map((digit) => (DIGITS.test(digit) ? String(valueOf(digit)) : digit)).join('');
}

/** Unicode keeps the ten digits of a script in a row, zero first. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  for (let zero = code; zero > code - 10; zero -= 1) if (!DIGITS.test(String.fromCodePoint(zero - 1))) return code - zero;
  return 0;
}

/** A moment told as seconds or thousandths since 1970: it names its zone, UTC. */
export function momentOf(raw: string): Stamp | null {
  if (!/^(?:\d{10}|\d{13})$/.test(raw)) return null;
  const date = new Date(raw.length === 10 ? Number(raw) * 1000 : Number(raw));
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return { raw, start: 0, end: raw.length, year, month, day, time, zone: 'Z', zoneName: null, turned: false, style: 'moment' };
}
