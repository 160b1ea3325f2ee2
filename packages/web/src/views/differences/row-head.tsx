import { capital, clipped, counted, oneLine, ranged } from '@stemma/core/sheet';
import { useState } from 'react';
import { useOpen } from '../../open/open.tsx';
import { hashOf, routeToView } from '../../route.ts';
import { Said } from '../../words/said.tsx';
import type { Lettered, Row } from './grid.ts';

const MOST = 5; // answers named before the rest is folded

/** The question, how it stands, and its answers, each with the letter by which the cells name it. */
export function RowHead({ row }: { readonly row: Row }) {
  const { openWhy } = useOpen();
  const [all, setAll] = useState(false);
  const { question, answers, condition, unsaid } = row;
  const shown = all ? answers : answers.slice(0, MOST);
  return (
    <>
      <p className="question">
        <Said>{question.text}</Said>
      </p>
      {condition !== null && (
        <p className="quiet">
          If so: <Said>{condition}</Said>
        </p>
      )}
      <ol className="lettered">
        {shown.map((of) => (
          <AnswerLine key={of.answer.id} of={of} />
        ))}
      </ol>
      <p className="row-tools">
        {answers.length > MOST && (
          <button type="button" className="as-link" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer answers' : counted(answers.length - MOST, 'more answer')}
          </button>
        )}
        <button type="button" className="as-link" aria-label={`Why: ${oneLine(question.text)}`} onClick={() => openWhy(question.id)}>
          Why
        </button>
      </p>
      {unsaid.map((u) => (
        <p key={u.basis} className="quiet open-yet">
          Open: <Said>{u.basis}</Said>
        </p>
      ))}
      {question.settle.length > 0 && (
        <p className="quiet">
          Would settle it: <Said>{clipped(question.settle.join('; '), 160)}</Said>
        </p>
      )}
    </>
  );
}

/** "A  the harbour office  1–2 origins", leading to its tree. */
export function AnswerLine({ of: { answer, letter } }: { readonly of: Lettered }) {
  return (
    <li>
      <span className="letter">{letter}</span>{' '}
      <a href={hashOf(routeToView('stemma', answer.id))}>
        <Said>{clipped(capital(oneLine(answer.value)), 90)}</Said>
      </a>{' '}
      <span className="quiet nums">{ranged(answer.origins, 'origin')}</span>
    </li>
  );
}
