import type { TaggedToken } from '../../../language.ts';
import { recognize } from './automaton.ts';
import type { Model } from './model.ts';
import { splitter, type Word } from './words.ts';

/** A token that is still being read. */
export type Draft = { -readonly [K in keyof TaggedToken]: TaggedToken[K] };

let events = new Uint16Array(1024); // of the text being read

/**
 * What wink-nlp makes of a text: tokens, sentences, parts of speech and lemmas, the same to the token.
 *
 * Wink's tokenizer, words and automata are used as they are; only each chunk of text between two spaces is taken apart once and remembered,
 * and the automata are held as tables, which takes a third of the time.
 */
export function winkTokens(text: string): Draft[] {
  const { model, split } = splitter();
  const words: Word[] = [];
  const starts: number[] = [];
  const spaced: boolean[] = [];
  let whole = true;
  for (let at = 0; at < text.length;) {
    const from = at;
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    const start = at;
    at = chunkEnd(text, at);
    if (at === start) break;
    const chunk = split(text.slice(start, at));
    if (chunk.only !== null) {
      words.push(chunk.only);
      starts.push(start);
      spaced.push(start > from);
      continue;
    }
    whole &&= chunk.whole;
    let place = start;
    for (let i = 0; i < chunk.words.length; i += 1) {
      const word = chunk.words[i] as Word;
      words.push(word);
      starts.push(place);
      spaced.push(start > from && i === 0);
      place += word.text.length;
    }
  }
  if (events.length < words.length) events = new Uint16Array(words.length * 2);
  const tags = tagsOf(words, model);
  const opens = sentenceStarts(words, spaced, model);
  const tokens: Draft[] = [];
  let behind = 0;
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    const start = whole ? (starts[i] as number) : text.indexOf(word.text, behind);
    if (start < 0) continue; // white space that wink counts as a token
    const end = start + word.text.length;
    behind = end;
    if (!whole && word.text.trim() === '') continue;
    const tag = tags[i] as number;
    tokens.push({
      start,
      end,
      text: word.text,
      lower: word.lower,
      lemma: word.lemmas[tag] ?? word.lemma(tag),
      pos: model.parts[tag] ?? 'X',
      opensSentence: opens[i] === 1,
    });
  }
  return tokens;
}

/** Ends of lines stand together, and so does all that is no white space, as wink's tokenizer has it. */
function chunkEnd(text: string, start: number): number {
  let at = start;
  if (isLineEnd(text.charCodeAt(at))) {
    while (at < text.length && isLineEnd(text.charCodeAt(at))) at += 1;
    return at;
  }
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && code < 0xa0) continue;
    if (isSpace(code) || isLineEnd(code)) break;
  }
  return at;
}

const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0xa0 &&
    (code === 0xa0 || (code >= 0x2002 && code <= 0x2005) || code === 0x2009 || code === 0x200a || code === 0x202f || code === 0x205f));
const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x09;

/** 1 where a sentence begins. */
function sentenceStarts(words: readonly Word[], spaced: readonly boolean[], { sentences }: Model): Uint8Array {
  const { length } = words;
  for (let i = 0; i < length; i += 1) events[i] = spaced[i] ? (words[i] as Word).spacedBoundary : (words[i] as Word).boundary;
  const opens = new Uint8Array(length + 1);
  opens[0] = 1;
  recognize(sentences, events, length, (last) => {
    if (last < length) opens[last + 1] = 1;
  });
  return opens;
}

/** The part of speech of each word here: the likeliest, mended by the patterns around it. */
function tagsOf(words: readonly Word[], { partsOfSpeech, byPart }: Model): Uint8Array {
  const { length } = words;
  const tags = new Uint8Array(length);
  for (let i = 0; i < length; i += 1) tags[i] = (words[i] as Word).pos;
  const mend = (at: number, meaning: string | undefined): void => {
    const tag = Number(meaning);
    if (tag < 0) tags[at] = -tag;
    else if (words[at]?.tags.has(tag)) tags[at] = tag;
  };
  for (let n = 0; n < partsOfSpeech.length; n += 1) {
    const seen = byPart[n] as Uint16Array;
    for (let i = 0; i < length; i += 1)
      events[i] = (tags[i] === 0 ? undefined : (words[i] as Word).hints?.[n]) ?? (seen[tags[i] as number] as number);
    recognize(partsOfSpeech[n]!, events, length, mend);
  }
  for (let i = 0; i < length; i += 1) if ((words[i] as Word).contracted) tags[i] = (words[i] as Word).pos;
  return tags;
}
