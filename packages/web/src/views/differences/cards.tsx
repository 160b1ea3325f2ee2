import { capital, clipped, counted, oneLine } from '@stemma/core/sheet';
import { memo } from 'react';
import { finding } from '../../open/findings.ts';
import { Counts } from '../../words/counts.tsx';
import { Said } from '../../words/said.tsx';
import { Words } from '../../words/words.tsx';
import { Marks, places } from './cell.tsx';
import type { Column, Lettered, Row } from './grid.ts';

interface Props {
  readonly parts: readonly { readonly standing: string; readonly heading: string; readonly rows: readonly Row[] }[];
  readonly columns: readonly Column[];
}

const MOST_ANSWERS = 5;
const MOST_VOICES = 4;

/** The same where there is no room for a table: a card for each question, its answers beneath one another, each with who says so and how. */
export const Cards = memo(function Cards({ parts, columns }: Props) {
  return parts.map(({ standing, heading, rows }) => (
    <section key={standing} className="question-cards" aria-label={heading}>
      <h2>{heading}</h2>
      {rows.map((row) => (
        <Card key={row.question.id} row={row} columns={columns} />
      ))}
    </section>
  ));
});

const Card = memo(function Card({ row, columns }: { readonly row: Row; readonly columns: readonly Column[] }) {
  const { answers, question, condition, unsaid } = row;
  const [shown, rest] = [answers.slice(0, MOST_ANSWERS), answers.slice(MOST_ANSWERS)];
  const one = (of: Lettered) => <AnswerCard key={of.answer.id} {...{ of, row, columns }} />;
  return (
    <article className={`question-card ${row.standing}`} {...finding(question.id)}>
      <h3>
        <Said>{question.text}</Said>
      </h3>
      {condition !== null && (
        <p className="quiet">
          If so: <Said>{condition}</Said>
        </p>
      )}
      {shown.map(one)}
      {rest.length > 0 && (
        <details>
          <summary>{counted(rest.length, 'more answer')}</summary>
          {rest.map(one)}
        </details>
      )}
      {unsaid.map((u) => (
        <p key={u.basis} className="quiet open-yet">
          Open: <Said>{u.basis}</Said>
        </p>
      ))}
    </article>
  );
});

function AnswerCard({ of, row, columns }: { readonly of: Lettered; readonly row: Row; readonly columns: readonly Column[] }) {
  const voices = columns.flatMap((c) => {
    const said = row.cells.get(c.id)?.find((s) => s.of === of);
    return said ? [{ column: c, words: said.words }] : [];
  });
  const [shown, rest] = [voices.slice(0, MOST_VOICES), voices.slice(MOST_VOICES)];
  const one = ({ column, words }: (typeof voices)[number]) => (
    <li key={column.id}>
      <span className="quiet">{column.lead ? <Said>{clipped(column.lead.label, 80)}</Said> : 'On nobody’s word'}: </span>
      <Said>{`“${clipped(oneLine(words[0]?.text ?? ''), 160)}”`}</Said>{' '}
      <Words evidence={places(words)} of={`${column.lead?.label ?? 'nobody’s word'}, answer ${of.letter}`} />
    </li>
  );
  return (
    <div className="answer-card">
      <p className="own-words">
        <span className="letter">{of.letter}</span> <strong>{capital(oneLine(of.answer.value))}</strong> <Counts of={of.answer} />
      </p>
      <Marks marks={of.marks} />
      <ul className="voices">{shown.map(one)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{counted(rest.length, 'more voice')}</summary>
          <ul className="voices">{rest.map(one)}</ul>
        </details>
      )}
    </div>
  );
}
