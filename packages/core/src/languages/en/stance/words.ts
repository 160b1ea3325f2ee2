import type { Reading, Sentence } from '../../../model/layers.ts';
import type { PartOfSpeech, Token } from '../../../model/mention.ts';

/** How much a word of a claim tells, by its part of speech: names and numbers most. */
const WEIGHT: Partial<Readonly<Record<PartOfSpeech, number>>> = { PROPN: 1.5, NUM: 1.2, NOUN: 1, VERB: 0.8, ADJ: 0.6 };
const EMPTY = new Set([
  'be',
  'have',
  'do',
  'say',
  'report',
  'claim',
  'get',
  'go',
  'make',
  'take',
  'new',
  'other',
  'more',
  'year',
  'people',
]);

/** What is left of a word when its ending is cut: “suspended”, “suspension” and “suspends” share one. Crude on purpose; it joins some words that are not one. */
function stemOf(token: Token): string {
  const lemma = (token.lemma === token.lower || token.pos === 'PROPN' ? token.lower : token.lemma.toLowerCase()).replace(/['’]s?$/, '');
  if (lemma.length < 5 || /\d/.test(lemma)) return lemma;
  return lemma.replace(/(?:ations?|itions?|sions?|tions?|ments?|ings?|ies|ied|ers?|ors?|ed|es|s|e|y)$/, '').slice(0, 7);
}

const stems = new WeakMap<Token, string>();

/** The same, read once. */
export function stem(token: Token): string {
  let known = stems.get(token);
  if (known === undefined) stems.set(token, (known = stemOf(token)));
  return known;
}

/** A word that carries meaning. */
export const telling = (t: Token): boolean =>
  (WEIGHT[t.pos] ?? 0) > 0 && !EMPTY.has(t.lemma.toLowerCase()) && /[\p{L}\p{N}]/u.test(t.text) && t.text.length > 1;

/** The words of a claim that carry its meaning, by stem, each with its weight. */
export type ClaimWords = ReadonlyMap<string, number>;

export function claimWords(claim: Reading): ClaimWords {
  const found = new Map<string, number>();
  for (const token of claim.tokens)
    if (telling(token)) found.set(stem(token), Math.max(found.get(stem(token)) ?? 0, WEIGHT[token.pos] ?? 0));
  return found;
}

/** Share of a claim's weight that some tokens hold, 0 to 1. */
export function heldIn(words: ClaimWords, tokens: readonly Token[]): number {
  const there = new Set<string>();
  for (const token of tokens) if (words.has(stem(token))) there.add(stem(token));
  let [held, all] = [0, 0];
  for (const [word, weight] of words) {
    all += weight;
    if (there.has(word)) held += weight;
  }
  return all === 0 ? 0 : held / all;
}

export const tokensOf = (reading: Reading, sentence: Sentence): readonly Token[] => reading.tokens.slice(...sentence.tokens);
