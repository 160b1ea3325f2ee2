import type { Note } from '@stemma/core';
import { saidInside, saidOutside } from './declared.ts';
import { detected } from './detect.ts';
import { mended } from './mojibake.ts';

/** What holds the letters: it decides where an encoding may be declared. */
export type LettersKind = 'html' | 'xml' | 'text';

export interface Decoded {
  readonly text: string; // without a byte-order mark
  readonly encoding: string; // by its name in the Encoding Standard: "utf-8", "windows-1252"
  readonly by: 'mark' | 'header' | 'page' | 'xml' | 'validity' | 'letters' | 'default';
  readonly sure: boolean; // false where nothing declared it and the letters fit several
  readonly notes: readonly Note[];
}

/**
 * The letters of `bytes`: by a byte-order mark, else as the server says, else as the page does, else as an XML declaration does, else by the letters themselves.
 *
 * What is declared is tried: bytes that are UTF-8 to the last one are UTF-8 whatever a server says, and a declared encoding that gives signs no text has gives
 * way to one that gives words. Notes say what was used where that is not plain UTF-8, how many signs could not be read, and what was mended.
 */
export function decodeBytes(bytes: Uint8Array, { contentType = null, kind }: { contentType?: string | null; kind: LettersKind }): Decoded {
  const chosen = choose(bytes, contentType, kind);
  const raw = new TextDecoder(chosen.encoding).decode(bytes);
  const { text, notes: mendings } = mended(raw, kind !== 'text'); // a text is kept as its owner gave it, so that positions hold for both
  const lost = countOf(text, '\ufffd');
  const notes = [...chosen.notes, ...mendings];
  if (lost > 0) notes.push({ code: 'letters-lost', detail: `${lost} ${lost === 1 ? 'sign' : 'signs'} could not be read as ${nameOf(chosen.encoding)} and ${lost === 1 ? 'stands' : 'stand'} as “\ufffd”.` }); // prettier-ignore
  return { text, encoding: chosen.encoding, by: chosen.by, sure: chosen.sure, notes };
}

type Choice = Pick<Decoded, 'encoding' | 'by' | 'sure' | 'notes'>;

function choose(bytes: Uint8Array, contentType: string | null, kind: LettersKind): Choice {
  const mark = markOf(bytes);
  if (mark !== null) return { encoding: mark, by: 'mark', sure: true, notes: mark === 'utf-8' ? [] : [used(mark, 'its byte-order mark')] };
  const pairs = pairsOf(bytes);
  if (pairs !== null)
    return { encoding: pairs, by: 'letters', sure: true, notes: [used(pairs, 'its zero bytes: it has no byte-order mark')] };

  const said = [
    { encoding: saidOutside(contentType), by: 'header' as const, who: 'the server' },
    { encoding: kind === 'html' ? saidInside(bytes, 'html') : null, by: 'page' as const, who: 'the page' },
    { encoding: kind === 'text' ? null : saidInside(bytes, 'xml'), by: 'xml' as const, who: 'its XML declaration' },
  ].flatMap(({ encoding, ...rest }) => (encoding === null ? [] : [{ encoding, ...rest }]));
  const [first] = said;

  if (isUtf8(bytes)) {
    if (isShifted(bytes))
      return { encoding: 'iso-2022-jp', by: 'letters', sure: true, notes: [used('iso-2022-jp', 'its shifts between ASCII and Japanese')] };
    const wrong = first && first.encoding !== 'utf-8' && !isAscii(bytes);
    return {
      encoding: 'utf-8',
      by: 'validity',
      sure: true,
      notes: wrong ? [used('utf-8', `its bytes, though ${first.who} says ${nameOf(first.encoding)}`)] : [],
    };
  }

  for (const { encoding, by, who } of said)
    if (encoding !== 'utf-8' && reads(bytes, encoding)) {
      const better = SINGLE.test(encoding) ? detected(bytes, encoding) : null; // "windows-1252" stands in many pages that were never looked at
      if (better?.sure && better.encoding !== encoding && better.fit > better.declaredFit + 0.2)
        return {
          encoding: better.encoding,
          by: 'letters',
          sure: true,
          notes: [used(better.encoding, `its letters, though ${who} says ${nameOf(encoding)}`)],
        };
      return { encoding, by, sure: true, notes: [used(encoding, who)] };
    }
  if (isMostlyUtf8(bytes)) return { encoding: 'utf-8', by: first?.encoding === 'utf-8' ? first.by : 'validity', sure: true, notes: [] };
  const found = detected(bytes, null);
  if (found?.sure) {
    const but = first ? `, though ${first.who} says ${nameOf(first.encoding)}` : '';
    return { encoding: found.encoding, by: 'letters', sure: true, notes: [used(found.encoding, `its letters${but}`)] };
  }
  const declared = first?.encoding === 'utf-8' ? undefined : first; // it was tried, and most of it is not
  const fallback = declared?.encoding ?? found?.encoding ?? 'windows-1252';
  return {
    encoding: fallback,
    by: declared?.by ?? 'default',
    sure: false,
    notes: [used(fallback, declared?.who ?? 'its letters, which are too few to tell for certain')],
  };
}

const SINGLE = /^(?:windows-125\d|iso-8859-\d+|koi8-[ru]|ibm866|macintosh|x-mac-cyrillic|windows-874)$/;

const used = (encoding: string, who: string): Note => ({ code: 'encoding', detail: `Read as ${nameOf(encoding)}, by ${who}.` });

const nameOf = (encoding: string): string => (/^(?:utf|iso|koi|euc|ibm|gbk|gb)/.test(encoding) ? encoding.toUpperCase() : encoding);

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

const PROBED = 4096;

/** UTF-16 without its mark: in most languages nearly every second byte is zero, and hardly any other. */
function pairsOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, PROBED);
  if (head.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1)
    if (head[at] === 0) {
      if (at % 2 === 0) even += 1;
      else odd += 1;
    }
  const half = head.length / 2;
  if (odd / half > 0.4 && even / half < 0.05) return 'utf-16le';
  return even / half > 0.4 && odd / half < 0.05 ? 'utf-16be' : null;
}

/** Japanese in ASCII letters: ESC $ B, ESC $ @ begin it. */
const isShifted = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1))
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return isAscii(bytes);
  return false;
};

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 0x80);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A page pieced together from several sources can hold a few foreign bytes: at least ten good signs for each bad one. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = countOf(text, '\ufffd');
  const beyond = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0; // eslint-disable-line no-control-regex -- what is not ASCII
  return beyond >= 10 * bad;
}

/** Whether `encoding` reads `bytes` without signs that no text has. */
function reads(bytes: Uint8Array, encoding: string): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    const controls = text.match(/[\u0080-\u0084\u0086-\u009f]/g)?.length ?? 0;
    return controls === 0;
  } catch {
    return isNearlyAll(bytes, encoding);
  }
}

/** A few broken signs, as where a page was cut, are no reason to read all others otherwise. */
function isNearlyAll(bytes: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(bytes);
  const beyond = text.match(/[^\u0000-\u007f]/g)?.length ?? 0; // eslint-disable-line no-control-regex -- what is not ASCII
  return countOf(text, '\ufffd') * 50 < beyond;
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}
