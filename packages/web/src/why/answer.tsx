import { type Answer, capital, type Dossier, oneLine, originWords, type Question, type Relation } from '@stemma/core/sheet';
import { usePage } from '../open/open.tsx';
import { HOME, hashOf, routeToView } from '../route.ts';
import { Counts } from '../words/counts.tsx';
import { Prose } from '../words/prose.tsx';
import { Said } from '../words/said.tsx';
import { Asked } from './asked.tsx';
import { CellTable } from './cell-table.tsx';
import { Evidence } from './evidence.tsx';
import { mergesOf, rulesOf } from './found.ts';
import { Merges } from './merges.tsx';
import { Rules } from './rule.tsx';
import { Shown } from './shown.tsx';

const MOST = 8; // words shown at first

/** Behind an answer: its words, on whose word they rest, how the origins were counted, what it is set against, and the rules. */
export function WhyAnswer({ answer, question }: { readonly answer: Answer; readonly question: Question }) {
  const { dossier } = usePage();
  const { once, maybe } = mergesOf(answer, dossier);
  const origins = dossier.origins.filter(({ id }) => answer.origins.ids.includes(id));
  return (
    <>
      <Asked question={question} />
      <p className="lead">
        <Said>{capital(oneLine(answer.value))}</Said>
      </p>
      <p>
        <Counts of={answer} />
      </p>
      <p>
        <Prose>{`In the table’s words: “${answer.words}”.`}</Prose>{' '}
        <a href={hashOf(routeToView('stemma', answer.id))}>See it in the Stemma</a>
      </p>
      <h3>The words</h3>
      <Shown items={answer.evidence} most={MOST} what="places" keyOf={(e, i) => `${e.report} ${e.start} ${i}`}>
        {(evidence) => <Evidence evidence={evidence} />}
      </Shown>
      <h3>On whose word</h3>
      {origins.length === 0 && <p>Nobody’s: it is stated without a source that can be counted.</p>}
      <ul className="plain">
        {origins.map((origin) => (
          <li key={origin.id}>
            <a href={hashOf({ ...HOME, why: origin.id })}>
              <Prose>{capital(originWords(origin))}</Prose>
            </a>
          </li>
        ))}
      </ul>
      {(once.length > 0 || maybe.length > 0) && <h3>How the origins were counted</h3>}
      {once.length > 0 && (
        <>
          <h4>Counted once</h4>
          <Merges merges={once} />
        </>
      )}
      {maybe.length > 0 && (
        <>
          <h4>May be one, which is why the least is {answer.origins.min}</h4>
          <Merges merges={maybe} />
        </>
      )}
      <Against answer={answer} question={question} />
      <h3>How the table words it</h3>
      <CellTable answer={answer} />
      <p className="small">
        Codes of the house scales: support {answer.support}, contest {answer.contest}
        {answer.admiralty === '-' ? '' : `, Admiralty ${answer.admiralty}`}; quality of sourcing after ICD 203: {answer.confidence}.
      </p>
      <Rules ids={rulesOf(answer)} />
    </>
  );
}

function Against({ answer, question }: { readonly answer: Answer; readonly question: Question }) {
  const relations = question.relations.filter(({ a, b }) => a === answer.id || b === answer.id);
  if (relations.length === 0) return null;
  return (
    <>
      <h3>Beside the other answers</h3>
      <ul className="plain">
        {relations.map((relation) => (
          <li key={relation.id}>
            <RelationWords relation={relation} question={question} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What each kind of relation says of two answers. */
export const RELATIONS: Readonly<Record<Relation['kind'], string>> = {
  conflict: 'cannot both stand',
  refinement: 'one says it more exactly',
  equivalence: 'say the same',
  generalisation: 'one says it more broadly',
  complement: 'can stand beside each other',
  succession: 'one came after the other',
  'party-denial': 'a side denies it',
  'internal-contradiction': 'stand in one report',
};

/** "Yes, it did" and "No, it did not": a side denies it. */
export function RelationWords({ relation, question }: { readonly relation: Relation; readonly question: Question }) {
  const link = (id: string) => (
    <a href={hashOf({ ...HOME, why: id })}>
      <Said>{capital(oneLine(question.answers.find((answer) => answer.id === id)?.value ?? id))}</Said>
    </a>
  );
  return (
    <>
      {link(relation.a)} and {link(relation.b)}:{' '}
      <a href={hashOf({ ...HOME, why: relation.id })} className="quiet">
        {RELATIONS[relation.kind]}
      </a>
    </>
  );
}

interface AnswerLinkProps {
  readonly id: string;
  readonly dossier: Dossier;
  readonly alone?: boolean; // without its question, which stands above it
}

/** How an answer is named where it is one of several: its question, its words and its counts. */
export function AnswerLink({ id, dossier, alone = false }: AnswerLinkProps) {
  for (const question of dossier.questions) {
    const answer = question.answers.find((a) => a.id === id);
    if (answer)
      return (
        <div className="answer-link">
          <a href={hashOf({ ...HOME, why: id })}>
            <Said>{`${alone ? '' : `${oneLine(question.text)} `}${capital(oneLine(answer.value))}`}</Said>
          </a>
          <Counts of={answer} />
        </div>
      );
  }
  return null;
}
