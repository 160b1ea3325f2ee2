import { grouped } from '../propose/mentions-in.ts';
import { clashOf } from './clash.ts';
import { sample, type Joining } from './join.ts';
import { isKin, isVague, roleKey } from './nouns.ts';
import { isDefinite, type Persona } from './persona.ts';

const MOST_OF_AN_AGE = 150; // people of one age who are looked at

/** "The wife of Jon Berg": one tie to one person. */
export function joinKin({ personas, top, join }: Joining): void {
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

/** Joins those whom nobody names by what they are called, and then by age. */
export function joinDescribed(joining: Joining): void {
  const { personas } = joining;
  const byKey = new Map<string, Persona[]>();
  for (const p of personas)
    if (p.kind === 'person' || p.kind === 'group')
      for (const key of new Set(p.roles.map((r) => `${p.kind} ${roleKey(r.noun)}`))) {
        const list = byKey.get(key);
        if (list) list.push(p);
        else byKey.set(key, [p]);
      }
  for (const key of [...byKey.keys()].sort()) joinRole(joining, byKey.get(key) as Persona[]);
  joinAges(joining);
}

/** "A 15-year-old boy" in one report, "Milo Brandt, 15," in another: where no report has two people of that age, they are one. */
function joinAges({ personas, top, join, refuse }: Joining): void {
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

function joinRole(joining: Joining, list: readonly Persona[]): void {
  const { top, of, join, refuse } = joining;
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
    const fit = named.filter((q) => sample(of(q)).every((m) => clashOf(m, p) === null) && knownTies(joining, p, q));
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
    (p) => new Set((perReport.get(p.report) ?? []).filter((q) => q.kind === p.kind).map(top)).size === 1 && !isKin(p.roles[0]?.noun ?? ''),
  );
  const usable = single.filter((p) => (p.kind === 'group' ? p.namings.some((n) => n.determiner === 'definite') : true));
  const [one] = usable;
  for (const p of usable.slice(1))
    if (one && (isDefinite(one) || isDefinite(p) || one.roles[0]?.noun === p.roles[0]?.noun))
      join(one, p, 'role', one.roles[0]?.noun === p.roles[0]?.noun && (isDefinite(one) || isDefinite(p)) ? 'probable' : 'possible');
}

/** "The Syrian president" is a president only of whom Syria is told. */
function knownTies({ of, contextOf }: Joining, p: Persona, named: Persona): boolean {
  const wanted = p.roles.flatMap((r) => r.naming.of);
  if (wanted.length === 0) return true;
  return of(named).some((q) => q.roles.some((r) => r.naming.of.some((w) => wanted.includes(w))) || wanted.some((w) => contextOf(q).has(w)));
}
