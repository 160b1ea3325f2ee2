import type { Token } from '../../../../model/mention.ts';
import { personNouns, units } from '../../lexicon.generated.ts';

const PEOPLE = new Set(personNouns);
const UNITS = new Map(units.map((unit) => [unit.word, unit]));
const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  feet: 'foot',
  lives: 'life',
};

/** A count's noun in the singular, as counts are compared by it: "officers" and "officer" are one. */
export function singular(token: Token): string {
  const known = IRREGULAR[token.lower];
  if (known) return known;
  const man = /^.{2,}men$/.test(token.lower) ? token.lower.replace(/men$/, 'man') : '';
  if (man !== '' && PEOPLE.has(man)) return man; // "Gunmen" in a headline is a name to the tagger
  const lemma = token.lemma.toLowerCase();
  if (
    lemma !== token.lower ||
    !/[a-z]s$/.test(token.lower) ||
    /(?:ss|us|news|series)$/.test(token.lower) ||
    (token.pos !== 'PROPN' && token.lower.endsWith('is'))
  )
    return IRREGULAR[lemma] ?? lemma;
  const cut = token.lower.slice(0, -1);
  if (token.pos === 'PROPN') return cut;
  return UNITS.has(cut) || PEOPLE.has(cut) ? cut : lemma;
}

/** True for a noun that counts people, and for the plural of a nation's name: "three Danes" is missed, "three Italians" is not. */
export const countsPeople = (token: Token): boolean =>
  PEOPLE.has(token.lower) || PEOPLE.has(singular(token)) || (token.pos === 'PROPN' && /[a-z](?:ans|ese|ians|is)$/.test(token.text));

export const unitOf = (token: Token): (typeof units)[number] | undefined => UNITS.get(token.lower) ?? UNITS.get(singular(token));

/** How many of the unit under which lengths of time, distances and weights are compared; null for any other unit. */
export function measured(unit: string): { readonly unit: string; readonly of: number; readonly kind: string } | null {
  const known = UNITS.get(unit);
  return known ? { unit: known.unit, of: known.of, kind: known.kind } : null;
}

const isPlural = (token: Token): boolean => token.lower in IRREGULAR || singular(token) !== token.lower;

/** The noun that a number counts, and where its phrase ends. */
export interface Counted {
  readonly head: number; // index of the noun; -1 where the number stands alone
  readonly to: number;
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const STOPS = /^(?:times?|ago|earlier|later|a\.m\.|p\.m\.)$/;

/** Walks over adjectives, names and nouns behind the number at `at` to the noun that is counted: "27 Lebanese soldiers", "two other men". */
export function countedNoun(tokens: readonly Token[], at: number, end: number): Counted {
  let head = -1;
  let to = at;
  let i = at;
  if (tokens[i]?.lower === 'of' && i < end) i = partOf(tokens, i, end);
  for (let steps = 0; i < end && steps < 7; i += 1, steps += 1) {
    const token = tokens[i] as Token;
    const next = i + 1 < end ? tokens[i + 1] : undefined;
    if (token.text === '-' && tokens[i - 1]?.end === token.start && next?.start === token.end) continue;
    if (WEEKDAY.test(token.lower)) break;
    const killed = token.pos === 'ADJ' && PEOPLE.has(token.lower) && /^(?:VERB|AUX)$/.test(next?.pos ?? ''); // "75 terrorist killed", a headline's slip
    if (killed && head < 0) return { head: i, to: i + 1 };
    const noun = token.pos === 'NOUN' || (token.pos === 'PROPN' && !(head >= 0 && isPlural(tokens[head] as Token)));
    const measure = noun && head < 0 && unitOf(token) !== undefined;
    if (noun) {
      if (token.pos === 'PROPN' && next?.pos !== 'NOUN' && next?.pos !== 'PROPN' && next?.pos !== 'ADJ' && !countsPeople(token)) break;
      if (token.pos === 'NOUN' || countsPeople(token)) {
        head = i;
        to = i + 1;
      }
      if (measure) break;
      if (head === i && isPlural(token) && countsPeople(token) && !(next && next.pos === 'NOUN' && countsPeople(next) && isPlural(next)))
        break;
    } else if (/^(?:other|others|more|additional|further)$/.test(token.lower)) {
      if (token.lower === 'others') return { head: i, to: i + 1 };
      to = head < 0 ? i + 1 : to;
    } else if (
      token.pos === 'ADJ' ||
      (token.pos === 'VERB' && /(?:ed|ing|en)$/.test(token.lower) && next && /^(?:NOUN|ADJ|PROPN)$/.test(next.pos))
    ) {
      if (head >= 0) break;
    } else if (token.pos === 'ADV' && /ly$/.test(token.lower) && head < 0) {
      continue;
    } else break;
    if (STOPS.test(token.lower)) break;
  }
  return { head, to };
}

/** "of the", "of them", "of his": where the noun of the whole may begin. */
function partOf(tokens: readonly Token[], at: number, end: number): number {
  let i = at + 1;
  while (i < end && i < at + 3 && /^(?:DET|PRON)$/.test((tokens[i] as Token).pos)) i += 1;
  return i;
}
