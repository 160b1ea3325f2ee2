import { capital, oneLine, type Question } from '@stemma/core/sheet';
import { useId } from 'react';
import { useOpen, usePage } from '../../open/open.tsx';
import { Counts } from '../../words/counts.tsx';
import { Said } from '../../words/said.tsx';
import { groupedQuestions } from '../differences/standing.ts';
import type { Chosen } from './chosen.ts';

const FITS = 78; // code units that a closed choice shows whole
const MOST = 6; // answers shown before the rest is folded

/** Which question, and which answer to it, the tree is drawn for. */
export function Choice({ chosen }: { readonly chosen: Chosen }) {
  const { dossier } = usePage();
  const { openView } = useOpen();
  const id = useId();
  const answered = dossier.questions.filter((q) => q.answers.length > 0);
  return (
    <div className="choice">
      <label htmlFor={id}>The question</label>
      <select id={id} value={chosen.question.id} onChange={(event) => openView('stemma', event.target.value)}>
        {groupedQuestions(answered).map(({ heading, questions }) => (
          <optgroup key={heading} label={heading}>
            {questions.map((q) => (
              <option key={q.id} value={q.id}>
                {oneLine(q.text)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {oneLine(chosen.question.text).length > FITS && (
        <p className="asked">
          <Said>{chosen.question.text}</Said>
        </p>
      )}
      <Answers question={chosen.question} chosen={chosen.answer.id} />
    </div>
  );
}

function Answers({ question, chosen }: { readonly question: Question; readonly chosen: string }) {
  const { openView } = useOpen();
  const shown = question.answers.filter((a, i) => i < MOST || a.id === chosen);
  const rest = question.answers.filter((a) => !shown.includes(a));
  const button = (answer: Question['answers'][number]) => (
    <button
      key={answer.id}
      type="button"
      className="answer-choice"
      aria-pressed={answer.id === chosen}
      onClick={() => openView('stemma', answer.id)}
    >
      <Said>{capital(oneLine(answer.value))}</Said> <Counts of={answer} />
    </button>
  );
  return (
    <div className="answers" role="group" aria-label="The answer in hand">
      {shown.map(button)}
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more answers</summary>
          {rest.map(button)}
        </details>
      )}
    </div>
  );
}
