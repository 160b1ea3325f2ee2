import type { TaggedToken } from '../../language.ts';
import { isCapitalized } from '../../text/capitals.ts';
import { isGivenName } from './voice/given-names.ts';
import { winkTokens, type Draft } from './wink/tokens.ts';

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
  const tokens = winkTokens(withoutLongRuns(text));
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Draft;
    const previous = tokens[i - 1];
    // "R-N.Y." is cut inside: no sentence begins without white space before it
    if (token.opensSentence && previous && !(SPACE.test(text[token.start - 1] as string) && !ABBREVIATED.test(previous.text)))
      token.opensSentence = false;
  }
  if (tokens[0]) tokens[0].opensSentence = true;
  return parted(tokens).map((token, i, tokens) =>
    token.text === 'there' ? placeAfterNoun(token, tokens[i - 1], tokens[i + 1]) : firstName(token, i, tokens),
  );
}

/** “I’m”, which wink takes for one name, is “I” and “’m”, as “we’re” is “we” and “’re”. */
function parted(tokens: readonly TaggedToken[]): readonly TaggedToken[] {
  const isIm = ({ text }: TaggedToken): boolean => text.length === 3 && text[2] === 'm' && text[0] === 'I' && /['’]/.test(text);
  if (!tokens.some(isIm)) return tokens;
  return tokens.flatMap((token): readonly TaggedToken[] => {
    if (!isIm(token)) return [token];
    const { start, end, text } = token;
    return [
      { ...token, text: 'I', lower: 'i', end: start + 1, pos: 'PRON', lemma: 'i' },
      { ...token, text: text.slice(1), lower: token.lower.slice(1), start: start + 1, end, pos: 'AUX', lemma: 'be', opensSentence: false },
    ];
  });
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
