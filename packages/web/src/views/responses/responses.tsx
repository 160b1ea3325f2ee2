import { clipped, counted, oneLine, plainDate, precisely, type Response, unstopped } from '@stemma/core/sheet';
import { memo, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { announce } from '../../open/announce.tsx';
import { finding } from '../../open/findings.ts';
import { useOpen, usePage } from '../../open/open.tsx';
import type { Route } from '../../route.ts';
import { Said } from '../../words/said.tsx';
import { Words } from '../../words/words.tsx';
import { type Kind, KIND_WORDS, kindCounts, ledgerOf, type PartyLedger } from './ledger.ts';
import './responses.css';

/** Who answered, and how: party by date, the report’s own verb, what was answered, the words. */
export function Responses({ route }: { readonly route: Route }) {
  const { dossier } = usePage();
  const [kind, setKind] = useState<Kind | null>(null);
  const shown = useDeferredValue(kind); // the button answers at once, the entries follow
  const ledger = useMemo(() => ledgerOf(dossier, shown), [dossier, shown]);
  const counts = useMemo(() => kindCounts(dossier.responses), [dossier]);
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (route.at === null) return;
    const entry = place.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(route.at)}"]`);
    entry?.scrollIntoView({ block: 'center' });
    entry?.focus({ preventScroll: true });
  }, [route]);
  const choose = (next: Kind | null): void => {
    setKind(next);
    announce(counted(dossier.responses.filter((r) => next === null || r.kind === next).length, 'response'));
  };
  return (
    <>
      <h1 className="view-title">Who answered, and how</h1>
      {dossier.responses.length === 0 && <p>Nobody was found to deny, confirm or decline.</p>}
      {counts.length > 1 && (
        <div className="kinds" role="group" aria-label="Which responses">
          <button type="button" aria-pressed={kind === null} onClick={() => choose(null)}>
            All <span className="nums">{dossier.responses.length}</span>
          </button>
          {counts.map(([k, n]) => (
            <button key={k} type="button" aria-pressed={kind === k} onClick={() => choose(k)}>
              {KIND_WORDS[k]} <span className="nums">{n}</span>
            </button>
          ))}
        </div>
      )}
      <div ref={place} className="ledger">
        {ledger.map((party) => (
          <Party key={party.party ?? ''} ledger={party} />
        ))}
      </div>
    </>
  );
}

function Party({ ledger: { party, entries, sequence } }: { readonly ledger: PartyLedger }) {
  return (
    <section className="party" aria-label={party ?? 'Party not stated'}>
      <h2>{party === null ? 'Party not stated' : <Said>{party}</Said>}</h2>
      {sequence && <p className="quiet">These follow one another: a silence and a later denial are no contradiction.</p>}
      <ol>
        {entries.map((response) => (
          <Entry key={response.id} response={response} />
        ))}
      </ol>
    </section>
  );
}

const Entry = memo(function Entry({ response }: { readonly response: Response }) {
  const { openWhy } = useOpen();
  const { id, kind, voice, verb, proposition, date, evidence } = response;
  const reports = new Set(evidence.map((e) => e.report)).size;
  const denial = kind === 'denied' || kind === 'partly-denied';
  return (
    <li className="entry" {...finding(id)}>
      <p className="when">
        {date === null || (date.from === null && date.to === null) ? (
          <span className="quiet">{date === null || date.text === '' ? 'day not stated' : <Said>{`“${date.text}”`}</Said>}</span>
        ) : (
          <>
            {plainDate(date)} <span className="quiet">{precisely(date)}</span>
          </>
        )}
      </p>
      <div className="what">
        <p>
          <span className={denial ? 'kind denial' : 'kind'}>{KIND_WORDS[kind]}</span>{' '}
          <strong>
            <Said>{clipped(oneLine(voice), 120)}</Said>
          </strong>
        </p>
        <dl>
          <div>
            <dt>The report’s verb</dt>
            <dd>
              <Said>{`“${clipped(oneLine(verb), 160)}”`}</Said>
            </dd>
          </div>
          {proposition !== null && (
            <div>
              <dt>{denial ? 'What was denied' : 'Of what'}</dt>
              <dd>
                <Said>{`“${clipped(unstopped(oneLine(proposition)), 300)}”`}</Said>
              </dd>
            </div>
          )}
        </dl>
        <div className="from">
          <span className="quiet">{counted(reports, 'report')} </span>
          <button type="button" className="as-link" aria-label={`Why: ${oneLine(voice)}, ${KIND_WORDS[kind]}`} onClick={() => openWhy(id)}>
            Why
          </button>{' '}
          <Words evidence={evidence} of={`${oneLine(voice)}, ${KIND_WORDS[kind]}`} />
        </div>
      </div>
    </li>
  );
});
