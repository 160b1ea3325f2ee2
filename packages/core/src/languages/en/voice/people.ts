import type { Annotated } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import type { OutletName } from './outlet-names.ts';
import { placeAt } from './places.ts';
import { BODIES, EXPERTS, OUTLET_ENDS, ROLES, SIDES, TITLES } from './words.ts';

/** A person named in full somewhere in the report. */
export interface Person {
  readonly name: string; // "Ana Ruiz"
  readonly surname: string; // "Ruiz"
  readonly at: number; // index of the first token of the first full name
  readonly to: number;
}

const CAPITAL = /^\p{Lu}[\p{L}'’.]*$/u;
const INITIAL = /^\p{Lu}\.?$/u;
/** Particles inside names: "Lena van der Meer". */
const PARTICLES = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'da',
  'di',
  'del',
  'la',
  'le',
  'bin',
  'ibn',
  'al',
  'el',
  'ben',
  'dos',
  'du',
  'ter',
  'ten',
]);
const NOT_A_NAME =
  /^(?:The|A|An|In|On|At|By|For|From|To|And|But|Or|If|When|While|As|After|Before|He|She|It|They|We|I|You|This|That|These|Those|His|Her|Its|Their|Our|My|Not|No|Yes|So|Then|There|Here|What|Who|How|Why|Where|Which|Also|Both|Some|Many|Most|One|Two|Three|Another|Other|Others|Of|With|Without|Earlier|Later|Last|Next|Today|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|North|South|East|West|New|Old|Saint|St)$/;

/** True where a word is part of the name of a body, an office or a place, and so of no person. */
const ofABody = (word: string): boolean => {
  const lower = word.toLowerCase();
  return BODIES.has(lower) || SIDES.has(lower) || OUTLET_ENDS.has(word) || BODY_ENDS.has(lower);
};
const BODY_ENDS = new Set(
  'inc corp ltd llc plc gmbh street road bridge river harbor bay island islands county province district north south east west center centre airport stadium park lake sea ocean square hall house hotel university institute nations states department defense defence affairs intelligence security treasury act bill accord treaty deal war day prize award cup open games series forces corps brothers motors airlines airways systems technologies industries holdings partners associates media studios records pictures line lines shipping steel oil gas energy water rail railways railway foods motors ferries logistics union'.split(
    ' ',
  ),
);

/**
 * People named with at least a first name and a surname, in text order, each once.
 *
 * A run of two to four capitalized words that is no outlet, country or body. Takes what the layer of mentions knows as well. Misses people with one name.
 */
export function peopleIn(reading: Annotated, outlets: readonly OutletName[]): readonly Person[] {
  const { tokens } = reading;
  const found = new Map<string, Person>();
  const inOutlet = new Set<number>();
  for (const outlet of outlets) for (let i = outlet.from; i < outlet.to; i += 1) inOutlet.add(i);
  for (const {
    kind,
    tokens: [from, to],
  } of reading.mentions)
    if (kind === 'organization' || kind === 'outlet') for (let i = from; i < to; i += 1) inOutlet.add(i);
  for (const mention of reading.mentions) {
    if (mention.kind !== 'person' || !/\s/.test(mention.name) || found.has(mention.name) || mention.name.split(' ').some(ofABody)) continue;
    if (
      isOffice(reading.tokens[mention.tokens[0]] as Token) &&
      !TITLES.has((reading.tokens[mention.tokens[0]] as Token).lower.replace(/\.$/, ''))
    )
      continue; // “Former Florida”
    found.set(mention.name, personOf(mention.name, mention.tokens[0], mention.tokens[1]));
  }
  for (let i = 0; i < tokens.length; i += 1) {
    const to = nameFrom(tokens, i, inOutlet);
    if (to < 0) continue;
    const words = tokens
      .slice(afterTitles(tokens, i, to), to)
      .map((t) => t.text)
      .filter((w) => !TITLES.has(w.toLowerCase().replace(/\.$/, '')));
    const name = words.join(' ').replace(/ - /g, '-');
    if (words.length >= 2 && !found.has(name)) found.set(name, personOf(name, i, to));
    i = to - 1;
  }
  return [...found.values()].sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
}

/** A name begins behind the last title in the run: “Transport Minister Owen Pell”. */
function afterTitles(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 2; i >= from; i -= 1) if (isOffice(tokens[i] as Token)) return i + 1;
  return from;
}

const personOf = (name: string, at: number, to: number): Person => ({ name, surname: name.split(' ').at(-1) as string, at, to });

/** Where the personal name that starts at `at` ends, or -1. */
export function nameFrom(tokens: readonly Token[], at: number, inOutlet: ReadonlySet<number>): number {
  const first = tokens[at] as Token;
  const opens = (i: number): boolean => {
    const t = tokens[i] as Token;
    return CAPITAL.test(t.text) && !NOT_A_NAME.test(t.text) && !ofABody(t.text) && !inOutlet.has(i) && !isPlace(i);
  };
  // a surname may be a capital: “Jo Bern”, at the end of the name
  function isPlace(i: number): boolean {
    const place = placeAt(tokens, i);
    if (!place) return false;
    const next = tokens[place.to];
    return (
      i === at ||
      place.to > i + 1 ||
      first.pos !== 'PROPN' ||
      (next !== undefined && CAPITAL.test(next.text) && next.sentence === first.sentence)
    );
  }
  if (!opens(at) || isOffice(first) || /^\p{Lu}{2,}$/u.test(first.text)) return -1;
  let to = at + 1;
  let words = 1;
  while (to < tokens.length && words < 5) {
    const t = tokens[to] as Token;
    if (t.sentence !== first.sentence) break;
    const previous = tokens[to - 1] as Token;
    if (t.text === '-' && t.start === previous.end && tokens[to + 1] && CAPITAL.test((tokens[to + 1] as Token).text)) {
      to += 2;
      continue;
    }
    if (PARTICLES.has(t.text) && tokens[to + 1] && CAPITAL.test((tokens[to + 1] as Token).text)) {
      to += 1;
      continue;
    }
    if (!opens(to)) {
      if (ofABody(t.text) && CAPITAL.test(t.text)) return -1; // "Ana Ruiz Foundation"
      break;
    }
    to += 1;
    words += 1;
  }
  const last = tokens[to - 1] as Token;
  return words >= 2 && !INITIAL.test(last.text) && !isOffice(last) ? to : -1;
}

const isOffice = (token: Token): boolean => {
  const lower = token.lower.replace(/\.$/, '');
  return (
    ROLES.has(lower) ||
    EXPERTS.has(lower) ||
    TITLES.has(lower) ||
    /^(?:communications|press|foreign|prime|vice|deputy|senior|former|acting)$/.test(lower)
  );
};
