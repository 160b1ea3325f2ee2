import type { Sign, Signs, Weights } from './model/bearing.ts';
import type { AlignedQuestion } from './model/claim.ts';
import type { AgencyCredit, Credit } from './model/credit.ts';
import type { Response, TimelineEntry } from './model/dossier.ts';
import type { Annotated, Attributed, Cleaned, Reading, Segmented } from './model/layers.ts';
import type { EventMention, Likeness } from './model/likeness.ts';
import type { Mention, PartOfSpeech } from './model/mention.ts';
import type { Mark, Report } from './model/report.ts';
import type { Span } from './model/span.ts';

/**
 * One observation about language, with the sentences that prove it.
 *
 * `examples` is the rule's specification: each is run through this rule alone. In `yes`, the roles are tagged where the rule must find them;
 * in `no` it must find nothing. The same card is what a reader sees beside a finding, and what the reference is printed from.
 */
export interface RuleCard {
  readonly id: string; // language/stage/name, the same as the file's path; "weigh/…" and "align/…" know no language
  readonly summary: string;
  readonly follows: string; // the guideline, paper or practice that taught us
  readonly examples: { readonly yes: readonly string[]; readonly no: readonly string[] };
}

/** A token before it has a place in a report: positions count in the text that was tagged. */
export interface TaggedToken extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly opensSentence: boolean;
}

/** Everything that changes from one language to another. */
export interface Language {
  readonly code: string; // BCP 47
  readonly rules: readonly RuleCard[]; // in the order in which they are tried
  readonly lexicons: string; // hash of all word lists
  /** Tokens with parts of speech, in order, never overlapping. */
  tag(text: string): readonly TaggedToken[];
  /** True where a sentence that ends in a quotation mark goes on with its speaker: “Why?” the mayor asked. `stopped`: it ends in a full stop. */
  speakerFollows(after: readonly TaggedToken[], stopped?: boolean): boolean;
  /** Stretches that are no part of the prose. */
  mark(report: Report): readonly Mark[];
  mention(segmented: Segmented): readonly Mention[];
  attribute(annotated: Annotated): Attributed;
  /** The same readings with each party under one name throughout the story. */
  underOneName?(readings: readonly Reading[]): readonly Reading[];
  /** Questions that the readings answer, each report's answers side by side. */
  propose(readings: readonly Reading[]): readonly AlignedQuestion[];
  /** Who is said to have told of the story first, and who later. `outlets` of the story, in lower case, without an article. */
  credit(reading: Reading, outlets: ReadonlySet<string>): readonly Credit[];
  /** The agency whose copy a report prints. */
  agency(reading: Reading): AgencyCredit | null;
  /** Who denied, declined, confirmed. */
  respond(readings: readonly Reading[]): readonly Response[];
  /** What happened and what was said on which day, out of the clauses that carry a date. */
  happened?(readings: readonly Reading[]): readonly TimelineEntry[];
  /** What in a report’s words shows how it stands to a claim. A claim is read as if it were a report. */
  bear(reading: Reading, claim: Reading): Signs;
  /** What each sign weighs. */
  readonly bearings: Weights;
  /** What a sign is, for a person; null where it tells nobody anything. */
  signed(sign: Sign): string | null;
  /** How much speaks for each two of the given mentions being one event. */
  alikeEvents(readings: readonly Reading[], mentions: readonly EventMention[]): Likeness;
  /** How alike each two answers to one question are; question and answers are read as if they were reports. */
  alikeAnswers(question: Reading, answers: readonly Reading[]): Likeness;
  /** True where `marks` leave nothing to read. */
  unreadable?(cleaned: Cleaned): string | null;
}
