import type { Span } from '../model/span.ts';
import type { ReuseKind } from './judge.ts';

/** One text of a collection. */
export interface ReuseText {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null | undefined; // ISO 8601, as precise as it is known
}

/** Two texts that share words, by id. Positions are UTF-16 into each text. */
export interface ReusePair {
  readonly a: string;
  readonly b: string;
  readonly positive: boolean; // false: all that they share is quotation, or too little to tell copying from chance
  readonly kind: ReuseKind;
  readonly containment: { readonly a: number; readonly b: number }; // share of a's words that stand in b, and of b's in a
  readonly direction?: 'a>b' | 'b>a'; // who wrote first; absent where neither dates nor trimming tell
  readonly directionBy?: 'date' | 'trimming';
  readonly passages: readonly { readonly a: Span; readonly b: Span }[];
}
