import type { Token } from './read-stamps.ts';
import { offsetOf, zoneNamed } from './zones.ts';
import { two } from './stamp.ts';

export interface Clock {
  readonly time: string; // "07:30" or "07:30:05"
  readonly zone: string | null;
  readonly zoneName: string | null;
  readonly from: number; // first token
  readonly next: number; // token behind the last
}

/** Words and marks that stand between a day and its time: "15 January 2024, at 07:30", "2024-01-15T07:30". */
const BETWEEN = /^(?:t|at|um|kl|klo|ore|às|as|a|à|las|в|о|om|u|saat|г|pukul|jam|ώρα|в|h|alle|[,|\-–—•·@/()])$/iu;

/** The time that stands behind a day whose last token is before `at`. */
export function readTime(tokens: readonly Token[], at: number): Clock | null {
  let from = at;
  while (from < at + 5 && from < tokens.length && BETWEEN.test(tokens[from]?.text ?? '')) from += 1;
  return clockAt(tokens, from);
}

/** The time that stands before a day: "07:30, 15 January 2024". */
export function timeBefore(tokens: readonly Token[], day: number): Clock | null {
  for (let from = Math.max(0, day - 9); from < day; from += 1) {
    if (tokens[from]?.kind !== 'number' || (tokens[from - 1]?.end === tokens[from]?.start && tokens[from - 1]?.text === ':')) continue;
    const clock = clockAt(tokens, from);
    if (!clock) continue;
    let next = clock.next;
    while (next < day && /^(?:[,|\-–—•·]|on|am|\p{L}{2,10}|\.)$/iu.test(tokens[next]?.text ?? '')) next += 1;
    if (next === day) return clock;
  }
  return null;
}

function clockAt(tokens: readonly Token[], from: number): Clock | null {
  const [hour, mark, minute] = tokens.slice(from, from + 3);
  if (hour?.kind !== 'number' || hour.text.length > 2) {
    // the compact form of ISO 8601: 20240115T073000Z
    const compact =
      hour?.kind === 'number' && /^(?:\d{4}|\d{6})$/.test(hour.text) && /^t$/i.test(tokens[from - 1]?.text ?? '') ? hour.text : null;
    return compact === null ? null : clock([compact.slice(0, 2), compact.slice(2, 4), compact.slice(4)], tokens, from, from + 1);
  }
  if (!mark || hour.end !== mark.start) return wholeHour(tokens, from);
  if (minute?.kind === 'number' && minute.text.length === 2 && mark.end === minute.start && /^(?:[:.h]|時|时|시)$/i.test(mark.text)) {
    const [again, second] = tokens.slice(from + 3, from + 5);
    if (again?.text === ':' && second?.kind === 'number' && second.text.length === 2) {
      let next = from + 5;
      if (/^[.,]$/.test(tokens[next]?.text ?? '') && tokens[next + 1]?.kind === 'number' && tokens[next]?.start === second.end) next += 2; // parts of a second
      return clock([hour.text, minute.text, second.text], tokens, from, next);
    }
    if (mark.text === '.' && again?.text === '.' && tokens[from + 4]?.kind === 'number') return null; // 10.12.2024
    return clock([hour.text, minute.text, ''], tokens, from, from + 3);
  }
  return wholeHour(tokens, from);
}

/** "7 p.m.", "7am". */
function wholeHour(tokens: readonly Token[], from: number): Clock | null {
  const half = halfOfDay(tokens, from + 1);
  return half === null ? null : clock([tokens[from]?.text ?? '', '00', ''], tokens, from, from + 1);
}

function clock(
  [hour = '', minute = '', second = '']: readonly string[],
  tokens: readonly Token[],
  from: number,
  behind: number,
): Clock | null {
  const half = halfOfDay(tokens, behind);
  const hours = half === null || Number(hour) > 12 ? Number(hour) : (Number(hour) % 12) + (half.afternoon ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 60) return null;
  const zone = zoneAt(tokens, half?.next ?? behind);
  const time = `${two(hours)}:${minute.padStart(2, '0')}${second === '' ? '' : `:${second}`}`;
  return { time, zone: zone?.offset ?? null, zoneName: zone?.name ?? null, from, next: zone?.next ?? half?.next ?? behind };
}

function halfOfDay(tokens: readonly Token[], at: number): { afternoon: boolean; next: number } | null {
  const word = (tokens[at]?.text ?? '').toLowerCase();
  if (/^[ap]m$/.test(word)) return { afternoon: word === 'pm', next: at + 1 };
  if (!/^[ap]$/.test(word) || tokens[at + 1]?.text !== '.' || (tokens[at + 2]?.text ?? '').toLowerCase() !== 'm') return null;
  return { afternoon: word === 'p', next: tokens[at + 3]?.text === '.' ? at + 4 : at + 3 };
}

/** "Z", "+05:30", "-0800", "GMT+2", "(EST)", "EDT". */
function zoneAt(tokens: readonly Token[], at: number): { offset: string | null; name: string | null; next: number } | null {
  let from = at;
  while (from < at + 3 && /^(?:\(|uhr|h|hrs|hs|น|,|ч|WIB)$/i.test(tokens[from]?.text ?? '') && zoneNamed(tokens[from]?.text ?? '') === null)
    from += 1;
  const token = tokens[from];
  if (!token) return null;
  const named = token.kind === 'word' ? zoneNamed(token.text === 'z' ? 'Z' : token.text) : null;
  const sign =
    named?.offset === 'Z' && /^[+\-−]$/.test(tokens[from + 1]?.text ?? '') && tokens[from + 1]?.start === token.end ? from + 1 : from;
  const distance = distanceAt(tokens, sign);
  if (distance) return { offset: offsetOf(distance.minutes), name: null, next: distance.next };
  return named && { ...named, next: from + 1 };
}

function distanceAt(tokens: readonly Token[], at: number): { minutes: number; next: number } | null {
  const [sign, first, colon, second] = tokens.slice(at, at + 4);
  if (!sign || !/^[+\-−]$/.test(sign.text) || first?.kind !== 'number' || sign.end !== first.start) return null;
  const way = sign.text === '+' ? 1 : -1;
  if (/^\d{4}$/.test(first.text)) return bounded(way, Number(first.text.slice(0, 2)), Number(first.text.slice(2)), at + 2);
  if (!/^\d{1,2}$/.test(first.text)) return null;
  const minutes = colon?.text === ':' && second?.kind === 'number' && second.text.length === 2;
  return bounded(way, Number(first.text), minutes ? Number(second.text) : 0, minutes ? at + 4 : at + 2);
}

/** No zone is further than fourteen hours away: "-0" behind a time may also be the beginning of "07:30-09:00". */
const bounded = (way: number, hours: number, minutes: number, next: number): { minutes: number; next: number } | null =>
  hours > 14 || minutes > 59 ? null : { minutes: way * (hours * 60 + minutes), next };
