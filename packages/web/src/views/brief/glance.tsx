import { capital, type Dossier, type Response } from '@stemma/core/sheet';
import { HOME, hashOf, routeToView } from '../../route.ts';
import { Said } from '../../words/said.tsx';

/** The three things to know in ten seconds: how many reports, on how many origins, and who denies it. Each leads to where it is shown. */
export function Glance({ dossier }: { readonly dossier: Dossier }) {
  const { counts } = dossier;
  const { min, max } = counts.origins;
  const denials = denialsOf(dossier);
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
        <dt>Denied by</dt>
        {names.length === 0 && <dd className="nobody">nobody, as far as these reports say</dd>}
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

/** Those denials that the headline counts; where it names none, every denial. */
function denialsOf({ responses, brief }: Dossier): readonly Response[] {
  const denials = responses.filter((r) => r.kind === 'denied' || r.kind === 'partly-denied');
  const named = new Set(brief.find((line) => line.section === 'headline')?.refs ?? []);
  const counted = denials.filter((r) => named.has(r.id));
  return counted.length > 0 ? counted : denials;
}
