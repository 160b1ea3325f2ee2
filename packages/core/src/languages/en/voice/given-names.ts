import { givenNames, shortNames } from '../lexicon.generated.ts';

export type Gender = 'f' | 'm';

const genders = new Map<string, Gender | null>([
  ...givenNames.women.map((name) => [name, 'f'] as const),
  ...givenNames.men.map((name) => [name, 'm'] as const),
  ...givenNames.either.map((name) => [name, null] as const),
]);
for (const name of givenNames.women) if (givenNames.men.includes(name)) genders.set(name, null);

const FULL: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const [full, shorts] of Object.entries(shortNames))
    for (const short of shorts) found.set(short, [...(found.get(short) ?? []), full]);
  return found;
})();

/** True where the word is listed as a first name. */
export const isGivenName = (word: string): boolean => genders.has(word);

/** Whether a first name is mostly a woman's or a man's; null where it is either, or not listed. */
export const genderOfName = (word: string): Gender | null => genders.get(word) ?? null;

/** “Tim” and “Timothy”, “T.” and “Timothy” can be one person's first name; “Tim” and “Tom” cannot. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (/^\p{Lu}\.?$/u.test(short)) return short[0] === long[0];
  const fulls = [a, ...(FULL.get(a) ?? [])];
  return [b, ...(FULL.get(b) ?? [])].some((name) => fulls.includes(name));
}
