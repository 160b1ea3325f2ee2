import { fitOf } from './fit.ts';

export interface Detected {
  readonly encoding: string;
  readonly fit: number; // 0 to 1: how far what it gives looks like words
  readonly declaredFit: number; // of the encoding that was declared; 0 where none was
  readonly sure: boolean;
}

/** Encodings in which text of the web was written before UTF-8, the commonest of a kind first: of those that give the same letters the first is taken. */
const CANDIDATES = [
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'iso-8859-2',
  'koi8-r',
  'koi8-u',
  'gbk',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'big5',
  'windows-1254',
  'windows-1253',
  'iso-8859-7',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'iso-8859-5',
  'ibm866',
  'windows-874',
  'macintosh',
];
const SAMPLE = 24 * 1024; // bytes around what is not ASCII
const LEAST_FIT = 0.8;
const LEAST_LEAD = 0.04;
const FEWEST = 4; // signs beyond ASCII that letters can be told by

/**
 * The encoding in which `bytes` give words: no broken signs, no letters of two scripts in one word, no capitals behind small letters, letters that one
 * language has together, characters in common use. Null for ASCII. Misses what its rivals read as well, and then is not sure.
 */
export function detected(bytes: Uint8Array, declared: string | null): Detected | null {
  const sample = sampleOf(bytes);
  if (sample.length === 0) return null;
  const read = new Map<string, { encoding: string; fit: number; signs: number }>(); // by what it gives
  let declaredFit = 0;
  for (const encoding of declared === null || CANDIDATES.includes(declared) ? CANDIDATES : [declared, ...CANDIDATES]) {
    const text = new TextDecoder(encoding).decode(sample);
    const { fit, signs } = fitOf(text, encoding);
    if (encoding === declared) declaredFit = fit;
    if (!read.has(text)) read.set(text, { encoding, fit, signs });
  }
  const [best, second] = [...read.values()].sort((a, b) => b.fit - a.fit);
  if (!best) return null;
  const sure = best.fit >= LEAST_FIT && best.signs >= FEWEST && best.fit - (second?.fit ?? 0) >= LEAST_LEAD;
  return { encoding: best.encoding, fit: best.fit, declaredFit, sure };
}

/** The lines of `bytes` that are not ASCII, up to a bound; a line's end is a line's end in every candidate. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (let from = 0; from < bytes.length && size < SAMPLE;) {
    const found = bytes.indexOf(0x0a, from);
    const end = Math.min(found < 0 ? bytes.length : found + 1, from + SAMPLE);
    const line = bytes.subarray(from, end);
    if (line.some((byte) => byte >= 0x80)) {
      pieces.push(line);
      size += line.length;
    }
    from = end;
  }
  return Buffer.concat(pieces).subarray(0, SAMPLE);
}
