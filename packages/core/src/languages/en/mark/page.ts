import { byPlace, type Span } from '../../../model/span.ts';

/** One line of a report that is not blank, without the white space around it. */
export interface Line extends Span {
  readonly index: number;
  readonly text: string;
  readonly key: string; // lower case, apostrophes straightened, white space closed up, no colon or stop at the end; "" where the line is long
  readonly alone: boolean; // a blank line, or the edge of the text, on both sides
}

/** A report as the eye sees it before reading: lines, long and short. */
export interface Page {
  readonly text: string;
  readonly title: string | null;
  readonly lines: readonly Line[];
}

/** Lines longer than this are prose, and no rule about whole lines looks at them. UTF-16 code units. */
const LONG = 400;

/** Splits at the same characters as `segment` does, so that a marked line is a paragraph there. */
export function pageOf(text: string, title: string | null): Page {
  const lines: Line[] = [];
  let lastEnd = 0;
  const gaps: boolean[] = []; // is there a blank line before the line?
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const line = match[0].trim();
    if (line === '') continue;
    gaps.push(lines.length === 0 || isBlankBetween(text, lastEnd, start));
    lastEnd = start + line.length;
    lines.push({ index: lines.length, start, end: lastEnd, text: line, key: line.length > LONG ? '' : keyOf(line), alone: false });
  }
  return {
    text,
    title,
    lines: lines.map((line, i) => ({ ...line, alone: gaps[i] === true && (gaps[i + 1] ?? true) })),
  };
}

/** True where more than one line break stands between two places: a return and a line feed count as one. */
function isBlankBetween(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let i = from; i < to && breaks < 2; i += 1) {
    const c = text[i];
    if (c === '\n' || c === '\u2028' || c === '\u2029' || (c === '\r' && text[i + 1] !== '\n')) breaks += 1;
  }
  return breaks >= 2;
}

/** The form in which a line is looked up in a word list. */
export function keyOf(line: string): string {
  const key = line
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s{2,}|[^\S ]/g, ' '); // a single space stays as it is
  let end = key.length;
  while (end > 0 && key.length - end < 9 && /[\s:.…]/.test(key[end - 1] as string)) end -= 1;
  return key.slice(0, end);
}

/** Where a line ends as a sentence does: with a stop, a mark, or a bracket or quotation mark after one. */
export const endsAsSentence = (line: string): boolean => /[.!?…] ?[)\]"”’'»]{0,3}$/.test(line.slice(-6));

/** Words of a line, for counting: runs without white space that hold a letter or a digit. */
export const wordsOf = (line: string): string[] => line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

/** True where the line has more words than `most`. Looks at no more characters than it must, and makes no words, since every line is asked. */
export function hasMoreWords(line: string, most: number): boolean {
  let words = 0;
  let counted = false; // the word in which we are
  for (let i = 0; i < line.length && words <= most; i += 1) {
    const c = line.charCodeAt(i);
    if (c === SPACE) counted = false;
    else if (!counted && isLetterOrDigit(line, i, c)) {
      counted = true;
      words += 1;
    } else if (counted && (c < SPACE || c > LAST_ASCII) && /\s/.test(line[i] as string)) counted = false;
  }
  return words > most;
}

const SPACE = 0x20;
const LAST_ASCII = 0x7f;
const isLetterOrDigit = (line: string, at: number, c: number): boolean =>
  (c >= 0x61 && c <= 0x7a) ||
  (c >= 0x41 && c <= 0x5a) ||
  (c >= 0x30 && c <= 0x39) ||
  (c > LAST_ASCII && /[\p{L}\p{N}]/u.test(String.fromCodePoint(line.codePointAt(at) as number)));

/** The lines as spans. */
export const spansOf = (lines: readonly Line[]): Span[] => lines.map(({ start, end }) => ({ start, end }));

/** Those of `found` that touch none of `taken`, in text order. `taken` is in text order; time grows with the sum of both. */
export function without<T extends Span>(found: readonly T[], taken: readonly Span[]): T[] {
  let at = 0;
  return [...found].sort(byPlace).filter((span) => {
    while (at < taken.length && (taken[at] as Span).end <= span.start) at += 1;
    return !(at < taken.length && (taken[at] as Span).start < span.end);
  });
}

/** A sentence of a line, cut at stops and marks; good enough for the pleas of a page, which hold no abbreviations. */
export interface Plea extends Span {
  readonly text: string;
  readonly quoted: boolean; // begins inside a quotation, or holds a quotation mark
  readonly opensLine: boolean;
}

/** Cuts a line at ". ", "! " and "? ". */
export function pleasOf(line: Line): Plea[] {
  const found: Plea[] = [];
  let from = 0;
  let inside = false; // between straight or curly quotation marks
  let marked = false; // a quotation mark was met in this sentence
  let began = false;
  const push = (to: number): void => {
    const text = line.text.slice(from, to);
    const start = line.start + from + (text.length - text.trimStart().length);
    const body = text.trim();
    if (body) found.push({ start, end: start + body.length, text: body, quoted: began || marked, opensLine: from === 0 });
    from = to;
    began = inside;
    marked = false;
  };
  for (const { 0: mark, index } of line.text.matchAll(/["“”]|[.!?](?=\s|$)/g)) {
    if (mark === '"' || mark === '“' || mark === '”') {
      inside = mark === '"' ? !inside : mark === '“';
      marked = true;
    } else push(index + 1);
  }
  push(line.text.length);
  return found;
}
