import { Problem } from '../../problems.ts';

/** Most bytes that one line of a stream may have: room for a few hundred long reports. */
const MOST_LINE_BYTES = 64 * 1024 * 1024;

/** One line of a stream, or what is wrong with it. `number` counts from 1. */
export type Line = { readonly number: number; readonly text: string } | { readonly number: number; readonly problem: Problem };

const NEWLINE = 0x0a;

/**
 * The lines of a stream of UTF-8 bytes, one after another, never more than one in memory.
 *
 * A byte-order mark in front and the CR of a CRLF belong to no line, the last line needs no newline, and lines of spaces are passed over. A line that is
 * not UTF-8 or longer than `most` bytes gives its problem in its place.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, most: number = MOST_LINE_BYTES): AsyncGenerator<Line> {
  let number = 0;
  let pieces: Uint8Array[] = [];
  let size = 0;
  const finish = (): Line | null => {
    number += 1;
    const line = size > most ? { number, problem: new Problem('line-too-long', `It is line ${number}.`) } : decodeLine(pieces, number);
    pieces = [];
    size = 0;
    return 'text' in line && line.text.trim() === '' ? null : line;
  };
  const add = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > most) pieces = [];
    else pieces.push(piece);
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at));
      from = at + 1;
      const line = finish();
      if (line) yield line;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (size > 0) {
    const line = finish();
    if (line) yield line;
  }
}

function decodeLine(pieces: readonly Uint8Array[], number: number): Line {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 }).decode(Buffer.concat(pieces));
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  } catch (cause) {
    return { number, problem: new Problem('not-utf8', `It is line ${number}.`, { cause }) };
  }
}
