import {
  accessPhrases,
  anonymityReasons,
  bodyWords,
  countries,
  documentWords,
  epithets,
  expertRoles,
  governmentHouses,
  mediaWords,
  outletShapes,
  partyAdjectives,
  peopleGroups,
  personNouns,
  personRoles,
  personTitles,
  privateRoles,
  sideWords,
  uniqueOffices,
  vagueWords,
  weaselWords,
} from '../lexicon.generated.ts';

/** Phrases by their first word. */
const phrases = (list: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const found = new Map<string, string[][]>();
  for (const phrase of list) {
    const words = phrase.split(' ');
    const first = words[0] as string;
    found.set(first, [...(found.get(first) ?? []), words]);
  }
  return found;
};

export const ACCESS = phrases(accessPhrases);
export const REASONS = phrases(anonymityReasons);
export const BODIES: ReadonlySet<string> = new Set(bodyWords);
export const DOCUMENTS: ReadonlySet<string> = new Set(documentWords);
/** Nouns by which news calls somebody on second mention: “the tycoon”. */
export const EPITHETS: ReadonlySet<string> = new Set(epithets);
export const EXPERTS: ReadonlySet<string> = new Set(expertRoles);
export const GROUPS: ReadonlySet<string> = new Set(peopleGroups);
export const MEDIA: ReadonlySet<string> = new Set(mediaWords);
/** Nouns that speak for no state: a Norwegian journalist does not speak for Norway. */
export const PRIVATE: ReadonlySet<string> = new Set(privateRoles);
/** Political parties by the words for one of them: “Democratic”. */
export const PARTY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(partyAdjectives).flatMap(([party, words]) => words.map((word) => [word, party] as const)),
);
export const OUTLET_ENDS: ReadonlySet<string> = new Set(outletShapes);
export const ROLES: ReadonlySet<string> = new Set(personRoles);
export const PEOPLE: ReadonlySet<string> = new Set(personNouns);
export const SIDES: ReadonlySet<string> = new Set(sideWords);
export const TITLES: ReadonlySet<string> = new Set(personTitles);
export const UNIQUE: ReadonlySet<string> = new Set(uniqueOffices);
export const VAGUE: ReadonlySet<string> = new Set(vagueWords);
export const WEASELS: ReadonlySet<string> = new Set(weaselWords);

export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
]);

/** Names of countries and of what stands for them, each in the words that name it; the longest first. */
export interface PlaceName {
  readonly words: readonly string[];
  readonly party: string;
  readonly what: 'country' | 'people' | 'house';
}

const byFirstWord = new Map<string, PlaceName[]>();
const put = (name: string, party: string, what: PlaceName['what']): void => {
  const words = name.split(/[ -]/);
  const first = words[0] as string;
  const list = byFirstWord.get(first) ?? [];
  list.push({ words, party, what });
  byFirstWord.set(
    first,
    list.sort((a, b) => b.words.length - a.words.length || (a.party < b.party ? -1 : 1)),
  );
};
for (const [country, others] of Object.entries(countries)) {
  put(country, country, 'country');
  for (const other of others) put(other, country, 'people');
}
for (const [country, houses] of Object.entries(governmentHouses)) for (const house of houses) put(house, country, 'house');

/** Names that may begin with `word`, as it is written. */
export const placesFrom = (word: string): readonly PlaceName[] => byFirstWord.get(word) ?? [];
