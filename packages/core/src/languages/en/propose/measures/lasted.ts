import type { Token } from '../../../../model/mention.ts';
import { measuredLengths } from '../../lexicon.generated.ts';
import type { Found } from './slots.ts';

const DAYS: Readonly<Record<string, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.4,
  year: 365.25,
};
const HELD = new Set<string>(measuredLengths.held);
const SERVED = new Set<string>(measuredLengths.served);
const BARS = new Set<string>(measuredLengths.bars);
const PLAYED = new Set<string>(measuredLengths.played);
const ROUND = 0.45; // of a week, a month, a year: "six weeks" may be 44 days
const NO_LENGTH = /^(?:ago|later|earlier|before|after|old|of)$/;

/** A number of some unit of time over the tokens `[from, i]`. */
export interface Stretch {
  readonly from: number;
  readonly min: number;
  readonly max: number;
}

/** "held captive for 44 days", "spent three years in prison": how long somebody was kept. */
export function kept(tokens: readonly Token[], i: number, n: Stretch, start: number, end: number): Found | null {
  const days = DAYS[unitOf(tokens[i]!)];
  if (days === undefined || NO_LENGTH.test(tokens[i + 1]?.lower ?? '')) return null;
  const ahead = tokens.slice(Math.max(start, n.from - 6), n.from);
  const behind = tokens.slice(i + 1, Math.min(end, i + 5));
  if (
    ahead.some((t) => /^(?:up|could|faces?|facing|maximum|past|last|next|another|after|within|every)$/.test(t.lower) || t.pos === 'PUNCT')
  )
    return null;
  const served = ahead.some((t) => SERVED.has(t.lower)) && behind.some((t) => BARS.has(t.lower));
  const held = ahead.some((t) => HELD.has(t.lower)) || (/^in$/.test(behind[0]?.lower ?? '') && /^captivity$/.test(behind[1]?.lower ?? ''));
  if (!served && !held) return null;
  const room = days >= 7 ? ROUND : 0;
  return {
    slot: served ? 'served' : 'held',
    text: served ? 'How long was spent in prison?' : 'How long was somebody held?',
    min: (n.min - room) * days,
    max: (n.max + room) * days,
    unit: 'day',
    shown: `${n.min} ${unitOf(tokens[i]!)}${n.min === 1 ? '' : 's'}`,
    from: n.from,
    to: i + 1,
    at: n.from,
  };
}

/** "a four-minute video", "the 12-minute recording": how long what was recorded is. */
export function played(tokens: readonly Token[], i: number, n: Stretch, end: number): Found | null {
  const days = DAYS[unitOf(tokens[i]!)];
  if (days === undefined || days > 1 || tokens[i - 1]?.text !== '-') return null;
  let at = i + 1;
  while (at < end && at < i + 3 && tokens[at]!.pos === 'ADJ') at += 1;
  const noun = tokens[at];
  if (!noun || at >= end || !PLAYED.has(noun.lower)) return null;
  return {
    slot: `length ${noun.lower}`,
    text: `How long is the ${noun.lower}?`,
    min: n.min * days * 1440,
    max: n.max * days * 1440,
    unit: 'minute',
    shown: `${n.min} ${unitOf(tokens[i]!)}${n.min === 1 ? '' : 's'}`,
    from: n.from,
    to: at + 1,
    at: n.from,
  };
}

const unitOf = ({ lower }: Token): string => lower.replace(/s$/, '');
