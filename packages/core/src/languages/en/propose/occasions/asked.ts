import type { NounPhrase } from '../../clause/phrases.ts';
import { wordsOf } from '../story.ts';
import type { Occasion } from './same.ts';

const LONGEST = 8; // tokens of a phrase that a question takes over

/**
 * A question about what several reports tell of, in the words of the first that tells it fully: "When did Ana Ruiz leave the orchestra?", "Where was the attack?".
 * Null where no report names who or what it was.
 */
export function asked(word: 'When' | 'Where' | 'Why', group: readonly Occasion[]): string | null {
  for (const { reading, governor } of group) {
    const token = reading.tokens[governor.token]!;
    if (governor.noun)
      return `${word} ${token.lower !== token.lemma.toLowerCase() && token.lower.endsWith('s') ? 'were' : 'was'} the ${token.lower}?`;
    const { clause } = governor;
    const subject = clause?.subject[0];
    if (!clause || !subject || !usable(subject)) continue;
    const who = wordsOf(reading.tokens.slice(subject.from, subject.to));
    const several = clause.subject.length > 1 || /^(?:\w+s|people|men|women|children|police)$/.test(reading.tokens[subject.head]!.lower);
    if (clause.verb.passive) return `${word} ${several ? 'were' : 'was'} ${who} ${token.lower}?`;
    const object = clause.object[0];
    const what = object && usable(object) ? ` ${wordsOf(reading.tokens.slice(object.from, object.to))}` : '';
    if (clause.verb.participle || clause.verb.gerund) continue;
    return `${word} did ${who} ${token.lemma.toLowerCase()}${what}?`;
  }
  return null;
}

const usable = (np: NounPhrase): boolean => !np.pronoun && np.to - np.from <= LONGEST;
