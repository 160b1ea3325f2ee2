import type { Citation } from '@stemma/core/sheet';
import { usePage } from '../open/open.tsx';
import { hashOf, routeToWords } from '../route.ts';
import { Said } from './said.tsx';

interface Props {
  readonly citation: Citation;
  readonly number?: number | undefined; // its number in the list of words
}

/** Words of a report and where they stand. The link opens the report at them. */
export function Quote({ citation, number }: Props) {
  const { dossier } = usePage();
  const report = dossier.reports.find((r) => r.id === citation.report);
  return (
    <figure className="quote">
      <blockquote dir="auto">
        {number !== undefined && <span className="number">{number}</span>}
        <Said>{citation.text}</Said>
      </blockquote>
      <figcaption>
        <a
          href={hashOf(routeToWords(citation))}
          className="evidence"
          data-report={citation.report}
          data-start={citation.start}
          data-end={citation.end}
        >
          <Said>{report?.outlet ?? citation.report}</Said>
          {report?.outlet && (
            <>
              {', '}
              <Said>{citation.report}</Said>
            </>
          )}
          {citation.in === 'title' && ', title'}
        </a>
      </figcaption>
    </figure>
  );
}
