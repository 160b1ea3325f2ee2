import type { AlignedAnswer, AlignedQuestion, AlignedRelation, Evidence } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import { evidenceAt } from '../evidence.ts';
import { spanOfTokens, supposes } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { isProse, personsOf } from '../quantities/by-sentence.ts';
import { type ContextVector, contextAt, likeness, type Vocabulary, vocabularyOf } from '../quantities/context.ts';
import { agree, type Range, within } from '../quantities/figure.ts';
import { exclude } from '../relations/exclude.ts';
import type { RelationRule } from '../relations/rule.ts';
import { sameInOtherWords } from '../relations/same-in-other-words.ts';
import { saysMore } from '../relations/says-more.ts';
import type { FigureRule } from '../quantities/rule.ts';
import { type Found, slotsIn } from './slots.ts';

const ID = 'en/propose/measures';
const DEEP = 12; // sentences: what is told further down is no matter of the story's
const DEEPEST = 60;
const LIKE = 0.1;
const TIMES = 5; // one thing is not measured five times as large by another

/** A value of a slot with whom and what its sentence speaks of. */
interface Measured extends Range, Omit<Found, 'min' | 'max'> {
  readonly min: number | null;
  readonly max: number | null;
  readonly reading: Reading;
  readonly sentence: number;
  readonly context: ContextVector;
  readonly people: ReadonlySet<string>; // surnames, lower case
}

export const measures: FigureRule = {
  id: ID,
  summary:
    'Reports give a measure that its own words name: a sentence of years, a magnitude, a vote, a distance from a place, so many times, a floor.',
  follows: 'FrameNet: Measure frames and their units; a number is compared only with one that the same words govern',
  examples: {
    yes: [
      'A court in Alder sentenced Ana Ruiz to <a>12 years</a> in prison for bribery. ‖ Ana Ruiz was jailed for <a>15 years</a> by the court in Alder for bribery.',
      'The council <a>voted 9 to 4</a> to close the school. ‖ The council <a>voted 10 to 3</a> to close the school.',
      'Ana Ruiz was held captive for <a>44 days</a> in Alder. ‖ Ana Ruiz was held captive for <a>61 days</a> in Alder.',
      'The pupil, Jon Berg, has been <a>suspended three times</a>. ‖ Jon Berg has been <a>suspended twice</a> by the school.',
      'It was the <a>third fire</a> at the Alder mill this year. ‖ Smoke rose over Alder. It was the <a>fourth fire</a> at the mill this year.',
      'A <a>four-minute video</a> shows the Alder bridge falling. ‖ The <a>two-minute video</a> shows the Alder bridge falling.',
    ],
    no: [
      'Ana Ruiz could face up to 12 years in prison. ‖ Ana Ruiz was jailed 15 years ago.',
      'Ana Ruiz was jailed for 12 years. ‖ Jon Berg was jailed for 15 years.',
      'Ana Ruiz was held captive for 44 days. ‖ Ana Ruiz was held captive for six weeks.',
      'There was a second fire at the mill. ‖ It was the third fire at the mill this year.',
    ],
  },
  ask(readings) {
    const vocabulary = vocabularyOf(readings);
    const all = readings.flatMap((reading) => measuredIn(reading, vocabulary));
    return [...new Set(all.map((m) => m.slot))].sort().flatMap((slot) => ask(all.filter((m) => m.slot === slot)) ?? []);
  },
};

const MOST = 12; // of one report

function measuredIn(reading: Reading, vocabulary: Vocabulary): readonly Measured[] {
  const incidents = incidentsOf(reading);
  const found: Measured[] = [];
  for (const { index } of reading.sentences) {
    if (index >= DEEPEST || found.length >= MOST) break;
    if (!isProse(reading, index) || supposes(reading, index)) continue;
    for (const f of slotsIn(reading, index)) {
      if (incidents[index] !== 0 && !f.slot.startsWith('rank')) continue; // "it was the third fire" is said of the report's own
      const people = new Set((personsOf(reading).get(index) ?? []).map((m) => m.name.split(' ').at(-1)!.toLowerCase()));
      found.push({
        ...f,
        ...bounded(reading, f),
        reading,
        sentence: index,
        context: contextAt(reading, index, f.from, f.to, vocabulary),
        people,
      });
    }
  }
  return found;
}

/** "more than", "about", "nearly" before the number. */
function bounded({ tokens }: Reading, f: Found): Range {
  const ahead = tokens
    .slice(Math.max(0, f.at - 3), f.at)
    .map((t) => t.lower)
    .join(' ');
  if (/(?:more than|at least|over|no less than|upwards of)$/.test(ahead)) return { min: f.min, max: null, approximate: false };
  if (/(?:up to|at most|less than|under|fewer than)$/.test(ahead)) return { min: null, max: f.max, approximate: false };
  return { min: f.min, max: f.max, approximate: /(?:about|around|roughly|some|nearly|almost|approximately)$/.test(ahead) };
}

/** The question that the values of one slot answer; null where reports agree, or nothing shows that they speak of one thing. */
function ask(all: readonly Measured[]): AlignedQuestion | null {
  const values = new Map<string, Measured[]>();
  for (const m of all) {
    const key = m.shown ?? `${m.min ?? ''}..${m.max ?? ''}`;
    (values.get(key) ?? values.set(key, []).get(key))!.push(m);
  }
  const answers: AlignedAnswer[] = [];
  for (const key of [...values.keys()].sort()) {
    const [first, ...rest] = values
      .get(key)!
      .map((m) => evidenceAt(m.reading, spanOfTokens(m.reading, m.from, m.to), 'asserts', ID))
      .filter((e): e is Evidence => e !== null)
      .sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : a.start - b.start || a.end - b.end));
    if (first) answers.push({ key, value: { text: key }, evidence: [first, ...rest] });
  }
  const relations: AlignedRelation[] = [];
  answers.forEach(({ key: a }, i) =>
    answers.slice(i + 1).forEach(({ key: b }) => {
      const by = relate(values.get(a)!, values.get(b)!);
      if (by) relations.push({ a, b, kind: by.kind, rule: by.id });
    }),
  );
  const [first] = all;
  if (!first || !relations.some((r) => r.kind === 'conflict')) return null;
  return {
    key: `measure:${first.slot.replace(' ', ':')}`,
    text: first.text,
    slot: 'quantity',
    about: first.slot,
    rank: 38,
    answers,
    relations,
    rule: ID,
  };
}

/** Conflict between two values that no report gives side by side, that stand high in a report each and are told of the same person or in like words. */
function relate(a: readonly Measured[], b: readonly Measured[]): RelationRule | null {
  const [x, y] = [a[0]!, b[0]!];
  if (x.unit !== 'vote' && agree(x, y)) return within(x, y) ? saysMore : sameInOtherWords;
  if (a.some((p) => b.some((q) => p.reading === q.reading))) return null;
  const pair = a.some((p) => b.some((q) => ofOne(p, q) && notFar(p, q)));
  return pair ? exclude : null;
}

/** Told of the same person, or high in both reports in like words. */
const ofOne = (p: Measured, q: Measured): boolean => {
  if (p.people.size > 0 && q.people.size > 0) return [...p.people].some((name) => q.people.has(name));
  return p.sentence < DEEP && q.sentence < DEEP && likeness(p.context, q.context) >= LIKE;
};

const notFar = (p: Measured, q: Measured): boolean => {
  const [x, y] = [p.min ?? p.max ?? 0, q.min ?? q.max ?? 0];
  return p.unit === 'vote' || Math.max(x, y) <= TIMES * Math.min(x, y);
};
