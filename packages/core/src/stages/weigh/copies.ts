import type { Shared } from '../../model/dossier.ts';
import { overlaps, shift, type Span } from '../../model/span.ts';
import type { Copies } from './links.ts';
import type { OriginDraft } from './origins.ts';

const CHANGED = 40; // characters by which small changes may have moved words within a passage

const wider = ({ start, end }: Span): Span => ({ start: start - CHANGED, end: end + CHANGED });

/** From the passages that reports share, a test whether two origins speak at the same place of one of them. Quotations do not count: they are a shared source, not a copy. */
export function copiesIn(shared: readonly Shared[]): Copies {
  const reuse = shared.filter((s) => s.what === 'reuse');
  if (reuse.length === 0) return () => false;
  const partners = new Map<string, Map<string, Shared[]>>(); // report → report → what they share
  const add = (report: string, other: string, pair: Shared): void => {
    const known = partners.get(report) ?? new Map<string, Shared[]>();
    known.set(other, [...(known.get(other) ?? []), pair]);
    partners.set(report, known);
  };
  for (const pair of reuse) {
    add(pair.a, pair.b, pair);
    if (pair.a !== pair.b) add(pair.b, pair.a, pair);
  }
  const places = new Map<OriginDraft, ReadonlyMap<string, readonly Span[]>>();
  const placesOf = (origin: OriginDraft): ReadonlyMap<string, readonly Span[]> => {
    const known = places.get(origin);
    if (known) return known;
    const found = new Map<string, Span[]>();
    for (const { evidence } of origin.occurrences) {
      if (evidence.in === 'title') continue;
      const list = found.get(evidence.report);
      if (list) list.push(evidence);
      else found.set(evidence.report, [evidence]);
    }
    places.set(origin, found);
    return found;
  };
  return (a: OriginDraft, b: OriginDraft): boolean => {
    const [few, many] = a.reports.length <= b.reports.length ? [a, b] : [b, a];
    const inFew = placesOf(few);
    let shares = false; // a report of the one shares a passage with any other
    for (const r of inFew.keys()) shares ||= partners.has(r);
    if (!shares || few.reports.some((r) => many.reports.includes(r))) return false; // one report tells them apart
    const inMany = placesOf(many);
    for (const [r, ours] of inFew) {
      const others = partners.get(r);
      if (!others) continue;
      for (const [q, theirs] of inMany)
        for (const pair of others.get(q) ?? []) {
          const [from, to] = pair.a === r ? (['a', 'b'] as const) : (['b', 'a'] as const);
          if (
            pair.passages.some((p) =>
              ours.some(
                (o) =>
                  overlaps(o, p[from]) &&
                  theirs.some((t) => overlaps(t, p[to]) && overlaps(wider(shift(o, p[to].start - p[from].start)), t)),
              ),
            )
          )
            return true;
        }
    }
    return false;
  };
}
