import { type Dossier, type Merge, unstopped } from '@stemma/core/sheet';
import { usePage } from '../open/open.tsx';
import { HOME, hashOf } from '../route.ts';
import { Said } from '../words/said.tsx';
import { Words } from '../words/words.tsx';
import { Shown } from './shown.tsx';

const MOST = 6;

/** Merges, one a line: which two voices, how sure, because of what, and the words that show it. */
export const Merges = ({ merges }: { readonly merges: readonly Merge[] }) => (
  <Shown items={merges} most={MOST} what="reasons" keyOf={({ id }) => id}>
    {(merge) => <MergeLine merge={merge} />}
  </Shown>
);

function MergeLine({ merge }: { readonly merge: Merge }) {
  const { dossier } = usePage();
  const { id, a, b, grade, because, evidence } = merge;
  return (
    <div className="merge">
      <p>
        <OriginLink id={a} dossier={dossier} /> {grade === 'possible' ? 'may be the same as' : 'counted once with'}{' '}
        <OriginLink id={b} dossier={dossier} />
        {': '}
        {unstopped(because)} <span className={`grade ${grade}`}>{grade}</span>
      </p>
      <Words evidence={evidence}>
        <a className="act" href={hashOf({ ...HOME, why: id })}>
          Why<span className="unseen">: what stands behind this</span>
        </a>
      </Words>
    </div>
  );
}

/** An origin’s name, leading to what stands behind it. */
export const OriginLink = ({ id, dossier }: { readonly id: string; readonly dossier: Dossier }) => (
  <a href={hashOf({ ...HOME, why: id })}>
    <Said>{dossier.origins.find((o) => o.id === id)?.label ?? id}</Said>
  </a>
);
