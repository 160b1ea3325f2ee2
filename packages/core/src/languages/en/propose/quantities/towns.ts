import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { countries, placeNouns } from '../../lexicon.generated.ts';
import { countryOf } from '../../mention/known-names.ts';
import { ofPeople } from '../places/grain.ts';

/** A town or province by name, as a report places something in it. */
export interface Town {
  readonly key: string; // lower case
  readonly name: string;
  readonly from: number; // tokens
  readonly to: number;
}

const PREPOSITION = /^(?:in|near|outside|around|at)$/;
const SETTLEMENT = /^(?:town|city|village|province|region|district|suburb|port|capital|county|governorate|hamlet)$/;
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter)$/;
const BUILT = new Set<string>([
  ...placeNouns.plain,
  'avenue',
  'lane',
  'drive',
  'boulevard',
  'heights',
  'apartments',
  'house',
  'center',
  'centre',
  'party',
  'army',
  'police',
]);
const COUNTRIES = new Set(Object.keys(countries).map((name) => name.toLowerCase()));
const LONGEST = 4; // words of a name

/**
 * The towns and provinces in which the tokens `[start, end)` place something: "in Port Alder", "in the northern town of Alder".
 *
 * Countries are no towns, nor are streets, buildings and people's houses. "At" places in a town only with "town of" and its like.
 */
export function townsIn(tokens: readonly Token[], start: number, end: number): readonly Town[] {
  const found: Town[] = [];
  for (let i = start; i < end; i += 1) {
    if (!PREPOSITION.test(tokens[i]!.lower) && !aimed(tokens, i, start)) continue;
    let at = i + 1;
    let settled = false;
    while (
      at < end &&
      at < i + 7 &&
      tokens[at]!.pos !== 'PROPN' &&
      !arabicArticle(tokens, at, end) &&
      /^(?:DET|ADJ|NOUN|ADV|ADP|PUNCT)$/.test(tokens[at]!.pos)
    ) {
      if (/^[,.;:()]$/.test(tokens[at]!.text)) break;
      if (tokens[at]!.pos === 'ADP' && tokens[at]!.lower !== 'of') break;
      if (tokens[at]!.pos === 'NOUN') settled = SETTLEMENT.test(tokens[at]!.lower);
      at += 1;
    }
    if (/^an?$/.test(tokens[i + 1]?.lower ?? '') && !(tokens[at - 1]?.lower === 'of')) continue; // "in a Danish town" describes, and names nothing
    if (at > i + 1 && !settled && tokens.slice(i + 1, at).some((t) => t.pos === 'NOUN')) continue; // "in the fight against Alder"
    if (tokens[i]!.lower === 'at' && !settled) continue;
    if (/^['’]s$/.test(tokens[at + 1]?.text ?? '') && COUNTRIES.has(tokens[at]?.lower ?? '')) at = beyondCountry(tokens, at, end); // "in Norway's Alder"
    for (let next = at; next < end;) {
      const town = nameAt(tokens, next, end);
      if (!town) break;
      found.push(town);
      const joint = tokens[town.to]?.lower; // "in Alder and Belmora"
      if (joint !== 'and' && joint !== ',') break;
      next = town.to + 1;
      if (joint === ',' && tokens[next]?.lower === 'and') next += 1;
    }
  }
  return found;
}

/** "the raid on Alder", "the shelling of Alder": what an attack is aimed at is where it is. */
function aimed(tokens: readonly Token[], i: number, start: number): boolean {
  if (i === start || !/^(?:on|of|against)$/.test(tokens[i]!.lower)) return false;
  return /^(?:attacks?|strikes?|airstrikes?|raids?|bombardments?|bombings?|shelling|assaults?|offensive)$/.test(tokens[i - 1]!.lower);
}

function beyondCountry(tokens: readonly Token[], country: number, end: number): number {
  let at = country + 2;
  while (at < end && at < country + 5 && /^(?:ADJ|NOUN)$/.test(tokens[at]!.pos) && !SETTLEMENT.test(tokens[at]!.lower)) at += 1;
  return at;
}

/** The name of a town that begins at `from`, or null. */
export const townAt = (tokens: readonly Token[], from: number, end: number): Town | null => nameAt(tokens, from, end);

/** "al-" and its like before a name: two tokens that touch it. */
function arabicArticle(tokens: readonly Token[], at: number, end: number): boolean {
  const [article, hyphen, name] = [tokens[at]!, tokens[at + 1], tokens[at + 2]];
  return (
    at + 2 < end &&
    /^(?:al|el|ad|an|ar|as|ash|at|az|ez|es|et)$/.test(article.lower) &&
    hyphen?.text === '-' &&
    hyphen.start === article.end &&
    name?.start === hyphen.end
  );
}

/** The words of a name, with spaces only where the report has them. */
export const nameOver = (tokens: readonly Token[], from: number, to: number): string =>
  tokens.slice(from, to).reduce((name, t, i) => (i > 0 && t.start > tokens[from + i - 1]!.end ? `${name} ${t.text}` : name + t.text), '');

function nameAt(tokens: readonly Token[], from: number, end: number): Town | null {
  let to = from;
  for (let words = 0; to < end && words < LONGEST; words += 1) {
    const next = arabicArticle(tokens, to, end) ? to + 2 : to;
    if (tokens[next]!.pos !== 'PROPN' || !/^\p{Lu}/u.test(tokens[next]!.text) || CALENDAR.test(tokens[next]!.lower)) break;
    to = next + 1;
  }
  if (to - from > 1 && COUNTRIES.has(tokens[to - 1]!.lower)) to -= 1; // "in Alder Norway"
  if (to === from) return null;
  const name = nameOver(tokens, from, to);
  const last = tokens[to - 1]!.lower;
  const next = tokens[to];
  if (
    next &&
    (/^['’]s?$/.test(next.text) || (next.pos === 'NOUN' && next.start - tokens[to - 1]!.end <= 1 && !SETTLEMENT.test(next.lower)))
  )
    return null;
  return BUILT.has(last) ||
    (ofPeople(tokens[from]!.lower) && countryOf(tokens[from]!.text) !== null) ||
    COUNTRIES.has(name.toLowerCase()) ||
    name.length < 3
    ? null
    : { key: name.toLowerCase(), name, from, to };
}

const nested = new WeakMap<Reading['tokens'], readonly (readonly [string, string])[]>();

/** Pairs of names of which a report puts one behind the other with a comma: "in Alder, Belmora province". One lies in the other. */
export function nestedTowns({ tokens }: Reading): readonly (readonly [string, string])[] {
  let pairs = nested.get(tokens);
  if (!pairs) {
    const towns = townsIn(tokens, 0, tokens.length);
    pairs = towns.flatMap((town, i) => {
      const next = towns[i + 1];
      if (!next || next.from < town.to || next.from - town.to > 5) return [];
      const between = tokens.slice(town.to, next.from).map((t) => t.lower);
      const listed = between.includes('and') || tokens[next.to]?.lower === 'and' || tokens[next.to + 1]?.lower === 'and';
      return !listed &&
        between.every((w) => /^(?:,|in|near|outside|the|of|town|city|province|region|district|northern|southern|eastern|western)$/.test(w))
        ? [[town.key, next.key] as const]
        : [];
    });
    nested.set(tokens, pairs);
  }
  return pairs;
}
