import type { Span } from '../model/span.ts';
import { candidatesOf, MOST_TEXTS } from './candidates.ts';
import { directionOf } from './direction.ts';
import { judge } from './judge.ts';
import { overlapOf, seedsOf, type Overlap } from './passages.ts';
import type { ReusePair, ReuseText } from './pair.ts';
import { mergedIn } from './merged.ts';
import { vocabulary, wordsOf, type TextWords, type Vocabulary } from './words.ts';

export type { ReuseKind } from './judge.ts';
export type { ReusePair, ReuseText } from './pair.ts';

/** A collection that grows text by text. Holds the words of all texts as numbers (about 18 bytes a word) and no text. */
export interface ReuseIndex {
  /** Ids must differ. */
  add(text: ReuseText): void;
  /** Every pair of texts that share words, in the order of their ids. The order in which texts were added changes nothing. */
  pairs(): Generator<ReusePair>;
}

/**
 * An index of who shares whose words.
 *
 * Shared words may lower independence; that two texts share none establishes nothing. Finds what is copied in twelve words in a row or more, and most of what is copied in fewer;
 * misses what was put into other words throughout. `add` throws a RangeError beyond two million texts.
 */
export function reuseIndex(): ReuseIndex {
  const known = vocabulary();
  const held: Held[] = [];
  return {
    add({ id, text, published }) {
      if (held.length === MOST_TEXTS) throw new RangeError(`more than ${MOST_TEXTS} texts in one index`);
      held.push({ id, published: published ?? null, words: wordsOf(text, known) });
    },
    *pairs() {
      const ordered = [...held].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
      const found: ReusePair[] = [];
      for (const { a, b, overlap } of overlapsAmong(ordered, known)) found.push(pairOf(a, b, overlap));
      const merged = mergedIn(found);
      for (const pair of found) yield merged.has(pair) ? { ...pair, kind: 'merged' } : pair;
    },
  };
}

/** Every pair of the given texts that share words. */
export function reuseOf(texts: Iterable<ReuseText>): readonly ReusePair[] {
  const index = reuseIndex();
  for (const text of texts) index.add(text);
  return [...index.pairs()];
}

interface Held {
  readonly id: string;
  readonly published: string | null;
  readonly words: TextWords;
}

/** Every two of these texts that share words, with what they share; in the order of the texts. */
export function* overlapsAmong<Text extends { readonly words: TextWords }>(
  texts: readonly Text[],
  { hashes }: Vocabulary,
): Generator<{ readonly a: Text; readonly b: Text; readonly overlap: Overlap }> {
  const candidates = candidatesOf(
    texts.map(({ words }) => words),
    hashes,
  );
  for (const [i, others] of candidates.entries()) {
    if (others.length === 0) continue;
    const a = texts[i]!;
    const seeds = seedsOf(a.words);
    for (const j of others) {
      const b = texts[j]!;
      const overlap = overlapOf(a.words, seeds, b.words);
      if (overlap.passages.length > 0) yield { a, b, overlap };
    }
  }
}

function pairOf(a: Held, b: Held, overlap: Overlap): ReusePair {
  const containment = containmentOf(a.words, b.words, overlap);
  const { positive, kind } = judge(overlap, containment);
  const first = positive ? directionOf(kind, containment, a.published, b.published) : null;
  return {
    a: a.id,
    b: b.id,
    positive,
    kind,
    containment,
    ...(first && { direction: first.direction, directionBy: first.by }),
    passages: overlap.passages.map((p) => ({ a: spanOf(a.words, p.a), b: spanOf(b.words, p.b) })),
  };
}

/** What share of each text's words stands in the other, to three digits. */
export const containmentOf = (a: TextWords, b: TextWords, { inA, inB }: Overlap): { readonly a: number; readonly b: number } => ({
  a: share(inA, a),
  b: share(inB, b),
});

const share = (count: number, { ids }: TextWords): number => Math.round((1000 * count) / ids.length) / 1000;

/** Where a stretch of words stands in its text. */
export const spanOf = ({ starts, ends }: TextWords, [from, to]: readonly [number, number]): Span => ({
  start: starts[from] as number,
  end: ends[to - 1] as number,
});
