import type { RuleCard } from '../../../language.ts';
import type { AlignedQuestion, AlignedRelation, Evidence } from '../../../model/claim.ts';
import type { Response } from '../../../model/dossier.ts';
import type { Reading } from '../../../model/layers.ts';
import type { Mention } from '../../../model/mention.ts';
import { contentId } from '../../../text/digest.ts';
import { Answers, questionOf } from './answers.ts';
import { evidenceAt } from './evidence.ts';
import { centralEvent, type StoryEvent } from './events/central.ts';
import { grouped, mentionsIn } from './mentions-in.ts';
import { answersOf, type Answered } from './responses/answered.ts';
import { ID, type Kind } from './responses/kind.ts';
import type { Story } from './story.ts';

export const responses: RuleCard = {
  id: ID,
  summary: 'A party denies, declines, does not answer, confirms or makes a statement.',
  follows:
    'Newsroom guides on responses: "declined" and "did not respond" are facts of their own; corroboration model §4, no comment is evidence of nothing',
  examples: {
    yes: [
      'The mayor met the union. <a>Ana Ruiz, a spokeswoman for the union, denied the meeting</a>. ‖ The mayor met the union. <a>Norway’s embassy declined to comment</a>.',
      'The mayor met the envoy. <a>Norway’s embassy neither confirmed nor denied the meeting</a>. ‖ The mayor met the envoy. <a>Jon Berg did not respond to questions about the meeting</a>.',
    ],
    no: ['The mayor met the union. The judge denied bail. ‖ The mayor met the union.'],
  },
};

/** Kinds that answer "what did they say" alike. */
const GROUP: Readonly<Record<Kind, string>> = {
  denied: 'denied',
  declined: 'declined',
  'neither-confirmed-nor-denied': 'declined',
  'did-not-respond': 'did-not-respond',
  silent: 'silent',
  confirmed: 'confirmed',
  stated: 'stated',
};
/** The answer that a group of kinds gives, in a reader's words. */
const TEXT: Readonly<Record<string, string>> = {
  denied: 'denied it',
  declined: 'declined to comment, or neither confirmed nor denied',
  'did-not-respond': 'did not respond',
  silent: 'said nothing publicly',
  confirmed: 'confirmed it',
  stated: 'made a statement',
};

/** Questions of the form "What did the ministry say of it?", one for each party that answered at all. */
export function proposeResponses(story: Story, event: StoryEvent | null): AlignedQuestion[] {
  const byParty = grouped(answersOf(story, event), ({ party }) => party);
  const questions: AlignedQuestion[] = [];
  for (const party of [...byParty.keys()].sort()) {
    const list = byParty.get(party) ?? [];
    if (list.every((a) => a.kind === 'stated')) continue; // a statement alone is no response
    const answers = new Answers();
    for (const { kind, evidence } of list) answers.add(GROUP[kind], { text: TEXT[GROUP[kind]] ?? kind }, evidence);
    const relations: AlignedRelation[] = [];
    const has = new Set(answers.keys);
    for (const quiet of ['declined', 'did-not-respond', 'silent'])
      if (has.has(quiet) && has.has('denied')) relations.push({ a: quiet, b: 'denied', kind: 'succession', rule: ID });
    const question = questionOf(
      {
        key: `response:${party}`,
        text: `What did ${labelOf(party)} say of ${event ? 'it' : 'the reports'}?`,
        slot: 'party-response',
        about: party,
        rank: 10,
        rule: ID,
      },
      answers,
      relations,
    );
    if (question) questions.push(question);
    questions.push(...whenAnswered(party, list));
  }
  return questions;
}

/** "When did the ministry deny it?": the date with which the denial's own sentence opens, or that stands right before it. */
function whenAnswered(party: string, list: readonly Answered[]): AlignedQuestion[] {
  const answers = new Answers();
  for (const { reading, kind, evidence } of list) {
    if (kind !== 'denied') continue;
    const dated = dateOf(reading, evidence);
    if (dated?.date)
      answers.add(dated.date.text.toLowerCase(), { text: dated.date.text, date: dated.date }, evidenceAt(reading, dated, 'asserts', ID));
  }
  const question = questionOf(
    {
      key: `denied-on:${party}`,
      text: `When did ${labelOf(party)} deny it?`,
      slot: 'date',
      about: `denial by ${labelOf(party)}`,
      rank: 11,
      rule: ID,
    },
    answers,
  );
  return question ? [question] : [];
}

/** The date of a response: at the beginning of its sentence, or right before the response. Misses those behind the verb. */
function dateOf(reading: Reading, evidence: Evidence): Mention | null {
  const opens = reading.sentences[evidence.sentence]?.start ?? 0;
  return (
    mentionsIn(reading, evidence.sentence).find(
      (m) =>
        m.kind === 'date' &&
        m.date !== undefined &&
        m.date.precision !== 'year' &&
        (m.start - opens < 6 || (m.end <= evidence.start && evidence.start - m.end < 4)),
    ) ?? null
  );
}

/** The ledger: every response, by report and place. */
export function ledger(story: Story): Response[] {
  const event = centralEvent(story);
  return answersOf(story, event)
    .filter((a) => a.kind !== 'stated')
    .map(({ reading, kind, party, voice, verb, proposition, evidence }) => ({
      id: contentId('r', evidence.report, String(evidence.start), String(evidence.end), kind),
      party: labelOf(party),
      voice,
      kind,
      verb,
      proposition,
      date: dateFrom(dateOf(reading, evidence)),
      evidence: [{ report: evidence.report, start: evidence.start, end: evidence.end, text: evidence.text }],
    }));
}

function dateFrom(m: Mention | null): Response['date'] {
  return m?.date ? { from: m.date.from, to: m.date.to, precision: m.date.precision, text: m.date.text } : null;
}

/** "Norway", "the harbour team". */
const labelOf = (party: string): string => (/ \p{Ll}+$/u.test(party) ? `the ${party}` : party);
