/** A stretch of a text: UTF-16 code units, [start, end). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * One spelling for what a typesetter changes and a writer does not: blanks, shapes of quotation marks, lengths of dashes, dots of an ellipsis, letters
 * put together of two. Not their absence: words that lose their quotation marks are no longer somebody's.
 */
export const alike = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛‹›′`´]/g, "'")
    .replace(/…/g, '...')
    .replace(/[\u2010-\u2015\u2212-]+/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .trim();

/** The words of a stretch, and its marks one by one. */
export function wordsIn(text: string, { start, end }: Stretch): Stretch[] {
  const words: Stretch[] = [];
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.,:/][\p{L}\p{N}\p{M}]+)*|[^\s]/gu)) {
    const at = start + match.index;
    words.push({ start: at, end: at + match[0].length });
  }
  return words;
}

/** No report has more. What follows them is taken as one. */
const MOST_SENTENCES = 20_000;

/**
 * The sentences of a text, blanks around them left out. A line ends a sentence too.
 *
 * Two that were cut in the same way can be laid side by side; that is all that is asked of them. Misses ends behind short words with a capital, which
 * may be abbreviations.
 */
export function sentencesIn(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  const add = (from: number, to: number): void => {
    let [start, end] = [from, to];
    while (start < end && isBlank(text, start)) start += 1;
    while (end > start && isBlank(text, end - 1)) end -= 1;
    if (end > start) sentences.push({ start, end });
  };
  let from = 0;
  for (let at = 0; at < text.length && sentences.length < MOST_SENTENCES; at += 1) {
    const letter = text.charAt(at);
    if (letter === '\n') {
      add(from, at);
      from = at + 1;
    } else if (ENDS.test(letter)) {
      let behind = at + 1;
      while (behind < text.length && behind - at < 6 && CLOSES.test(text.charAt(behind))) behind += 1;
      const isEnd = WIDE.test(letter) || (isBlank(text, behind) && !(letter === '.' && SHORT.test(text.slice(Math.max(from, at - 8), at))));
      if (!isEnd) continue;
      add(from, behind);
      from = behind;
      at = behind - 1;
    }
  }
  add(from, text.length);
  return sentences;
}

const ENDS = /[.!?…。！？]/;
const WIDE = /[。！？]/; // no blank stands behind them
const CLOSES = /[”’"'»)\].!?…]/;
const SHORT = /(?:^|[\s(“"])(?:\p{Lu}\p{Ll}{0,2}|(?:\p{L}\.)+\p{L})$/u;

const isBlank = (text: string, at: number): boolean => at >= text.length || /\s/.test(text.charAt(at));
