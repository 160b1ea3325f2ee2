import type { Dossier, DossierReport, Hop, Span } from '@stemma/core/sheet';
import { HOME, type Place, type Route } from '../../route.ts';

const MOST = 4; // reports side by side

/** The places that a route opens, as far as the dossier has such reports: each report once, the first report where none is named. */
export function openPlaces(route: Route, dossier: Dossier): readonly Place[] {
  const known = new Map<string, DossierReport>(dossier.reports.map((r) => [r.id, r]));
  const seen = new Set<string>();
  const open = route.places.filter(({ report }) => known.has(report) && !seen.has(report) && seen.add(report));
  const [first] = dossier.reports;
  return open.length > 0 || !first ? open : [{ report: first.id, span: null }];
}

/** Names in the route that no report has: a link from another story, or to a report that has gone. */
export const unknownReports = (route: Route, dossier: Dossier): readonly string[] =>
  route.places.flatMap(({ report }) => (dossier.reports.some((r) => r.id === report) ? [] : [report]));

export const routeToPlaces = (places: readonly Place[]): Route => ({ ...HOME, view: 'reader', places });

/** The route with one report more; with four open, the last gives way. */
export const beside = (places: readonly Place[], report: string): Route =>
  routeToPlaces([...places.filter((p) => p.report !== report).slice(0, MOST - 1), { report, span: null }]);

export const without = (places: readonly Place[], report: string): Route => routeToPlaces(places.filter((p) => p.report !== report));

/** Words of `report` that stand in another open report too: copied passages, not what both quote. In text order. */
export const sharedWith = (dossier: Dossier, report: string, open: readonly string[]): readonly Span[] =>
  dossier.shared
    .filter(({ what, a, b }) => what !== 'quotation' && (a === report || b === report) && open.includes(a) && open.includes(b))
    .flatMap(({ a, passages }) => passages.map((p) => (a === report ? p.a : p.b)))
    .sort((a, b) => a.start - b.start || b.end - a.end);

/** Changes between two reports that are both open. */
export const hopsBetween = (dossier: Dossier, open: readonly string[]): readonly Hop[] =>
  dossier.hops.filter(({ from, to }) => from.report !== to.report && open.includes(from.report) && open.includes(to.report));

/** Reports that have a change or copied words in common with this one, the ones to read beside it, in the dossier's order. */
export function kindred(
  dossier: Dossier,
  report: string,
): readonly { readonly report: string; readonly changes: number; readonly passages: number }[] {
  return dossier.reports.flatMap(({ id }) => {
    if (id === report) return [];
    const both = [report, id];
    const changes = hopsBetween(dossier, both).length;
    const passages = sharedWith(dossier, report, both).length;
    return changes + passages === 0 ? [] : [{ report: id, changes, passages }];
  });
}
