import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';

/** Words around a mention, each weighted by how near it stands and how rare it is in the story. Length 1. */
export type ContextVector = ReadonlyMap<string, number>;

const OPEN_CLASS = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);
const EMPTY =
  /^(?:say|tell|be|have|do|will|would|could|may|report|accord|add|other|more|one|also|people|person|official|source|worth|\d.*)$/;

/** A word as contexts are compared by it; null for words that carry nothing. */
function stemOf(token: Token): string | null {
  if (!OPEN_CLASS.has(token.pos)) return null;
  const lemma = token.lemma.toLowerCase();
  if (EMPTY.test(lemma) || !/\p{L}{2}/u.test(lemma)) return null;
  return lemma.length > 5 ? lemma.replace(/(?:ational|ations?|ments?|ings?|ers?|ors?|ed|es|s|e)$/, '') : lemma.replace(/s$/, '');
}

const known = new WeakMap<Reading['tokens'], readonly (string | null)[]>();

/** The stem of each token of a report; kept, since every figure asks for its sentence's. */
function stemsOf({ tokens }: Reading): readonly (string | null)[] {
  let stems = known.get(tokens);
  if (!stems) known.set(tokens, (stems = tokens.map(stemOf)));
  return stems;
}

/** How many sentences of the story hold each word, and how many sentences there are. */
export interface Vocabulary {
  readonly sentences: number;
  readonly holding: ReadonlyMap<string, number>;
}

export function vocabularyOf(readings: readonly Reading[]): Vocabulary {
  const holding = new Map<string, number>();
  let sentences = 0;
  for (const reading of readings) {
    const stems = stemsOf(reading);
    for (const sentence of reading.sentences) {
      sentences += 1;
      const seen = new Set<string>();
      for (let i = sentence.tokens[0]; i < sentence.tokens[1]; i += 1) {
        const stem = stems[i];
        if (stem != null) seen.add(stem);
      }
      for (const stem of seen) holding.set(stem, (holding.get(stem) ?? 0) + 1);
    }
  }
  return { sentences, holding };
}

/** The words of one sentence around the tokens `[from, to)`: within four words count whole, within ten .6, the rest .3. */
export function contextAt(reading: Reading, sentence: number, from: number, to: number, vocabulary: Vocabulary): ContextVector {
  const vector = new Map<string, number>();
  const [start, end] = reading.sentences[sentence]!.tokens;
  const stems = stemsOf(reading);
  for (let i = start; i < end; i += 1) {
    const stem = stems[i];
    if (stem == null) continue;
    const away = i < from ? from - i : i >= to ? i - to + 1 : 0;
    const weight = away === 0 ? 0.5 : away <= 4 ? 1 : away <= 10 ? 0.6 : 0.3;
    const rare = Math.log((vocabulary.sentences + 1) / ((vocabulary.holding.get(stem) ?? 0) + 0.5));
    vector.set(stem, Math.max(vector.get(stem) ?? 0, weight * Math.max(rare, 0.05)));
  }
  const length = Math.sqrt([...vector.values()].reduce((sum, w) => sum + w * w, 0));
  if (length > 0) for (const [stem, weight] of vector) vector.set(stem, weight / length);
  return vector;
}

/** Cosine of two contexts, 0 to 1. */
export function likeness(a: ContextVector, b: ContextVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
}
