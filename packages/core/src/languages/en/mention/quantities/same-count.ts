import { countedNouns } from '../../lexicon.generated.ts';

const UNDER = new Map(countedNouns.flatMap(({ counts, nouns }) => nouns.map((noun) => [noun, counts] as const)));
const DOERS = new Set(countedNouns.filter(({ doer }) => doer === true).map(({ counts }) => counts));

/** The noun under which a counted noun is compared: "militants" and "rebels" are counted as fighters. */
export const countsAs = (noun: string): string => UNDER.get(noun) ?? noun;

/** True for those who did it: they are counted by themselves. */
export const isDoer = (noun: string): boolean => DOERS.has(countsAs(noun));

const SIDES = new Map(
  countedNouns.flatMap((entry) => ('with' in entry ? (entry.with ?? []) : []).map((word) => [word, entry.counts] as const)),
);

/** The same, with the words that stand before the noun: "regime fighters" are soldiers to those who count rebels. */
export const countsWith = (noun: string, before: readonly string[]): string =>
  countsAs(noun) === 'fighter' ? (before.map((word) => SIDES.get(word)).find((side) => side !== undefined) ?? 'fighter') : countsAs(noun);
