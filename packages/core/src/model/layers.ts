/** What each stage adds. A later layer holds the earlier ones, so a stage out of order does not compile. */
import type { Carried, SourcedAttribution, Weakened } from './attribution.ts';
import type { AlignedQuestion } from './claim.ts';
import type { Mention, Token } from './mention.ts';
import type { Mark, Note, Report } from './report.ts';
import type { Span } from './span.ts';

export interface Paragraph extends Span {
  readonly index: number;
  readonly heading: boolean; // a line that is no sentence: read for attributions, never for claims of the report's own
}

export interface Sentence extends Span {
  readonly index: number;
  readonly paragraph: number;
  readonly tokens: readonly [number, number]; // half-open range of token indexes
}

/** A pair of quotation marks and what stands between; `closed` is false where the mark runs to the paragraph's end. */
export interface Quotation extends Span {
  readonly inner: Span;
  readonly closed: boolean;
  readonly paragraph: number;
}

export interface Cleaned {
  readonly report: Report;
  readonly marks: readonly Mark[]; // in text order
  readonly notes: readonly Note[];
}
export interface Segmented extends Cleaned {
  readonly paragraphs: readonly Paragraph[];
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}
export interface Annotated extends Segmented {
  readonly mentions: readonly Mention[];
}
export interface Attributed extends Annotated {
  readonly attributions: readonly SourcedAttribution[];
  readonly carried: readonly Carried[]; // which stretch of text rests on whose word
  readonly weakened: readonly Weakened[]; // words that are hedged, asked or denied, whoever says them
  readonly inTitle?: readonly SourcedAttribution[]; // of a title that stands apart from the text; positions count in the title
}

/** Everything one report says, with every layer kept. */
export type Reading = Attributed;

/** Readings side by side: the same question now has one name in all of them. */
export interface Alignment {
  readonly readings: readonly Reading[]; // by report id
  readonly questions: readonly AlignedQuestion[];
}
