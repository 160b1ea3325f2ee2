import type { ChainLink } from './attribution.ts';
import type { Quote } from './quote.ts';
import type { Span } from './span.ts';

/** How a report stands to a claim: it asserts it, denies it, only carries it, or says nothing of it (`contract.md`). */
export type Bearing = 'for' | 'against' | 'observing' | 'unrelated';

/** Those between which the words of a report are weighed, in the order of the columns of a table of weights. */
export const WEIGHED = ['for', 'against', 'observing'] as const satisfies readonly Bearing[];

/** One thing in a report's words that shows how it stands to a claim. */
export interface Sign {
  readonly id: string; // what of the words it is: "unfounded/lead", "opening/turn out"
  readonly value: number; // how much of it there is
  readonly spans: readonly Span[]; // where, at most a few; none where it is nowhere in particular
}

/** A sentence that holds words of a claim, and the share of the claim’s weight that it holds, 0 to 1. */
export interface Passage extends Span {
  readonly share: number;
  readonly chain: readonly ChainLink[]; // on whose word; empty: the report’s own
}

/** What one report’s words show of how it stands to a claim, before anything is weighed. */
export interface Signs {
  readonly related: boolean; // false where too few of the claim’s words are there
  readonly denying: boolean; // false where no word is there by which a report could deny anything
  readonly passages: readonly Passage[]; // in text order
  readonly signs: readonly Sign[]; // by id
}

/** For each sign what it weighs towards for, against and observing. Fitted, and committed as data. */
export type Weights = Readonly<Record<string, readonly number[]>>;

/** Words of a report that show its stand, and on whose word they rest. */
export interface StandWords extends Quote {
  readonly voices: readonly string[]; // from the outside in; empty: the report’s own voice
}

/** One thing that decided, in words a person reads. */
export interface Because {
  readonly sign: string;
  readonly summary: string; // “words that call a story unfounded, in its first sentences”
  readonly evidence: readonly Quote[];
}

export interface ReportStand {
  readonly report: string;
  readonly stance: Bearing;
  readonly evidence: readonly StandWords[];
  readonly because: readonly Because[]; // the weightiest first; empty where the report says nothing of the claim
}

/** How each report stands to one claim. */
export interface ClaimCheck {
  readonly claim: string;
  readonly contested: boolean; // at least one report asserts it and at least one denies it
  readonly stances: readonly ReportStand[]; // by report id
}
