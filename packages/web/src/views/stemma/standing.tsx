import { type Answer, clipped, counted, ranged } from '@stemma/core/sheet';
import { usePage } from '../../open/open.tsx';
import { Said } from '../../words/said.tsx';
import { isCounted } from './passages.ts';
import type { Groups } from './tree.ts';

const MOST = 8; // names under a count

/** Documents, origins and parties side by side, each with its names, and why the origins are a range. */
export function Standing({ answer, groups }: { readonly answer: Answer; readonly groups: Groups }) {
  const { dossier } = usePage();
  const reports = [...new Set(answer.evidence.filter(isCounted).map((e) => e.report))].map(
    (id) => dossier.reports.find((r) => r.id === id)?.outlet ?? id,
  );
  const leads = [...new Set(answer.origins.ids.flatMap((id) => groups.of.get(id)?.lead ?? []))];
  const parties = [...new Set(answer.origins.ids.flatMap((id) => dossier.origins.find((o) => o.id === id)?.party ?? []))].flatMap(
    (id) => dossier.parties.find((p) => p.id === id)?.label ?? [],
  );
  const { min, max } = answer.origins;
  const party = answer.parties > 0 ? counted(answer.parties, 'party', 'parties') : max > 0 ? 'party not stated' : 'no party';
  return (
    <div className="three-counts">
      <Column count={counted(answer.reports, 'report')} names={reports} said="carry it" />
      <Column count={ranged(answer.origins, 'origin')} names={leads.map((o) => o.label)} said="it rests on" strong />
      <Column count={party} names={parties} said="on whose side these are" />
      {min < max && (
        <p className="quiet">
          A range, since some of these voices may be the same: at least {min} if they are, at most {max} if none is. A voice that is thinly
          described counts towards the most only.
        </p>
      )}
    </div>
  );
}

interface ColumnProps {
  readonly count: string;
  readonly said: string;
  readonly names: readonly string[];
  readonly strong?: boolean;
}

function Column({ count, said, names, strong = false }: ColumnProps) {
  return (
    <section className={strong ? 'column strong' : 'column'} aria-label={count}>
      <p className="figure">{count}</p>
      {names.length > 0 && <p className="unseen">{said}:</p>}
      <ul className="names">
        {names.slice(0, MOST).map((name, i) => (
          <li key={i}>
            <Said>{clipped(name)}</Said>
          </li>
        ))}
        {names.length > MOST && <li>and {names.length - MOST} more</li>}
      </ul>
    </section>
  );
}
