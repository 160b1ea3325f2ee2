// What we use of wink-nlp 2.4.0 and its English model beside their fronts; neither has types of its own for it.
declare module 'wink-nlp/src/cache.js' {
  import type { Core } from 'wink-eng-lite-web-model/dist/load-core-model.js';
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
  export default function cacheOf(core: Core, features: unknown): Cache;
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
declare module 'wink-eng-lite-web-model/dist/load-core-model.js' {
  export interface Lexemes {
    readonly hash: Record<string, number>;
    readonly list: readonly string[];
  }
  export interface Core {
    readonly trex: unknown;
    readonly preserve: unknown;
    readonly tcat: { readonly hash: unknown };
    readonly features: {
      readonly lexeme: Lexemes;
      readonly pos: { readonly list: readonly string[] };
      readonly posClusters: { readonly list: readonly ReadonlySet<number>[] };
    };
  }
  export default function loadCore(): Core;
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
