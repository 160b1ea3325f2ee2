import type { Attribution } from '../../../model/attribution.ts';
import { rangeOf, type VoiceContext } from './context.ts';

/** Who an attribution’s source is, seen from the quotation in which it stands; null: it stands in none. */
export type QuotedPerson = 'first' | 'third' | 'other' | null;

const FIRST = /^(?:i|we|me|us|myself|ourselves)$/;
const THIRD = /^(?:he|she|it|they|him|her|them)$/;
const LONGEST = 9; // characters of "ourselves"

/**
 * Tells the persons inside quotations: “I” and “we” are whoever speaks there, “she” is anybody else.
 *
 * “We” counts as the speaker, who speaks for the rest. Outside quotation marks a first person is the report itself.
 */
export const quotedPersonIn =
  ({ reading: { tokens } }: VoiceContext) =>
  ({ source }: Attribution): QuotedPerson => {
    const [first] = source;
    if (!first) return null;
    const token = tokens[rangeOf(tokens, first)[0]];
    if (!token?.quoted || token.start !== first.start) return null;
    if (source.length > 1 || first.end - first.start > LONGEST) return 'other';
    return FIRST.test(token.lower) ? 'first' : THIRD.test(token.lower) ? 'third' : 'other';
  };
