import type { Merge, MergeGrade, Origin } from './dossier.ts';

/** Origins that are one under the certain and probable merges, the one to name first. */
export interface OriginGroup {
  readonly lead: Origin;
  readonly members: readonly Origin[]; // lead first
  readonly reports: readonly string[];
}

const WEIGHTS: Readonly<Record<Origin['weight'], number>> = { strong: 0, firm: 1, opinion: 2, weak: 3, none: 4 };

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Puts origins together as the merges of the given grades say. Without "possible" this is the greatest number of origins, with it the least.
 *
 * Ordered by how many reports carry the group, then by the lead's label. The lead is a voice before an outlet that passes it on,
 * then the strongest member, then the one of most people (two officials before one of them), then the one most reports carry.
 */
export function groupOrigins(
  origins: readonly Origin[],
  merges: readonly Merge[],
  grades: readonly MergeGrade[] = ['certain', 'probable'],
): readonly OriginGroup[] {
  const parent = new Map(origins.map((o) => [o.id, o.id]));
  const rootOf = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) {
      parent.set(at, parent.get(up) ?? up); // shortens the way
      at = up;
    }
    return at;
  };
  for (const merge of merges) {
    if (!grades.includes(merge.grade) || !parent.has(merge.a) || !parent.has(merge.b)) continue;
    const [a, b] = [rootOf(merge.a), rootOf(merge.b)];
    if (a !== b) parent.set(a > b ? a : b, a > b ? b : a);
  }
  const groups = new Map<string, Origin[]>();
  for (const origin of origins) {
    const root = rootOf(origin.id);
    const group = groups.get(root);
    if (group) group.push(origin);
    else groups.set(root, [origin]);
  }
  return [...groups.values()]
    .map((members) => {
      const ordered = [...members].sort(
        (a, b) =>
          Number(a.kind === 'outlet') - Number(b.kind === 'outlet') ||
          WEIGHTS[a.weight] - WEIGHTS[b.weight] ||
          (b.count?.max ?? 0) - (a.count?.max ?? 0) ||
          b.reports.length - a.reports.length ||
          byText(a.label, b.label) ||
          byText(a.id, b.id),
      );
      const reports = [...new Set(members.flatMap((o) => o.reports))].sort(byText);
      return { lead: ordered[0] as Origin, members: ordered, reports };
    })
    .sort((a, b) => b.reports.length - a.reports.length || byText(a.lead.label, b.lead.label) || byText(a.lead.id, b.lead.id));
}
