import type { Note } from '@stemma/core';
import type { Capture } from '../capture/capture.ts';
import { Problem } from '../problems.ts';

/** The letters of a capture, in whatever encoding they came, without a byte-order mark. */
export function lettersOf(capture: Capture): { readonly text: string; readonly notes: readonly Note[] } {
  const { bytes } = capture;
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return { text: new TextDecoder(mark, { fatal: true }).decode(bytes), notes: [] };
  } catch (cause) {
    throw new Problem('not-utf8', '', { cause });
  }
}
