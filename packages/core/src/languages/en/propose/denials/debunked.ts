import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { supposes } from '../events/rule.ts';
import { incidentsOf } from '../incidents/index.ts';
import { phraseAt, wordsOf } from '../story.ts';
import { THESE, TOLD, type Denied } from './denied.ts';
import { contentOf, type ContentWords } from './words.ts';

/** What a story may rest on, and be debunked with. */
const SHOWN = /^(?:articles?|posts?|videos?|photos?|photographs?|images?|pictures?|tweets?|letters?|news)$/;
/** Predicates that call a story itself unfounded. */
export const DEBUNKED = /^(?:hoax|untrue|baseless|unfounded|fabricated|bogus|rubbish|nonsense|fiction|fake|false|debunked|inaccurate)$/;

/** "There is no evidence that …", "no such …": what follows is said not to be so. */
export function noEvidence(reading: Reading): Denied[] {
  const found: Denied[] = [];
  const incidents = incidentsOf(reading);
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, sentence.index) || incidents[sentence.index] !== 0) continue;
    for (let i = sentence.tokens[0]; i + 3 < sentence.tokens[1]; i += 1) {
      if (
        reading.tokens[i]?.lower !== 'no' ||
        !/^(?:evidence|proof|indication|sign)$/.test(reading.tokens[i + 1]?.lower ?? '') ||
        !/^(?:that|of)$/.test(reading.tokens[i + 2]?.lower ?? '')
      )
        continue;
      const stop = reading.tokens.slice(i + 3, sentence.tokens[1]).findIndex((t) => /^[,.;:—–?!]$/.test(t.text));
      const to = stop < 0 ? sentence.tokens[1] : i + 3 + stop;
      const words = contentOf(reading, i + 3, to);
      if (words.size >= 2)
        found.push({
          reading,
          sentence: sentence.index,
          words,
          name: wordsOf(reading.tokens.slice(i + 3, to)),
          by: null,
          from: i,
          to,
          target: 'words',
          being: [],
          told: false,
          must: [],
        });
    }
  }
  return found;
}

/** "The story is a hoax", "that is not true", "rumours that the bridge fell are untrue": the story is denied, or what the rumours say. */
export function debunked(reading: Reading): Denied[] {
  const found: Denied[] = [];
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.heading || supposes(reading, sentence.index)) continue;
    for (let i = sentence.tokens[0] + 1; i < sentence.tokens[1]; i += 1) {
      const be = reading.tokens[i] as Token;
      if (be.lemma.toLowerCase() !== 'be' || (be.pos !== 'AUX' && be.pos !== 'VERB')) continue;
      const predicate = unfounded(reading, i, sentence.tokens[1]);
      const what = predicate === null ? null : toldBefore(reading, sentence.tokens[0], i);
      if (predicate === null || what === null) continue;
      const that = reading.tokens[what + 1]?.lower === 'that' && TOLD.test(reading.tokens[what]?.lower ?? '') && i - what > 3;
      const words: ContentWords = that ? contentOf(reading, what + 2, i) : new Map();
      found.push({
        reading,
        sentence: sentence.index,
        words,
        name: that ? wordsOf(reading.tokens.slice(what + 2, i)) : '',
        by: null,
        from: phraseAt(reading, what)?.from ?? what,
        to: predicate + 1,
        target: that && words.size >= 2 ? 'words' : 'story',
        being: [],
        told: that,
        must: [],
      });
    }
  }
  return found;
}

const TRUE = /^(?:true|correct|accurate|right|so|real|case|him|her|them|authentic|genuine)$/;

/** Where a form of "be" is followed by "not true" or "a hoax", and no "may" stands before it: the place of that word. */
function unfounded(reading: Reading, be: number, end: number): number | null {
  const before = reading.tokens[be - 1]?.lower ?? '';
  if (/^(?:may|might|could|would|can)$/.test(before)) return null;
  // "is not true"; "none of it is true"
  const negated =
    [reading.tokens[be], reading.tokens[be + 1]].some((t) => t && /^(?:not|n't|never)$|n't$/.test(t.lower)) ||
    reading.tokens.slice(Math.max(0, be - 5), be).some((t) => t.lower === 'none');
  for (let i = be + 1; i < Math.min(be + 6, end); i += 1) {
    const word = reading.tokens[i]?.lower ?? '';
    if (negated ? TRUE.test(word) : DEBUNKED.test(word)) return i;
    if (/^[,.;:]$/.test(word)) return null;
  }
  return null;
}

/** The report, rumour or "it" of which a predicate is said: close before it, or with a "that" clause between. */
function toldBefore(reading: Reading, from: number, be: number): number | null {
  for (let i = be - 1; i >= from; i -= 1) {
    const word = reading.tokens[i]?.lower ?? '';
    if (TOLD.test(word) && (be - i <= 3 || reading.tokens[i + 1]?.lower === 'that')) return i;
    if (be - i <= 2 && (THESE.test(word) || SHOWN.test(word))) return i;
  }
  return null;
}
