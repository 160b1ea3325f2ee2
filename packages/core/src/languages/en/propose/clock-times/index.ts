import type { AlignedAnswer, AlignedQuestion, AlignedRelation, Evidence } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Mention, Token } from '../../../../model/mention.ts';
import type { Span } from '../../../../model/span.ts';
import { weekdayAt } from '../../mention/dates/absolute.ts';
import { clockOf } from '../../mention/dates/clock.ts';
import type { FigureRule } from '../quantities/rule.ts';
import { isProse, share } from '../quantities/by-sentence.ts';
import { evidenceAt } from '../evidence.ts';
import { incidentKeys, MAIN } from '../incidents/keys.ts';

const ID = 'en/propose/clock-times';

/** What a clock time is the time of. A report has several, and each is a question of its own. */
type Moment = 'happened' | 'called' | 'arrived' | 'died' | 'arrested';
const MOMENTS: readonly (readonly [Moment, RegExp])[] = [
  ['called', /^(?:call|calls|called|dispatched|responded|respond|reported|summoned|alerted|received|notified)$/],
  ['arrived', /^(?:arrived|arrive|arrives|arriving|arrival)$/],
  ['died', /^(?:died|dead|pronounced|deaths?)$/],
  ['arrested', /^(?:arrested|custody|surrendered|arrest|detained|booked|captured)$/],
  [
    'happened',
    /^(?:happened|occurred|took|began|started|broke|erupted|opened|rang|struck|shot|shooting|gunfire|gunshots|shots|fired|crash|crashed|collided|exploded|explosion|blast|attacked|attack|stabbed|stabbing|killed|wounded|hit|fire|collapsed|sank|landed|departed|left)$/,
  ],
];
const TEXT: Readonly<Record<Moment, string>> = {
  happened: 'At what time did it happen?',
  called: 'At what time were they called?',
  arrived: 'At what time did they arrive?',
  died: 'At what time did the death come?',
  arrested: 'At what time was the arrest?',
};
/** Stamps of a page, and what is still to come. */
const STAMP =
  /^(?:posted|updated|published|update|edt|est|pdt|pst|newscast|scheduled|conference|hearing|vigil|funeral|court|tonight|curfew|meeting)$/;

const CORE = /^(?:happened|occurred|took|began|broke|erupted|rang|unfolded|responded|dispatched|pronounced|died|arrested)$/;
const UPPER = 6; // sentences in which a report tells what it is about
const LONGEST_GAP = 75; // minutes: a slip is of minutes or of an hour; further apart, two reports speak of two things

interface Timed {
  readonly reading: Reading;
  readonly moment: Moment;
  readonly low: number; // minutes since midnight
  readonly high: number;
  readonly minutes: number;
  readonly about: boolean;
  readonly text: string;
  readonly weekday: number | null;
  readonly span: Span;
  readonly sentence: number;
  readonly core: boolean; // "happened", "broke out": not only a word of the event beside the time
}

export const clockTimes: FigureRule = {
  id: ID,
  summary: 'Reports give the time of day at which it happened, the call came, somebody died or was arrested; each apart.',
  follows: 'TimeML: a time is anchored to the event that governs it; round times are meant roughly (Krifka 2007)',
  examples: {
    yes: [
      'The fire <a>broke out around 3:30 a.m.</a> on Sunday. ‖ The fire at the quay <a>broke out at 4:20 a.m.</a> Sunday.',
      'The crash <a>happened at 9:12 p.m.</a>, police said. ‖ It <a>happened about 9:10 p.m.</a> Friday.',
    ],
    no: [
      'Posted: 9:12 p.m. Updated 10:40 p.m. ‖ Posted 9:30 p.m. on Sunday',
      'The fire broke out at 3:30 a.m. ‖ The vigil is scheduled for 6 p.m.',
    ],
  },
  ask(readings) {
    const keys = incidentKeys(readings);
    const own = (reading: Reading, sentence: number): boolean => keys.of(reading, sentence) === MAIN;
    const all = readings.flatMap((reading) => share(timesOf(reading, own), readings.length));
    return MOMENTS.flatMap(([moment]) => {
      const question = questionOf(moment, firstOfEach(all.filter((t) => t.moment === moment)));
      return question ? [question] : [];
    });
  },
};

function timesOf(reading: Reading, own: (reading: Reading, sentence: number) => boolean): readonly Timed[] {
  return reading.mentions.flatMap((m) => {
    if (m.kind !== 'date' || !m.date || !own(reading, m.sentence) || !isProse(reading, m.sentence)) return [];
    const timed = timedAt(reading, m);
    return timed ? [timed] : [];
  });
}

function timedAt(reading: Reading, m: Mention): Timed | null {
  const clock = m.date ? clockOf(m.date) : null;
  if (!clock || !m.date) return null;
  const { tokens } = reading;
  const sentence = reading.sentences[m.sentence]!;
  const [start, end] = sentence.tokens;
  for (let i = start; i < end; i += 1) if (STAMP.test(tokens[i]!.lower)) return null;
  const [from, to] = m.tokens;
  const before = tokens[from - 1]?.lower ?? '';
  if (/^(?:to|until|till|from|between|and|-)$/.test(before)) return null; // a stretch of time
  const governed = momentOf(tokens, from, to, start, end);
  if (!governed) return null;
  const twoBefore = tokens[from - 2]?.lower ?? '';
  const about =
    /^(?:about|around|approximately|roughly|near|nearly|circa)$/.test(before) || /^(?:about|around|approximately|roughly)$/.test(twoBefore);
  const side = /^(?:after|past)$/.test(before) ? 1 : before === 'before' ? -1 : 0;
  const round = clock.minutes % 30 === 0;
  const slack = clock.exact === 'hour' ? (about ? 25 : 14) : round ? 10 : about ? 9 : clock.minutes % 15 === 0 ? 6 : 4;
  return {
    reading,
    moment: governed.moment,
    minutes: clock.minutes,
    low: clock.minutes - (side < 0 ? 45 : slack),
    high: clock.minutes + (side > 0 ? 45 : slack),
    about: about || side !== 0,
    text: m.date.text,
    weekday: weekdayBeside(tokens, to, start, end),
    sentence: m.sentence,
    core: CORE.test(tokens[governed.at]!.lower),
    span: spanOf(reading, governed.at, from, to),
  };
}

/** The nearest word of the sentence that says what happened at that time; the word before the time wins over one behind it. */
function momentOf(tokens: readonly Token[], from: number, to: number, start: number, end: number): { moment: Moment; at: number } | null {
  let best: { moment: Moment; at: number; away: number } | null = null;
  for (let i = start; i < end; i += 1) {
    const token = tokens[i]!;
    if (i >= from && i < to) continue;
    const found = MOMENTS.find(([, words]) => words.test(token.lower));
    if (!found) continue;
    const clauseBreak = i < from ? breaks(tokens, i, from) : breaks(tokens, to, i);
    const away = (i < from ? from - i : (i - to) * 1.5) + clauseBreak * 8;
    if (!best || away < best.away) best = { moment: found[0], at: i, away };
  }
  return best && best.away <= 30 ? { moment: best.moment, at: best.at } : null;
}

function breaks(tokens: readonly Token[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i += 1) if (/^[,;:—–]$|^(?:when|after|while|before|who)$/.test(tokens[i]!.lower)) count += 1;
  return count;
}

function weekdayBeside(tokens: readonly Token[], to: number, start: number, end: number): number | null {
  for (let i = to; i < Math.min(end, to + 4); i += 1) {
    const day = weekdayAt(tokens, i);
    if (day !== null) return day;
  }
  for (let i = to - 1; i >= Math.max(start, to - 9); i -= 1) {
    const day = weekdayAt(tokens, i);
    if (day !== null) return day;
  }
  return null;
}

function spanOf({ tokens }: Reading, word: number, from: number, to: number): Span {
  const near =
    word < from && from - word <= 6
      ? word
      : /^(?:about|around|approximately|roughly|at|after|before|shortly|just)$/.test(tokens[from - 1]?.lower ?? '')
        ? from - 1
        : from;
  return { start: tokens[near]!.start, end: tokens[to - 1]!.end };
}

/** A report answers with the time that it gives first, one that says "happened" before any other; the same time again is further evidence. */
function firstOfEach(times: readonly Timed[]): readonly Timed[] {
  const first = new Map<Reading, Timed>();
  for (const time of times) {
    const known = first.get(time.reading);
    if (!known || (time.core && !known.core)) first.set(time.reading, time);
  }
  return times.filter((t) => first.get(t.reading)?.minutes === t.minutes);
}

function questionOf(moment: Moment, times: readonly Timed[]): AlignedQuestion | null {
  const keys = [...new Set(times.map((t) => t.minutes))].sort((a, b) => a - b);
  const byKey = new Map<string, readonly Timed[]>();
  const answers: AlignedAnswer[] = [];
  for (const minutes of keys) {
    const same = times.filter((t) => t.minutes === minutes);
    const [first, ...rest] = same
      .map((t) => evidenceAt(t.reading, t.span, 'asserts', ID))
      .filter((e): e is Evidence => e !== null)
      .sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : a.start - b.start || a.end - b.end));
    if (!first) continue;
    const key = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    byKey.set(key, same);
    const text = [...new Set(same.map((t) => t.text))].sort()[0] ?? key;
    answers.push({ key, value: { text: `${same.every((t) => t.about) ? 'about ' : ''}${text}` }, evidence: [first, ...rest] });
  }
  const reports = new Set(answers.flatMap((a) => a.evidence.map((e) => e.report)));
  if (reports.size < 2) return null;
  const relations: AlignedRelation[] = [];
  for (let i = 0; i < answers.length; i += 1)
    for (let j = i + 1; j < answers.length; j += 1) {
      const [a, b] = [answers[i]!.key, answers[j]!.key];
      const kind = relate(byKey.get(a)!, byKey.get(b)!);
      if (kind) relations.push({ a, b, kind, rule: ID });
    }
  return {
    key: `time:${moment}`,
    text: TEXT[moment],
    slot: 'date',
    about: moment,
    rank: moment === 'happened' ? 16 : 40,
    answers,
    relations,
    rule: ID,
  };
}

/** Conflict where no slack brings two times together, both prominent, on what may be one day. Round midnight is left alone. */
function relate(a: readonly Timed[], b: readonly Timed[]): AlignedRelation['kind'] | null {
  if (a.some((x) => b.some((y) => x.low <= y.high && y.low <= x.high))) return 'equivalence';
  const one = a.some((x) =>
    b.some((y) => (x.weekday === null || y.weekday === null || x.weekday === y.weekday) && Math.abs(x.minutes - y.minutes) <= LONGEST_GAP),
  );
  // "the shooting, …, 9:15 p.m." may be any time of that night: both sides have to say that it happened then
  const said = a.some((x) => x.core) && b.some((x) => x.core);
  return one && (said || a[0]?.moment !== 'happened') && prominent(a) && prominent(b) ? 'conflict' : null;
}

const prominent = (times: readonly Timed[]): boolean =>
  times.some((t) => t.sentence < UPPER) || new Set(times.map((t) => t.reading)).size >= 2;
