import type { Span } from './span.ts';

/** One place where a report tells of an event, as somebody else found it. */
export interface EventMention extends Span {
  readonly id: string;
  readonly report: string;
}

/** An answer to a question, in somebody's words. */
export interface GivenAnswer {
  readonly id: string;
  readonly text: string;
}

/** How alike each two of some things are; they are called by their place in the list. */
export interface Likeness {
  /** Things of different parts are never alike. Every thing is in one part. */
  readonly parts: readonly (readonly number[])[];
  /** Above 0 speaks for their being one, below 0 against; the same both ways round. */
  alike(a: number, b: number): number;
}
