import type { PartOfSpeech } from '../../../model/mention.ts';
import { loadModel, type Model } from './model.ts';

/** A word as wink knows it, apart from its neighbours. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly boundary: number; // what the automaton of sentences sees
  readonly spacedBoundary: number; // the same behind white space
  readonly hints: readonly number[] | null; // what the automata of parts of speech see in place of the part of speech
  readonly pos: number; // the likeliest part of speech
  readonly contracted: boolean; // part of a contraction: its part of speech stands
  readonly tags: ReadonlySet<number>; // parts of speech that the word can be
  readonly lemmas: (string | undefined)[]; // by part of speech, as far as asked for
  readonly lemma: (tag: number) => string;
}

/** What stands between two spaces. */
export interface Chunk {
  readonly words: readonly Word[];
  readonly only: Word | null; // the word that it is, where it is one and no more
  readonly whole: boolean; // the words cover it, nothing left out
  readonly letters: boolean; // A–Z only: it holds no other word
  readonly met: readonly Met[]; // new words in it that wink might have split
}
interface Met {
  readonly word: string;
  readonly id: number;
}

const NOUN = 8;
const SPACES = 0xffff; // a token's second number: white space before it and, above, where the form of a contraction stands
const LEMMA = 0xfffff; // its third: the lemma and, above, the part of speech of a contraction
const LEMMA_BITS = 20;
const POS = 0x3f00000;

/** Not one plain word: what wink may split. */
const PARTED = /[^A-Za-z]/;
const MOST_MET = 32; // new words of a paragraph for which each chunk is searched
// Memory must not grow with the number of texts:
const GENERATION = 20_000; // chunks remembered, and as many from before, of which those that come again stay
const MOST_KEPT = 100_000; // words met, of which wink keeps a record each; then all is loaded anew

/**
 * Splits chunks into words with wink's tokenizer, each chunk once.
 *
 * Wink splits no word that it has met whole: after “… was Ruiz’s.” it takes “Ruiz’s” for one word. Whenever a text begins, it forgets
 * what it has met and might have split, so that a reading does not depend on what was read before.
 */
export interface Splitter {
  readonly model: Model;
  readonly split: (chunk: string) => Chunk;
}
interface Remembering extends Splitter {
  readonly begin: () => void;
  readonly full: () => boolean;
}

function load(): Remembering {
  const model = loadModel();
  const { lexeme } = model;
  const own = lexeme.list.length;
  let chunks = new Map<string, Chunk>();
  let older = new Map<string, Chunk>();
  const words = new Map<number, Word>(); // of the model
  let met: Met[] = []; // in this text
  let held = 0; // of these, how many wink knows at present

  const wordAt = (id: number, contraction: number, fixed: number): Word => {
    if (contraction > SPACES) return wordOf(model, own, id, contraction, fixed);
    let word = words.get(id);
    if (word) return word;
    word = wordOf(model, own, id, contraction, fixed);
    if (id < own) words.set(id, word);
    return word;
  };
  const splitAnew = (chunk: string): Chunk => {
    for (; held < met.length; held += 1) lexeme.hash[(met[held] as Met).word] = (met[held] as Met).id;
    const known = lexeme.list.length;
    const tokens = model.tokenize(chunk);
    const found: Word[] = [];
    for (let i = 0; i < tokens.length; i += 4) found.push(wordAt(tokens[i] as number, tokens[i + 1] as number, tokens[i + 2] as number));
    const fresh: Met[] = [];
    for (let id = known; id < lexeme.list.length; id += 1) {
      const word = lexeme.list[id] as string;
      if (PARTED.test(word)) fresh.push({ word, id });
    }
    for (const word of fresh) met.push(word);
    held = met.length;
    const whole = found.map(({ text }) => text).join('') === chunk && found.every(({ text }) => text.trim() !== '');
    return { words: found, only: whole && found.length === 1 ? (found[0] as Word) : null, whole, letters: !PARTED.test(chunk), met: fresh };
  };
  const remember = (chunk: string, split: Chunk): void => {
    if (chunks.size >= GENERATION) {
      older = chunks;
      chunks = new Map<string, Chunk>();
    }
    chunks.set(chunk, split);
  };
  const remembered = (chunk: string): Chunk | undefined => {
    const known = chunks.get(chunk);
    if (known !== undefined) return known;
    const before = older.get(chunk);
    if (before !== undefined) remember(chunk, before);
    return before;
  };
  /** A word met in this text may stand in the chunk. */
  const mayHold = (chunk: string): boolean => met.length > MOST_MET || met.some(({ word }) => chunk.includes(word));
  return {
    model,
    full: () => lexeme.list.length - own > MOST_KEPT,
    begin: () => {
      if (met.length === 0) return;
      for (let i = 0; i < held; i += 1) Reflect.deleteProperty(lexeme.hash, (met[i] as Met).word);
      met = [];
      held = 0;
    },
    split: (chunk) => {
      const known = remembered(chunk);
      if (known !== undefined && (known.letters || met.length === 0 || !mayHold(chunk))) {
        if (known.met.length > 0) for (const word of known.met) met.push(word);
        return known;
      }
      const here = known !== undefined || (met.length > 0 && PARTED.test(chunk) && mayHold(chunk)); // as it is split in this text
      const read = splitAnew(chunk);
      if (!here) remember(chunk, read);
      return read;
    },
  };
}

function wordOf(model: Model, own: number, id: number, contraction: number, fixed: number): Word {
  const { cache, posClusters, parts, lemmatize } = model;
  const inContraction = contraction > SPACES;
  const normal = inContraction ? cache.nox(contraction) : cache.normal(id);
  const text = cache.value(id);
  const lower = text.toLowerCase();
  const lemmas: (string | undefined)[] = [];
  const lemmaAs = (tag: number): string | undefined => {
    if (inContraction) return cache.value(fixed & LEMMA);
    const spelled = cache.mappedSpelling(id);
    if (cache.property(spelled, 'isSLemma') !== 1) return lemmatize(cache.value(cache.normal(id)), parts[tag] as PartOfSpeech, cache);
    const single = cache.property(spelled, 'lemma'); // of “cannot” it is no word's number, and would be that of some word met
    return single < own ? cache.value(single) : undefined;
  };
  return {
    text,
    lower,
    boundary: model.boundary(id, normal, false),
    spacedBoundary: model.boundary(id, normal, true),
    hints: model.hints(id),
    pos: fixed === 0 ? cache.posOf(cache.mappedSpelling(id)) || NOUN : (fixed & POS) >>> LEMMA_BITS,
    contracted: fixed !== 0,
    tags: posClusters[cache.property(normal, 'lexemeCID')] as ReadonlySet<number>,
    lemmas,
    lemma: (tag) => (lemmas[tag] ??= lemmaAs(tag) ?? lower),
  };
}

let loaded: Remembering | null = null;

/** The splitter, for a new text; loaded at the first call and kept. */
export function splitter(): Splitter {
  if (loaded === null || loaded.full()) loaded = load();
  loaded.begin();
  return loaded;
}
