import { capital, type Dossier, type Response } from '@stemma/core/sheet';
import { HOME, hashOf, routeToView } from '../../route.ts';
import { Said } from '../../words/said.tsx';

/** The three things to know in ten seconds: how many reports, on how many origins, and who denies it. Where nobody denies the central thing, who denies anything. Each leads to where it is shown. */
export function Glance({ dossier }: { readonly dossier: Dossier }) {
  const { counts } = dossier;
  const { min, max } = counts.origins;
  const { denials, central } = denialsOf(dossier);
  const names = [...new Map(denials.map((r) => [capital(r.voice), r])).entries()];
  return (
    <dl className="glance">
      <div>
        <dt>{counts.reports === 1 ? 'Report' : 'Reports'}</dt>
        <dd className="figure">
          <a href={hashOf(routeToView('brief', 'reports'))}>{counts.reports}</a>
        </dd>
      </div>
      <div>
        <dt>{max === 1 ? 'Origin' : 'Origins'}</dt>
        <dd className="figure">
          <a href={hashOf(routeToView('stemma'))}>{min >= max ? max : `${min}–${max}`}</a>
        </dd>
      </div>
      <div>
        <dt>{central ? 'Denied by' : 'Denials in these reports'}</dt>
        {names.length === 0 && <dd className="nobody">none found</dd>}
        {names.slice(0, MOST).map(([name, { id }]) => (
          <dd key={id}>
            <a href={hashOf({ ...HOME, why: id })}>
              <Said>{name}</Said>
            </a>
          </dd>
        ))}
        {names.length > MOST && (
          <dd>
            <a href={hashOf(routeToView('responses'))}>{names.length - MOST} more</a>
          </dd>
        )}
      </div>
    </dl>
  );
}

const MOST = 3;

/** Those denials that the headline counts; where it counts none, every denial of anything. */
function denialsOf({ responses, brief }: Dossier): { readonly denials: readonly Response[]; readonly central: boolean } {
  const denials = responses.filter((r) => r.kind === 'denied' || r.kind === 'partly-denied');
  const named = new Set(brief.find((line) => line.section === 'headline')?.refs ?? []);
  const counted = denials.filter((r) => named.has(r.id));
  return counted.length > 0 ? { denials: counted, central: true } : { denials, central: false };
}
