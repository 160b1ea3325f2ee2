import type { SourcedAttribution } from '../../../../model/attribution.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { phraseAt } from '../story.ts';
import type { ContentWords } from './words.ts';

/** What a denial points at: its own words, the sentence before it, or what the story is about. */
export type Target = 'words' | 'before' | 'story';

/** A proposition that somebody says is not so. */
export interface Denied {
  readonly reading: Reading;
  readonly sentence: number;
  readonly words: ContentWords;
  readonly name: string; // the clause, as it would be asserted
  readonly by: SourcedAttribution | null;
  readonly from: number; // tokens of the denial
  readonly to: number;
  readonly target: Target;
  readonly told: boolean; // what is denied is a rumour or report, with its words: "denied rumours that …"
  readonly must: readonly string[]; // lemmas without which no assertion answers it: the verb, or what somebody is denied to be
  readonly being: readonly string[]; // lemmas of the name that somebody is denied to be; empty where no name is at stake
}

/** Words for what is told: "reports", "rumours". */
export const TOLD = /^(?:claims?|reports?|rumou?rs?|stor(?:y|ies)|tales?|suggestions?|assertions?|speculation)$/;
/** Words that point back. */
export const THESE = /^(?:it|them|this|that)$/;

/** "was Ana Ruiz": the name behind a form of "be", which alone follows it. */
export function beingOf(tokens: readonly Token[]): string[] {
  const be = tokens.findIndex((t) => t.lemma.toLowerCase() === 'be');
  const after = be < 0 ? [] : tokens.slice(be + 1).filter((t) => t.pos !== 'ADV' && t.pos !== 'PART' && t.pos !== 'PUNCT');
  return after.length > 0 && after.length <= 4 && after.every((t) => t.pos === 'PROPN') ? after.map((t) => t.lemma.toLowerCase()) : [];
}

/** The verb that is denied, or the head of what somebody is denied to be. */
export function mustOf(reading: Reading, from: number, to: number): string[] {
  const verb = reading.tokens.slice(from, to).find((t) => t.pos === 'VERB' || (t.pos === 'AUX' && t.lemma.toLowerCase() === 'be'));
  if (!verb) return [];
  if (verb.lemma.toLowerCase() !== 'be') return [verb.lemma.toLowerCase()];
  const np = reading.tokens.slice(verb.index + 1, to).find((t) => t.pos === 'NOUN' || t.pos === 'PROPN');
  const head = np && reading.tokens[phraseAt(reading, np.index)?.head ?? np.index];
  return head ? [head.lemma.toLowerCase()] : [];
}
