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
  const origins: number[] = [];
  let out = '';
  let at = 0;
  for (const sign of text) {
    const plain = foldedSign(sign);
    for (let i = 0; i < plain.length; i += 1) origins.push(at);
    out += plain;
    at += sign.length;
  }
  origins.push(text.length);
  return { text: out, origin: (i) => origins[i] as number };
}

function foldedSign(sign: string): string {
  if (sign <= '\u007f') return BREAKS.test(sign) ? ' ' : sign.toLowerCase();
  const letter = LETTERS[sign];
  if (letter !== undefined) return letter;
  if (BREAKS.test(sign)) return ' ';
  return sign
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u00ad]/gu, '')
    .toLowerCase();
}
