/** A text made plain for searching, and the way back. */
export interface Folded {
  readonly text: string;
  /** Where the sign that became the folded sign at `i` begins in the text as it was; its length for the end. */
  readonly origin: (i: number) => number;
}

/** Letters that no decomposition leads back to the letter people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  Æ: 'ae',
  œ: 'oe',
  Œ: 'oe',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  þ: 'th',
  Þ: 'th',
  ł: 'l',
  Ł: 'l',
  ħ: 'h',
  Ħ: 'h',
  ı: 'i',
  İ: 'i',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  ς: 'σ',
};

// eslint-disable-next-line no-control-regex -- all of ASCII
const PLAIN = /^[\u0000-\u007f]*$/;
const BREAKS = /[\s\u00a0]/u;

/**
 * Folds letters so that “Söderström” is found by “soderstrom”, full-width signs by plain ones, and every space by a space.
 *
 * Accents, vowel points and signs without width fall away. Misses ligatures of other scripts and spelling variants such as “ö” for “oe”.
 */
export function folded(text: string): Folded {
  if (PLAIN.test(text)) return { text: text.toLowerCase().replace(/\s/gu, ' '), origin: (i) => i };
  let to = { units: new Uint16Array(text.length + 32), origins: new Uint32Array(text.length + 33) };
  let length = 0;
  for (let at = 0; at < text.length;) {
    if (length + LONGEST >= to.units.length) to = grown(to);
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      to.origins[length] = at;
      to.units[length] = code <= 0x20 ? 0x20 : code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
      length += 1;
      at += 1;
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(at) as number);
    const plain = foldedSign(sign);
    for (let i = 0; i < plain.length && i < LONGEST; i += 1) {
      to.origins[length] = at;
      to.units[length] = plain.charCodeAt(i);
      length += 1;
    }
    at += sign.length;
  }
  const { units, origins } = to;
  origins[length] = text.length;
  return { text: new TextDecoder('utf-16le').decode(units.subarray(0, length)), origin: (i) => origins[i] as number };
}

const LONGEST = 18; // code units that one sign can be folded to

interface Buffers {
  readonly units: Uint16Array<ArrayBuffer>;
  readonly origins: Uint32Array<ArrayBuffer>; // one more than units: the last is the end
}

function grown({ units, origins }: Buffers): Buffers {
  const larger = { units: new Uint16Array(units.length * 2), origins: new Uint32Array(units.length * 2 + 1) };
  larger.units.set(units);
  larger.origins.set(origins);
  return larger;
}

function foldedSign(sign: string): string {
  const letter = LETTERS[sign];
  if (letter !== undefined) return letter;
  if (BREAKS.test(sign)) return ' ';
  return sign
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u00ad]/gu, '')
    .toLowerCase();
}
