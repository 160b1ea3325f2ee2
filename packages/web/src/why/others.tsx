import {
  capital,
  type BriefLine,
  type Citation,
  counted,
  type Hop,
  hopSentence,
  listed,
  type Merge,
  oneLine,
  type Origin,
  originWords,
  plainDate,
  type Question,
  type Relation,
  reportName,
  type Response,
  responseWords,
  unstopped,
  withoutOrigin,
} from '@stemma/core/sheet';
import { useMemo } from 'react';
import { usePage } from '../open/open.tsx';
import { hashOf, HOME, routeToView } from '../route.ts';
import { Prose } from '../words/prose.tsx';
import { Quote } from '../words/quote.tsx';
import { Said } from '../words/said.tsx';
import { AnswerLink, RELATIONS, RelationWords } from './answer.tsx';
import { Merges, OriginLink } from './merges.tsx';
import { Rules } from './rule.tsx';
import { Shown } from './shown.tsx';
import { Asked } from './asked.tsx';

const MOST = 8;

const TheWords = ({ words }: { readonly words: readonly Citation[] }) =>
  words.length === 0 ? null : (
    <>
      <h3>The words</h3>
      <Shown items={words} most={MOST} what="places" keyOf={(c, i) => `${c.report} ${c.start} ${i}`}>
        {(citation) => <Quote citation={citation} />}
      </Shown>
    </>
  );

export function WhyQuestion({ question }: { readonly question: Question }) {
  const { dossier } = usePage();
  const { text, verdict, settle, askedBy, answers, relations, rule, presupposes } = question;
  return (
    <>
      <p className="lead">
        <Said>{text}</Said>
      </p>
      {verdict !== '' && (
        <p>
          <Prose>{verdict}</Prose>
        </p>
      )}
      {presupposes && (
        <p>
          It only arises if this holds: <AnswerLink id={presupposes.answer} dossier={dossier} />
        </p>
      )}
      <p>
        <a href={hashOf(routeToView('differences', question.id))}>See it in the Differences</a>
      </p>
      <h3>{counted(answers.length, 'answer')}</h3>
      <ul className="plain">
        {answers.map(({ id }) => (
          <li key={id}>
            <AnswerLink id={id} dossier={dossier} alone />
          </li>
        ))}
      </ul>
      {relations.length > 0 && <h3>How they stand to each other</h3>}
      <ul className="plain">
        {relations.map((relation) => (
          <li key={relation.id}>
            <RelationWords relation={relation} question={question} />
          </li>
        ))}
      </ul>
      {settle.length > 0 && (
        <>
          <h3>What would settle it</h3>
          <p>{capital(listed(settle, Number.POSITIVE_INFINITY, 'or'))}.</p>
        </>
      )}
      {askedBy.length > 0 && <TheWords words={askedBy} />}
      <Rules ids={[rule]} />
    </>
  );
}

export function WhyRelation({ relation, question }: { readonly relation: Relation; readonly question: Question }) {
  const sides = [relation.a, relation.b].flatMap((id) => question.answers.filter((a) => a.id === id));
  return (
    <>
      <Asked question={question} />
      <p className="lead">{capital(RELATIONS[relation.kind])}</p>
      <div className="pair">
        {sides.map((answer) => (
          <div key={answer.id}>
            <h3>
              <a href={hashOf({ ...HOME, why: answer.id })}>
                <Said>{capital(oneLine(answer.value))}</Said>
              </a>
            </h3>
            <Shown items={answer.evidence} most={4} what="places" keyOf={(c, i) => `${c.report} ${c.start} ${i}`}>
              {(citation) => <Quote citation={citation} />}
            </Shown>
          </div>
        ))}
      </div>
      <Rules ids={[relation.rule]} />
    </>
  );
}

export function WhyOrigin({ origin }: { readonly origin: Origin }) {
  const { dossier } = usePage();
  const without = useMemo(() => withoutOrigin(dossier, origin.id), [dossier, origin]);
  const merges = dossier.merges.filter(({ a, b }) => a === origin.id || b === origin.id);
  const party = dossier.parties.find(({ id }) => id === origin.party)?.label;
  const resting = dossier.questions.flatMap((q) => q.answers.filter((a) => a.origins.ids.includes(origin.id)));
  const falls = new Set(without?.answers.flatMap((a) => (a.falls ? [a.answer] : [])));
  const held = origin.reliability;
  return (
    <>
      <p className="lead">
        <Prose>{`${capital(originWords(origin))}.`}</Prose>
      </p>
      <dl className="facts">
        <dt>Party</dt>
        <dd>{party === undefined ? 'not stated' : <Said>{party}</Said>}</dd>
        <dt>Reached by</dt>
        <dd>{origin.relay === null ? 'not stated' : <Said>{origin.relay}</Said>}</dd>
        <dt>How many people</dt>
        <dd>{peopleOf(origin)}</dd>
        <dt>Carried by</dt>
        <dd>
          <Said>{listed(origin.reports.map((id) => reportName(dossier, id)))}</Said>
        </dd>
        {held && (
          <>
            <dt>Your registry</dt>
            <dd>
              <Said>{`${held.outlet}: ${held.letter} (${held.date}, ${held.reason})`}</Said>
            </dd>
          </>
        )}
      </dl>
      <p>
        <a href={hashOf(routeToView('stemma', origin.id))}>See it in the Stemma</a>
      </p>
      <TheWords words={origin.evidence} />
      {merges.length > 0 && (
        <>
          <h3>Who is, or may be, the same</h3>
          <Merges merges={[...merges.filter((m) => m.grade !== 'possible'), ...merges.filter((m) => m.grade === 'possible')]} />
        </>
      )}
      {resting.length > 0 && (
        <>
          <h3>What rests on it</h3>
          <Shown items={resting} most={12} what="answers" keyOf={({ id }) => id}>
            {({ id }) => (
              <>
                <AnswerLink id={id} dossier={dossier} />
                {falls.has(id) && <span className="falls">falls without it</span>}
              </>
            )}
          </Shown>
        </>
      )}
      <Rules ids={merges.map(({ rule }) => rule)} />
    </>
  );
}

function peopleOf({ count }: Origin): string {
  if (count === null) return 'not stated';
  if (count.max === null) return `at least ${count.min}`;
  return count.min === count.max ? String(count.min) : `${count.min}–${count.max}`;
}

export function WhyMerge({ merge }: { readonly merge: Merge }) {
  const { dossier } = usePage();
  const { a, b, grade, because } = merge;
  return (
    <>
      <p className="lead">
        <OriginLink id={a} dossier={dossier} /> {grade === 'possible' ? 'may be the same as' : 'is counted once with'}{' '}
        <OriginLink id={b} dossier={dossier} />
      </p>
      <p>
        Because: {unstopped(because)}. <span className={`grade ${grade}`}>{grade}</span>
      </p>
      <p className="small">
        {grade === 'possible'
          ? 'A possible link lowers the least number of origins; it never lowers the most.'
          : 'Certain and probable links count the two once.'}
      </p>
      <TheWords words={merge.evidence} />
      <Rules ids={[merge.rule]} />
    </>
  );
}

export function WhyResponse({ response }: { readonly response: Response }) {
  const { voice, kind, verb, proposition, date, evidence } = response;
  return (
    <>
      <p className="lead">
        <Prose>{`${capital(voice)} ${responseWords[kind]}${proposition === null ? '' : `: “${oneLine(proposition)}”`}.`}</Prose>
      </p>
      <dl className="facts">
        <dt>The report’s words for it</dt>
        <dd>
          <Said>{`“${oneLine(verb)}”`}</Said>
        </dd>
        <dt>Day</dt>
        <dd>
          {date === null ? (
            'not stated'
          ) : (
            <>
              {plainDate(date)}, from <Said>{`“${date.text}”`}</Said>
            </>
          )}
        </dd>
      </dl>
      <TheWords words={evidence} />
    </>
  );
}

export function WhyHop({ hop }: { readonly hop: Hop }) {
  const { dossier } = usePage();
  return (
    <>
      <p className="lead">
        <Prose>{hopSentence(hop, dossier)}</Prose>
      </p>
      <div className="pair">
        {[hop.from, hop.to].map((citation, i) => (
          <div key={i}>
            <h3>{i === 0 ? 'There' : 'Here'}</h3>
            <Quote citation={citation} />
          </div>
        ))}
      </div>
      <p>
        <a href={hashOf(routeToHop(hop))}>Read the two side by side</a>
      </p>
      <TheWords words={hop.evidence.filter((c) => c.text !== hop.from.text && c.text !== hop.to.text)} />
    </>
  );
}

const routeToHop = ({ from, to }: Hop) => ({
  ...HOME,
  view: 'reader' as const,
  places: [from, to].map(({ report, in: where, start, end }) => ({ report, ...(where && { in: where }), span: { start, end } })),
});

export function WhyLine({ line }: { readonly line: BriefLine }) {
  const { dossier } = usePage();
  const answers = line.refs.filter((ref) => ref.startsWith('a-'));
  return (
    <>
      <p className="lead">
        <Prose>{line.text}</Prose>
      </p>
      {answers.map((id) => (
        <AnswerLink key={id} id={id} dossier={dossier} />
      ))}
      <TheWords words={line.evidence} />
    </>
  );
}
