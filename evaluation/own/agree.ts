// When two wordings name the same: what the reading calls a voice, and the words in which a labeller found it.
import { countries } from '../../packages/core/src/languages/en/lexicon.generated.ts';

const SMALL = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'former', 'then', 'mr', 'mrs', 'ms', 'miss', 'dr', 'jr', 'sr']);
const TITLES = new Set(
  'sen senator rep representative gov governor president secretary mayor judge justice minister prime chairman chairwoman chair director general king pope ambassador attorney congressman congresswoman candidate nominee republican democratic vice first lady host anchor lawmaker'.split(
    ' ',
  ),
);
const BEHIND = /[,;(–—]|\s(?:of|for|from|in|at|with|to|on|who|which|that|close|familiar|briefed)\s/u; // what follows the head of a phrase

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/^spokes(?:man|woman|person|men|women|people|persons)$/u, 'spokesperson')
    .replace(/^democratic$/u, 'democrat')
    .replace(/(?<=[a-z]{3}[^s])s$/u, '');

/** The words that count, as they stand. */
const wordsOf = (phrase: string): readonly string[] =>
  (phrase.match(/[\p{L}\p{N}]+(?:['’.&-][\p{L}\p{N}]+)*\.?/gu) ?? [])
    .map((w) => w.replace(/\.$/u, ''))
    .filter((w) => !SMALL.has(w.toLowerCase()));

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(plain));
const within = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size > 0 && [...a].every((w) => b.has(w));
const either = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => within(a, b) || within(b, a);

/** The words up to the head: "the spokesman" of "the spokesman for the port". */
const front = (phrase: string): readonly string[] => {
  const words = wordsOf(phrase.slice(0, Math.max(0, ` ${phrase}`.search(BEHIND))) || phrase);
  return words.length > 0 ? words : wordsOf(phrase);
};

const isName = (words: readonly string[]): boolean => words.length > 0 && words.every((w) => /^\p{Lu}/u.test(w));

/**
 * Whether two wordings name one person, body or group.
 *
 * The heads agree ("Ruiz", "the officials") and neither has a name that the other lacks and contradicts ("Ana Ruiz", "Leo Ruiz"); or a name is the
 * beginning of a longer one ("Bay", "Bay Times"). Titles do not count. Takes two people of one full name for one.
 */
export function sameName(a: string, b: string): boolean {
  const [x, y] = [front(a), front(b)];
  const [headX, headY] = [x.at(-1), y.at(-1)];
  if (headX === undefined || headY === undefined) return false;
  const bare = (words: readonly string[]) => setOf(words.filter((w) => !TITLES.has(w.toLowerCase())));
  const [bareX, bareY] = [bare(x), bare(y)];
  if (plain(headX) === plain(headY))
    return either(bareX, bareY) || either(setOf(x), setOf(y)) || either(setOf(wordsOf(a)), setOf(wordsOf(b)));
  if (!isName(x) || !isName(y)) return false;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return short.length < long.length && short.every((w, i) => plain(w) === plain(long[i] ?? ''));
}

/** Whether two wordings have the same role: "spokeswoman", "a campaign spokesman". */
export function sameRole(a: string, b: string): boolean {
  const [x, y] = [front(a), front(b)];
  return plain(x.at(-1) ?? '') === plain(y.at(-1) ?? 'none') || either(setOf(x), setOf(y));
}

const COUNTRY: ReadonlyMap<string, string> = new Map(
  Object.entries(countries).flatMap(([country, names]) => [country, ...names].map((name) => [name.toLowerCase(), country] as const)),
);
const GENERIC = new Set(['campaign', 'government', 'administration', 'party', 'camp', 'team', 'state']);

const BODY_OF_STATE =
  /\b(?:department|ministry|white house|kremlin|pentagon|fbi|f\.b\.i\.|cia|c\.i\.a\.|embassy|army|navy|air force|military|police|homeland security|treasury)\b/iu;

/** Whether two wordings name one party: a country by any of its names or by a body of its state, any other body or camp by its name. */
export function sameParty(a: string, b: string): boolean {
  const country = (words: readonly string[]): string | undefined =>
    words.map((w) => COUNTRY.get(w.toLowerCase().replace(/['’]s?$/u, ''))).find((c) => c !== undefined);
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const [cx, cy] = [COUNTRY.get(a.toLowerCase()) ?? country(x), COUNTRY.get(b.toLowerCase()) ?? country(y)];
  if (cx !== undefined && cx === cy) return true;
  if ((cx === undefined) !== (cy === undefined) && BODY_OF_STATE.test(cx === undefined ? a : b)) return true; // whose, in news of one country, is not said
  const kept = (words: readonly string[]) => {
    const telling = words.filter((w) => !GENERIC.has(w.toLowerCase()));
    return setOf(telling.length > 0 ? telling : words);
  };
  return either(kept(x), kept(y)) || sameName(a, b);
}

/** Whether two stretches are mostly the same words. */
export function mostlySame(a: string, b: string): boolean {
  const [x, y] = [setOf(wordsOf(a)), setOf(wordsOf(b))];
  const both = [...x].filter((w) => y.has(w)).length;
  return both > 0 && both / (x.size + y.size - both) >= 0.5;
}

const PRONOUN = /^(?:he|she|it|they|him|her|them|we|i|who|this|that|these|those|both|all|some|others?|one)$/iu;

/** Whether a label says no more than the words it came from: a pronoun, or the description itself. */
export const saysNoMore = (label: string, mention: string): boolean => {
  if (PRONOUN.test(label.trim())) return true;
  return within(setOf(wordsOf(label)), setOf(wordsOf(mention))) || label.trim().toLowerCase() === mention.trim().toLowerCase();
};
