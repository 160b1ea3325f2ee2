import type { AlignedQuestion, AlignedRelation } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Mention } from '../../../../model/mention.ts';
import { weekdayAt } from '../../mention/dates/absolute.ts';
import { weekdayOf } from '../../mention/dates/calendar.ts';
import { clockOf } from '../../mention/dates/clock.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { spanOfTokens, supposes } from '../events/rule.ts';
import { incidentKeys, MAIN } from '../incidents/keys.ts';
import { kindOfWord } from '../incidents/kinds.ts';
import { governorOf } from '../occasions/governor.ts';
import { datesOf, isProse } from '../quantities/by-sentence.ts';
import type { FigureRule } from '../quantities/rule.ts';
import { isStamp } from '../when/moment.ts';

const ID = 'en/propose/clock-times/part-of-day';
const DAY = 1440; // minutes
const WEEK = 7 * DAY;
const UPPER = 8; // sentences in which a report says when it happened
const MOST_APART = 3 * DAY; // further apart, two reports speak of two things
const SLACK = 60;
const MOST = 40; // places of one answer that are laid beside another's

/** What the words for a part of the day leave open, in minutes from its midnight: a night runs into the next day. */
const PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/\bmorning$/, 0, 12 * 60 + 30],
  [/\bafternoon$/, 11 * 60 + 45, 17 * 60 + 45],
  [/\bevening$/, 16 * 60 + 30, DAY + 60],
  [/(?:\bnight|tonight)$/, 18 * 60, DAY + 6 * 60],
];
const WHOLE: readonly [number, number] = [0, DAY + 6 * 60];
const HAPPEN = /^(?:happen|occur|unfold|break|begin|start|erupt)$/;

/** One stretch of the week in which a report says that it happened. */
interface Stretch {
  readonly reading: Reading;
  readonly low: number; // minutes from the midnight that opens Sunday
  readonly high: number;
  readonly day: string | null; // ISO 8601, where the report's date tells which week
  readonly part: boolean; // a part of the day or a time is named
  readonly text: string;
  readonly from: number; // tokens
  readonly to: number;
}

export const partOfDay: FigureRule = {
  id: ID,
  summary: 'Reports put one harm on days or parts of days that do not meet.',
  follows: 'TimeML: parts of the day as intervals; “Saturday night” may be an early hour of Sunday',
  examples: {
    yes: [
      'A boy was <a>shot Saturday afternoon</a> in Lenna. ‖ A boy was <a>shot Saturday night</a> in Lenna.',
      'A boy was <a>shot on Sunday evening</a> in Lenna. ‖ A boy was <a>shot early Sunday</a> in Lenna.',
    ],
    no: [
      'A boy was shot Saturday night in Lenna. ‖ A boy was shot early Sunday in Lenna.',
      'A boy was shot Saturday night in Lenna. ‖ A boy was shot on Saturday in Lenna.',
      'A boy was shot Saturday night in Lenna. ‖ A man was arrested Sunday afternoon in Lenna.',
    ],
  },
  ask(readings) {
    const keys = incidentKeys(readings);
    return ask(readings.map((reading) => stretchesIn(reading, (s) => keys.of(reading, s) === MAIN)).filter((own) => own.length > 0));
  },
};

function stretchesIn(reading: Reading, own: (sentence: number) => boolean): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const [index, mentions] of datesOf(reading)) {
    if (index >= UPPER || !own(index) || !isProse(reading, index) || supposes(reading, index)) continue;
    for (const m of mentions) {
      const stretch = isStamp(reading, m) ? null : stretchOf(reading, m, mentions);
      if (!stretch) continue;
      const [from, to] = m.tokens;
      if (mentions.some((c) => c.date && clockOf(c.date) && c.tokens[1] <= from && from - c.tokens[1] <= 2)) continue; // "2 p.m. Monday" is told by its hour
      const governor = governorOf(reading, reading.sentences[index]!, from, to);
      const token = governor && reading.tokens[governor.token];
      if (
        !governor ||
        !token ||
        !(kindOfWord(token) === 'harm' || HAPPEN.test(token.lemma.toLowerCase())) ||
        /^(?:dead|died)$/.test(token.lower)
      )
        continue;
      const first =
        governor.token < from && from - governor.token <= 8
          ? governor.token
          : /^(?:early|late|on)$/.test(reading.tokens[from - 1]?.lower ?? '')
            ? from - 1
            : from;
      found.push({ ...stretch, reading, from: first, to });
    }
  }
  return found;
}

/** The stretch of the week of "Saturday night", "early Sunday", "around 9 p.m. Monday", "Monday". */
function stretchOf({ tokens }: Reading, m: Mention, mentions: readonly Mention[]): Omit<Stretch, 'reading' | 'from' | 'to'> | null {
  const date = m.date!;
  const [from, to] = m.tokens;
  const clock = clockOf(date);
  if (clock) {
    for (let i = to; i < to + 3; i += 1) {
      const weekday = weekdayAt(tokens, i);
      if (weekday === null || tokens[i]!.sentence !== m.sentence) continue;
      const low = weekday * DAY + clock.minutes;
      return { low: low - SLACK, high: low + SLACK, day: dayBeside(mentions, i), part: true, text: `${date.text} ${tokens[i]!.text}` };
    }
    return null;
  }
  if (date.precision !== 'day' || /^(?:last|next)\b/.test(date.text)) return null;
  const weekday = weekdayOfDate(m, tokens);
  if (weekday === null) return null;
  const before = tokens[from - 1]?.lower ?? '';
  const words = tokens.slice(from, to + 1).map((t) => t.lower);
  const named = PARTS.find(([part]) => part.test(words[words.length - 2] ?? '') || part.test(date.text.toLowerCase()));
  let [low, high] = named ? [named[1], named[2]] : WHOLE;
  if (/^early$/.test(before) && (!named || named[1] === 0)) [low, high] = [0, 10 * 60];
  else if (/^late$/.test(before) && !named) [low, high] = [16 * 60, DAY + 4 * 60];
  const text = /^(?:early|late)$/.test(before) ? `${before} ${date.text}` : date.text;
  return {
    low: weekday * DAY + low,
    high: weekday * DAY + high,
    day: date.from,
    part: named !== undefined || /^(?:early|late)$/.test(before),
    text,
  };
}

/** The day that the date over a token stands for. */
const dayBeside = (mentions: readonly Mention[], token: number): string | null =>
  mentions.find(({ tokens: [from, to] }) => from <= token && token < to)?.date?.from ?? null;

function weekdayOfDate({ date, tokens: [from, to] }: Mention, tokens: Reading['tokens']): number | null {
  for (let i = from; i < to; i += 1) {
    const weekday = weekdayAt(tokens, i);
    if (weekday !== null) return weekday;
  }
  return date?.from && date.from === date.to ? weekdayOf(Math.round(Date.parse(`${date.from}T00:00:00Z`) / 86_400_000)) : null;
}

/** How far apart two stretches lie, in minutes; 0 where they meet. The week goes round. */
function gap(a: Stretch, b: Stretch): number {
  const gaps = [-WEEK, 0, WEEK].map((turn) => Math.max(a.low + turn - b.high, b.low - a.high - turn));
  return Math.max(0, Math.min(...gaps));
}

/** Days that are known lie no more than a few from each other; one that is known and one that is not may be weeks apart. */
const near = ({ day: a }: Stretch, { day: b }: Stretch): boolean =>
  a === null || b === null ? a === b : Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) <= (MOST_APART / DAY) * 86_400_000;

function ask(byReport: readonly (readonly Stretch[])[]): readonly AlignedQuestion[] {
  const answers = new Answers();
  const byKey = new Map<string, Stretch[]>();
  for (const own of byReport)
    for (const s of own) {
      const key = s.text.toLowerCase();
      (byKey.get(key) ?? byKey.set(key, []).get(key)!).push(s);
      answers.add(key, { text: s.text }, evidenceAt(s.reading, spanOfTokens(s.reading, s.from, s.to), 'asserts', ID));
    }
  if (answers.reports.size < 2) return [];
  const all = new Map(byReport.map((own) => [own[0]!.reading, own] as const));
  const reportsApart = (x: Stretch, y: Stretch): boolean => {
    const [own, other] = [all.get(x.reading)!, all.get(y.reading)!];
    return x.reading !== y.reading && own.every((p) => other.every((q) => gap(p, q) > 0));
  };
  const relations: AlignedRelation[] = [];
  answers.keys.forEach((a, i) =>
    answers.keys.slice(i + 1).forEach((b) => {
      const [x, y] = [byKey.get(a) ?? [], byKey.get(b) ?? []].map((list) => list.slice(0, MOST)) as [Stretch[], Stretch[]];
      const apart = x.some((p) =>
        y.some((q) => (p.part || q.part) && gap(p, q) > 0 && gap(p, q) <= MOST_APART && near(p, q) && reportsApart(p, q)),
      );
      if (apart) relations.push({ a, b, kind: 'conflict', rule: ID });
    }),
  );
  if (relations.length === 0) return [];
  const question = questionOf(
    {
      key: 'part-of-day',
      text: 'On which day, and at what time of the day, did it happen?',
      slot: 'date',
      about: 'happened',
      rank: 17,
      rule: ID,
    },
    answers,
    relations,
  );
  return question ? [question] : [];
}
