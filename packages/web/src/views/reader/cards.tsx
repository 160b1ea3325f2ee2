import { type AttributionJson, clipped, HOP_WORDS, oneLine } from '@stemma/core/sheet';
import { Fragment, memo } from 'react';
import { usePage } from '../../open/open.tsx';
import { hashOf, HOME, routeToView } from '../../route.ts';
import { Said } from '../../words/said.tsx';
import { cardWords } from './card-words.ts';
import type { Bearing, EvidencePlace } from './places.ts';

/** What stands in the margin beside a piece of a report, in the order of its words. */
export type Card =
  | { readonly kind: 'attribution'; readonly at: number; readonly key: string; readonly attribution: AttributionJson }
  | { readonly kind: 'evidence'; readonly at: number; readonly key: string; readonly place: EvidencePlace };

interface Props {
  readonly cards: readonly Card[];
  readonly text: string;
  readonly report: string;
  readonly column: number; // tells the cards of several open reports apart
}

/** On whose word each piece rests, and what it is evidence of. */
export const Cards = memo(function Cards({ cards, text, report, column }: Props) {
  return (
    <ul className="cards" aria-label="On whose word">
      {cards.map((card) => (
        <li key={card.key} id={`card-${column}-${card.key}`} data-card-of={card.key} className={`card ${card.kind}`} tabIndex={-1}>
          {card.kind === 'attribution' ? (
            <OnWhoseWord number={card.key.slice(1)} attribution={card.attribution} text={text} />
          ) : (
            <EvidenceOf place={card.place} report={report} />
          )}
        </li>
      ))}
    </ul>
  );
});

function OnWhoseWord({
  number,
  attribution,
  text,
}: {
  readonly number: string;
  readonly attribution: AttributionJson;
  readonly text: string;
}) {
  const { who, cue, traits, through, weakened } = cardWords(attribution, (start, end) => text.slice(start, end));
  return (
    <>
      <span className="card-number">{number}</span>
      <b className="who">
        <Said>{who}</Said>
      </b>
      {cue !== '' && (
        <>
          {' '}
          <span className="how">
            <Said>{cue}</Said>
          </span>
        </>
      )}
      {traits.length > 0 && <span className="trait">{traits.join(' · ')}</span>}
      {through !== null && (
        <span className="trait">
          through <Said>{through}</Said>
        </span>
      )}
      {weakened.length > 0 && (
        <span className="trait">
          weakened by{' '}
          {weakened.map((word, i) => (
            <Fragment key={word}>
              {i > 0 && ', '}“<Said>{word}</Said>”
            </Fragment>
          ))}
        </span>
      )}
    </>
  );
}

const MOST = 3; // of what rests on the same words, before the rest is only counted

function EvidenceOf({ place, report }: { readonly place: EvidencePlace; readonly report: string }) {
  const rest = place.of.length - MOST;
  return (
    <>
      <span className="card-label">Evidence</span>
      {place.of.slice(0, MOST).map((bearing, i) => (
        <span className="bearing" key={i}>
          <BearingLine bearing={bearing} place={place} report={report} />
        </span>
      ))}
      {rest > 0 && <span className="trait">and {rest} more</span>}
    </>
  );
}

/** How words stand to the answer they are evidence of. */
const STANCE: Readonly<Record<string, string>> = {
  asserts: 'says so',
  reports: 'says so',
  confirms: 'confirms it',
  states: 'says so',
  alleges: 'alleges it',
  entails: 'says what entails it',
  denies: 'denies it',
  declines: 'declines to say',
  'neither-confirms-nor-denies': 'neither confirms nor denies it',
  'asserts-partly': 'says part of it',
  implies: 'implies it',
  speculates: 'speculates',
  opines: 'gives an opinion',
  questions: 'asks it',
  mentions: 'names it without saying so',
  'reports-silence': 'says that nobody answered',
};

function BearingLine({ bearing, place, report }: { readonly bearing: Bearing; readonly place: EvidencePlace; readonly report: string }) {
  const { dossier } = usePage();
  if (bearing.kind === 'answer')
    return (
      <>
        <a href={hashOf(routeToView('brief', bearing.answer.id))}>
          <Said>{bearing.question.text}</Said> <b>{<Said>{bearing.answer.value}</Said>}</b>
        </a>
        <span className="trait">{STANCE[bearing.stance] ?? bearing.stance.replaceAll('-', ' ')}</span>
      </>
    );
  if (bearing.kind === 'response')
    return (
      <>
        <a href={hashOf(routeToView('responses', bearing.response.id))}>Response</a>
        <span className="trait">
          <Said>{bearing.response.voice}</Said> <Said>{bearing.response.verb}</Said>
        </span>
      </>
    );
  const { hop, other } = bearing;
  const beside = {
    ...HOME,
    view: 'reader' as const,
    places: [
      { report, span: place },
      { report: other.report, span: other },
    ],
  };
  const name = dossier.reports.find((r) => r.id === other.report)?.outlet ?? other.report;
  return (
    <>
      {hop.to.report === report ? (
        <>
          {HOP_WORDS[hop.change]}, compared with <a href={hashOf(beside)}>{<Said>{name}</Said>}</a>
        </>
      ) : (
        <>
          <a href={hashOf(beside)}>{<Said>{name}</Said>}</a> {HOP_WORDS[hop.change]}
        </>
      )}
      <span className="trait">
        there: “<Said>{clipped(oneLine(other.text), 60)}</Said>”
      </span>
    </>
  );
}
