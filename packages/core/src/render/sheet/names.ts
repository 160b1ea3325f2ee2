import type { Dossier } from '../../model/dossier.ts';

const SHORTEST = 6; // "a-1b2c": enough for a page, and long enough to be found by eye

/** Every id of a dossier that `why` can open, in the dossier's order. */
export function openable(dossier: Dossier): readonly string[] {
  return [
    ...dossier.questions.flatMap((q) => [q.id, ...q.answers.map((a) => a.id), ...q.relations.map((r) => r.id)]),
    ...dossier.origins.map((o) => o.id),
    ...dossier.merges.map((m) => m.id),
    ...dossier.responses.map((r) => r.id),
    ...dossier.hops.map((h) => h.id),
    ...dossier.brief.map((l) => l.id),
  ];
}

/** Gives the shortest beginning of an id that no other id of the dossier shares. */
export function shortNames(dossier: Dossier): (id: string) => string {
  const sorted = [...new Set(openable(dossier))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const short = new Map<string, string>();
  sorted.forEach((id, i) => {
    const needed = Math.max(sharedStart(id, sorted[i - 1]), sharedStart(id, sorted[i + 1])) + 1;
    short.set(id, id.slice(0, Math.max(SHORTEST, needed)));
  });
  return (id) => short.get(id) ?? id;
}

function sharedStart(a: string, b: string | undefined): number {
  let n = 0;
  while (b !== undefined && n < a.length && a[n] === b[n]) n += 1;
  return n;
}

/** What a reader calls a report: "Harbour Post (a.txt)", or its id alone. */
export function reportName(dossier: Dossier, id: string): string {
  const outlet = dossier.reports.find((r) => r.id === id)?.outlet;
  return outlet ? `${outlet} (${id})` : id;
}
