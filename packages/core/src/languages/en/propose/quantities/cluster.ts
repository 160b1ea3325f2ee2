import { likeness } from './context.ts';
import type { Figure } from './figure.ts';

/** Figures of several reports that answer one question. */
export interface Cluster {
  readonly kind: Figure['kind'];
  readonly scope: Figure['scope'];
  readonly figures: readonly Figure[]; // one report may stand here more than once with one value
}

/** How like two contexts must be, by kind; lower where the same noun is counted. Found by trying on stories read for it; it moves little. */
const LIKE: Readonly<Record<Figure['kind'], { readonly sameNoun: number; readonly otherNoun: number }>> = {
  people: { sameNoun: 0.22, otherNoun: 0.32 },
  thing: { sameNoun: 0.2, otherNoun: 2 },
  money: { sameNoun: 0.2, otherNoun: 0.25 },
  measure: { sameNoun: 0.4, otherNoun: 0.5 },
  share: { sameNoun: 0.35, otherNoun: 0.35 },
};

/** Links figures of different reports whose nouns and surroundings are alike, and gives what hangs together, largest first. */
export function clusters(figures: readonly Figure[]): readonly Cluster[] {
  const parent = figures.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  const links: { a: number; b: number; like: number }[] = [];
  for (let a = 0; a < figures.length; a += 1)
    for (let b = a + 1; b < figures.length; b += 1) {
      const [x, y] = [figures[a]!, figures[b]!];
      if (x.reading === y.reading || x.kind !== y.kind || x.scope !== y.scope || (x.kind === 'measure' && !sameMeasure(x, y))) continue;
      const like = likeness(x.context, y.context);
      if (like >= (x.noun === y.noun ? LIKE[x.kind].sameNoun : LIKE[x.kind].otherNoun)) links.push({ a, b, like });
    }
  links.sort((x, y) => y.like - x.like || x.a - y.a || x.b - y.b);
  for (const { a, b } of links) parent[root(b)] = root(a);
  const groups = new Map<number, Figure[]>();
  figures.forEach((figure, i) => {
    const at = root(i);
    const group = groups.get(at);
    if (group) group.push(figure);
    else groups.set(at, [figure]);
  });
  return [...groups.values()]
    .map((group) => bestOfEach(group))
    .filter((group) => new Set(group.map((f) => f.reading.report.id)).size >= 2)
    .map((group) => ({ kind: group[0]!.kind, scope: group[0]!.scope, figures: group }));
}

const sameMeasure = (a: Figure, b: Figure): boolean => a.unit === b.unit;

/** Of one report's figures the one that is most like the others', with those that say the same. */
function bestOfEach(group: readonly Figure[]): readonly Figure[] {
  const best = new Map<Figure['reading'], { figure: Figure; like: number }>();
  for (const figure of group) {
    const like = Math.max(...group.filter((o) => o.reading !== figure.reading).map((o) => likeness(o.context, figure.context)), 0);
    const known = best.get(figure.reading);
    if (!known || like > known.like) best.set(figure.reading, { figure, like });
  }
  return group.filter((f) => {
    const chosen = best.get(f.reading)!.figure;
    return f.min === chosen.min && f.max === chosen.max && f.unit === chosen.unit;
  });
}
