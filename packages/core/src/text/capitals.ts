const LAST_ASCII = 0x7f;

/** True for a word that begins with a capital letter. Asked of every word many times, so the letters A to Z are told without a pattern. */
export function isCapitalized(word: string): boolean {
  const first = word.charCodeAt(0);
  return first > LAST_ASCII ? /^\p{Lu}/u.test(word) : first >= 0x41 && first <= 0x5a;
}

/** True for a word that begins with one of the digits 0 to 9. */
export function beginsWithDigit(word: string): boolean {
  const first = word.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** True for a word that begins with a letter. */
export function beginsWithLetter(word: string): boolean {
  const first = word.charCodeAt(0);
  return first > LAST_ASCII ? /^\p{L}/u.test(word) : (first >= 0x61 && first <= 0x7a) || (first >= 0x41 && first <= 0x5a);
}
