import type { Token } from '../../../model/mention.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { placesFrom } from './words.ts';

const SUFFIX = /^(\p{Lu}\p{L}{2,}?)(?:ians?|eans?|ans?|ish|ese|i|is|ites?)$/u;
const ENDING = /^(?:|a|ia|y|e|o|s|stan|land|ia’s)$/;
const SHORTEST = 4; // letters of the stem

/**
 * For countries that no list knows: each word that looks like the name of a people, and the country of the report that it is made from.
 *
 * “Ardanian” belongs to “Ardany” where the report names both. A word without such a country is its own party. Misses irregular ones.
 */
export function demonymsIn(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const names = new Map<string, Set<string>>(); // by the first letters
  const peoples = new Set<string>();
  const seen = new Set<string>();
  for (const { text } of tokens) {
    if (!isCapitalized(text) || text.length < SHORTEST || seen.has(text)) continue;
    seen.add(text);
    if (!/^\p{Lu}\p{Ll}+$/u.test(text) || placesFrom(text).length > 0) continue;
    const key = text.slice(0, SHORTEST);
    names.set(key, (names.get(key) ?? new Set()).add(text));
    if (SUFFIX.test(text)) peoples.add(text);
  }
  const found = new Map<string, string>();
  for (const people of peoples) {
    const stem = SUFFIX.exec(people)?.[1] ?? '';
    if (stem.length < SHORTEST) continue;
    const lands = [...(names.get(people.slice(0, SHORTEST)) ?? [])].filter(
      (n) => n !== people && n.startsWith(stem) && ENDING.test(n.slice(stem.length)),
    );
    if (lands.length === 1) found.set(people, lands[0] as string);
  }
  return found;
}

/** True where a capitalized word looks like the name of a people, or of what is theirs. */
export const looksLikePeople = (word: string): boolean => (SUFFIX.exec(word)?.[1] ?? '').length >= SHORTEST;
