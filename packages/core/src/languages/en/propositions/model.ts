import type { ChainLink } from '../../../model/attribution.ts';
import type { Span } from '../../../model/span.ts';
import type { NounPhrase } from '../clause/phrases.ts';

/** What an argument is to what happens (after PropBank and VerbNet, in a reader's words). */
export type Role =
  | 'agent' // who does it
  | 'patient' // to whom or what it is done, or what befalls whom
  | 'recipient' // to whom something is given or said
  | 'thing' // with what: "with a knife"
  | 'place'
  | 'time'
  | 'manner'
  | 'cause'
  | 'source' // from whom, from where
  | 'goal' // to where, for what
  | 'amount'
  | 'attribute' // "was <a cook>", "named him <captain>"
  | 'companion' // "with two guards"
  | 'topic'; // "about the pier"

/** Who or what plays a part, in the words of the report. */
export interface Argument {
  readonly role: Role;
  readonly span: Span;
  readonly tokens: readonly [number, number];
  readonly head: number; // token
  readonly phrase: NounPhrase | null; // null for an adjective
  readonly preposition: string | null;
}

/** How the words tell it. */
export type Form =
  'active' | 'passive' | 'copula' | 'relative' | 'participle' | 'infinitive' | 'coordination' | 'apposition' | 'nominal' | 'headline';

/** One thing said to happen or to be so: who did what to whom. */
export interface Proposition {
  readonly sentence: number;
  readonly form: Form;
  readonly rule: string;
  readonly predicate: { readonly lemma: string; readonly root: string; readonly token: number; readonly span: Span };
  readonly passive: boolean;
  readonly polarity: 'yes' | 'no';
  readonly modality: string | null; // "may", "alleged", "reportedly", "to": as the words have it; null: plainly so
  readonly tense: 'past' | 'present' | 'future' | 'none';
  readonly arguments: readonly Argument[];
  readonly span: Span; // from the first to the last word that belongs to it
  readonly chain: readonly ChainLink[];
}
