import { type AnswerEvidence, capital, listed } from '@stemma/core/sheet';
import { Prose } from '../words/prose.tsx';
import { Quote } from '../words/quote.tsx';

/** What a stance is called, in a reader’s words. */
const STANCES: Readonly<Record<string, string>> = {
  asserts: 'says so itself',
  'asserts-partly': 'says part of it',
  reports: 'reports it',
  confirms: 'confirms it',
  denies: 'denies it',
  declines: 'declines',
  neither: 'neither confirms nor denies',
  states: 'states it',
  alleges: 'alleges it',
  entails: 'takes it for granted, by what it says',
};

/** Words that carry an answer: what they do, on whose word from the outside in, and what weakens them. */
export function Evidence({ evidence }: { readonly evidence: AnswerEvidence }) {
  const { chain, hedges, stance } = evidence;
  const links = chain.map(({ label, grade }) => (grade === 'certain' ? label : `${label} (${grade})`));
  const whose = links.length === 0 ? 'in the report’s own voice' : `on the word of ${links.join(' ← ')}`;
  const hedged = hedges.length === 0 ? '' : `, weakened by ${listed(hedges.map(({ text }) => `“${text}”`))}`;
  return (
    <div className="carried">
      <Quote citation={evidence} />
      <p className="small">
        <Prose>{`${capital(STANCES[stance] ?? stance.replaceAll('-', ' '))}, ${whose}${hedged}.`}</Prose>
      </p>
    </div>
  );
}
