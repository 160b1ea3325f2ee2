/** Format signs that are letters or numbers of their script and print as such. */
const OF_A_SCRIPT = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u200c\u200d]/u;
const SILENT = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]|[\u{e0000}-\u{e007f}]/u;

/**
 * The text as it may be shown: no control sign reaches the reader's terminal or page.
 *
 * Escape and its like and signs that turn the direction of writing become their number, ⟨U+202E⟩; signs without width are dropped;
 * half of a pair becomes �. Line ends and tabs become spaces, or stay where `keepLines`. Everything else is untouched.
 */
export function visible(text: string, keepLines = false): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (sign) => {
    const code = sign.codePointAt(0) as number;
    if (sign === '\n' || sign === '\t') return keepLines ? sign : ' ';
    if (sign === '\r') return '';
    if (code === 0x2028 || code === 0x2029) return keepLines ? '\n' : ' ';
    if (OF_A_SCRIPT.test(sign)) return sign;
    if (SILENT.test(sign)) return '';
    if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}

/** One line of it: no line end, no run of spaces. */
export const spaced = (text: string): string => visible(text).replace(/\s+/gu, ' ');

/** One line of it, without spaces at its ends. */
export const oneLine = (text: string): string => spaced(text).trim();
