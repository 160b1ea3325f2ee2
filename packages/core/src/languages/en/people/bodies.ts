import { bodyNames } from '../lexicon.generated.ts';
import { folded } from './folding.ts';

const SMALL = /^(?:the|of|for|and|a|an|in|on|&|al|el|group)$/i;
const COMPANY = /^(?:ltd|inc|corp|co|plc|llc|gmbh|limited|incorporated|corporation|company|group|holdings)\.?$/i;

/** The words of a body’s name in which two ways of giving it agree, in order of the alphabet: "Ministry of Fisheries", "the Fisheries Ministry". */
export function bodyKey(name: string): string {
  const key = plainKey(name);
  return KNOWN_AS.get(key) ?? key;
}

/** A name of small words only, "El Al", is its own key. */
const plainKey = (name: string): string => [...wordsOf(name)].sort().join(' ') || folded(name);

/** Words without small ones, legal forms and marks. */
export function wordsOf(name: string): readonly string[] {
  const words = name.split(/[\s -]+/).filter((w) => w !== '' && !SMALL.test(w));
  const core = words.filter((w, i) => i === 0 || !COMPANY.test(w));
  return core.map((w) => folded(w.replace(/['’]s$/, ''))).filter((w) => w !== '');
}

const ACRONYM = /^[\p{Lu}][\p{Lu}\d&.]{1,7}s?$/u;
/** A name made of first letters: "NHA", "U.N." */
export const isAcronym = (name: string): boolean => ACRONYM.test(name) && /\p{Lu}.*\p{Lu}/u.test(name);

/** The first letters of a name, with and without those of its small words: "FFC" and "FFFC" for "Front for a Free Coast". */
export function initialsOf(name: string): readonly string[] {
  const words = name.split(/[\s -]+/).filter((w) => w !== '');
  if (words.length < 2) return [];
  const letters = (list: readonly string[]): string => list.map((w) => folded(w).charAt(0)).join('');
  return [
    ...new Set([letters(words), letters(words.filter((w) => !SMALL.test(w))), letters(words.filter((w) => !/^(?:the|a|an)$/i.test(w)))]),
  ].filter((l) => l.length >= 2);
}
/** A name of first letters in small letters, without stops. */
export const acronymKey = (name: string): string => folded(name.replace(/s$/, ''));

const KNOWN_AS = new Map<string, string>(
  Object.entries(bodyNames).flatMap(([name, others]) => [name, ...others].map((n) => [plainKey(n), plainKey(name)] as const)),
);
