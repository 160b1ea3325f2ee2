import { compareNames } from './name.ts';
import { isKin, sameRole } from './nouns.ts';
import type { Persona, Role } from './persona.ts';

/** Why two personas cannot be one; null where nothing forbids it. */
export type Clash = 'kinds' | 'names' | 'number' | 'sexes' | 'ages' | 'owner' | 'said-not-to-be' | 'then-and-now' | 'ties';

/** Words of time and rank before a noun: two of them that differ make two people. */
const EXCLUSIVE: ReadonlyMap<string, string> = new Map([
  ['former', 'past'],
  ['ex', 'past'],
  ['late', 'past'],
  ['previous', 'past'],
  ['outgoing', 'past'],
  ['current', 'now'],
  ['present', 'now'],
  ['incumbent', 'now'],
  ['new', 'now'],
  ['first', 'first'],
  ['second', 'second'],
  ['third', 'third'],
  ['deputy', 'deputy'],
  ['vice', 'deputy'],
  ['assistant', 'deputy'],
  ['co', 'deputy'],
]);

export function clashOf(a: Persona, b: Persona): Clash | null {
  if (a.kind !== b.kind && !(isThing(a) && isThing(b))) return (a.kind === 'group') !== (b.kind === 'group') ? 'number' : 'kinds';
  if (a.owner === b && b !== a) return 'owner';
  if (b.owner === a && b !== a) return 'owner';
  if (a.gender !== null && b.gender !== null && a.gender !== b.gender) return 'sexes';
  const [x, y] = [a.names[0], b.names[0]];
  if (x && y && compareNames(x, y)?.grade === 'clash') return 'names';
  if (a.roles.some((r) => b.notRoles.includes(r.noun)) || b.roles.some((r) => a.notRoles.includes(r.noun))) return 'said-not-to-be';
  if (a.owner !== null && a.owner === b.owner && tiesClash(a, b)) return 'ties';
  if ((!x || !y) && agesClash(a, b)) return 'ages';
  if (rolesClash(a, b)) return 'then-and-now';
  return null;
}

/** A body in one report and a named thing in another can be one: the words do not always tell. */
const isThing = ({ kind }: Persona): boolean => kind === 'body' || kind === 'thing';

/** Nobody is of two ages in one story; a year more may be a birthday. */
const agesClash = (a: Persona, b: Persona): boolean =>
  a.ages.size > 0 && b.ages.size > 0 && ![...a.ages].some((x) => [...b.ages].some((y) => Math.abs(x - y) <= 1));

function rolesClash(a: Persona, b: Persona): boolean {
  if (a.names.length > 0 && b.names.length > 0) return false; // a person may be called either in time
  return a.roles.some((r) => b.roles.some((s) => sameRole(r.noun, s.noun) && !modifiersAgree(r, s)));
}

/** One person's wife is not their daughter. */
export const tiesClash = (a: Persona, b: Persona): boolean => {
  const [x, y] = [a.roles[0]?.noun ?? '', b.roles[0]?.noun ?? ''];
  return isKin(x) && isKin(y) && !sameRole(x, y);
};

const rankOf = (role: Role): string | null => role.modifiers.map((m) => EXCLUSIVE.get(m)).find((m) => m !== undefined) ?? null;

/** Nothing before the one noun forbids what stands before the other: "former mayor" and "current mayor", "fire chief" and "police chief". */
export function modifiersAgree(a: Role, b: Role): boolean {
  const [x, y] = [rankOf(a), rankOf(b)];
  if (x !== y && (x === 'deputy' || y === 'deputy' || (x !== null && y !== null))) return false;
  const [m, n] = [a.naming.of, b.naming.of];
  if (m.length > 0 && n.length > 0 && !m.some((word) => n.includes(word))) return false;
  const [u, v] = [compoundOf(a), compoundOf(b)];
  return u === null || v === null || u === v;
}

/** The noun before a noun, with which it is one: "fire" of "fire chief". */
function compoundOf({ naming: { reading, head, from } }: Role): string | null {
  const before = head > from ? reading.tokens[head - 1] : undefined;
  return before?.pos === 'NOUN' ? before.lemma.toLowerCase() : null;
}
