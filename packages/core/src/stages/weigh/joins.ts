import type { MergeGrade, OriginRange, Weight } from '../../model/dossier.ts';
import { sameName } from './link-rules.ts';
import { byText } from './order.ts';
import { RANK } from './weight.ts';

/** What must be known of an origin to join it with others: in the making of a dossier, and from one that is written. */
export interface Joinable {
  readonly id: string;
  readonly name: string | null; // of a person
  readonly weight: Weight;
}

export interface Joins {
  /** The smallest id of those that are one with it under certain and probable links. */
  readonly find: (id: string) => string;
  /** The best weight within the group. */
  readonly weightOf: (id: string) => Weight;
  /** Least and most people or bodies that can stand behind these origins. */
  readonly range: (counted: readonly string[], partly: readonly string[]) => OriginRange;
  readonly members: ReadonlyMap<string, readonly string[]>;
}

const BEST: readonly Weight[] = ['strong', 'firm', 'weak', 'opinion', 'none'];
/** Beyond this many groups we no longer search for the fewest that fit, but go through them in order. */
const EXACT = 12;

/**
 * Joins origins by certain and probable links, never two people of different names.
 *
 * A possible link joins nothing. It only lowers the least count: the least is the smallest number of groups into which the firm origins can be put
 * so that any two of one group may be the same. So one outlet of unknown source does not make two officials of different governments one.
 */
export function joinsOf(
  origins: readonly Joinable[],
  links: readonly { readonly a: string; readonly b: string; readonly grade: MergeGrade }[],
): Joins {
  const parent = new Map(origins.map((o) => [o.id, o.id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) at = up;
    return at;
  };
  const byId = new Map(origins.map((o) => [o.id, o]));
  const names = new Map<string, string[]>();
  for (const { id, name } of origins) if (name !== null) names.set(id, [name]);
  const join = ({ a, b }: { readonly a: string; readonly b: string }): void => {
    const [x, y] = [find(a), find(b)].sort(byText) as [string, string];
    if (x === y) return;
    const [p, q] = [names.get(x) ?? [], names.get(y) ?? []];
    if (apart(p, q)) return;
    parent.set(y, x);
    if (p.length + q.length > 0) names.set(x, [...p, ...q]);
  };
  const grades: readonly MergeGrade[] = ['certain', 'probable'];
  // in one order, whether the links come from the making of a dossier or out of a written one
  const ordered = [...links].sort((p, q) => byText(p.a, q.a) || byText(p.b, q.b));
  for (const grade of grades) for (const link of ordered) if (link.grade === grade) join(link);

  const members = new Map<string, string[]>();
  for (const { id } of origins) members.set(find(id), [...(members.get(find(id)) ?? []), id]);
  const weights = new Map(
    [...members].map(([group, ids]) => [group, BEST.find((w) => ids.some((id) => byId.get(id)?.weight === w)) ?? 'none']),
  );
  const may = new Set(
    links.flatMap(({ a, b, grade }) => {
      const [x, y] = [find(a), find(b)];
      return grade === 'possible' && !apart(names.get(x), names.get(y)) ? [`${x} ${y}`, `${y} ${x}`] : [];
    }),
  );
  const weightOfGroup = (id: string): Weight => weights.get(find(id)) ?? 'none';
  const own = (id: string): number => {
    const origin = byId.get(id);
    return origin ? RANK[origin.weight] : 0;
  };
  return {
    find,
    weightOf: weightOfGroup,
    members,
    range(counted, partly) {
      const heard = counted.filter((id) => own(id) > 0);
      const most = new Set([...heard, ...partly.filter((id) => own(id) > 0)].map(find));
      const firm = [...new Set(heard.filter((id) => RANK[weightOfGroup(id)] >= 2).map(find))].sort(byText);
      return { min: fewest(firm, (a, b) => may.has(`${a} ${b}`)), max: most.size };
    },
  };
}

/** Two people of different names are never one. */
const apart = (a: readonly string[] = [], b: readonly string[] = []): boolean => a.some((n) => b.some((m) => !sameName(n, m)));

/** The smallest number of sets whose members may all be one another. */
function fewest(groups: readonly string[], may: (a: string, b: string) => boolean): number {
  const greedy = place(groups, may, Infinity);
  if (groups.length > EXACT || greedy <= 1) return greedy;
  let best = greedy;
  const sets: string[][] = [];
  const search = (at: number): void => {
    if (sets.length >= best) return;
    const group = groups[at];
    if (group === undefined) {
      best = sets.length;
      return;
    }
    for (const set of sets) {
      if (!set.every((other) => may(group, other))) continue;
      set.push(group);
      search(at + 1);
      set.pop();
    }
    sets.push([group]);
    search(at + 1);
    sets.pop();
  };
  search(0);
  return best;
}

function place(groups: readonly string[], may: (a: string, b: string) => boolean, limit: number): number {
  const sets: string[][] = [];
  for (const group of groups) {
    const fits = sets.find((set) => set.every((other) => may(group, other)));
    if (fits) fits.push(group);
    else if (sets.length < limit) sets.push([group]);
  }
  return sets.length;
}
