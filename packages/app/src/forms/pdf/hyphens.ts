/** Ends of words that are no words: what stands before them was broken. */
const NO_WORDS = new Set(['ing', 'ings', 'ed', 'tion', 'tions', 'sion', 'sions', 'ment', 'ments', 'ly', 'ness', 'ers', 'ity', 'ous', 'ive', 'ance', 'ence', 'ances', 'ences', 'tive', 'ized', 'ised', 'izing', 'ising', 'cial', 'tial', 'cally', 'tional', 'ters', 'dent', 'dents', 'ture', 'tures', 'sive', 'tary', 'tory', 'ries', 'ously', 'ally', 'ably', 'ibly', 'ened', 'ening', 'nal', 'sters', 'cies', 'lated', 'tor', 'tors']); // prettier-ignore

/**
 * `text` with the next line behind it. A hyphen at the end of the line is taken out only where it is sure that the line broke a word: where the whole
 * word stands elsewhere in the document, or what comes next is no word. Else it stays, without a space: "east-west" keeps its own.
 *
 * @param words every word of the document that stands within a line, in small letters
 */
export function joinedAtHyphen(text: string, line: string, words: ReadonlySet<string>): string {
  if (text === '') return line;
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + line;
  const before = /(\p{L}{2,40})[-\u2010]$/u.exec(text)?.[1];
  const behind = /^\p{L}{1,40}/u.exec(line)?.[0];
  if (before === undefined || behind === undefined) return /\p{L}[-\u2010]$/u.test(text) ? text + line : `${text} ${line}`;
  const whole = (before + behind).toLowerCase();
  const isCompound = words.has(`${before}-${behind}`.toLowerCase());
  const isBroken = /^\p{Ll}/u.test(behind) && !isCompound && (words.has(whole) || NO_WORDS.has(behind));
  return isBroken ? text.slice(0, -1) + line : text + line;
}

/** Every word that stands within one of `lines`, in small letters: not the first and the last, which may be parts. */
export function wordsWithin(lines: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
    for (const [i, word] of found.entries())
      if ((i > 0 || /^\p{Lu}/u.test(line)) && !(i === found.length - 1 && /[-\u2010]$/u.test(line))) words.add(word);
  }
  return words;
}
