import { clipped, type Dossier, oneLine, ranged, reportName, type WithoutOrigin } from '@stemma/core/sheet';
import { useOpen } from '../../open/open.tsx';
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
    <section className="without" aria-label="If this source falls">
      <p>
        <strong>
          Without <Said>{clipped(origin.label)}</Said>:
        </strong>{' '}
        {answers.length === 0
          ? 'no count changes. No answer rests on it.'
          : `${said(falls.length, 'falls', 'fall')}, ${said(fewer.length, 'stands on fewer', 'stand on fewer')}.`}{' '}
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
    </section>
  );
}

const said = (n: number, one: string, many: string): string => (n === 1 ? `1 answer ${one}` : `${n === 0 ? 'no' : n} answers ${many}`);

function Changed({ list, dossier, word }: { readonly list: WithoutOrigin['answers']; readonly dossier: Dossier; readonly word: string }) {
  const { openView } = useOpen();
  if (list.length === 0) return null;
  const line = (changed: WithoutOrigin['answers'][number]) => {
    const question = dossier.questions.find((q) => q.id === changed.question);
    const answer = question?.answers.find((a) => a.id === changed.answer);
    return (
      <li key={changed.answer}>
        <button type="button" className="as-link" onClick={() => openView('stemma', changed.answer)}>
          <Said>{clipped(question?.text ?? '', 90)}</Said> <Said>{clipped(answer?.value ?? '', 60)}</Said>
        </button>{' '}
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
