import type { Token } from '../../../model/mention.ts';
import { RELATIVE } from './words.ts';

// What noun phrases are made of, for the two rooms that read them leftwards and rightwards.

export const PREPOSITION =
  /^(?:of|for|from|in|with|at|on|to|by|about|against|under|over|near|inside|behind|between|among|like|within|into|across|outside|around|including|through|during|opposed|beyond|toward|towards|amid)$/;
export const INSIDE = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM', 'X']);
export const DETERMINER =
  /^(?:the|a|an|this|these|those|that|his|her|its|their|our|my|your|some|any|no|every|each|another|both|all|several|many|most|few|half|other|such)$/;
export const LOOSE =
  /^(?:some|many|most|several|few|both|all|others|another|one|none|each|neither|either|everyone|everybody|someone|somebody|anyone|any|much|nobody|more|those|these|this|half|dozens|hundreds|thousands|two|three|four|five|second|third|fourth|fifth)$/;

export const nominal = (w: Token | undefined): boolean =>
  w !== undefined &&
  (w.pos === 'NOUN' ||
    w.pos === 'PROPN' ||
    w.pos === 'NUM' ||
    (w.pos === 'PRON' && !RELATIVE.test(w.lower)) ||
    LOOSE.test(w.lower) ||
    w.text === ')' ||
    w.text === '%');
export const possessive = (w: Token | undefined): boolean =>
  w !== undefined && (w.lower === "'s" || (w.text.length === 1 && /['’]/.test(w.text)));
export const adverb = (w: Token | undefined): boolean => w !== undefined && w.pos === 'ADV';
