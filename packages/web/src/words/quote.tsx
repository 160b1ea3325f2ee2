import { type Citation, visible } from '@stemma/core/sheet';
import { usePage } from '../open/open.tsx';
import { hashOf, routeToWords } from '../route.ts';
import { around } from './around.ts';
import { Said } from './said.tsx';

interface Props {
  readonly citation: Citation;
  readonly number?: number | undefined; // its number in the list of words
  readonly alone?: boolean; // without the sentence around it
}

/** Words of a report, marked in their sentence, and where they stand. The link opens the report at them. */
export function Quote({ citation, number, alone = false }: Props) {
  const data = usePage();
  const report = data.dossier.reports.find((r) => r.id === citation.report);
  const sentence = alone ? null : around(citation, data);
  return (
    <figure className="quote">
      <blockquote dir="auto">
        {number !== undefined && <span className="number">{number}</span>}
        {sentence === null ? (
          <Said>{citation.text}</Said>
        ) : (
          <bdi dir="auto" className="said">
            <span className="around">{visible(sentence.before)}</span>
            <mark>{visible(citation.text)}</mark>
            <span className="around">{visible(sentence.after)}</span>
          </bdi>
        )}
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
        <span className="on-paper">{` ${citation.start}–${citation.end}`}</span>
      </figcaption>
    </figure>
  );
}
