import type { Reading } from '../../../../model/layers.ts';
import { agree, type Figure, vague } from './figure.ts';
import { wordsOf } from './scene.ts';
import { nestedTowns, type Town, townsIn } from './towns.ts';

/** Tolls that one question asks for, with the place that it names; `place` is null where there is but one incident or none is named. */
export interface Incident {
  readonly place: string | null;
  readonly figures: readonly Figure[];
}

/**
 * Tolls of one kind, by the town of their incident. Two towns are two incidents where one report gives a toll for each, unless one lies in the other.
 *
 * A toll without a town goes to that of its report where this has but one; else it stays by itself, as does a sum over several towns.
 * Misses incidents that only a street tells apart, and those of one town.
 */
export function incidentsAmong(figures: readonly Figure[]): readonly Incident[] {
  const towns = new Map(figures.map((f) => [f, townsOf(f, figures)]));
  const root = joined(figures, towns);
  const keysOf = (f: Figure): readonly string[] => [...new Set((towns.get(f) ?? []).map((t) => root(t.key)))];
  const byReading = new Map<Reading, Set<string>>();
  const firm: Placed[] = []; // whole and counted: they tell two incidents apart
  for (const f of figures) {
    const [key, another] = keysOf(f);
    if (key === undefined || another !== undefined) continue;
    (byReading.get(f.reading) ?? byReading.set(f.reading, new Set()).get(f.reading))!.add(key);
    if (!f.soft && f.scope === 'total' && !vague(f)) firm.push({ figure: f, key });
  }
  if (!firm.some((x, i) => firm.slice(i + 1).some((y) => twoIncidents(x, y)))) return [{ place: null, figures }];
  const groups = new Map<string | null, Figure[]>();
  for (const f of figures) {
    const keys = keysOf(f);
    const own = byReading.get(f.reading);
    const key = keys.length === 1 ? keys[0]! : keys.length === 0 && own?.size === 1 ? [...own][0]! : null;
    (groups.get(key) ?? groups.set(key, []).get(key))!.push(f);
  }
  return [...groups]
    .map(([key, own]): Incident => ({ place: key === null ? null : nameOf(own.flatMap((f) => towns.get(f) ?? [])), figures: own }))
    .sort((a, b) => ((a.place ?? '') < (b.place ?? '') ? -1 : 1));
}

interface Placed {
  readonly figure: Figure;
  readonly key: string;
}

/** True where two tolls that cannot be one stand in two towns: in one report, or in two of which neither knows the other's town. */
function twoIncidents(x: Placed, y: Placed): boolean {
  if (x.key === y.key || agree(x.figure, y.figure)) return false;
  const [a, b] = [x.figure.reading, y.figure.reading];
  return a === b || (!knows(a, y.key) && !knows(b, x.key));
}

const knows = (reading: Reading, town: string): boolean => town.split(' ').some((word) => wordsOf(reading).has(word));

/** The name by which most tolls place it. */
function nameOf(towns: readonly Town[]): string {
  const times = new Map<string, number>();
  for (const { name } of towns) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

/** The towns beside a toll: behind it before the next toll of its sentence, else before it, else in the sentence before of the same paragraph. */
function townsOf(figure: Figure, figures: readonly Figure[]): readonly Town[] {
  const { reading, sentence, token } = figure;
  const { tokens, sentences } = reading;
  const [start, end] = sentences[sentence]!.tokens;
  const others = figures.filter((f) => f !== figure && f.reading === reading && f.sentence === sentence).map((f) => f.token);
  const behind = townsIn(tokens, token, Math.min(end, ...others.filter((o) => o > token)));
  if (behind.length > 0) return behind;
  const ahead = townsIn(tokens, Math.max(start, ...others.filter((o) => o < token)), token);
  if (ahead.length > 0) return ahead;
  const before = sentences[sentence - 1];
  if (!before || before.paragraph !== sentences[sentence]!.paragraph) return [];
  const last = townsIn(tokens, before.tokens[0], before.tokens[1]);
  return new Set(last.map((t) => t.key)).size === 1 ? last.slice(0, 1) : [];
}

/** Gives each town the name of its group: towns of which one lies in the other are one place. */
function joined(figures: readonly Figure[], towns: ReadonlyMap<Figure, readonly Town[]>): (key: string) => string {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  const known = new Set([...towns.values()].flat().map((t) => t.key));
  const longer = [...known].flatMap((a) => [...known].filter((b) => b !== a && ` ${b} `.includes(` ${a} `)).map((b) => [a, b] as const)); // "Alder", "Alder Heights"
  for (const pairs of [longer, ...[...new Set(figures.map((f) => f.reading))].map(nestedTowns)])
    for (const [a, b] of pairs) {
      if (!known.has(a) || !known.has(b)) continue;
      const [x, y] = [root(a), root(b)];
      if (x !== y) parent.set(x < y ? y : x, x < y ? x : y);
    }
  return root;
}
