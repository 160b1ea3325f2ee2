// What we use of wink-nlp 2.4.0 and its English model beside their fronts; neither has types of its own for it.
declare module 'wink-nlp/src/cache.js' {
  /** The words of the model and those met since. Properties of words are numbers, by the word's number. */
  export interface Cache {
    lookup(text: string): readonly number[] | null;
    value(word: number): string;
    normal(word: number): number;
    nox(spaces: number): number;
    mappedSpelling(word: number): number;
    posOf(word: number): number;
    property(word: number, name: 'sbdHint' | 'posHint' | 'isAbbrev' | 'isSLemma' | 'lemma' | 'lexemeCID'): number;
  }
  export default function cacheOf(core: object, features: unknown): Cache;
}
declare module 'wink-nlp/src/compile-trex.js' {
  export default function compile(patterns: unknown): unknown;
}
declare module 'wink-nlp/src/dd-wrapper.js' {
  import type { Cache } from 'wink-nlp/src/cache.js';
  /** Four numbers a token: word; spaces before it, and where a contraction’s form stands; part of speech and lemma of a contraction; nothing. */
  export default function wrap(data: { cache: Cache; tokens: number[]; nonBreakingSpaces: object }): unknown;
}
declare module 'wink-nlp/src/tokenizer.js' {
  export default function tokenizerOf(patterns: unknown, categories: unknown, preserve: unknown): (wrapped: unknown, text: string) => void;
}
declare module 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json' {
  export interface Packed {
    readonly packing: { readonly layout: Readonly<Record<string, readonly number[]>> };
    readonly lexicon: string;
    readonly xpansions: string;
    readonly pos: { readonly hash: Readonly<Record<string, number>> };
    readonly features: { readonly posClusters: { readonly list: readonly string[] } };
  }
  const packed: Packed;
  export default packed;
}
declare module 'wink-eng-lite-web-model/dist/load-sbd-model.js' {
  export default function load(): { readonly machines: readonly string[] };
}
declare module 'wink-eng-lite-web-model/dist/load-pos-model.js' {
  export default function load(): { readonly machines: readonly string[] };
}
declare module 'wink-eng-lite-web-model/dist/feature.js' {
  const features: unknown;
  export default features;
}
declare module 'wink-eng-lite-web-model/dist/lemmatize.js' {
  import type { Cache } from 'wink-nlp/src/cache.js';
  export default function lemmatize(normal: string, pos: string, cache: Cache): string | undefined;
}
/** Of every platform that runs JavaScript, but of no library of the language. */
declare function atob(base64: string): string;
