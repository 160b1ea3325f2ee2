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
  'partly-denied': 'denied',
  declined: 'declined',
  'neither-confirmed-nor-denied': 'declined',
  'did-not-respond': 'did-not-respond',
  silent: 'silent',
  'not-asked': 'not-asked',
  confirmed: 'confirmed',
  stated: 'stated',
};
/** The answer that a group of kinds gives, in a reader's words. */
const TEXT: Readonly<Record<string, string>> = {
  denied: 'denied it',
  declined: 'declined to comment, or neither confirmed nor denied',
  'did-not-respond': 'did not respond',
  silent: 'said nothing publicly',
  'not-asked': 'was not asked',
  confirmed: 'confirmed it',
  stated: 'made a statement',
};

/** Questions of the form "What did the ministry say of it?", one for each party that answered at all. */
export function proposeResponses(story: Story, event: StoryEvent | null): AlignedQuestion[] {
  const byParty = grouped(
    answersOf(story, event).filter(({ aside, negated }) => !aside && !negated),
    ({ party }) => party,
  );
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

/**
 * The ledger: who denied, declined, was silent or confirmed, each party, kind and proposition once with every place where a report tells it; by day,
 * then party. What has no day stands last.
 */
export function ledger(story: Story): Response[] {
  const event = centralEvent(story);
  const told = answersOf(story, event).filter((a) => a.kind !== 'stated' || a.negated === true);
  const entries: [Answered, ...Answered[]][] = [];
  const byParty = grouped(told, ({ party, kind }) => `${kind}\u0000${party}`);
  for (const key of [...byParty.keys()].sort())
    for (const answered of byParty.get(key) ?? []) {
      const known = entries.find(
        ([first]) => first.kind === answered.kind && first.party === answered.party && sameMatter(first, answered),
      );
      if (known) known.push(answered);
      else entries.push([answered]);
    }
  return entries
    .map((list) => {
      const [first] = list;
      const dates = list.map(({ reading, evidence }) => dateFrom(dateOf(reading, evidence))).filter((d) => d !== null);
      const [date] = dates.sort((a, b) => byText(a.from ?? '~', b.from ?? '~') || byText(a.text, b.text));
      const evidence = list
        .map(({ evidence: { report, start, end, text } }) => ({ report, start, end, text }))
        .sort((a, b) => byText(a.report, b.report) || a.start - b.start);
      const proposition = list.map((a) => a.proposition).find((p) => p !== null) ?? null;
      return {
        id: contentId('r', evidence[0]?.report ?? '', String(evidence[0]?.start ?? 0), String(evidence[0]?.end ?? 0), first.kind),
        party: labelOf(first.party),
        voice: first.voice,
        kind: first.kind,
        verb: first.verb,
        proposition,
        date: date ?? null,
        evidence,
      };
    })
    .sort(
      (a, b) =>
        byText(a.date?.from ?? '~', b.date?.from ?? '~') ||
        byText(a.party, b.party) ||
        byText(a.kind, b.kind) ||
        byText(a.evidence[0]?.report ?? '', b.evidence[0]?.report ?? '') ||
        (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0),
    );
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const SAME = 0.5; // share of the words of the shorter of two propositions that the other holds

/** Two propositions are one where half the words of the shorter stand in the other; where one report does not say what was answered, nothing tells them apart. */
function sameMatter(a: Answered, b: Answered): boolean {
  const words = ({ proposition }: Answered): readonly string[] =>
    [...new Set((proposition ?? '').toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])].filter(
      (w) => !/^(?:that|having|with|reports?|claims?|this|their)$/.test(w),
    );
  const [few, many] = [words(a), words(b)].sort((x, y) => x.length - y.length) as [readonly string[], readonly string[]];
  return few.length === 0 || few.filter((w) => many.includes(w)).length >= few.length * SAME;
}

function dateFrom(m: Mention | null): Response['date'] {
  return m?.date ? { from: m.date.from, to: m.date.to, precision: m.date.precision, text: m.date.text } : null;
}

/** "Norway", "the harbour team". */
const labelOf = (party: string): string => (/ \p{Ll}+$/u.test(party) ? `the ${party}` : party);
