import type { Span } from './span.ts';

/** What a cue does to its content. */
export type CueClass =
  | 'say' // neutral speech: say, tell, add, according to
  | 'report' // a medium's verb: report, write, publish
  | 'confirm' // confirm, acknowledge, admit
  | 'deny' // deny, refute, reject
  | 'decline' // declined to comment, would not say, neither confirmed nor denied
  | 'allege' // allege, accuse, claim
  | 'urge' // ask for, demand, urge, call for
  | 'promise'
  | 'ask' // asked whether
  | 'speculate' // suggest, suspect, speculate
  | 'opine' // praise, criticize, describe as
  | 'hearsay' // reportedly, allegedly, is said to
  | 'attitude' // hope, think, believe, want
  | 'show'; // documents, data, video that show

/** What the words of the cue themselves do to the content, whoever speaks: “revealed that” takes it for settled, “claimed that” colours it. */
export type CueForce = 'factive' | 'negating' | 'questioning' | 'loaded' | 'directive' | 'commissive' | 'neutral';

/**
 * How often such an attribution was right where readers had marked what is one: `right` of `found` times.
 *
 * Counted for this verb in this construction, or, where the verb was seen too seldom, for the construction with any verb.
 */
export interface Counted {
  readonly right: number;
  readonly found: number;
  readonly by: 'verb' | 'construction';
}

/** Who is said to have said what (PARC 3.0: source, cue, content), in pieces, since speech can be broken by its speaker. */
export interface Attribution {
  readonly index: number; // its place in the report's list, which is ordered by cue
  readonly source: readonly Span[]; // empty where the text hides it: "it was reported that …"
  readonly cue: readonly [Span, ...Span[]];
  readonly content: readonly Span[];
  readonly likely?: readonly Span[]; // pieces of the content that are only probably its: a quotation in a paragraph of its own, without a speaker
  readonly rule: string;
  readonly counted?: Counted; // not there where nothing like it was seen
  readonly cueClass: CueClass;
  readonly cueLemma: string; // "say", "according to"
  readonly force: CueForce;
  readonly negated: boolean; // "did not say"
  readonly hedges: readonly Span[]; // words that weaken the content or the cue: "reportedly", "may"
  readonly direct: boolean; // the content is, or holds, a quotation
  readonly sentence: number; // of the cue
}

export type VoiceKind = 'person' | 'persons' | 'institution' | 'outlet' | 'document' | 'vague' | 'weasel' | 'own-voice';

/**
 * Who speaks, as far as the words tell (`null` where they do not).
 *
 * `vague` voices ("sources close to the talks") are people of no party; `weasel` voices ("observers", "critics") are nobody in particular.
 */
export interface Voice {
  readonly label: string; // "two harbour officials", "Ana Ruiz", "the Coast Guard"
  readonly key: string; // the same for the same voice within one report: resolved name, or normalized description
  readonly named: boolean;
  readonly kind: VoiceKind;
  readonly count: { readonly min: number; readonly max: number | null } | null; // of people
  readonly party: string | null; // "Norway", "Harbour Authority", "Ruiz campaign"
  readonly body?: string; // what kind of body an institution is, where a common noun tells: "ministry"
  readonly role: string | null; // of people: "official", "spokesperson", "foreign minister"
  readonly access: string | null; // "familiar with the talks", verbatim
  readonly relay: string | null; // outlet that reached the voice, where the words tell
  readonly onRecord: boolean;
  readonly expert: boolean; // speaks as an outside expert: weight is "opinion"
  readonly reason: string | null; // why it is anonymous, verbatim
  readonly member: string | null; // key of the group of which this is a part: "one of the officials"
}

/** The words give a number or its bounds. A bare plural is two people at least and gives none; “at least two” is taken for one. */
export const givesNumber = ({ count }: { readonly count: { readonly min: number; readonly max: number | null } | null }): boolean =>
  count !== null && (count.max !== null || count.min > 2);

/** An outlet that speaks in its own name. */
export const outletVoice = (label: string): Voice => ({
  label,
  key: label.toLowerCase(),
  named: true,
  kind: 'outlet',
  count: null,
  party: null,
  role: null,
  access: null,
  relay: null,
  onRecord: true,
  expert: false,
  reason: null,
  member: null,
});

/** How sure we are that a link of a chain stands behind the content. */
export type ChainGrade = 'certain' | 'probable' | 'unresolved';

/** One link of a chain, from the outside in: outlet first, last voice last. */
export interface ChainLink {
  readonly label: string;
  readonly span: Span | null; // null where it is carried over without words of its own
  readonly voice: Voice;
  readonly grade: ChainGrade;
  readonly rule: string; // which rule of inheritance put it here
  readonly refers?: Span; // the words to which a pronoun or a description points back
}

/** An attribution with the voice that speaks and the chain that leads to it. */
export interface SourcedAttribution extends Attribution {
  readonly voice: Voice | null;
  readonly chain: readonly ChainLink[];
}

/** Words that weaken, ask or deny, and the words to which they do it: “reportedly” in “at an inn, reportedly at his request” covers the request. */
export interface Weakened {
  readonly hedge: Span;
  readonly covers: Span;
  readonly kind: 'hearsay' | 'modal' | 'adverb' | 'question' | 'negation';
}

/** A stretch of text and the chain on which it rests. Stretches do not overlap at one depth; the innermost decides. */
export interface Carried extends Span {
  readonly chain: readonly ChainLink[];
  readonly attribution: number | null; // index of the attribution it comes from; null: own voice
}
