import type { SourcedAttribution } from '../../../../model/attribution.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { phraseAt, wordsOf } from '../story.ts';
import { contentOf, type ContentWords } from './words.ts';

/** What a denial points at: its own words, the sentence before it, what the story is about, “this”, or a thing that may be what it is about. */
export type Target = 'words' | 'before' | 'story' | 'this' | 'thing';

/** A proposition that somebody says is not so. */
export interface Denied {
  readonly reading: Reading;
  readonly sentence: number;
  readonly words: ContentWords;
  readonly name: string; // the clause, as it would be asserted
  readonly by: SourcedAttribution | null;
  readonly from: number; // tokens of the denial
  readonly to: number;
  readonly content: readonly [number, number]; // tokens of what is denied
  readonly verb?: number; // token of the verb that is negated, where one is
  readonly target: Target;
  readonly told: boolean; // what is denied is a rumour or report, with its words: "denied rumours that …"
  readonly must: readonly string[]; // lemmas without which no assertion answers it: the verb, or what somebody is denied to be
  readonly being: readonly string[]; // lemmas of the name that somebody is denied to be; empty where no name is at stake
}

/** Denials of one kind that are read of one report; a text with more is none. */
export const MOST_OF_A_KIND = 120;

/** Words for what is told: "reports", "rumours". */
export const TOLD = /^(?:claims?|reports?|rumou?rs?|stor(?:y|ies)|tales?|suggestions?|assertions?|speculation)$/;
/** Words that point back. */
export const THESE = /^(?:it|them|this|that)$/;

/** A denial whose content are the tokens from `from` to `to`, told in the report’s own words. */
export function deniedOf(
  reading: Reading,
  whole: readonly [number, number],
  content: readonly [number, number],
  target: Target,
  told: boolean,
): Denied {
  const [from, to] = content;
  return {
    reading,
    sentence: reading.tokens[whole[0]]?.sentence ?? 0,
    words: contentOf(reading, from, to),
    name: wordsOf(reading.tokens.slice(from, to)).replace(/^that /, ''),
    by: null,
    from: whole[0],
    to: whole[1],
    content,
    target,
    told,
    must: mustOf(reading, from, to),
    being: [],
  };
}

const LONGEST = 80; // tokens of a clause; what is longer is no sentence

/** Where a clause that begins at `from` ends, at the first stop, or where the sentence does. */
export function clauseEnd(reading: Reading, from: number, end: number): number {
  const last = Math.min(end, from + LONGEST);
  const stop = reading.tokens.slice(from, last).findIndex((t, i) => i > 0 && /^(?:[.;:—–?!”"]|but)$/.test(t.lower));
  return stop < 0 ? last : from + stop;
}

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
