import type { Reading } from '../../../../model/layers.ts';
import { longConflicts } from '../../lexicon.generated.ts';
import { isProse } from './by-sentence.ts';
import { contextAt, type Vocabulary, vocabularyOf } from './context.ts';
import type { Figure } from './figure.ts';
import { befallenIn } from './harm.ts';
import { questionOf, type Weighted } from './question.ts';
import { ranked } from './rank.ts';
import { windowOf } from './read.ts';
import type { FigureRule } from './rule.ts';

const ID = 'en/propose/quantities/background';
const LARGE = 1000; // people: fewer are one attack's
const MOST = 6; // of one report

const NAMED_AS = new Map(longConflicts.flatMap(({ ask, nouns }) => nouns.map((noun) => [noun, ask] as const)));

export const background: FigureRule = {
  id: ID,
  summary: 'Reports say how many a war, an uprising or an epidemic has killed so far, as they do in their last paragraphs.',
  follows: 'Inverted pyramid: background comes last, and is taken from other sources than the news',
  examples: {
    yes: [
      'A shell hit the port. The war has <a>killed more than 20,000 people</a> since 2031. ‖ A shell hit the port. <a>As many as 50,000 people have been killed</a> in the war since 2031.',
      'A shell hit the school. The conflict has <a>killed 12,000 people</a>. ‖ A shell hit the school. The conflict has <a>claimed 31,000 lives</a>.',
    ],
    no: [
      'A shell hit the port. The war has killed more than 20,000 people. ‖ A shell hit the port. The war has killed more than 21,000 people.',
      'A shell hit the port and killed two people. ‖ A shell hit the port and killed nine people.',
    ],
  },
  ask: (readings) => ranked(askBackground(backgroundFigures(readings, vocabularyOf(readings)))),
};

/** Every number of dead that a report gives for something that has lasted. */
export const backgroundFigures = (readings: readonly Reading[], vocabulary: Vocabulary): readonly Figure[] =>
  readings.flatMap((reading) => inReport(reading, vocabulary).slice(0, MOST));

/** One question for each kind of what lasts in which reports part; where they agree, it is no matter of the story's. */
export function askBackground(figures: readonly Figure[]): readonly Weighted[] {
  return [...new Set(figures.map((f) => f.role))].sort().flatMap((role) => {
    const own = figures.filter((f) => f.role === role);
    const head = { key: `quantity:killed-in:${role}`, text: `How many has the ${role} killed?`, role, rule: ID, base: 55 };
    const weighted = questionOf(head, own, own, 'background');
    return weighted?.conflicts ? [weighted] : [];
  });
}

function inReport(reading: Reading, vocabulary: Vocabulary): readonly Figure[] {
  const { tokens } = reading;
  return reading.sentences.flatMap(({ index, tokens: [start, end] }) => {
    if (!isProse(reading, index)) return [];
    const named = tokens.slice(start, end).find((t) => NAMED_AS.has(t.lemma.toLowerCase()));
    if (!named) return [];
    return befallenIn(reading, index).flatMap(({ people, befell, from, to }): Figure[] => {
      if (befell !== 'killed' || people.told !== 'number' || people.part || (people.max ?? people.min ?? 0) < LARGE) return [];
      return [
        {
          reading,
          sentence: index,
          aside: true,
          places: [],
          day: null,
          span: { start: tokens[from]!.start, end: tokens[to - 1]!.end },
          text: reading.report.text.slice(tokens[people.from]!.start, tokens[people.to - 1]!.end),
          kind: 'people',
          unit: 'person',
          noun: 'person',
          role: NAMED_AS.get(named.lemma.toLowerCase())!,
          scope: 'total',
          soft: false,
          token: people.from,
          context: contextAt(reading, index, from, to, vocabulary),
          ...windowOf(tokens, people.to, end),
          min: people.min,
          max: people.max,
          approximate: people.approximate,
          also: null,
          toll: null,
        },
      ];
    });
  });
}
