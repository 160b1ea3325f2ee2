import type { Reading, Sentence } from '../../../model/layers.ts';
import type { Span } from '../../../model/span.ts';
import { claimWords, heldIn, stem, telling, tokensOf, type ClaimWords } from './words.ts';

/** Where a report speaks of a claim. */
export interface Alignment {
  readonly words: ClaimWords;
  readonly shares: readonly number[]; // of the claim’s weight that each sentence holds
  readonly aligned: readonly { readonly sentence: Sentence; readonly share: number }[]; // in text order
  readonly best: Sentence | null; // holds most of it; the first of equals
  readonly whole: number; // share that the whole report holds
  readonly related: boolean;
}

const LEAST = 0.2; // share that an aligned sentence holds
const NEAR_BEST = 0.6; // and of the best sentence’s share
const MOST = 5;
const RELATED_WHOLE = 0.3; // with less of the claim in the whole report, it speaks of something else
const RELATED_BEST = 0.15;
const PREFIX = 4; // letters that a headline’s word shares with the claim’s: a headline names little of what it speaks of, and shortens it

/** Finds the sentences that hold the words of a claim. Misses claims told in other words altogether. */
export function alignedTo(reading: Reading, claim: Reading): Alignment {
  const words = claimWords(claim);
  const { sentences } = reading;
  const shares = sentences.map((s) => heldIn(words, tokensOf(reading, s)));
  const order = sentences.map((_, i) => i).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  const best = shares[order[0] ?? -1] ?? 0;
  const aligned = order
    .filter((i) => (shares[i] ?? 0) >= Math.max(LEAST, best * NEAR_BEST))
    .slice(0, MOST)
    .sort((a, b) => a - b)
    .map((i) => ({ sentence: sentences[i] as Sentence, share: shares[i] ?? 0 }));
  const whole = heldIn(words, reading.tokens);
  return {
    words,
    shares,
    aligned,
    best: sentences[order[0] ?? -1] ?? null,
    whole,
    related: isLine(reading) ? best > 0 || sharesPrefix(reading, claim) : whole >= RELATED_WHOLE && best >= RELATED_BEST,
  };
}

/** A word of each begins alike. */
function sharesPrefix(reading: Reading, claim: Reading): boolean {
  const begins = ({ tokens }: Reading) => tokens.filter((t) => t.text.length >= PREFIX && telling(t)).map((t) => t.lower.slice(0, PREFIX));
  const there = new Set(begins(claim));
  return begins(reading).some((beginning) => there.has(beginning));
}

/** A headline, or no more than one. */
export const isLine = ({ sentences }: Reading): boolean => sentences.length <= 2;

/** From the first to the last of the claim’s words in a sentence; the sentence where it has none. */
export function heldSpan(reading: Reading, { words }: Alignment, sentence: Sentence): Span {
  const held = tokensOf(reading, sentence).filter((t) => words.has(stem(t)));
  return { start: held[0]?.start ?? sentence.start, end: held.at(-1)?.end ?? sentence.end };
}
