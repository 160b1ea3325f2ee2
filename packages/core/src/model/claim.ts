import type { ChainLink, CueClass } from './attribution.ts';
import type { DateValue } from './mention.ts';
import type { Quote } from './quote.ts';
import type { Span } from './span.ts';

/** What kind of answer a question takes (`contract.md`). */
export type Slot = 'boolean' | 'single' | 'set' | 'quantity' | 'date' | 'party-response' | 'opinion' | 'background';

/** How the words stand to the answer they give. Only the first eight count as someone's word (corroboration §1). */
export type Stance =
  | 'asserts'
  | 'reports'
  | 'confirms'
  | 'states'
  | 'alleges'
  | 'entails'
  | 'denies'
  | 'declines'
  | 'neither-confirms-nor-denies'
  | 'asserts-partly' // a weaker proposition: counts in the maximum only
  | 'implies'
  | 'speculates'
  | 'opines'
  | 'questions'
  | 'mentions' // repeats a value without asserting it: a denial names the day it denies
  | 'reports-silence';

export const COUNTED: ReadonlySet<Stance> = new Set<Stance>([
  'asserts',
  'reports',
  'confirms',
  'states',
  'alleges',
  'entails',
  'denies',
  'declines',
  'neither-confirms-nor-denies',
]);

/** One place where one report gives an answer. */
export interface Evidence extends Quote {
  readonly stance: Stance;
  readonly chain: readonly ChainLink[]; // on whose word; empty: the report's own voice
  readonly cue: CueClass | null;
  readonly hedges: readonly Span[];
  readonly sentence: number; // -1 in a title
  readonly rule: string;
}

/** The value of an answer, in a form that can be compared. */
export interface AnswerValue {
  readonly text: string; // as shown to a reader
  readonly number?: { readonly min: number | null; readonly max: number | null; readonly unit: string; readonly role: string };
  readonly date?: DateValue;
  readonly polarity?: 'yes' | 'no';
}

export type RelationKind =
  'conflict' | 'refinement' | 'equivalence' | 'generalisation' | 'complement' | 'succession' | 'party-denial' | 'internal-contradiction';

/** How two answers to one question stand to each other. `a` and `b` are answer keys. */
export interface AlignedRelation {
  readonly a: string;
  readonly b: string;
  readonly kind: RelationKind;
  readonly rule: string;
}

/** One answer, gathered from every report that gives it. `key` is unique within its question and never depends on the order of reports. */
export interface AlignedAnswer {
  readonly key: string;
  readonly value: AnswerValue;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** One question, put so that two reports can answer it differently. */
export interface AlignedQuestion {
  readonly key: string; // unique in the story, stable under reordering
  readonly text: string; // "Who asked for the meeting?"
  readonly slot: Slot;
  readonly about: string; // key of the event, person or thing it is about
  readonly rank: number; // 0 is the central question; larger is further from the story's heart
  readonly presupposes?: { readonly question: string; readonly answer: string }; // keys
  readonly answers: readonly AlignedAnswer[]; // empty where it is asked and nobody answers
  readonly relations: readonly AlignedRelation[];
  readonly rule: string; // that formed the question
  readonly askedBy?: readonly Quote[]; // where a report itself asks it
}
