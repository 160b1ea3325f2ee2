import type { Reading } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import type { Alignment } from './aligned.ts';
import { LEAD } from './cued.ts';
import type { Tally } from './tally.ts';
import { stem, tokensOf, type ClaimWords } from './words.ts';

/** Lemmas of the whole report, and lemmas and pairs of its first sentences. Names, numbers and the claim’s own words stand as what they are. */
export function wordSigns(reading: Reading, { words }: Alignment, tally: Tally): void {
  reading.sentences.forEach((sentence, i) => {
    const tokens = tokensOf(reading, sentence).filter((t) => /[\p{L}?!]/u.test(t.text));
    let before: { readonly key: string; readonly token: Token } | null = null;
    for (const token of tokens) {
      const key = keyOf(token, words);
      const plain = !/^[A-Z]/.test(key);
      const shown = TELLING.has(token.pos) ? token : undefined; // “the” weighs too, and tells a reader nothing
      if (plain) tally.put(`word/${key}`, 1, shown);
      if (i >= LEAD) continue;
      if (plain) tally.put(`opening/${key}`, 1, shown);
      if (before) {
        const pair = shown && TELLING.has(before.token.pos) ? { start: before.token.start, end: token.end } : undefined;
        tally.put(`opening/${before.key} ${key}`, 1, pair);
      }
      before = { key, token };
    }
  });
}

const TELLING = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);

function keyOf(token: Token, words: ClaimWords): string {
  if (token.pos === 'PROPN') return 'NAME';
  if (token.pos === 'NUM') return 'NUMBER';
  return words.has(stem(token)) ? 'CLAIM' : token.lemma.toLowerCase();
}
