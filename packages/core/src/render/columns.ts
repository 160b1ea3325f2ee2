import type { Span } from '../model/span.ts';

/** Signs that print two columns wide: Hangul, kana, ideographs, full-width forms, most emoji. After Unicode UAX 11, in whole blocks. */
const WIDE =
  /[\u1100-\u115f\u231a\u231b\u2329\u232a\u23e9-\u23ec\u2614\u2615\u26a1\u2705\u274c\u2753-\u2755\u2b50\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Signs that take no column of their own. */
const NARROW = /\p{Mn}|\p{Me}|\u200c|\u200d|[\u1160-\u11ff]/u;

/** How many terminal columns `text` takes. Counts code points, so a family emoji joined of four counts as more than it prints. */
export function columns(text: string): number {
  let width = 0;
  for (const sign of text) width += columnsOf(sign);
  return width;
}

function columnsOf(sign: string): number {
  if (sign < '\u0300') return 1;
  if (NARROW.test(sign)) return 0;
  return WIDE.test(sign) ? 2 : 1;
}

/**
 * Breaks `text` into lines of at most `width` columns: at spaces, and inside a word only where the word alone is too long.
 *
 * Gives spans of `text` without the spaces at which it was broken. `firstWidth` is the room on the first line. A line is never empty
 * and holds at least one sign, however narrow the room.
 */
export function wrap(text: string, width: number, firstWidth = width): readonly Span[] {
  const lines: Span[] = [];
  let room = firstWidth;
  let start = skipSpaces(text, 0);
  while (start < text.length) {
    const end = lineEnd(text, start, Math.max(1, room));
    lines.push({ start, end });
    start = skipSpaces(text, end);
    room = width;
  }
  return lines;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

/** The end of the line that begins at `start`: the last break that fits, else as much of the word as fits. */
function lineEnd(text: string, start: number, room: number): number {
  let used = 0;
  let at = start;
  let fitting = -1; // end of the last whole word that fits
  while (at < text.length) {
    const sign = String.fromCodePoint(text.codePointAt(at) as number);
    if (sign === ' ' && text[at - 1] !== ' ') fitting = at;
    used += columnsOf(sign);
    if (used > room && at > start && sign !== ' ') return fitting > start ? fitting : at;
    at += sign.length;
  }
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return Math.max(end, start + 1);
}
