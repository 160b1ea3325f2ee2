import type { Span } from '@stemma/core/sheet';

/** A piece of a report that is laid out by itself: one line with the line ends behind it. */
export interface Block extends Span {
  readonly index: number;
  readonly goesOn: boolean; // the middle of a very long line: it begins where the block before it was cut
}

const LONGEST = 6_000; // code units; a longer line would be laid out as one piece at every frame
const ROOM = 400; // how far back a cut looks for a space

/**
 * Cuts a text into blocks that follow one another without a gap: joined, they are the text again.
 *
 * A line is a block; line ends and empty lines stay with the line before. A line that is too long to be laid out at once is cut at a space.
 */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const add = (start: number, end: number, goesOn: boolean): void => void blocks.push({ index: blocks.length, start, end, goesOn });
  let at = 0;
  while (at < text.length) {
    const end = lineFrom(text, at);
    let from = at;
    while (end - from > LONGEST) {
      const cut = cutBefore(text, from + LONGEST);
      add(from, cut, from > at);
      from = cut;
    }
    add(from, end, from > at);
    at = end;
  }
  return blocks;
}

/** Where the line that begins at `start` ends, with the line ends and empty lines that follow it. */
function lineFrom(text: string, start: number): number {
  let at = start;
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1; // a text may begin with empty lines
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at += 1;
  let end = at;
  while (at < text.length && isBlank(text.charCodeAt(at))) {
    if (isLineEnd(text.charCodeAt(at))) end = at + 1;
    at += 1;
  }
  return at === text.length ? at : Math.max(end, start + 1);
}

/** A line end of any kind, by its code: the text is looked at sign by sign, and may be long. */
const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;
const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || isLineEnd(code);

/** The last space before `most`, else `most` itself, but never between the halves of a pair. */
function cutBefore(text: string, most: number): number {
  for (let at = most; at > most - ROOM; at -= 1) if (text[at - 1] === ' ') return at;
  const code = text.charCodeAt(most - 1);
  return code >= 0xd800 && code <= 0xdbff ? most - 1 : most;
}
