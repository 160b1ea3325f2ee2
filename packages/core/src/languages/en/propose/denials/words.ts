import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import type { Story } from '../story.ts';

/** Content lemmas with the token that brought them. */
export type ContentWords = ReadonlyMap<string, Token>;
export type Weights = (lemma: string) => number;

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'NUM', 'ADJ']);
const EMPTY = new Set([
  'be',
  'have',
  'do',
  'say',
  'report',
  'claim',
  'tell',
  'accord',
  'get',
  'go',
  'make',
  'take',
  'year',
  'day',
  'week',
  'month',
  'time',
  'people',
  'man',
  'woman',
  'new',
  'other',
  'last',
  'first',
  'mr',
  'ms',
  'mrs',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'today',
  'yesterday',
  'deny',
  'denial',
  'own',
  'such',
  'old',
]);

/** The words of some tokens that carry meaning, by lemma; names stand by their surname, so that "Ruiz" and "Ana Ruiz" share a word. */
export function contentOf(reading: Reading, from: number, to: number): ContentWords {
  const found = new Map<string, Token>();
  for (const t of reading.tokens.slice(from, to)) {
    const lemma = t.lemma.toLowerCase();
    if (CONTENT.has(t.pos) && !EMPTY.has(lemma) && lemma.length > 1 && /[\p{L}\p{N}]/u.test(lemma)) found.set(lemma, t);
  }
  return found;
}

/** Share of the weight of `a` that `b` holds too, 0 to 1. */
export function heldBy(a: ContentWords, b: ContentWords, weight: Weights): number {
  let shared = 0;
  let all = 0;
  for (const lemma of a.keys()) {
    all += weight(lemma);
    if (b.has(lemma)) shared += weight(lemma);
  }
  return all === 0 ? 0 : shared / all;
}

/** Weight of a lemma: one that stands in fewer of the story's sentences weighs more (inverse document frequency, Spärck Jones 1972). */
export function weightsOf({ readings }: Story): Weights {
  const seen = new Map<string, number>();
  let sentences = 0;
  for (const reading of readings)
    for (const sentence of reading.sentences) {
      sentences += 1;
      for (const lemma of contentOf(reading, ...sentence.tokens).keys()) seen.set(lemma, (seen.get(lemma) ?? 0) + 1);
    }
  return (lemma) => Math.log(1 + sentences / (1 + (seen.get(lemma) ?? 0)));
}
