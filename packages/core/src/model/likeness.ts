import type { Unread } from './dossier.ts';
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
  /** The more, the more speaks for their being one; the same both ways round. */
  readonly alike: (a: number, b: number) => number;
  readonly least: number; // average likeness from which two groups are put together
}

/** Which of the given mentions are one event. A mention in a report that could not be read stands alone. */
export interface AlignedMentions {
  readonly story: string;
  readonly clusters: readonly (readonly string[])[]; // ids in order, groups by their first
  readonly unread: readonly Unread[];
}

/** Which of the given answers say the same. */
export interface SameAnswers {
  readonly id: string;
  readonly groups: readonly (readonly string[])[]; // ids in order, groups by their first
}
