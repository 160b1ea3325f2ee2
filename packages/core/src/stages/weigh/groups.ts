import { givesNumber } from '../../model/attribution.ts';
import type { MergeGrade, OriginRange, Weight } from '../../model/dossier.ts';
import { namedPerson, sameName } from './link-rules.ts';
import type { Link } from './links.ts';
import { byText } from './order.ts';
import type { OriginDraft } from './origins.ts';
import { RANK, weightOf } from './weight.ts';

/** The origins of a story, which of them are one, and which may be. */
export interface OriginGroups {
  /** Name of the group of an origin under certain and probable links: the smallest id in it. */
  readonly groupOf: (id: string) => string;
  /** The best weight within the group: only certain and probable links lift. */
  readonly weightOf: (id: string) => Weight;
  /** Least and most people or bodies that can stand behind these origins. */
  readonly range: (counted: readonly string[], partly: readonly string[]) => OriginRange;
  /** The member by which a group is shown: the fullest voice, not an outlet and not a part of a group where there is another. */
  readonly representative: (id: string) => string;
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
export function groupsOf(origins: readonly OriginDraft[], links: readonly Link[]): OriginGroups {
  const parent = new Map(origins.map((o) => [o.id, o.id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) at = up;
    return at;
  };
  const byId = new Map(origins.map((o) => [o.id, o]));
  const names = new Map(origins.filter(namedPerson).map((o) => [o.id, [o.voice.label]]));
  const join = ({ a, b }: Link): void => {
    const [x, y] = [find(a.id), find(b.id)].sort(byText) as [string, string];
    if (x === y) return;
    const [p, q] = [names.get(x) ?? [], names.get(y) ?? []];
    if (apart(p, q)) return;
    parent.set(y, x);
    if (p.length + q.length > 0) names.set(x, [...p, ...q]);
  };
  const grades: readonly MergeGrade[] = ['certain', 'probable'];
  for (const grade of grades) for (const link of links) if (link.grade === grade) join(link);

  const members = new Map<string, string[]>();
  for (const { id } of origins) members.set(find(id), [...(members.get(find(id)) ?? []), id]);
  const weights = new Map(
    [...members].map(([group, ids]) => [
      group,
      BEST.find((w) => ids.some((id) => weightOf(byId.get(id) as OriginDraft).weight === w)) ?? 'none',
    ]),
  );
  const may = new Set(
    links.flatMap(({ a, b, grade }) => {
      const [x, y] = [find(a.id), find(b.id)];
      return grade === 'possible' && !apart(names.get(x), names.get(y)) ? [`${x} ${y}`, `${y} ${x}`] : [];
    }),
  );
  const weightOfGroup = (id: string): Weight => weights.get(find(id)) ?? 'none';
  const own = (id: string): number => {
    const origin = byId.get(id);
    return origin ? RANK[weightOf(origin).weight] : 0;
  };
  return {
    groupOf: find,
    weightOf: weightOfGroup,
    representative: (id) => fullest((members.get(find(id)) ?? [id]).flatMap((m) => byId.get(m) ?? [])) ?? id,
    members,
    range(counted, partly) {
      const heard = counted.filter((id) => own(id) > 0);
      const most = new Set([...heard, ...partly.filter((id) => own(id) > 0)].map(find));
      const firm = [...new Set(heard.filter((id) => RANK[weightOfGroup(id)] >= 2).map(find))].sort(byText);
      return { min: fewest(firm, (a, b) => may.has(`${a} ${b}`)), max: most.size };
    },
  };
}

function fullest(group: readonly OriginDraft[]): string | undefined {
  const rank = ({ voice, relay, reports }: OriginDraft): readonly number[] => [
    voice.named && voice.kind !== 'outlet' ? 1 : 0,
    voice.kind === 'outlet' ? 0 : 1,
    voice.member === null ? 1 : 0,
    voice.role !== null ? 1 : 0,
    relay?.named ? 1 : 0,
    givesNumber(voice) ? 1 : 0,
    reports.length,
  ];
  const before = (a: OriginDraft, b: OriginDraft): number => {
    const [x, y] = [rank(a), rank(b)];
    for (const [i, n] of x.entries()) if (n !== y[i]) return (y[i] ?? 0) - n;
    return byText(a.id, b.id);
  };
  return [...group].sort(before)[0]?.id;
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
