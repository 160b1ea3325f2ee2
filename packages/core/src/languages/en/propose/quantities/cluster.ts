import { likeness } from './context.ts';
import { agree, commensurate, type Figure } from './figure.ts';

/** Figures of several reports that answer one question. */
export interface Cluster {
  readonly kind: Figure['kind'];
  readonly scope: Figure['scope'];
  readonly figures: readonly Figure[]; // one report may stand here more than once, never with two values that clash
}

/** How like two contexts must be, by kind; lower where the same noun is counted. Found by trying on stories read for it; it moves little. */
const LIKE: Readonly<Record<Figure['kind'], { readonly sameNoun: number; readonly otherNoun: number }>> = {
  people: { sameNoun: 0.22, otherNoun: 0.38 },
  thing: { sameNoun: 0.2, otherNoun: 2 },
  money: { sameNoun: 0.13, otherNoun: 0.13 },
  measure: { sameNoun: 0.4, otherNoun: 0.5 },
  share: { sameNoun: 0.25, otherNoun: 0.35 },
};

const ASIDE = 0.45; // what stands in the background is compared only where the words are much the same

/**
 * Joins figures of different reports whose nouns and surroundings are alike, the most alike first.
 *
 * Two groups never join where one report has a figure in each and the two cannot both be right: it means two things by them.
 */
export function clusters(figures: readonly Figure[]): readonly Cluster[] {
  let found = known.get(figures);
  if (!found) known.set(figures, (found = clustered(figures)));
  return found;
}

const known = new WeakMap<readonly Figure[], readonly Cluster[]>(); // two rules ask for the same

function clustered(figures: readonly Figure[]): readonly Cluster[] {
  const links: { a: number; b: number; like: number }[] = [];
  for (let a = 0; a < figures.length; a += 1)
    for (let b = a + 1; b < figures.length; b += 1) {
      const [x, y] = [figures[a]!, figures[b]!];
      if (x.reading === y.reading) continue;
      if (x.scope !== y.scope || (x.kind === 'measure' && x.unit !== y.unit) || (x.kind !== y.kind && !(isCounted(x) && isCounted(y))))
        continue;
      if ((x.aside || y.aside) && x.incident !== y.incident) continue;
      if (x.unit === y.unit && !commensurate(x, y)) continue;
      const kin = kindred(x, y);
      if (x.kind !== y.kind && !kin) continue;
      const like = likeness(x.context, y.context);
      const least = x.noun === y.noun || kin ? LIKE[x.kind].sameNoun : LIKE[x.kind].otherNoun;
      if (like >= (x.aside || y.aside ? Math.max(least, ASIDE) : least)) links.push({ a, b, like });
    }
  links.sort((x, y) => y.like - x.like || x.a - y.a || x.b - y.b);
  const groupOf = figures.map((_, i) => [i]);
  const told = figures.map((figure, i) => new Map([[figure.reading, [i]]])); // by group: what each report gives in it
  const toldIn = new Map(groupOf.map((group, i) => [group, told[i]!]));
  for (const { a, b } of links) {
    const [one, other] = [groupOf[a]!, groupOf[b]!];
    if (one === other || clash(figures, toldIn.get(one)!, toldIn.get(other)!)) continue;
    const joined = [...one, ...other];
    for (const i of joined) groupOf[i] = joined;
    toldIn.set(joined, together(toldIn.get(one)!, toldIn.get(other)!));
  }
  return [...new Set(groupOf)]
    .map((group) => [...group].sort((x, y) => x - y).map((i) => figures[i]!))
    .filter((group) => new Set(group.map((f) => f.reading.report.id)).size >= 2)
    .map((group) => ({ kind: group[0]!.kind, scope: group[0]!.scope, figures: ofOneNoun(group) }));
}

type Told = Map<Figure['reading'], number[]>;

function together(one: Told, other: Told): Told {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  for (const [reading, list] of small) large.set(reading, [...(large.get(reading) ?? []), ...list]);
  return large;
}

function clash(figures: readonly Figure[], one: Told, other: Told): boolean {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  for (const [reading, list] of small)
    for (const j of large.get(reading) ?? []) if (list.some((i) => apart(figures[i]!, figures[j]!))) return true;
  return false;
}

const apart = (x: Figure, y: Figure): boolean =>
  (x.unit !== y.unit || x.min !== y.min || x.max !== y.max) && (x.unit !== y.unit || !agree(x, y) || x.noun !== y.noun);

const isCounted = ({ kind }: Figure): boolean => kind === 'people' || kind === 'thing';

/** "Four of the robot security guards" and "five security robots": the head of each stands in the phrase of the other. */
export function kindred(x: Figure, y: Figure): boolean {
  if (!isCounted(x) || !isCounted(y) || !x.words || !y.words) return false;
  return (
    x.noun === y.noun ||
    (x.words.has(y.noun) && [...x.words].filter((w) => y.words!.has(w)).length >= 2) ||
    (y.words.has(x.noun) && [...y.words].filter((w) => x.words!.has(w)).length >= 2)
  );
}

/** Figures of one cluster under one noun and unit, the one that most of them give. */
function ofOneNoun(group: readonly Figure[]): readonly Figure[] {
  if (group.some((f) => !isCounted(f)) || new Set(group.map((f) => f.unit)).size === 1) return group;
  const times = (f: Figure): number => group.filter((g) => g.noun === f.noun).length;
  const [first] = [...group].sort((a, b) => times(b) - times(a) || (a.noun < b.noun ? -1 : 1));
  return group.map((f) => ({ ...f, kind: first!.kind, unit: first!.unit, noun: first!.noun }));
}
