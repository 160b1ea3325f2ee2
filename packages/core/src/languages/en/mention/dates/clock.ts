import type { DateValue, Token } from '../../../../model/mention.ts';
import type { DateRead } from './value.ts';

const ZONE = /^(?:GMT|UTC|BST|CET|CEST|EET|MSK|[ECMP][SD]?T|AEST|AEDT|IST|JST|local)$/;

/** "3:30 a.m." as it is compared: minutes since midnight, and how exactly the words give them. */
export interface Clock {
  readonly minutes: number;
  readonly exact: 'minute' | 'hour';
  readonly zone: string | null;
}

/** Puts a clock time in its plain form, "3:30 a.m." or "15:30 GMT", from which `clockOf` reads it back. */
const plain = ({ minutes, zone }: Clock): string => {
  const hour = Math.floor(minutes / 60);
  const minute = String(minutes % 60).padStart(2, '0');
  const half = hour < 12 ? 'a.m.' : 'p.m.';
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minute} ${half}${zone ? ` ${zone}` : ''}`;
};

/** The clock time of a date that has one. */
export function clockOf(value: DateValue): Clock | null {
  const read = /^(\d{1,2}):(\d{2}) ([ap])\.m\.(?: (.+))?$/.exec(value.text);
  if (!read) return null;
  const hour = (Number(read[1]) % 12) + (read[3] === 'p' ? 12 : 0);
  return { minutes: hour * 60 + Number(read[2]), exact: value.precision === 'hour' ? 'hour' : 'minute', zone: read[4] ?? null };
}

/**
 * Reads a clock time at token `at`: "3:30 a.m.", "3 pm", "9.20am", "noon", "15:30 GMT".
 *
 * A bare "3:30" is taken only behind "at", "around", "about", "until" or "by", and before noon only with its half of the day named.
 */
export function clockAt(tokens: readonly Token[], at: number, end: number): DateRead | null {
  const token = tokens[at] as Token;
  if (token.lower === 'noon' || token.lower === 'midnight')
    return read(at, at + 1, { minutes: token.lower === 'noon' ? 720 : 0, exact: 'minute', zone: null }, ['hour', 'minute']);
  const joined = /^(\d{1,2})(?:[:.](\d{2}))?(am\.?|pm\.?|a\.m\.?|p\.m\.?)$/.exec(token.lower);
  if (joined) return halved(tokens, at, at + 1, end, Number(joined[1]), joined[2], joined[3] as string);
  const numeral = /^(\d{1,2})(?::(\d{2}))?$/.exec(token.text);
  if (!numeral) return null;
  const next = tokens[at + 1];
  const near = next && at + 1 < end && next.start - token.end <= 1 ? next : undefined;
  if (near && /^(?:am\.?|pm\.?|a\.m\.?|p\.m\.?)$/.test(near.lower))
    return halved(tokens, at, at + 2, end, Number(numeral[1]), numeral[2], near.lower);
  if (near && /^[ap]$/.test(near.lower) && tokens[at + 2]?.text === '.' && /^m\.?$/.test(tokens[at + 3]?.lower ?? '') && at + 3 < end)
    return halved(tokens, at, at + 4, end, Number(numeral[1]), numeral[2], near.lower);
  const dotted = near?.text === '.' && near.start === token.end ? /^(\d{2})(am|pm)$/.exec(tokens[at + 2]?.lower ?? '') : null;
  if (dotted && at + 2 < end) return halved(tokens, at, at + 3, end, Number(numeral[1]), dotted[1], dotted[2] as string);
  const hour = Number(numeral[1]);
  const minute = Number(numeral[2] ?? 'x');
  const behind = tokens[at - 1]?.lower ?? '';
  const zoned = near !== undefined && ZONE.test(near.text);
  if (!(hour < 24 && minute < 60) || !(zoned || /^(?:at|around|about|by|until|before|after)$/.test(behind))) return null;
  if (hour <= 12 && hour > 0 && !zoned) return null; // half of the day unknown: no time to compare
  return read(at, at + (zoned ? 2 : 1), { minutes: hour * 60 + minute, exact: 'minute', zone: zoned ? near.text : null }, [
    'hour',
    'minute',
  ]);
}

function halved(
  tokens: readonly Token[],
  at: number,
  to: number,
  end: number,
  hour: number,
  minutes: string | undefined,
  half: string,
): DateRead | null {
  const minute = Number(minutes ?? 0);
  if (hour < 1 || hour > 12 || minute > 59) return null;
  const next = to < end ? tokens[to] : undefined;
  const zone = next && ZONE.test(next.text) ? next.text : null;
  const clock: Clock = {
    minutes: ((hour % 12) + (half.startsWith('p') ? 12 : 0)) * 60 + minute,
    exact: minutes === undefined ? 'hour' : 'minute',
    zone: zone === 'local' ? null : zone,
  };
  const after = zone === null ? to : zone === 'local' && tokens[to + 1]?.lower === 'time' ? to + 2 : to + 1;
  return read(at, Math.min(after, end), clock, minutes === undefined ? ['hour'] : ['hour', 'minute']);
}

const read = (from: number, to: number, clock: Clock, certain: readonly string[]): DateRead => ({
  from,
  to,
  value: { from: null, to: null, precision: clock.exact, certain, implied: [], text: plain(clock) },
});
