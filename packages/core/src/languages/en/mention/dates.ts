import type { Segmented } from '../../../model/layers.ts';
import type { Mention, Token } from '../../../model/mention.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { absoluteAt, type DateContext, namesDate, weekdayDateAt } from './dates/absolute.ts';
import { publishedOn } from './dates/calendar.ts';
import { clockAt } from './dates/clock.ts';
import { relativeAt } from './dates/relative.ts';
import type { DateRead } from './dates/value.ts';
import { opensNumber } from './numbers.ts';

const TO_COME = new Set(['will', "'ll", 'shall', 'scheduled', 'slated', 'expected', 'planned', 'plans', 'due', 'upcoming']);
const OPENS_A_DATE =
  /^(?:\d|'\d|yesterday|today|tonight|tomorrow|last|this|next|past|earlier|later|early|late|the|an?|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|several)/;

/**
 * Days, months, years and clock times, in text order, never overlapping.
 *
 * What a date leaves open is filled in from the report's day of publication and named in `implied`; without one it stays as it was read.
 * A weekday is the last one up to the day of the report unless the sentence speaks of what is to come. "A day before" something stays
 * unresolved: what it counts from is not known here. Misses holidays, seasons and quarters.
 */
export function dateMentions(segmented: Segmented): readonly Mention[] {
  const { tokens, report } = segmented;
  const published = publishedOn(report.published);
  const found: Mention[] = [];
  for (const sentence of segmented.sentences) {
    const [start, end] = sentence.tokens;
    let future = false;
    for (let i = start; i < end && !future; i += 1) future = TO_COME.has(tokens[i]!.lower);
    const context: DateContext = { tokens, end, published, future };
    for (let i = start; i < end;) {
      const read = dateAt(context, i, start, report.text);
      if (read) {
        const from = tokens[Math.max(read.from, start)]!;
        const to = tokens[read.to - 1]!;
        found.push({
          kind: 'date',
          start: from.start,
          end: to.end,
          text: report.text.slice(from.start, to.end),
          name: read.value.text,
          sentence: sentence.index,
          head: read.to - 1,
          tokens: [from.index, read.to],
          date: read.value,
        });
      }
      i = Math.max(i + 1, read?.to ?? 0);
    }
  }
  return found;
}

/** Words with which a date without a name or a number begins. */
const FIRST = new Set('yesterday today tonight tomorrow last this next past earlier later early late the one noon midnight'.split(' '));

/** True where a date may begin at the token: a cheap question before the long ones. */
const mayOpen = (token: Token): boolean => FIRST.has(token.lower) || opensNumber(token) || /^['’]\d/.test(token.text) || namesDate(token);

function dateAt(context: DateContext, at: number, start: number, text: string): DateRead | null {
  const { tokens, end } = context;
  const token = tokens[at]!;
  if (!mayOpen(token) || (!isCapitalized(token.text) && !OPENS_A_DATE.test(token.lower))) return null;
  const read = relativeAt(context, at, text) ?? weekdayDateAt(context, at) ?? clockAt(tokens, at, end) ?? absoluteAt(context, at);
  return read && read.to <= end && read.from >= start ? read : null;
}
