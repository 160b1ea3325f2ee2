import type { Reading } from '../../../model/layers.ts';
import type { Span } from '../../../model/span.ts';
import { grouped } from '../propose/mentions-in.ts';
import { ageBehind, besidesIn } from './beside.ts';
import { modifiersAgree } from './clash.ts';
import { namingsIn } from './gather.ts';
import type { StoryNames } from './known.ts';
import { compareNames, type PersonName } from './name.ts';
import { isKin, roleKey, sameRole } from './nouns.ts';
import { bodyKey } from './bodies.ts';
import type { Naming, Persona, Role } from './persona.ts';
import { meantBy, pronounsIn, type Spoken } from './pronouns.ts';

/** A place that could not be laid to anybody, and why. */
export interface Unplaced {
  readonly naming: Naming;
  readonly because: 'two-fit' | 'nobody-fits';
  readonly between: readonly Persona[];
}

/** One report’s people, bodies and things. */
export interface Cast {
  readonly personas: readonly Persona[];
  readonly at: ReadonlyMap<number, Persona>; // by head token
  readonly how: ReadonlyMap<Naming, string>; // the rule by which a place was laid to its persona
  readonly unplaced: readonly Unplaced[];
  readonly pronouns: ReadonlyMap<number, Persona>; // "she", "his", "who", by token
}

/** Who is who inside one report: full names first, then names alone, what stands beside names, and descriptions in text order. `names` are those of the whole story. */
export function castOf(reading: Reading, report: number, names: StoryNames, firstId: number): Cast {
  const namings = namingsIn(reading, names);
  const personas: Persona[] = [];
  const at = new Map<number, Persona>();
  const how = new Map<Naming, string>();
  const unplaced: Unplaced[] = [];
  const byAge = new Map<number, Persona[]>();
  const byRole = new Map<string, Persona[]>();
  const byWord = new Map<string, Persona[]>(); // words of people’s names
  const bySentence = new Map<number, { readonly naming: Naming; readonly persona: Persona }[]>();

  const born = (naming: Naming, rule: string): Persona => {
    const persona: Persona = {
      id: firstId + personas.length,
      report,
      kind: naming.kind,
      namings: [],
      roles: [],
      notRoles: [],
      ages: new Set(),
      names: [],
      thing: null,
      gender: null,
      owner: null,
      other: naming.determiner === 'other',
    };
    personas.push(persona);
    give(naming, persona, rule);
    return persona;
  };
  function give(naming: Naming, persona: Persona, rule: string): void {
    persona.namings.push(naming);
    at.set(naming.head, persona);
    how.set(naming, rule);
    if (persona.kind === 'person') into(bySentence, naming.sentence, { naming, persona });
    if (naming.parsed) {
      for (const word of wordsOfName(naming.parsed)) if (!byWord.get(word)?.includes(persona)) into(byWord, word, persona);
      if (!persona.names.some(({ text }) => text === naming.parsed?.text)) {
        persona.names.push(naming.parsed);
        persona.names.sort(fuller);
      }
    } else if (naming.name !== null && (persona.thing === null || naming.name.length > persona.thing.length)) persona.thing = naming.name;
    if (naming.noun !== null) call(persona, { noun: naming.noun, modifiers: naming.modifiers, naming });
    persona.gender ??= naming.gender;
    const age = naming.age ?? (naming.kind === 'person' ? ageBehind(naming) : null);
    if (age !== null && !persona.ages.has(age)) {
      persona.ages.add(age);
      into(byAge, age, persona);
    }
  }
  function call(persona: Persona, role: Role): void {
    persona.roles.push(role);
    const key = roleKey(role.noun);
    if (!byRole.get(key)?.includes(persona)) into(byRole, key, persona);
  }

  const people = namings.filter((n) => n.parsed !== null);
  const byText = new Map<string, Persona>();
  for (const naming of people.filter((n) => n.parsed?.given != null)) {
    const text = naming.parsed?.text ?? '';
    const known = byText.get(text);
    const fit = known ? [] : namesakes(naming).filter((p) => agrees(p, naming, false));
    const same = known ?? fit.find((p) => p.names.some((n) => compareNames(n, naming.parsed as PersonName)?.grade === 'certain'));
    const one = same ?? (fit.length === 1 ? fit[0] : undefined);
    if (one) give(naming, one, 'same-name');
    byText.set(text, one ?? born(naming, 'name'));
  }
  for (const naming of people.filter((n) => n.parsed?.given == null)) {
    let fit = namesakes(naming).filter((p) => agrees(p, naming, true));
    if (fit.length > 1 && naming.gender !== null && fit.some((p) => p.gender === naming.gender))
      fit = fit.filter((p) => p.gender === naming.gender);
    const bySurname = fit.filter((p) => p.names.some((n) => n.surname === naming.parsed?.surname));
    if (bySurname.length > 0) fit = bySurname;
    const [one] = fit;
    if (one && fit.length === 1) give(naming, one, 'surname');
    else if (fit.length > 1) unplaced.push({ naming, because: 'two-fit', between: fit });
    else born(naming, 'name');
  }
  const things = new Map<string, Persona>();
  for (const naming of namings.filter((n) => n.name !== null && n.parsed === null)) {
    const key = bodyKey(naming.name as string);
    const known = things.get(key);
    if (known) give(naming, known, 'same-name');
    else things.set(key, born(naming, 'name'));
  }

  // what stands beside a name
  const placed = new Set<Naming>();
  for (const [, list] of grouped(namings, (n) => n.sentence))
    for (const { description, name, rule, negated } of besidesIn(reading, list)) {
      const persona = at.get(name.head);
      if (!persona || placed.has(description)) continue;
      if (negated) {
        if (description.noun !== null) persona.notRoles.push(description.noun);
        continue;
      }
      if (description.gender !== null && persona.gender !== null && description.gender !== persona.gender) continue;
      if (description.kind === 'group') continue;
      placed.add(description);
      give(description, persona, rule);
      // "The harbour master, Inga Falk", "Tariq Nouri, the groom, and Lea Marsh"
    }
  // "the hunters Sven Aalto and Ivar Kask": each is one
  for (const group of namings.filter((n) => n.kind === 'group' && n.noun !== null))
    for (const persona of membersOf(reading, group, namings, at))
      call(persona, { noun: group.noun as string, modifiers: group.modifiers, naming: group });

  // descriptions, in text order
  // an owner before what is owned: "the mayor’s wife"
  for (const naming of [...namings].sort((a, b) => a.head - b.head)) {
    if (naming.name !== null || placed.has(naming)) continue;
    const owner = naming.owner ? ownerOf(reading, naming, at, bySentence) : null;
    const fit =
      naming.determiner === 'indefinite' || naming.determiner === 'other' || (naming.determiner === 'bare' && naming.kind === 'person')
        ? []
        : candidates(naming, owner);
    const before = fit.filter((p) => (p.namings[0]?.from ?? 0) < naming.from);
    const left = before.length > 0 ? before : fit;
    const [one] = left;
    if (one && left.length === 1) give(naming, one, 'definite');
    else if (left.length > 1) unplaced.push({ naming, because: 'two-fit', between: left });
    else if (GENERIC.test(naming.noun ?? '') && naming.kind === 'person' && bareDefinite(naming)) {
      // "the man": whoever was spoken of just before, if it is one
      const one = meantBy(bySentence, naming.gender, naming.from, naming.sentence);
      if (one && !tooOld(one, naming.noun as string)) give(naming, one, 'definite');
      else born(naming, 'described');
    } else {
      const persona = born(naming, 'described');
      persona.owner = owner;
    }
  }
  const pronouns = pronounsIn(reading, bySentence);
  return { personas, at, how, unplaced, pronouns };

  /** Whoever shares a word of the name. */
  function namesakes({ parsed }: Naming): readonly Persona[] {
    return [...new Set(wordsOfName(parsed as PersonName).flatMap((word) => (byWord.get(word) ?? []).slice(-MOST_OF_A_ROLE)))].sort(
      (a, b) => a.id - b.id,
    );
  }

  function candidates(naming: Naming, owner: Persona | null): readonly Persona[] {
    if (naming.noun === null)
      return naming.age === null ? [] : (byAge.get(naming.age) ?? []).slice(-MOST_OF_A_ROLE).filter((p) => p.kind === naming.kind);
    const role: Role = { noun: naming.noun, modifiers: naming.modifiers, naming };
    const known = (byRole.get(roleKey(naming.noun)) ?? [])
      .slice(-MOST_OF_A_ROLE)
      .filter(
        (p) =>
          p.kind === naming.kind &&
          !p.other &&
          p.roles.some((r) => sameRole(r.noun, role.noun) && modifiersAgree(r, role)) &&
          !p.notRoles.includes(role.noun) &&
          (naming.age === null || p.ages.size === 0 || p.ages.has(naming.age)) &&
          (!isKin(role.noun) || (owner === null && naming.owner === null) || p.owner === owner) &&
          (owner === null || p !== owner),
      );
    if (known.length > 0 || naming.kind !== 'body') return known;
    // "the board" after "the Alder Harbour Board"
    return personas.filter(
      (p) =>
        p.kind === 'body' && p.thing !== null && p.thing.toLowerCase().split(' ').includes(role.noun) && naming.determiner === 'definite',
    );
  }
}

function into<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const wordsOfName = ({ given, middle, surname }: PersonName): readonly string[] => [...(given === null ? [] : [given]), ...middle, surname];

const fuller = (a: PersonName, b: PersonName): number => b.text.length - a.text.length || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

/** The name fits whoever it is; a name alone only one of the same sex. */
function agrees(persona: Persona, naming: Naming, alone: boolean): boolean {
  const name = naming.parsed as PersonName;
  if (persona.kind !== 'person' || persona.names.length === 0) return false;
  if (naming.gender !== null && persona.gender !== null && naming.gender !== persona.gender) return false;
  const matches = persona.names.map((n) => compareNames(n, name));
  return (
    matches.every((m) => m?.grade !== 'clash') &&
    matches.some((m) => m && (m.grade === 'certain' || m.grade === 'probable' || (alone && m.rule === 'first-name')))
  );
}

/** The people named right behind a plural: "the hunters Sven Aalto and Ivar Kask", "two officials, Inga Falk and Per Aas," or before it. */
function membersOf(reading: Reading, group: Naming, namings: readonly Naming[], at: ReadonlyMap<number, Persona>): readonly Persona[] {
  const { tokens } = reading;
  const same = namings.filter((n) => n.sentence === group.sentence && n.parsed !== null);
  const start = tokens[group.to]?.text === ',' ? group.to + 1 : group.to;
  const members: Persona[] = [];
  let next = start;
  for (let naming = same.find((n) => n.from === next); naming; naming = same.find((n) => n.from === next)) {
    const persona = at.get(naming.head);
    if (persona) members.push(persona);
    let i = naming.to;
    while (i < tokens.length && /^(?:,|and)$/.test(tokens[i]?.lower ?? '') && i - naming.to < 2) i += 1;
    if (i === naming.to) break;
    next = i;
  }
  return members.length >= 2 ? members : [];
}

const MOST_OF_A_ROLE = 60; // people of one noun who are looked at; where there are more, no phrase tells which
const GENERIC = /^(?:man|woman|boy|girl|teenager|teen|youth|youngster|child|toddler|baby)$/;
/** "The man", and nothing that tells which: no "masked", no "who". */
const bareDefinite = ({ reading: { tokens }, to, determiner, modifiers, age }: Naming): boolean =>
  determiner === 'definite' &&
  modifiers.length === 0 &&
  age === null &&
  tokens[to]?.quoted !== true &&
  !/^(?:who|whom|whose|that|in|with|known|called|named|identified|behind|accused|suspected|responsible|from|of|at|on)$/.test(
    tokens[to]?.lower ?? '',
  );
const tooOld = ({ ages }: Persona, noun: string): boolean => !/man$/.test(noun) && [...ages].some((age) => age > 19);

const WOMAN = /^(?:her)$/;
const MAN = /^(?:his)$/;

/** Whoever owns what a description tells of: the persona at the owner’s last word, or whom the pronoun can mean. */
function ownerOf(reading: Reading, naming: Naming, at: ReadonlyMap<number, Persona>, bySentence: Spoken): Persona | null {
  const [from, to] = naming.owner as readonly [number, number];
  for (let i = to - 1; i >= from; i -= 1) {
    const persona = at.get(i);
    if (persona) return persona;
  }
  const word = reading.tokens[from]?.lower ?? '';
  const gender = WOMAN.test(word) ? 'f' : MAN.test(word) ? 'm' : null;
  if (gender === null) return null;
  return meantBy(bySentence, gender, from, naming.sentence);
}

/** The text positions of a place. */
export const spanOf = ({ reading: { tokens }, from, to }: Naming): Span => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});
