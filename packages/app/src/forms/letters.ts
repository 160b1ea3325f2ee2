import type { Note } from '@stemma/core';
import type { Capture } from '../capture/capture.ts';
import { Problem } from '../problems.ts';
import { decodeBytes, type LettersKind } from './decoding/decode-bytes.ts';

/** The letters of a capture, in whatever encoding they came, without a byte-order mark. What was mended or lost stands in the notes. */
export function lettersOf({ bytes, contentType }: Capture, kind: LettersKind): { readonly text: string; readonly notes: readonly Note[] } {
  const { text, notes } = decodeBytes(bytes, { contentType, kind });
  return { text, notes };
}

/**
 * The same for a text that nothing declares: where its letters fit several encodings, none is guessed.
 *
 * @throws Problem `not-utf8`.
 */
export function sureLettersOf({ bytes, contentType }: Capture): { readonly text: string; readonly notes: readonly Note[] } {
  const { text, notes, sure } = decodeBytes(bytes, { contentType, kind: 'text' });
  if (!sure) throw new Problem('not-utf8', 'Its letters fit several older encodings.');
  return { text, notes };
}
