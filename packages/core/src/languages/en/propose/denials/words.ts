import type { Reading, Sentence } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import type { Story } from '../story.ts';

/** Content lemmas with the token that brought them. */
export type ContentWords = ReadonlyMap<string, Token>;
/** How much a lemma tells: more, the fewer sentences of the story hold it. */
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

/** A word that carries meaning. */
export const isContent = (t: Token): boolean => {
  const lemma = t.lemma.toLowerCase();
  return CONTENT.has(t.pos) && !EMPTY.has(lemma) && lemma.length > 1 && /[\p{L}\p{N}]/u.test(lemma);
};

/** The words of some tokens that carry meaning, by lemma. A name is taken word by word, so that "Ruiz" and "Ana Ruiz" share one. */
export function contentOf(reading: Reading, from: number, to: number): ContentWords {
  const found = new Map<string, Token>();
  for (const t of reading.tokens.slice(from, to)) if (isContent(t)) found.set(t.lemma.toLowerCase(), t);
  return found;
}

const bySentence = new WeakMap<Reading['tokens'], Map<number, ContentWords>>();

/** The same, of a whole sentence; read once. */
export function contentOfSentence(reading: Reading, sentence: Sentence): ContentWords {
  let known = bySentence.get(reading.tokens);
  if (!known) bySentence.set(reading.tokens, (known = new Map<number, ContentWords>()));
  let content = known.get(sentence.index);
  if (!content) known.set(sentence.index, (content = contentOf(reading, ...sentence.tokens)));
  return content;
}

/** For each lemma the sentences of a report that hold it, in text order. */
export type Places = ReadonlyMap<string, readonly number[]>;

const places = new WeakMap<Reading['tokens'], Places>();

/** Where a report's lemmas stand; read once. */
export function placesOf(reading: Reading): Places {
  const known = places.get(reading.tokens);
  if (known) return known;
  const found = new Map<string, number[]>();
  for (const sentence of reading.sentences)
    for (const lemma of contentOfSentence(reading, sentence).keys()) {
      const list = found.get(lemma);
      if (list) list.push(sentence.index);
      else found.set(lemma, [sentence.index]);
    }
  places.set(reading.tokens, found);
  return found;
}

/** The words of which a sentence must hold at least one, if it is to hold `share` of the weight: the heaviest, until too little is left. */
export function heaviest(words: ContentWords | ReadonlySet<string>, weight: Weights, share: number): readonly string[] {
  const ordered = [...words.keys()].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1));
  const all = ordered.reduce((sum, lemma) => sum + weight(lemma), 0);
  let taken = 0;
  const chosen: string[] = [];
  for (const lemma of ordered) {
    if (all - taken < share * all) break;
    chosen.push(lemma);
    taken += weight(lemma);
  }
  return chosen;
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
      for (const lemma of contentOfSentence(reading, sentence).keys()) seen.set(lemma, (seen.get(lemma) ?? 0) + 1);
    }
  return (lemma) => Math.log(1 + sentences / (1 + (seen.get(lemma) ?? 0)));
}
