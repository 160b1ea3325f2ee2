import features from 'wink-eng-lite-web-model/dist/feature.js';
import lemmatize from 'wink-eng-lite-web-model/dist/lemmatize.js';
import loadPartsOfSpeech from 'wink-eng-lite-web-model/dist/load-pos-model.js';
import loadSentences from 'wink-eng-lite-web-model/dist/load-sbd-model.js';
import cacheOf, { type Cache } from 'wink-nlp/src/cache.js';
import compile from 'wink-nlp/src/compile-trex.js';
import wrap from 'wink-nlp/src/dd-wrapper.js';
import tokenizerOf from 'wink-nlp/src/tokenizer.js';
import type { PartOfSpeech } from '../../../model/mention.ts';
import { coreModel, type Lexemes } from './core.ts';
import { automatonOf, IGNORED, UNSEEN, type Automaton } from './automaton.ts';

/** The parts of wink-nlp and of its English model that find tokens, sentences, parts of speech and lemmas. */
export interface Model {
  readonly cache: Cache;
  readonly lexeme: Lexemes;
  readonly parts: readonly PartOfSpeech[]; // of speech; wink counts them
  readonly posClusters: readonly ReadonlySet<number>[];
  readonly lemmatize: typeof lemmatize;
  readonly sentences: Automaton;
  readonly partsOfSpeech: readonly Automaton[];
  /** Four numbers a token, of a text without white space. */
  tokenize(chunk: string): readonly number[];
  /** What the automaton of sentences sees of a word; `normal`: its normal form, behind white space or not. */
  boundary(id: number, normal: number, spaced: boolean): number;
  readonly byPart: readonly Uint16Array[]; // for each automaton of parts of speech: what it sees of a word that wink gives no hint for
  /** What each of them sees in place of the word's part of speech; null where there is no hint. */
  hints(id: number): readonly number[] | null;
}

const HINTED = 1_080_000; // wink adds it to a hint, so that it is no word's number
const AMBIGUOUS = 4; // hint of a quotation mark that opens or closes
const AMBIGUOUS_SPACED = 6;
const LIKELY_END = 7;
const NO_END = 8;

/** Loads what is needed of the model. Takes some fifty milliseconds. */
export function loadModel(): Model {
  const core = coreModel();
  const cache = cacheOf(core, features);
  const tokenizer = tokenizerOf(compile(core.trex), core.tcat.hash, core.preserve);
  const sentences = automatonOf(loadSentences().machines[0] as string);
  const partsOfSpeech = loadPartsOfSpeech().machines.map(automatonOf);
  const lineFeed = cache.lookup('\n')?.[0];
  const eventOf = (id: number, normal: number, spaced: boolean): number => {
    const hint = cache.property(normal, 'sbdHint') || cache.property(id, 'sbdHint');
    if (hint === AMBIGUOUS && spaced) return HINTED + AMBIGUOUS_SPACED;
    if (hint) return HINTED + hint;
    if (!cache.property(normal, 'isAbbrev')) return normal;
    return HINTED + (cache.value(normal).length === 2 ? NO_END : LIKELY_END);
  };
  return {
    cache,
    lexeme: core.features.lexeme,
    parts: core.features.pos.list as readonly PartOfSpeech[],
    posClusters: core.features.posClusters.list,
    lemmatize,
    sentences,
    partsOfSpeech,
    byPart: partsOfSpeech.map(({ codes }) =>
      Uint16Array.from(core.features.pos.list, (_, part) => (part === 0 ? IGNORED : (codes.get(part) ?? UNSEEN))),
    ),
    tokenize: (chunk) => {
      const tokens: number[] = [];
      tokenizer(wrap({ cache, tokens, nonBreakingSpaces: {} }), chunk);
      return tokens;
    },
    boundary: (id, normal, spaced) => (normal === lineFeed ? IGNORED : (sentences.codes.get(eventOf(id, normal, spaced)) ?? UNSEEN)),
    hints: (id) => {
      const hint = cache.property(id, 'posHint');
      return hint ? partsOfSpeech.map(({ codes }) => codes.get(HINTED + hint) ?? UNSEEN) : null;
    },
  };
}
