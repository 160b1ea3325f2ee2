import { Problem } from '../../problems.ts';
import { megabytes } from '../../readable.ts';
import type { ByteSource } from './bytes.ts';

export interface NumberedLine {
  readonly number: number; // from 1
  readonly text: string | Problem; // without its end
}

const LINE_FEED = 0x0a;
const PIECE = 256 * 1024;

/** The lines of a stream of UTF-8, without a byte-order mark, without blank ones, never more than one in memory. A bad one is a problem in its place. */
export async function* linesOf(bytes: ByteSource, most: number): AsyncGenerator<NumberedLine> {
  let number = 0;
  let pieces: Uint8Array[] = [];
  let size = 0;
  const line = (): NumberedLine | null => {
    number += 1;
    const text = size > most ? new Problem('line-too-long', `Line ${number} is longer than ${megabytes(most)}.`) : textOf(pieces, number);
    pieces = [];
    size = 0;
    return typeof text === 'string' && text.trim() === '' ? null : { number, text };
  };
  for (let piece = await bytes.take(PIECE); piece !== null; piece = await bytes.take(PIECE)) {
    let from = 0;
    while (from < piece.length) {
      const found = piece.indexOf(LINE_FEED, from);
      const end = found < 0 ? piece.length : found;
      size += end - from;
      if (size <= most) pieces.push(piece.subarray(from, end));
      else pieces = [];
      from = end + 1;
      if (found < 0) break;
      const whole = line();
      if (whole) yield whole;
    }
  }
  if (size > 0) {
    const last = line();
    if (last) yield last;
  }
}

function textOf(pieces: readonly Uint8Array[], number: number): string | Problem {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 }).decode(Buffer.concat(pieces));
    return text.endsWith('\r') ? text.slice(0, -1) : text;
  } catch (cause) {
    return new Problem('not-utf8', `It is line ${number}.`, { cause });
  }
}
