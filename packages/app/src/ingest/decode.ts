import { Problem } from '../problems.ts';
import { megabytes, MOST_BYTES, refuseUnreadable } from '../readable.ts';

/**
 * The text that `bytes` hold, without a byte-order mark: UTF-8 with or without one, UTF-16 with one.
 *
 * Line ends, NUL bytes and everything else stay as they are. Judges by content, not by name: a `.html` file without a tag is text, and a page
 * named `.txt` is a page. Misses UTF-16 without a mark and all older encodings, and says so.
 *
 * @throws Problem `too-big`, `not-text`, `not-plain-text`, `not-utf8` or `empty`.
 */
export function decode(bytes: Uint8Array, name: string): string {
  if (bytes.length > MOST_BYTES) throw new Problem('too-big', `It has ${megabytes(bytes.length)}.`);
  const known = SIGNATURES.find(({ bytes: signature }) => signature.every((byte, i) => bytes[i] === byte));
  if (known) throw new Problem(known.report ? 'not-plain-text' : 'not-text', `It is ${known.what}.`);
  const text = decoded(bytes);
  refuseUnreadable(text, name);
  return text;
}

interface Signature {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly report: boolean; // it may well hold a report, in a form that we cannot read yet
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const SIGNATURES: readonly Signature[] = [
  { bytes: ascii('%PDF-'), what: 'a PDF', report: true },
  { bytes: ascii('{\\rtf'), what: 'a rich-text document', report: true },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'an office document', report: true },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'an office document or a ZIP archive', report: true },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a picture (PNG)', report: false },
  { bytes: [0xff, 0xd8, 0xff], what: 'a picture (JPEG)', report: false },
  { bytes: ascii('GIF8'), what: 'a picture (GIF)', report: false },
  { bytes: [0x1f, 0x8b], what: 'a compressed file (gzip)', report: false },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'a compressed file (zstd)', report: false },
  { bytes: ascii('7z\u00bc\u00af'), what: 'a compressed file (7-Zip)', report: false },
  { bytes: [0x7f, ...ascii('ELF')], what: 'a program', report: false },
  { bytes: ascii('MZ\u0090'), what: 'a program', report: false },
  { bytes: ascii('SQLite format 3'), what: 'a database', report: false },
];

function decoded(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  try {
    // TextDecoder drops the byte-order mark, and only the one in front.
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (shareOfControlBytes(bytes) > 0.1) throw new Problem('not-text', 'Many of its bytes are no letters.', { cause });
    const where = utf16 ? 'It begins as UTF-16 and then breaks off.' : firstBad(bytes);
    throw new Problem('not-utf8', where, { cause });
  }
}

/** Says where the first byte stands that is not UTF-8, as a line and what precedes it. */
function firstBad(bytes: Uint8Array): string {
  let low = 0;
  let high = bytes.length; // the longest good beginning is searched by halves
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUtf8Beginning(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  const line = bytes.subarray(0, low).reduce((count, byte) => count + (byte === 0x0a ? 1 : 0), 1);
  return `The first byte that does not fit is in line ${line}.`;
}

function isUtf8Beginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }); // a character may be cut at the end
    return true;
  } catch {
    return false;
  }
}

function shareOfControlBytes(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes)
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls += 1;
  return controls / bytes.length;
}
