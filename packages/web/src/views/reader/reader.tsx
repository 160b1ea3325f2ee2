import { counted, plainDate } from '@stemma/core/sheet';
import { useEffect, useMemo, useRef, useState } from 'react';
import { usePage } from '../../open/open.tsx';
import { hashOf, type Place, type Route } from '../../route.ts';
import { Said } from '../../words/said.tsx';
import { Changes } from './changed-words.tsx';
import { Column, walkEvidence } from './column.tsx';
import { beside, hopsBetween, kindred, openPlaces, routeToPlaces, sharedWith, unknownReports, without } from './open-reports.ts';
import { evidencePlaces } from './places.ts';
import './marks.css';
import './reader.css';

/** What is marked in the reports. A layer is put away by style alone, so that nothing need be laid out anew. */
interface Layers {
  readonly words: boolean; // sources, cues and contents
  readonly evidence: boolean;
  readonly shared: boolean; // words that another open report has too
}

const LAYERS = ['words', 'evidence', 'shared'] as const;
const NONE = { text: [], title: [] };

/** Reader: one report, or two to four side by side, with who says what, what is evidence, and what changed between them. */
export function Reader({ route }: { readonly route: Route }) {
  const { dossier } = usePage();
  const [layers, setLayers] = useState<Layers>({ words: true, evidence: true, shared: true });
  const places = useMemo(() => evidencePlaces(dossier), [dossier]);
  const open = useMemo(() => openPlaces(route, dossier), [route, dossier]);
  const names = JSON.stringify(open.map((p) => p.report)); // the same for the same reports, whatever words of them one goes to
  const ids = useMemo(() => JSON.parse(names) as readonly string[], [names]);
  const shared = useMemo(() => new Map(ids.map((id) => [id, sharedWith(dossier, id, ids)])), [dossier, ids]);
  const hops = useMemo(() => hopsBetween(dossier, ids), [dossier, ids]);
  const columns = useRef<HTMLDivElement>(null);
  useEvidenceKeys(columns);
  const unknown = unknownReports(route, dossier);
  return (
    <>
      <h1 className="view-title">Reader</h1>
      {unknown.length > 0 && (
        <p role="alert">
          This page has no report called “<Said>{unknown.join(', ')}</Said>”.
        </p>
      )}
      <Choice open={open} chosen={route.places.length > 0} />
      <Key layers={layers} set={setLayers} shared={[...shared.values()].some((s) => s.length > 0)} />
      {hops.length > 0 && <Changes hops={hops} />}
      <div
        ref={columns}
        className={[open.length === 1 ? 'columns alone' : 'columns beside', ...LAYERS.flatMap((l) => (layers[l] ? [] : [`no-${l}`]))].join(
          ' ',
        )}
        data-open={open.length}
      >
        {open.map((place, index) => (
          <Column
            key={place.report}
            place={place}
            index={index}
            alone={open.length === 1}
            route={route}
            close={without(open, place.report)}
            places={places.get(place.report) ?? NONE}
            shared={shared.get(place.report) ?? NONE.text}
          />
        ))}
      </div>
    </>
  );
}

/** n and p go through the evidence of the report that holds the focus, else of the first. */
function useEvidenceKeys(columns: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if ((event.key !== 'n' && event.key !== 'p') || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, select, textarea, dialog, [contenteditable]')) return;
      const column =
        document.activeElement?.closest<HTMLElement>('.column') ?? columns.current?.querySelector<HTMLElement>('.column') ?? null;
      walkEvidence(column, event.key === 'n' ? 1 : -1);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [columns]);
}

/** The list of reports: read one, or one beside those that are open. */
function Choice({ open, chosen }: { readonly open: readonly Place[]; readonly chosen: boolean }) {
  const { dossier } = usePage();
  const [shown, setShown] = useState(!chosen);
  const [first] = open;
  const near = useMemo(() => new Map((first ? kindred(dossier, first.report) : []).map((k) => [k.report, k])), [dossier, first]);
  return (
    <details className="choice" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{counted(dossier.reports.length, 'report')}: read another, or up to four side by side</summary>
      <ul>
        {dossier.reports.map((report) => {
          const isOpen = open.some((p) => p.report === report.id);
          const kin = near.get(report.id);
          const name = report.outlet ?? report.id;
          return (
            <li key={report.id}>
              <a href={hashOf(routeToPlaces([{ report: report.id, span: null }]))} aria-current={isOpen ? 'true' : undefined}>
                <Said>{report.title ?? name}</Said>
              </a>{' '}
              <span className="meta">
                {report.title !== null && (
                  <>
                    <Said>{name}</Said> ·{' '}
                  </>
                )}
                {report.published === null ? 'no date given' : plainDate({ from: report.published, to: null, precision: 'day' })}
                {kin &&
                  ` · ${[...(kin.passages > 0 ? [`${counted(kin.passages, 'passage')} in common`] : []), ...(kin.changes > 0 ? [counted(kin.changes, 'change')] : [])].join(', ')}`}
              </span>{' '}
              {!isOpen && (
                <a href={hashOf(beside(open, report.id))} aria-label={`Read ${name} beside`}>
                  beside
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

interface KeyProps {
  readonly layers: Layers;
  readonly set: (layers: Layers) => void;
  readonly shared: boolean;
}

/** What the marks mean; each layer can be put away. */
function Key({ layers, set, shared }: KeyProps) {
  const box = (layer: keyof Layers, label: React.ReactNode) => (
    <label>
      <input type="checkbox" checked={layers[layer]} onChange={(event) => set({ ...layers, [layer]: event.target.checked })} /> {label}
    </label>
  );
  return (
    <fieldset className="layers">
      <legend className="unseen">What is marked</legend>
      {box(
        'words',
        <>
          <span className="source">who</span> <span className="cue">says</span> <span className="content">what</span>
        </>,
      )}
      {box('evidence', <mark className="evidence">evidence of an answer</mark>)}
      {shared && box('shared', <span className="shared">words that another open report has too</span>)}
      <span>
        <span className="aside">set aside</span>: no part of the report’s prose
      </span>
    </fieldset>
  );
}
