import { counted, ranged } from '@stemma/core/sheet';

interface Counted {
  readonly reports: number;
  readonly origins: { readonly min: number; readonly max: number };
  readonly parties: number;
}

/** Documents, origins and parties side by side, never added: "4 reports · 1–2 origins · 1 party". */
export function Counts({ of }: { readonly of: Counted }) {
  const parties = of.parties > 0 ? counted(of.parties, 'party', 'parties') : of.origins.max > 0 ? 'party not stated' : 'no party';
  return (
    <span className="counts">
      <span className="count">{counted(of.reports, 'report')}</span>
      <span className="count strong">{ranged(of.origins, 'origin')}</span>
      <span className="count">{parties}</span>
    </span>
  );
}
