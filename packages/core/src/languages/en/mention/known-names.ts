import { bodyWords, countries, personTitles, organizationWords, outlets as outletList, outletShapes } from '../lexicon.generated.ts';

/** A word as the lists of names hold it: lower case, without full stops. */
export function bare(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('.') ? lower.replaceAll('.', '') : lower;
}

/** Titles that stand before a person's name. */
export const TITLES: ReadonlySet<string> = new Set(personTitles.map(bare));
/** Words that make a name a body's: "ministry", "union". */
export const BODY_WORDS: ReadonlySet<string> = new Set([...bodyWords, ...organizationWords].map(bare));
/** Every name of an outlet that we know, bare and without "the", to the name under which it is shown. */
export const OUTLETS: ReadonlyMap<string, string> = new Map(
  Object.entries(outletList).flatMap(([name, short]) => [name, ...short].map((n) => [bare(n).replace(/^the /, ''), name] as const)),
);
const OUTLET_SHAPES = new Set(outletShapes.map(bare));

/** "Morning Post", "Harbour Tribune": two words or more that end as newspapers' names do. */
export const hasOutletShape = (name: string): boolean => {
  const words = name.split(' ');
  return words.length >= 2 && OUTLET_SHAPES.has(bare(words.at(-1) ?? ''));
};

/** Country, people, other name or capital, in lower case, to the country. */
const COUNTRY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(countries).flatMap(([country, names]) => [country, ...names].map((n) => [bare(n), country] as const)),
);

/** The country that a word stands for: "Norwegian", "Oslo", "Norway" are one. */
export const countryOf = (word: string): string | null => COUNTRY_OF.get(bare(word)) ?? null;
