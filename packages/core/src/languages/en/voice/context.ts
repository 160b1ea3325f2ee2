import type { Annotated } from '../../../model/layers.ts';
import type { MentionKind, Token } from '../../../model/mention.ts';
import type { Span } from '../../../model/span.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { demonymsIn } from './demonyms.ts';
import { outletsIn, type OutletName } from './outlet-names.ts';
import { peopleIn, type Person } from './people.ts';
import type { Profile } from './profile.ts';
import { mentionedIn, type Mentioned } from './refer/mentioned.ts';
import { sharedIn, type Naming } from './sharing.ts';
import { SIDES } from './words.ts';

/** What is looked up once in a report before its voices are read. */
export interface VoiceContext {
  readonly reading: Annotated;
  readonly outlets: readonly OutletName[];
  readonly people: readonly Person[];
  readonly kindAt: ReadonlyMap<number, MentionKind>; // what the layer of mentions takes a token for
  readonly inOutlet: ReadonlySet<number>; // tokens that are part of an outlet's name
  readonly bySurname: ReadonlyMap<string, readonly Person[]>; // by the last word of the surname, however its apostrophe is written
  readonly byFirstName: ReadonlyMap<string, readonly Person[]>;
  readonly shared: ReadonlyMap<string, readonly Naming[]>; // surnames of more than one person
  readonly demonyms: ReadonlyMap<string, string>;
  readonly principals: ReadonlySet<string>; // surnames of people who have a side of their own: “the Ruiz campaign”
  readonly mentioned: ReadonlyMap<number, readonly Mentioned[]>; // people named in the report's own words, by sentence
  readonly places: ReadonlyMap<Person, readonly Mentioned[]>; // the same by person, in text order
  readonly profiles: Map<Person, Profile>; // what was looked up of a person before
}

export function contextOf(reading: Annotated): VoiceContext {
  const named = outletsIn(reading);
  const people = peopleIn(reading, named);
  const surnames = new Set(people.map((p) => p.surname));
  // a word that is somebody's surname here is no outlet here: “Fox said”, after Vicente Fox
  const outlets = named.filter((o) => !(o.to === o.from + 1 && surnames.has(reading.tokens[o.from]?.text ?? '')));
  const inOutlet = new Set<number>();
  for (const { from, to } of outlets) for (let i = from; i < to; i += 1) inOutlet.add(i);
  const kindAt = new Map<number, MentionKind>();
  for (const { kind, tokens } of reading.mentions) for (let i = tokens[0]; i < tokens[1]; i += 1) kindAt.set(i, kind);
  const surnamed = bySurname(people);
  const shared = sharedIn(reading.tokens, surnamed);
  const mentioned = mentionedIn({ reading, bySurname: surnamed, inOutlet, shared });
  const places = new Map<Person, Mentioned[]>();
  for (const list of mentioned.values())
    for (const mention of list) {
      const of = places.get(mention.person);
      if (of) of.push(mention);
      else places.set(mention.person, [mention]);
    }
  return {
    reading,
    outlets,
    inOutlet,
    kindAt,
    people,
    bySurname: surnamed,
    shared,
    mentioned,
    places,
    profiles: new Map(),
    byFirstName: byFirstName(people),
    principals: principalsIn(reading.tokens, people),
    demonyms: demonymsIn(reading.tokens),
  };
}

function bySurname(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const found = new Map<string, Person[]>();
  for (const person of people) for (const key of keysOf(person.surname)) put(found, key, person);
  return found;
}

function byFirstName(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const found = new Map<string, Person[]>();
  for (const person of people) for (const key of new Set(person.forms.map((f) => f.slice(0, f.indexOf(' '))))) put(found, key, person);
  return found;
}

/** “O’Dell” as it is written and with the other apostrophe; “Holt-Lind” under “Lind” too, since the tagger parts it. */
function keysOf(surname: string): ReadonlySet<string> {
  const forms = [surname, surname.replaceAll('’', "'"), surname.replaceAll("'", '’')];
  return new Set(surname.includes('-') ? [...forms, surname.slice(surname.lastIndexOf('-') + 1)] : forms);
}

function put(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (list) list.push(person);
  else map.set(key, [person]);
}

const REACH = 5; // tokens from a surname to the word for its side

/** “the Ruiz campaign”, “Ruiz’s presidential campaign”, “the Ruiz-Lind transition team”: nothing but names and nouns in between. */
function principalsIn(tokens: readonly Token[], people: readonly Person[]): ReadonlySet<string> {
  const surnames = new Set(people.map((p) => p.surname));
  const found = new Set<string>();
  for (let i = 0; i < tokens.length; i += 1) {
    const surname = tokens[i]?.text ?? '';
    if (!isCapitalized(surname) || !surnames.has(surname)) continue;
    for (let j = i + 1; j <= i + REACH; j += 1) {
      const token = tokens[j];
      if (!token || !(/^(?:NOUN|PROPN|ADJ|PART)$/.test(token.pos) || /^(?:'s|’s|-)$/.test(token.text))) break;
      if (SIDES.has(token.lower)) found.add(surname);
    }
  }
  return found;
}

/** Index of the first token that ends after `at`. */
export function tokenAt(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The tokens of a span, as a half-open range. */
export function rangeOf(tokens: readonly Token[], span: Span): readonly [number, number] {
  const from = tokenAt(tokens, span.start);
  let to = from;
  while (to < tokens.length && (tokens[to] as Token).start < span.end) to += 1;
  return [from, to];
}

/** Index of the first outlet named at or after token `from`. */
export function outletFrom(outlets: readonly OutletName[], from: number): number {
  let low = 0;
  let high = outlets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outlets[middle] as OutletName).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The outlet named at or after `from` whose first token is before `to`, if there is one. */
export function outletBetween(outlets: readonly OutletName[], from: number, to: number): OutletName | null {
  const found = outlets[outletFrom(outlets, from)];
  return found && found.from < to ? found : null;
}
