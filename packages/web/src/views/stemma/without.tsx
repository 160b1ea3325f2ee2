import { capital, clipped, type Dossier, oneLine, ranged, reportName, type WithoutOrigin } from '@stemma/core/sheet';
import { hashOf, routeToView } from '../../route.ts';
import { Said } from '../../words/said.tsx';

interface Props {
  readonly without: WithoutOrigin;
  readonly dossier: Dossier;
  readonly onBack: () => void;
}

const MOST = 6;

/** What falls, and what stands on fewer, when one source is taken out. */
export function Without({ without, dossier, onBack }: Props) {
  const { origin, answers, reports } = without;
  const falls = answers.filter((a) => a.falls);
  const fewer = answers.filter((a) => !a.falls);
  return (
    <div className="without" role="group" aria-label="If this source falls">
      <p>
        <strong>
          Without <Said>{clipped(origin.label)}</Said>:
        </strong>{' '}
        {withoutWords(without)}{' '}
        <button type="button" onClick={onBack}>
          Put it back
        </button>
      </p>
      <p className="quiet">
        Carried by{' '}
        {reports
          .map((id) => oneLine(reportName(dossier, id)))
          .slice(0, 12)
          .join(', ')}
        {reports.length > 12 && ` and ${reports.length - 12} more`}.
      </p>
      <Changed list={falls} dossier={dossier} word="Falls" />
      <Changed list={fewer} dossier={dossier} word="On fewer" />
    </div>
  );
}

/** "10 answers fall, 6 answers stand on fewer." */
export function withoutWords({ answers }: WithoutOrigin): string {
  const falls = answers.filter((a) => a.falls).length;
  if (answers.length === 0) return 'no count changes. No answer rests on it.';
  return `${said(falls, 'falls', 'fall')}, ${said(answers.length - falls, 'stands on fewer', 'stand on fewer')}.`;
}

const said = (n: number, one: string, many: string): string => (n === 1 ? `1 answer ${one}` : `${n === 0 ? 'no' : n} answers ${many}`);

function Changed({ list, dossier, word }: { readonly list: WithoutOrigin['answers']; readonly dossier: Dossier; readonly word: string }) {
  if (list.length === 0) return null;
  const line = (changed: WithoutOrigin['answers'][number]) => {
    const question = dossier.questions.find((q) => q.id === changed.question);
    const answer = question?.answers.find((a) => a.id === changed.answer);
    return (
      <li key={changed.answer}>
        <a href={hashOf(routeToView('stemma', changed.answer))}>
          <Said>{clipped(question?.text ?? '', 90)}</Said> <Said>{clipped(capital(oneLine(answer?.value ?? '')), 60)}</Said>
        </a>{' '}
        <span className="quiet">
          {ranged(changed.before, 'origin')} → {ranged(changed.after, 'origin')}
        </span>
      </li>
    );
  };
  return (
    <>
      <p className="link-name">{word}</p>
      <ul className="changed">{list.slice(0, MOST).map(line)}</ul>
      {list.length > MOST && (
        <details>
          <summary>{list.length - MOST} more</summary>
          <ul className="changed">{list.slice(MOST).map(line)}</ul>
        </details>
      )}
    </>
  );
}
