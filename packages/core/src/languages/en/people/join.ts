import { clashOf, modifiersAgree, type Clash } from './clash.ts';
import { sameRole } from './nouns.ts';
import type { Persona } from './persona.ts';

/** How sure a link is. `possible` joins nothing: it is only shown. */
export type Grade = 'certain' | 'probable' | 'possible';

/** Why two personas of a story are taken for one. */
export interface Tie {
  readonly a: Persona;
  readonly b: Persona;
  readonly rule: string;
  readonly grade: Grade;
}

/** Two personas that look like one and are not joined, and why. */
export interface Apart {
  readonly a: Persona;
  readonly b: Persona;
  readonly because: Clash | 'two-fit' | 'in-one-report' | 'no-ground' | 'vague';
}

/** Personas joined across reports. */
export interface Joined {
  readonly top: (persona: Persona) => Persona; // the first of those that are one
  readonly ties: readonly Tie[];
  readonly apart: readonly Apart[];
}

/** The joining of a story’s personas while it goes on. */
export interface Joining extends Joined {
  readonly personas: readonly Persona[];
  readonly contextOf: (persona: Persona) => ReadonlySet<string>; // words told of somebody
  readonly of: (persona: Persona) => readonly Persona[]; // all that are one with it so far
  /** Joins two, unless something forbids it: then the refusal is kept. A possible link joins nothing. */
  readonly join: (a: Persona, b: Persona, rule: string, grade: Grade) => boolean;
  readonly refuse: (a: Persona, b: Persona, because: Apart['because']) => false;
}

export const MOST_ALIKE = 40; // names of one sound that are compared each with each

/** Every persona by itself, to be joined. */
export function joiningOf(personas: readonly Persona[], contextOf: Joining['contextOf']): Joining {
  const up = new Map<Persona, Persona>();
  const members = new Map<Persona, Persona[]>(personas.map((p) => [p, [p]]));
  const ties: Tie[] = [];
  const apart: Apart[] = [];
  const top = (persona: Persona): Persona => {
    let at = persona;
    for (let next = up.get(at); next; next = up.get(at)) at = next;
    if (at !== persona) up.set(persona, at);
    return at;
  };
  const of = (persona: Persona): readonly Persona[] => members.get(top(persona)) as readonly Persona[];
  const refuse = (a: Persona, b: Persona, because: Apart['because']): false => {
    apart.push({ a, b, because });
    return false;
  };
  function join(a: Persona, b: Persona, rule: string, grade: Grade): boolean {
    const [x, y] = [top(a), top(b)];
    if (x === y) return true;
    if (grade === 'possible') {
      ties.push({ a, b, rule, grade });
      return false;
    }
    const [left, right] = [members.get(x) as Persona[], members.get(y) as Persona[]];
    const named = a.kind === 'person' || a.kind === 'group';
    if (
      named &&
      rule !== 'same-name' &&
      together(left, right) &&
      !(SPELT.test(rule) && slipsInOneReport(left, right)) &&
      !(rule === 'role' && knownElsewhere(left, right))
    )
      return refuse(a, b, 'in-one-report');
    if (rule !== 'same-name' || a.names[0]?.given === null) {
      const forbidden = forbids(left, right);
      if (forbidden) return refuse(forbidden.p, forbidden.q, forbidden.clash);
    }
    const [first, second] = x.id < y.id ? [x, y] : [y, x];
    up.set(second, first);
    members.set(first, [...(members.get(first) as Persona[]), ...(members.get(second) as Persona[])]);
    ties.push({ a, b, rule, grade });
    return true;
  }

  return { personas, contextOf, top, of, join, refuse, ties, apart };
}

/** What else speaks for two names being one: a part that is the same letter by letter, a common office, an age, what is told of them. */
export function grounds({ of, contextOf }: Joining, a: Persona, b: Persona, rule: string): number {
  const reports = new Set(of(a).map((p) => p.report));
  if (of(b).some((p) => reports.has(p.report))) return 0;
  const [left, right] = [sample(of(a)), sample(of(b))];
  const roles = left.flatMap((p) => p.roles);
  const others = right.flatMap((p) => p.roles);
  let found = 0;
  if (roles.some((r) => others.some((s) => sameRole(r.noun, s.noun) && modifiersAgree(r, s)))) found += 1;
  const ages = new Set(left.flatMap((p) => [...p.ages]));
  if (right.some((p) => [...p.ages].some((age) => ages.has(age)))) found += 1;
  const [x, y] = [a.names[0], b.names[0]];
  if (x && y && x.given !== null && y.given !== null && (x.surname === y.surname || x.given === y.given))
    found += rule === 'slip' ? 0.5 : 1;
  const words = new Set(left.flatMap((p) => [...contextOf(p)]));
  const common = new Set(right.flatMap((p) => [...contextOf(p)]).filter((w) => words.has(w)));
  if (common.size >= 3) found += 1;
  else if (common.size >= 1) found += 0.5;
  return found;
}

const SPELT = /^(?:romanised|slip|spelling)$/;

function together(left: readonly Persona[], right: readonly Persona[]): boolean {
  const reports = new Set(left.map((p) => p.report));
  return right.some((p) => reports.has(p.report));
}

/** One report spells a name in two ways, never in one sentence. */
function slipsInOneReport(left: readonly Persona[], right: readonly Persona[]): boolean {
  const sentences = new Set(left.flatMap((p) => p.namings.map((n) => `${p.report} ${n.sentence}`)));
  const full = (p: Persona): boolean => p.names[0]?.given != null;
  return left.every(full) && right.every(full) && !right.some((p) => p.namings.some((n) => sentences.has(`${p.report} ${n.sentence}`)));
}

/** "Fenn" in one place of a report and "the actor" in another, where a second report tells that Fenn is the actor. */
const knownElsewhere = (left: readonly Persona[], right: readonly Persona[]): boolean =>
  right.length === 1 &&
  right.every((p) => p.names.length === 0 && p.kind === 'person' && p.namings.every((n) => n.determiner === 'definite')) &&
  left.some((p) => p.names.length > 0);

/** What forbids joining two lists of personas. Of names only the fullest counts: "Mark Lind" may stand beside "W. Lind" where somebody is W. Mark Lind. */
function forbids(
  left: readonly Persona[],
  right: readonly Persona[],
): { readonly p: Persona; readonly q: Persona; readonly clash: Clash } | null {
  const [x, y] = [fullestOf(left), fullestOf(right)];
  for (const p of sample(left))
    for (const q of sample(right)) {
      const clash = clashOf(p, q);
      if (clash && (clash !== 'names' || (clashOf(p, y) === 'names' && clashOf(x, q) === 'names'))) return { p, q, clash };
    }
  return null;
}

/** The persona with the longest name. */
const fullestOf = (list: readonly Persona[]): Persona =>
  list.reduce((best, p) => ((p.names[0]?.text.length ?? 0) > (best.names[0]?.text.length ?? 0) ? p : best));

/** Of a long list, the first and the last few. */
export const sample = (list: readonly Persona[]): readonly Persona[] =>
  list.length <= 8 ? list : [...list.slice(0, 4), ...list.slice(-4)];
