import { capital, type Citation, HOP_WORDS, type Hop, reportName, visible } from '@stemma/core/sheet';
import { useMemo } from 'react';
import { finding } from '../../open/findings.ts';
import { usePage } from '../../open/open.tsx';
import { hashOf } from '../../route.ts';
import { Said } from '../../words/said.tsx';
import { changesOf, wording } from './changes.ts';
import { routeToPlaces } from './open-reports.ts';

/** What one wording became in the other report: dropped words struck out, added words underlined, the rest as in both. */
export function ChangedWords({ from, to }: { readonly from: string; readonly to: string }) {
  const changes = useMemo(() => changesOf(from, to), [from, to]);
  return (
    <p className="changed" dir="auto">
      {changes.map(({ what, text }, i) => {
        const words = visible(text);
        if (what === 'same') return <span key={i}>{words}</span>;
        return what === 'dropped' ? <del key={i}>{words}</del> : <ins key={i}>{words}</ins>;
      })}
    </p>
  );
}

/** The changes between the reports that are open, each with both places to go to. */
export function Changes({ hops }: { readonly hops: readonly Hop[] }) {
  const { dossier, texts } = usePage();
  const wordingOf = (citation: Citation, hop: Hop): string => {
    const title = dossier.reports.find((r) => r.id === citation.report)?.title;
    return wording(citation, hop.evidence, (citation.in === 'title' ? title : texts.get(citation.report)) ?? '');
  };
  return (
    <section className="changes" aria-labelledby="changes-heading">
      <h2 id="changes-heading">What changed between them</h2>
      <p className="key">
        <del>Struck out</del> stands only in the first, <ins>underlined</ins> only in the second.
      </p>
      <ol>
        {hops.map((hop) => (
          <li key={hop.id} {...finding(hop.id)}>
            <p className="change-head">
              <b>{capital(HOP_WORDS[hop.change])}:</b> <Said>{reportName(dossier, hop.from.report)}</Said> →{' '}
              <Said>{reportName(dossier, hop.to.report)}</Said>{' '}
              <a href={hashOf(routeToPlaces([hop.from, hop.to].map(({ report, start, end }) => ({ report, span: { start, end } }))))}>
                Show both places
              </a>
            </p>
            <ChangedWords from={wordingOf(hop.from, hop)} to={wordingOf(hop.to, hop)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
