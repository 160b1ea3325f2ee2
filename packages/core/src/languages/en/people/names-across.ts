import { grouped } from '../propose/mentions-in.ts';
import { clashOf } from './clash.ts';
import { grounds, MOST_ALIKE, type Grade, type Joining } from './join.ts';
import { compareNames, mayShareGiven, type PersonName } from './name.ts';
import type { Persona } from './persona.ts';
import { soundKey } from './romanised.ts';

/** Joins people by their names: the same in full, then forms that one person may have, then names alone. */
export function joinNamed(joining: Joining): void {
  const { personas, top, of, join, refuse } = joining;
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
      `w ${[name.given ?? '', name.surname].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join(' ')}`,
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
    } else if (grounds(joining, a, b, rule) >= 1) join(a, b, rule, 'probable');
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
        if (match?.grade === 'possible' && grounds(joining, a, b, match.rule) >= 1) join(a, b, match.rule, 'probable');
      }
    });
}

const keyOf = (n: PersonName): string => [n.given ?? '', ...n.middle, n.surname, n.suffix].join(' ');
