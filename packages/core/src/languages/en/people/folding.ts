const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/** A word of a name in plain small letters: "Peña" is "pena", "O’Dwyer" is "odwyer", "Abdel-Rahman" is "abdelrahman". */
export function folded(word: string): string {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øłıßæœđðþ]/g, (letter) => LETTERS[letter] ?? letter);
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The same with the German way of writing an umlaut without dots: "Möller" is "moeller". */
export const foldedAsGerman = (word: string): string =>
  folded(word.normalize('NFC').replace(/[äÄ]/g, 'ae').replace(/[öÖ]/g, 'oe').replace(/[üÜ]/g, 'ue'));
