import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { TaggedToken } from '../../language.ts';
import type { PartOfSpeech } from '../../model/mention.ts';
import { isCapitalized } from '../../text/capitals.ts';
import { isGivenName } from './voice/given-names.ts';

/** The part of wink-nlp that we use, as it behaves; its own types do not describe `out` with a helper. */
interface Wink {
  readonly its: Readonly<Record<'value' | 'pos' | 'lemma' | 'span', unknown>>;
  readDoc(text: string): { tokens(): Collection; sentences(): Collection };
}
interface Collection {
  out(helper: unknown): unknown[];
}

/** The words that wink knows: those of its model and, behind them, every other word it has met. */
interface Lexemes {
  readonly hash: Record<string, number>;
  readonly list: readonly string[];
}
interface Loaded {
  readonly wink: Wink;
  readonly lexemes: Lexemes;
  readonly own: number; // words of the model
}
type Model = typeof model & { core(): { readonly features: { readonly lexeme: Lexemes } } };

let loaded: Loaded | null = null;
const MOST_MET = 200_000; // words met, of which wink keeps a record each; then the model is loaded anew

function load(): Loaded {
  let lexemes: Lexemes = { hash: {}, list: [] };
  const core = (): ReturnType<Model['core']> => {
    const read = (model as Model).core();
    lexemes = read.features.lexeme;
    return read;
  };
  const wink = winkNLP({ ...model, core }, ['sbd', 'pos']) as unknown as Wink;
  return { wink, lexemes, own: lexemes.list.length };
}

/** Not one plain word: what wink may split. */
const PARTED = /[^A-Za-z]/;

/**
 * Makes wink forget what it has met in a text and might have split, plain words aside.
 *
 * It splits no word that it has met whole: after “… was Ruiz’s.” it would take “Ruiz’s” for one word in every later text, and a reading would depend
 * on what was read before it.
 */
function forget({ hash, list }: Lexemes, from: number): void {
  for (let i = from; i < list.length; i += 1) {
    const word = list[i] as string;
    if (PARTED.test(word)) Reflect.deleteProperty(hash, word);
  }
}

/** A run without white space longer than this is no word; wink's time grows with the square of its length. */
const LONGEST_WORD = 300;
const SPACE = /\s/;

/** Cuts every run of more than 300 characters, and fills up with spaces so that all places hold. */
function withoutLongRuns(text: string): string {
  for (let from = 0; from + LONGEST_WORD <= text.length;) {
    // from space to space in strides: hardly a text has such a run, and to look at every character for it takes long
    const space = text.lastIndexOf(' ', from + LONGEST_WORD - 1);
    if (space < from) return cutRuns(text);
    from = space + 1;
  }
  return text;
}

/** Character by character: a pattern that repeats itself for megabytes overflows. */
function cutRuns(text: string): string {
  let cut = '';
  let from = 0; // what stands before is in `cut`
  let run = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    run = code === 0x20 || (code < 0x21 && code > 8) || (code > 0x7f && SPACE.test(text[i] as string)) ? 0 : run + 1;
    if (run <= LONGEST_WORD) continue;
    let end = i;
    while (end < text.length && !SPACE.test(text[end] as string)) end += 1;
    cut += text.slice(from, i) + ' '.repeat(end - i);
    from = end;
    i = end - 1;
    run = 0;
  }
  return cut + text.slice(from);
}

/** Words that wink takes for the end of a sentence and news does not. */
const ABBREVIATED =
  /^(?:mr|mrs|ms|dr|sen|gov|rep|gen|sgt|lt|col|prof|st|capt|maj|adm|rev|hon|no|vs|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|inc|corp|co|ltd|jr|sr|u\.s|u\.n|u\.k|d|r)\.$/i;

/**
 * Tokens, sentence starts, lemmas and universal parts of speech of one paragraph (wink-nlp, English lite model).
 *
 * Positions are counted in `text`. Of a run of more than 300 characters only the first 300 are read. Deterministic; the model is loaded at the first call and kept.
 */
export function tag(text: string): TaggedToken[] {
  loaded ??= load();
  const { wink, lexemes, own } = loaded;
  const { its } = wink;
  const known = lexemes.list.length;
  const doc = wink.readDoc(withoutLongRuns(text));
  const all = doc.tokens();
  const values = all.out(its.value) as string[];
  const tags = all.out(its.pos) as (string | undefined)[];
  const lemmas = all.out(its.lemma) as (string | undefined)[]; // none for a word that is also a member of every object: "constructor"
  const starts = new Set((doc.sentences().out(its.span) as [number, number][]).map(([first]) => first));
  forget(lexemes, known);
  if (known - own > MOST_MET) loaded = null;
  const tokens: TaggedToken[] = [];
  let at = 0;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as string;
    const start = text.indexOf(value, at);
    if (start < 0) continue; // white space that wink counts as a token
    at = start + value.length;
    if (value.trim() === '') continue;
    const previous = tokens[tokens.length - 1];
    // "R-N.Y." is cut inside: no sentence begins without white space before it
    const opensSentence =
      previous === undefined || (starts.has(i) && /\s/.test(text[start - 1] as string) && !ABBREVIATED.test(previous.text));
    tokens.push({
      start,
      end: at,
      text: value,
      lemma: lemmas[i] ?? value.toLowerCase(),
      pos: (tags[i] ?? 'X') as PartOfSpeech,
      opensSentence,
    });
  }
  return tokens.map((token, i) =>
    token.text === 'there' ? placeAfterNoun(token, tokens[i - 1], tokens[i + 1]) : firstName(token, i, tokens),
  );
}

/** “Officials there said”: no “there is”. */
function placeAfterNoun(there: TaggedToken, before: TaggedToken | undefined, after: TaggedToken | undefined): TaggedToken {
  const inside = there.pos === 'PRON' && /^(?:NOUN|PROPN)$/.test(before?.pos ?? '') && after?.pos === 'VERB';
  return inside ? { ...there, pos: 'ADV' } : there;
}

/** “Ted Lind”, “Hope Vik”: wink takes some first names before a surname for verbs. */
function firstName(token: TaggedToken, i: number, tokens: readonly TaggedToken[]): TaggedToken {
  if (token.pos !== 'VERB' || !isCapitalized(token.text) || !isGivenName(token.text)) return token;
  const next = tokens[i + 1];
  const named = next !== undefined && next.text.length > 1 && isCapitalized(next.text) && next.text !== next.text.toUpperCase();
  return named ? { ...token, pos: 'PROPN', lemma: token.text.toLowerCase() } : token;
}
