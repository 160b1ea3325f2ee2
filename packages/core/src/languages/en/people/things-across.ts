import { grouped } from '../propose/mentions-in.ts';
import { countryOf } from '../mention/known-names.ts';
import { acronymKey, bodyKey, initialsOf, isAcronym, wordsOf } from './bodies.ts';
import { grounds, MOST_ALIKE, type Joining } from './join.ts';
import { isDefinite, type Persona } from './persona.ts';
import { mayBeRomanised, slips, soundKey } from './romanised.ts';

/** Joins bodies and named things: by the words of their names, first letters, last words, and spellings. */
export function joinThings(joining: Joining): void {
  const { personas, top, join, refuse } = joining;
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
    if (one && fit.length === 1) join(one, p, 'first-letters', 'probable');
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
        if (rule !== null) join(a, b, rule, grounds(joining, a, b, rule) >= 1 ? 'probable' : 'possible');
      }
    });
}

/** "The board" is the Alder Harbour Board where no other board is named in any report, and the board of another report where none is. */
export function joinBodies({ personas, top, join }: Joining): void {
  const byNoun = grouped(
    personas.filter((p) => p.kind === 'body' && p.thing === null && p.roles.length > 0 && isDefinite(p)),
    (p) => p.roles[0]?.noun ?? '',
  );
  const named = new Map<string, Set<Persona>>();
  for (const p of personas)
    if (p.kind === 'body' && p.thing !== null)
      for (const word of wordsOf(p.thing)) if (byNoun.has(word)) named.set(word, (named.get(word) ?? new Set<Persona>()).add(top(p)));
  for (const noun of [...byNoun.keys()].sort()) {
    const list = byNoun.get(noun) as readonly Persona[];
    const fit = [...(named.get(noun) ?? [])];
    const [one] = fit;
    const first = one && fit.length === 1 ? one : fit.length === 0 ? list[0] : undefined;
    if (!first) continue;
    for (const p of list) if (p !== first && sameBody(first, p)) join(first, p, 'role', 'probable');
  }
}

/** Nothing that stands before either noun tells of another: "the Danish navy" is not the Norwegian one. */
function sameBody(a: Persona, b: Persona): boolean {
  const ties = (p: Persona): readonly string[] => [...p.roles.flatMap((r) => r.naming.of), ...(p.thing === null ? [] : wordsOf(p.thing))];
  const wanted = b.roles.flatMap((r) => r.naming.of);
  const known = ties(a);
  const own = wanted.every((w) => known.includes(w)) || known.length === 0;
  const compound = (p: Persona): string => p.roles.map((r) => r.modifiers.join(' ')).sort()[0] ?? '';
  return own && (a.thing !== null || compound(a) === compound(b));
}

function endsIn(long: readonly string[], short: readonly string[]): boolean {
  return long.length > short.length && short.every((word, i) => long[long.length - short.length + i] === word);
}
