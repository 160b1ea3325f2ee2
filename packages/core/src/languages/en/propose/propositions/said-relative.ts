import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import { clausesOf } from '../../clause/clauses.ts';
import { opposedKin } from '../../lexicon.generated.ts';
import { Answers, questionOf } from '../answers.ts';
import { spanOfTokens, supposes } from '../events/rule.ts';
import { evidenceAt } from '../evidence.ts';
import { chainAt } from '../../voice/chain-at.ts';
import { phraseAt, wordsOf, type Story } from '../story.ts';
import { apart } from './apart.ts';

const ID = 'en/propose/propositions/said-relative';
/** Not parents: a mother and a daughter may be two people of whom one sentence speaks. */
const WORDS = new Map<string, string>(
  opposedKin.flatMap(({ tie, word, nouns }) => (/^(?:parent|elder)$/.test(tie) ? [] : nouns.map((noun) => [noun, word] as const))),
);

const CHILD = new Set(['child', 'girl', 'boy', 'baby', 'infant']);

export const saidRelative: RuleCard = {
  id: ID,
  summary: 'One party says whose relative somebody is, and reports give what it said differently.',
  follows: 'FactBank: what a source is committed to; one statement of one source has one content',
  examples: {
    yes: [
      'The Norwegian ministry said the woman was <a>the daughter of a smuggler</a>. ‖ A Norwegian official said on Monday that she is <a>the sister of a pilot</a>.',
      'A Danish official said the man was <a>the son of a captain</a>. ‖ The Danish ministry said on Friday that the man was <a>the brother of a diver</a>.',
    ],
    no: [
      'The Norwegian ministry said the woman was the daughter of a smuggler. ‖ A Danish official said on Monday that she is the sister of a pilot.',
      'The Norwegian ministry said the woman was the daughter of a smuggler. ‖ A Norwegian official said she is the daughter of a pilot.',
    ],
  },
};

interface Said {
  readonly reading: Reading;
  readonly party: string;
  readonly subject: string;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** "Whose relative does Norway say this is?" Misses relatives told by apposition, and parties that no word tells. */
export function proposeSaidRelative(story: Story): AlignedQuestion[] {
  const all = story.readings.flatMap((reading) => saidIn(reading));
  const keys = [...new Set(all.map((s) => `${s.party}:${s.subject}`))].sort();
  return keys.flatMap((key) => {
    const list = all.filter((s) => `${s.party}:${s.subject}` === key);
    const answers = new Answers();
    for (const { reading, word, from, to } of list)
      answers.add(
        word,
        { text: `the ${wordsOf(reading.tokens.slice(from, to))}` },
        evidenceAt(reading, spanOfTokens(reading, from, to), 'asserts', ID),
      );
    const relations = apart(answers, ID);
    const party = list[0]?.party ?? '';
    const question =
      relations.length === 0
        ? null
        : questionOf(
            {
              key: `said-relative:${key.toLowerCase()}`,
              text: `Whose relative does ${party} say ${list[0]?.subject ?? 'this'} is?`,
              slot: 'single',
              about: `party:${party}`,
              rank: 10,
              rule: ID,
            },
            answers,
            relations,
          );
    return question ? [question] : [];
  });
}

/** "She is the sister of …", on the word of a party. */
function saidIn(reading: Reading): Said[] {
  return reading.sentences.flatMap((sentence): Said[] => {
    if (reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, sentence.index)) return [];
    return clausesOf(reading, sentence).flatMap(({ verb, subject: [who], object: [np] }): Said[] => {
      if (verb.lemma !== 'be' || verb.negated || verb.modal !== null || !np || (who && CHILD.has(reading.tokens[who.head]?.lower ?? '')))
        return [];
      const word = WORDS.get(reading.tokens[np.head]?.lower ?? '');
      const behind = reading.tokens[np.to]?.lower === 'of' ? phraseAt(reading, np.to + 1) : null;
      if (word === undefined || !behind) return [];
      const { chain, attribution } = chainAt(reading, spanOfTokens(reading, np.from, np.to));
      const party = chain.at(-1)?.voice.party ?? null;
      return party === null || attribution?.cueClass === 'deny' || attribution?.negated
        ? []
        : [{ reading, party, subject: pronounOf(word), word, from: np.from, to: behind.to }];
    });
  });
}

/** Two relatives of one sex may be one person. */
const pronounOf = (word: string): string =>
  /^(?:daughter|mother|sister|wife|girlfriend|grandmother|aunt|niece|granddaughter)$/.test(word) ? 'she' : 'he';
