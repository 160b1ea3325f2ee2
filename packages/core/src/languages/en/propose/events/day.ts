import type { AlignedRelation } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { DateValue, Token } from '../../../../model/mention.ts';
import { isReporting, rootOf } from '../../events/words.ts';
import { Answers, questionOf } from '../answers.ts';
import { evidenceAt } from '../evidence.ts';
import { mentionsIn } from '../mentions-in.ts';
import { wordsOf } from '../story.ts';
import { HAPPENS, inEventClause } from './central.ts';
import { presupposing, sentencesOf, supposes, type SlotRule } from './rule.ts';

const ID = 'en/propose/events/day';
const REACH = 22;

export const day: SlotRule = {
  id: ID,
  summary: 'The event is dated, by weekday, by date or by another event.',
  follows: 'TimeML: an event and its time; corroboration model §5: "Monday" and "November 11" agree where the calendar says so',
  examples: {
    yes: [
      'The mayor met the union <a>on Monday</a>. ‖ The mayor met the union <a>on November 11</a>, an aide said.',
      'A bomb exploded <a>on Friday</a>. ‖ The explosion happened <a>on March 3</a>.',
    ],
    no: ['The mayor met the union. She resigned on Friday. ‖ The mayor met the union.'],
  },
  ask(_story, event) {
    const answers = new Answers();
    const dates = new Map<string, DateValue>();
    for (const { reading, sentence, anchors } of sentencesOf(event)) {
      if (supposes(reading, sentence)) continue;
      for (const m of mentionsIn(reading, sentence)) {
        if (m.kind !== 'date' || !m.date) continue;
        const { precision } = m.date;
        if (precision === 'year' || precision === 'minute' || precision === 'hour' || precision === 'month' || precision === 'unknown')
          continue;
        // a date that opens the report with no preposition is its stamp
        if (
          sentence <= 1 &&
          m.tokens[0] - (reading.sentences[sentence]?.tokens[0] ?? 0) <= 6 &&
          !verbAhead(reading, reading.sentences[sentence]?.tokens[0] ?? 0, m.tokens[0]) &&
          !/^(?:on|in|since|by|of|late|early|,)$/.test(reading.tokens[m.tokens[0] - 1]?.lower ?? '')
        )
          continue;
        if (ofTelling(reading, m.tokens[0]) || ofAnother(reading, m.tokens[0])) continue;
        const near = anchors.some((a) => {
          const gap = m.tokens[0] - a.token;
          if (gap > 0) return gap <= REACH && !verbBetween(reading, a.token + 1, m.tokens[0]);
          return -gap <= REACH && !verbBetween(reading, m.tokens[1], a.token) && !governed(reading, m.tokens[0]);
        });
        const own = reading.sentences[sentence];
        if (!near && !(own && inEventClause(event, reading, own, m.tokens[0]))) continue;
        const tail =
          /^(?:a|an|one|two|three|\d+) \w+ (?:before|after|earlier than)$/i.test(m.date.text) || /\b(?:before|after)$/.test(m.date.text)
            ? clauseTail(reading, m.tokens[1])
            : m.tokens[1];
        const from = /^(?:on|in|by)$/.test(reading.tokens[m.tokens[0] - 1]?.lower ?? '')
          ? (reading.tokens[m.tokens[0] - 1]?.start ?? m.start)
          : m.start;
        const key = keyOf(m.date);
        const text = tail > m.tokens[1] ? wordsOf(reading.tokens.slice(m.tokens[0], tail)) : m.date.text;
        const end = reading.tokens[tail - 1]?.end ?? m.end;
        dates.set(key, m.date);
        const denied = reading.attributions.some(
          (a) => a.cueClass === 'deny' && a.content.some((c) => c.start <= m.start && m.end <= c.end),
        );
        answers.add(
          key,
          { text: tail > m.tokens[1] && text.toLowerCase().startsWith('day') ? `a ${text}` : text, date: m.date },
          evidenceAt(reading, { start: from, end }, denied ? 'mentions' : 'asserts', ID),
        );
      }
    }
    const relations: AlignedRelation[] = [];
    const keys = answers.keys;
    keys.forEach((a, i) =>
      keys.slice(i + 1).forEach((b) => {
        const kind = between(dates.get(a), dates.get(b), ONE_DAY.test(event.family.noun) ? 1 : NIGHT);
        // two days side by side in one report are days of two things
        const together = kind === 'conflict' && answers.reportsOf(a).some((r) => answers.reportsOf(b).includes(r));
        if (kind && !together) relations.push({ a, b, kind, rule: ID });
      }),
    );
    return questionOf(
      {
        key: `day:${event.key}`,
        text: `On which day was the ${event.family.noun}?`,
        slot: 'date',
        about: event.key,
        rank: 5,
        rule: ID,
        presupposes: presupposing(event),
      },
      answers,
      relations,
    );
  },
};

/** "a day before the mayor resigned as head of the board": up to the end of the clause, since a day that hangs on another event says nothing without it. */
function clauseTail(reading: Reading, from: number): number {
  const sentence = reading.sentences[reading.tokens[from - 1]?.sentence ?? -1];
  let to = from;
  while (sentence && to < sentence.tokens[1] && to - from < 24 && !/^[,.;:?!—–“”"]$/.test(reading.tokens[to]?.text ?? '.')) to += 1;
  return to;
}

/** "the Post reported on Friday", "she said Monday": the day of a statement. */
function ofTelling({ tokens }: Reading, date: number): boolean {
  for (let i = date - 1; i >= date - 3 && tokens[i]?.sentence === tokens[date]?.sentence; i -= 1) {
    const token = tokens[i] as Token;
    if (token.pos === 'VERB') return isReporting(rootOf(token));
    if (token.pos !== 'ADP' && token.pos !== 'ADV') return false;
  }
  return false;
}

/** "during a service on the quay Friday", "— Ana Ruiz (@anaruiz) May 3": a date right behind the noun of another occasion, or behind the name under a message. */
function ofAnother({ tokens }: Reading, date: number): boolean {
  const before = tokens[date - 1];
  if (!before || before.sentence !== tokens[date]?.sentence) return false;
  if (before.text === ')') return tokens.slice(Math.max(0, date - 6), date).some((t) => t.text.startsWith('@'));
  if (before.pos !== 'NOUN') return false;
  for (let i = date - 2; i > date - 12 && tokens[i]?.sentence === before.sentence; i -= 1) {
    const token = tokens[i] as Token;
    if (/^(?:during|for|at)$/.test(token.lower)) return true;
    if (token.pos === 'VERB' || token.text === ',') return false;
  }
  return false;
}

/** "a car stolen on Friday": the date hangs on the verb before it in its own part of the sentence. */
function governed(reading: Reading, date: number): boolean {
  for (let i = date - 1; i > date - 8; i -= 1) {
    const t = reading.tokens[i];
    if (!t || /^[,;:.—–]$/.test(t.text) || t.sentence !== reading.tokens[date]?.sentence) return false;
    if (t.pos === 'VERB' && !HAPPENS.test(t.lemma.toLowerCase())) return true;
  }
  return false;
}

function verbAhead(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (reading.tokens[i]?.pos === 'VERB') return true;
  return false;
}

/** A verb of another happening stands between. */
function verbBetween(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const t = reading.tokens[i];
    if (t && (t.pos === 'VERB' || /^(?:after|before|since|when|until)$/.test(t.lower)) && !HAPPENS.test(t.lemma.toLowerCase())) return true;
  }
  return false;
}

const keyOf = (date: DateValue): string =>
  date.text
    .toLowerCase()
    .replace(/^on /, '')
    .replace(/\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/, (n) =>
      String(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].indexOf(n) + 2),
    );

const ONE_DAY = /^(?:meeting|call|visit|wedding|launch)$/; // of these each report has a day, and no night runs on
const NIGHT = 2; // days between two that are told as one, of what may fall into a night: it has two dates

/** A day read in full, or counted back from a known day of publication. */
const telling = (d: DateValue): boolean =>
  d.precision === 'day' &&
  ((d.certain.includes('day') && d.certain.includes('month')) || (/ago$/.test(d.text) && !/about|some|around|nearly/.test(d.text)));

function daysApart(a: DateValue, b: DateValue): number {
  const [first, second] = (a.from ?? '') <= (b.from ?? '') ? [a, b] : [b, a];
  return (
    (Date.parse(`${(second.from ?? '').slice(0, 10)}T00:00:00Z`) - Date.parse(`${(first.to ?? '').slice(0, 10)}T00:00:00Z`)) / 86_400_000
  );
}

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};

/** "ten days ago", "two weeks ago" in days, with what a round one may miss; null for anything else. */
function ago({ text }: DateValue): { readonly days: number; readonly slack: number } | null {
  const read = /^(?:about |some |around |nearly |almost )?(\w+) (day|week|month)s? ago$/i.exec(text);
  const count = read && (COUNTS[read[1]!.toLowerCase()] ?? Number(read[1]));
  if (!read || !count || !(count > 0)) return null;
  const of = read[2] === 'day' ? 1 : read[2] === 'week' ? 7 : 30;
  return { days: count * of, slack: of === 1 ? 0 : of === 7 ? 1 : 10 };
}

const WEEK = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Two dates or two weekdays without a year, `least` days apart or more: "March 3" and "March 9", "Monday" and "Thursday". */
function unlikeDates(a: DateValue, b: DateValue, least: number): boolean {
  if (a.from && b.from) return false;
  const [x, y] = [dateOf(a), dateOf(b)];
  if (x && y) return x.month === y.month ? Math.abs(x.day - y.day) >= least : Math.min(x.day, y.day) > 1 || Math.max(x.day, y.day) < 28;
  const [one, other] = [WEEK.indexOf(a.text.toLowerCase()), WEEK.indexOf(b.text.toLowerCase())];
  const apart = Math.abs(one - other);
  return one >= 0 && other >= 0 && apart >= least && apart <= 7 - least;
}

/** "Sunday morning" and "Sunday evening". Night is left alone: it begins one day and ends the next. */
function unlikeParts(a: DateValue, b: DateValue): boolean {
  const [x, y] = [PART.exec(a.text.toLowerCase()), PART.exec(b.text.toLowerCase())];
  return x !== null && y !== null && x[1] === y[1] && (x[2] === 'morning') !== (y[2] === 'morning');
}

const PART = /^(\w+day) (morning|afternoon|evening)$/;

function dateOf({ text, certain }: DateValue): { readonly month: string; readonly day: number } | null {
  const read =
    certain.includes('month') && certain.includes('day')
      ? /^(?:\w+day,? )?(?:(\w{3})\w*\.? (\d{1,2})|(\d{1,2}) (\w{3})\w*)/.exec(text)
      : null;
  return read ? { month: (read[1] ?? read[4])!.toLowerCase(), day: Number(read[2] ?? read[3]) } : null;
}

const NEWS_LASTS = 2; // days in which reports of one story come out, where none says when

/** Counted back from days of publication that nobody gives: apart where more than the spread of one story's reports lies between. */
function countedBack(a: DateValue, b: DateValue): boolean {
  const [x, y] = [ago(a), ago(b)];
  if (!x || !y || a.from || b.from) return false;
  return Math.abs(x.days - y.days) - Math.max(x.slack, y.slack) > NEWS_LASTS;
}

/** Agreeing dates refine each other; days that cannot be the same conflict only where both are read in full. */
function between(a: DateValue | undefined, b: DateValue | undefined, least: number): AlignedRelation['kind'] | null {
  if (!a || !b) return null;
  if (unlikeParts(a, b)) return 'conflict';
  if (a.from && b.from && a.to && b.to) {
    if (a.from <= b.to && b.from <= a.to) return a.precision === b.precision ? 'equivalence' : 'refinement';
    return telling(a) && telling(b) && daysApart(a, b) >= least ? 'conflict' : null;
  }
  if (countedBack(a, b) || unlikeDates(a, b, least)) return 'conflict';
  const weekdayOnly = (d: DateValue): boolean => d.certain.includes('weekday') && !d.certain.includes('day');
  return weekdayOnly(a) !== weekdayOnly(b) ? 'refinement' : null;
}
