import type { Reading } from '../../../../model/layers.ts';
import type { NounPhrase } from '../../clause/phrases.ts';
import { countsPeople } from '../../mention/quantities/nouns.ts';
import { referentOf, type Story } from '../story.ts';
import type { State } from './words.ts';

/** Who or what is in a state: the same `key` in every report of the story. */
export interface Holder {
  readonly key: string;
  readonly label: string; // "Ana Ruiz", "the bridge"
  readonly named: boolean;
}

/** The one person or thing that a phrase stands for, if it can be in the state; null for groups, for "a man" and where the words do not tell. */
export function holderOf(story: Story, reading: Reading, np: NounPhrase, state: State): Holder | null {
  const head = reading.tokens[np.head]!;
  const referent = referentOf(story, reading, np);
  if (!referent) return null;
  const person = referent.key.startsWith('person:');
  const named = person || referent.key.startsWith('name:');
  if (state.of === 'person' ? !person && (named || !countsPeople(head)) : state.of === 'thing' && (person || countsPeople(head)))
    return null;
  if (named) return { key: referent.key, label: referent.label, named };
  if (!referent.key.startsWith('words:') || head.pos !== 'NOUN') return null;
  const plural = head.lower !== head.lemma.toLowerCase() && head.lower.endsWith('s');
  const known = /^(?:the|his|her|their|its)$/.test(reading.tokens[np.from]!.lower) || np.possessor !== null;
  return known && !plural ? { key: referent.key, label: `the ${head.lemma.toLowerCase()}`, named } : null;
}
