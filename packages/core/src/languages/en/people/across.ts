import { grouped } from '../propose/mentions-in.ts';
import { acronymKey, bodyKey, initialsOf, isAcronym, wordsOf } from './bodies.ts';
import { clashOf, modifiersAgree, type Clash } from './clash.ts';
import { compareNames, mayShareGiven, type PersonName } from './name.ts';
import { isKin, isVague, roleKey, sameRole } from './nouns.ts';
import type { Persona } from './persona.ts';
import { slips, soundKey } from './romanised.ts';
import { countryOf } from '../mention/known-names.ts';
import { mayBeRomanised } from './romanised.ts';

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

const MOST_OF_AN_AGE = 150;
const MOST_ALIKE = 40; // names of one sound that are compared each with each

/** Joins the casts of a story: names first, the surest first, then bodies and things, then those whom nobody names. */
export function joinCasts(personas: readonly Persona[], contextOf: (persona: Persona) => ReadonlySet<string>): Joined {
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
    if (named && rule !== 'same-name' && together(left, right) && !(SPELT.test(rule) && slipsInOneReport(left, right)))
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

  joinNamed();
  joinThings();
  joinKin();
  joinDescribed();
  return { top, ties, apart };

  function joinNamed(): void {
    const named = personas.filter((p) => p.kind === 'person' && p.names.length > 0);
    const full = named.filter((p) => p.names[0]?.given != null);
    const exact = grouped(full, (p) => keyOf(p.names[0] as PersonName));
    for (const list of exact.values()) for (const p of list.slice(1)) join(list[0] as Persona, p, 'same-name', 'certain');
    const types = [...exact.keys()].sort().map((key) => (exact.get(key) as readonly Persona[])[0] as Persona);
    const blocks = new Map<string, Persona[]>();
    for (const p of types) {
      const name = p.names[0] as PersonName;
      const keys = new Set([
        `s ${soundKey(name.surname)}`,
        `f ${name.surname.charAt(0)} ${name.given?.charAt(0) ?? ''}`,
        `w ${[name.given, name.surname].sort().join(' ')}`,
      ]);
      for (const key of keys) {
        const block = blocks.get(key);
        if (block) block.push(p);
        else blocks.set(key, [p]);
      }
    }
    const pairs: { readonly a: Persona; readonly b: Persona; readonly rule: string; readonly grade: Grade }[] = [];
    const seen = new Set<string>();
    for (const key of [...blocks.keys()].sort()) {
      const block = (blocks.get(key) as Persona[]).slice(0, MOST_ALIKE);
      block.forEach((a, i) => {
        for (const b of block.slice(i + 1)) {
          const pair = `${a.id} ${b.id}`;
          if (seen.has(pair)) continue;
          seen.add(pair);
          if (!mayShareGiven(a.names[0] as PersonName, b.names[0] as PersonName)) continue;
          const match = compareNames(a.names[0] as PersonName, b.names[0] as PersonName);
          if (match && match.grade !== 'clash') pairs.push({ a, b, rule: match.rule, grade: match.grade });
        }
      });
    }
    const order: Readonly<Record<Grade, number>> = { certain: 0, probable: 1, possible: 2 };
    pairs.sort((p, q) => order[p.grade] - order[q.grade] || p.a.id - q.a.id || p.b.id - q.b.id);
    const ofPersona = new Map<Persona, typeof pairs>();
    for (const pair of pairs)
      for (const p of [pair.a, pair.b]) {
        const list = ofPersona.get(p);
        if (list) list.push(pair);
        else ofPersona.set(p, [pair]);
      }
    for (const { a, b, rule, grade } of pairs) {
      if (grade === 'certain') join(a, b, rule, grade);
      else if (grade === 'probable') {
        // “T. Okafor” where there are a Tom and a Tina
        const rivals = [...(ofPersona.get(a) ?? []), ...(ofPersona.get(b) ?? [])].filter(
          (p) => p.grade === 'probable' && top(p.a) !== top(p.b),
        );
        const others = new Set(rivals.flatMap((p) => [top(p.a), top(p.b)]).filter((p) => p !== top(a) && p !== top(b)));
        const rival = [...others].find((p) => clashOf(p, a) === 'names' || clashOf(p, b) === 'names');
        if (rival) refuse(a, b, 'two-fit');
        else join(a, b, rule, grade);
      } else if (grounds(a, b, rule) >= 1) join(a, b, rule, 'probable');
      else if (top(a) !== top(b)) {
        refuse(a, b, 'no-ground');
        join(a, b, rule, 'possible');
      }
    }
    // one name alone
    const byGiven = grouped(types, (p) => p.names[0]?.given ?? '');
    const short = named.filter((p) => p.names[0]?.given == null);
    for (const list of grouped(short, (p) => keyOf(p.names[0] as PersonName)).values()) {
      for (const p of list) {
        const name = p.names[0] as PersonName;
        const fit = new Map<Persona, string>();
        for (const key of [`s ${soundKey(name.surname)}`])
          for (const q of blocks.get(key) ?? []) {
            const match = compareNames(q.names[0] as PersonName, name);
            if (match && match.grade === 'probable' && clashOf(p, q) === null) fit.set(top(q), match.rule);
          }
        if (fit.size === 0)
          for (const q of byGiven.get(name.surname) ?? []) {
            const match = q.names[0] ? compareNames(q.names[0], name) : null;
            if (match?.rule === 'first-name' && clashOf(p, q) === null) fit.set(top(q), match.rule);
          }
        const [one] = fit;
        if (one && fit.size === 1) join(one[0], p, one[1], 'probable');
        else if (fit.size > 1) for (const [q] of fit) refuse(p, q, 'two-fit');
      }
      const left = list.filter((p) => of(p).every((q) => q.names[0]?.given == null));
      for (const p of left.slice(1)) join(left[0] as Persona, p, 'same-name', 'certain');
    }
    // spelt in two ways, and alone
    const alone = grouped(
      short.filter((p) => top(p) === p),
      (p) => soundKey(p.names[0]?.surname ?? ''),
    );
    for (const list of alone.values())
      list.slice(0, MOST_ALIKE).forEach((a, i) => {
        for (const b of list.slice(i + 1, MOST_ALIKE)) {
          const match = compareNames(a.names[0] as PersonName, b.names[0] as PersonName);
          if (match?.grade === 'possible' && grounds(a, b, match.rule) >= 1) join(a, b, match.rule, 'probable');
        }
      });
  }

  /** What else speaks for two names being one: a part that is the same letter by letter, a common office, an age, what is told of them. */
  function grounds(a: Persona, b: Persona, rule: string): number {
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

  function joinThings(): void {
    const things = personas.filter((p) => (p.kind === 'body' || p.kind === 'thing') && p.thing !== null);
    const byKey = grouped(things, (p) => bodyKey(p.thing as string));
    for (const list of byKey.values()) for (const p of list.slice(1)) join(list[0] as Persona, p, 'same-name', 'certain');
    const types = [...byKey.keys()].sort().map((key) => (byKey.get(key) as readonly Persona[])[0] as Persona);
    // first letters
    const long = new Map<string, Persona[]>();
    for (const p of types)
      for (const letters of initialsOf(p.thing as string)) {
        const list = long.get(letters);
        if (list) list.push(p);
        else long.set(letters, [p]);
      }
    for (const p of types) {
      if (!isAcronym(p.thing as string)) continue;
      const fit = [...new Set((long.get(acronymKey(p.thing as string)) ?? []).map(top))].filter((q) => q !== top(p));
      const [one] = fit;
      if (one && fit.length === 1) joinKinds(one, p, 'first-letters');
      else for (const q of fit) refuse(p, q, 'two-fit');
    }
    // “the Harbour Board” for “the Alder Harbour Board”: its last words, and only one ends so
    const byLast = grouped(types, (p) => wordsOf(p.thing as string).at(-1) ?? '');
    for (const list of byLast.values())
      for (const p of list.slice(0, MOST_ALIKE)) {
        const words = wordsOf(p.thing as string);
        if (words.length < 2) continue;
        const fit = [
          ...new Set(
            list
              .slice(0, MOST_ALIKE)
              .filter((q) => q !== p && endsIn(wordsOf(q.thing as string), words))
              .map(top),
          ),
        ].filter((q) => q !== top(p));
        const [one] = fit;
        if (one && fit.length === 1) join(one, p, 'last-words', 'probable');
        else for (const q of fit) refuse(p, q, 'two-fit');
      }
    // one word, as two alphabets bring it into English
    const single = types.filter((p) => /^\p{Lu}[\p{Ll}'-]{4,}$/u.test(p.thing as string) && countryOf(p.thing as string) === null);
    for (const list of grouped(single, (p) => soundKey(wordsOf(p.thing as string)[0] ?? '')).values())
      list.slice(0, MOST_ALIKE).forEach((a, i) => {
        for (const b of list.slice(i + 1, MOST_ALIKE)) {
          const [x, y] = [wordsOf(a.thing as string)[0] ?? '', wordsOf(b.thing as string)[0] ?? ''];
          if (x === y || `${x}s` === y || `${y}s` === x) continue;
          const rule = mayBeRomanised(x, y) ? 'romanised' : Math.min(x.length, y.length) >= 7 && slips(x, y) === 1 ? 'slip' : null;
          if (rule !== null) join(a, b, rule, grounds(a, b, rule) >= 1 ? 'probable' : 'possible');
        }
      });
  }

  /** A body in one report and something not told in another can be one. */
  function joinKinds(a: Persona, b: Persona, rule: string): void {
    join(a, b, rule, 'probable');
  }

  /** "The wife of Jon Berg": one tie to one person. */
  function joinKin(): void {
    const owned = personas.filter((p) => p.owner !== null && p.names.length === 0 && p.kind === 'person' && p.roles.length > 0);
    const kin = grouped(
      owned.filter((p) => isKin(p.roles[0]?.noun ?? '')),
      (p) => `${top(p.owner as Persona).id} ${p.roles[0]?.noun ?? ''}`,
    );
    for (const list of kin.values()) for (const p of list.slice(1)) join(list[0] as Persona, p, 'same-tie', 'probable');
    // "his brother, Erik Solberg"
    const named = grouped(
      personas
        .filter((p) => p.names.length > 0 && p.owner !== null)
        .flatMap((p) => p.roles.map((r) => ({ p, key: `${top(p.owner as Persona).id} ${r.noun}` }))),
      ({ key }) => key,
    );
    for (const [key, list] of kin) {
      const [first] = list;
      const fit = new Set((named.get(key) ?? []).map(({ p }) => top(p)));
      const [one] = fit;
      if (first && one && fit.size === 1) join(one, first, 'same-tie', 'probable');
    }
  }

  function joinDescribed(): void {
    const byKey = new Map<string, Persona[]>();
    for (const p of personas)
      if (p.kind === 'person' || p.kind === 'group')
        for (const key of new Set(p.roles.map((r) => `${p.kind} ${roleKey(r.noun)}`))) {
          const list = byKey.get(key);
          if (list) list.push(p);
          else byKey.set(key, [p]);
        }
    for (const key of [...byKey.keys()].sort()) joinRole(byKey.get(key) as Persona[]);
    joinAges();
  }

  /** "A 15-year-old boy" in one report, "Milo Brandt, 15," in another: where no report has two people of that age, they are one. */
  function joinAges(): void {
    const byAge = new Map<number, Persona[]>();
    for (const p of personas)
      if (p.kind === 'person' && p.ages.size === 1)
        for (const age of p.ages) {
          const list = byAge.get(age);
          if (list) list.push(p);
          else byAge.set(age, [p]);
        }
    for (const age of [...byAge.keys()].sort((a, b) => a - b)) {
      const list = (byAge.get(age) as Persona[]).slice(0, MOST_OF_AN_AGE);
      const clashing = list.some((p, i) =>
        list.slice(i + 1).some((q) => top(p) !== top(q) && (p.report === q.report || clashOf(p, q) !== null)),
      );
      const loose = list.filter((p) => p.names.length === 0 && p.roles.every((r) => isVague(r.noun)));
      for (const p of loose) {
        const [other] = list.filter((q) => top(q) !== top(p));
        if (!other) continue;
        if (clashing) refuse(other, p, 'two-fit');
        else join(other, p, 'age', 'probable');
      }
    }
  }

  function joinRole(list: readonly Persona[]): void {
    const nameless = list.filter((p) => p.names.length === 0 && !p.other);
    if (nameless.length === 0) return;
    const noun = nameless[0]?.roles[0]?.noun ?? '';
    const perReport = grouped(list, (p) => p.report);
    const named = [...new Set(list.filter((p) => p.names.length > 0).map(top))];
    for (const p of nameless) {
      const here = new Set((perReport.get(p.report) ?? []).map(top));
      if (p.kind === 'group') continue;
      if (isVague(noun)) continue;
      if (isKin(noun)) continue;
      if (here.size > 1) continue;
      if (p.namings.every((n) => n.determiner === 'indefinite' || n.determiner === 'bare')) continue; // "a Halden founder": one of several, it may be
      const fit = named.filter((q) => sample(of(q)).every((m) => clashOf(m, p) === null) && knownTies(p, q));
      const [one] = fit;
      if (one && fit.length === 1) join(one, p, 'role', 'probable');
      else for (const q of fit) refuse(p, q, 'two-fit');
    }
    if (isVague(noun) && nameless.every((p) => p.kind === 'person')) {
      for (const p of nameless.slice(1)) refuse(nameless[0] as Persona, p, 'vague');
      return;
    }
    if (named.length > 1 && nameless.every((p) => p.kind === 'person')) return;
    // nobody is named: one in each report
    const single = nameless.filter(
      (p) =>
        new Set((perReport.get(p.report) ?? []).filter((q) => q.kind === p.kind).map(top)).size === 1 && !isKin(p.roles[0]?.noun ?? ''),
    );
    const usable = single.filter((p) => (p.kind === 'group' ? p.namings.some((n) => n.determiner === 'definite') : true));
    const [one] = usable;
    for (const p of usable.slice(1))
      if (one && (definiteIn(one) || definiteIn(p) || one.roles[0]?.noun === p.roles[0]?.noun))
        join(one, p, 'role', definiteIn(one) && definiteIn(p) ? 'probable' : 'possible');
  }

  /** "The Syrian president" is a president only of whom Syria is told. */
  function knownTies(p: Persona, named: Persona): boolean {
    const wanted = p.roles.flatMap((r) => r.naming.of);
    if (wanted.length === 0) return true;
    return of(named).some(
      (q) => q.roles.some((r) => r.naming.of.some((w) => wanted.includes(w))) || wanted.some((w) => contextOf(q).has(w)),
    );
  }
}

/** What stands side by side in two reports of one story about somebody whom nobody names: at least one of them has to say "the". */
const definiteIn = (p: Persona): boolean => p.namings.some((n) => n.determiner === 'definite' || n.determiner === 'owned');

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
const sample = (list: readonly Persona[]): readonly Persona[] => (list.length <= 8 ? list : [...list.slice(0, 4), ...list.slice(-4)]);

const keyOf = (n: PersonName): string => [n.given ?? '', ...n.middle, n.surname, n.suffix].join(' ');

function endsIn(long: readonly string[], short: readonly string[]): boolean {
  return long.length > short.length && short.every((word, i) => long[long.length - short.length + i] === word);
}
