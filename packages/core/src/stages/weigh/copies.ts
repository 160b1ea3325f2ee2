import type { Shared } from '../../model/dossier.ts';
import { overlaps, shift } from '../../model/span.ts';
import type { Copies } from './links.ts';
import type { OriginDraft } from './origins.ts';

/** From the passages that reports share, a test whether two origins speak at the same place of one of them. Quotations do not count: they are a shared source, not a copy. */
export function copiesIn(shared: readonly Shared[]): Copies {
  const reuse = shared.filter((s) => s.what === 'reuse');
  if (reuse.length === 0) return () => false;
  return (a: OriginDraft, b: OriginDraft): boolean =>
    !a.reports.some((r) => b.reports.includes(r)) && // one report tells them apart
    reuse.some((pair) => {
      const [x, y] =
        a.reports.includes(pair.a) && b.reports.includes(pair.b)
          ? [a, b]
          : a.reports.includes(pair.b) && b.reports.includes(pair.a)
            ? [b, a]
            : [null, null];
      if (!x || !y) return false;
      const inA = x.occurrences.filter((o) => o.evidence.report === pair.a && o.evidence.in !== 'title');
      const inB = y.occurrences.filter((o) => o.evidence.report === pair.b && o.evidence.in !== 'title');
      return pair.passages.some((p) =>
        inA.some((o) => overlaps(o.evidence, p.a) && inB.some((q) => overlaps(shift(o.evidence, p.b.start - p.a.start), q.evidence))),
      );
    });
}
