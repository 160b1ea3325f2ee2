import type { AlignedQuestion, RelationKind } from '../../model/claim.ts';
import type { Answer, Question, Relation } from '../../model/dossier.ts';
import { contentId } from '../../text/digest.ts';
import { achOf } from './ach.ts';
import { answerId, gradeAnswer, originAt, questionId, type Graded, type Premise, type StoryOrigins } from './answer.ts';
import { conditionOf } from './condition.ts';
import { byText, citationOf, citations } from './order.ts';
import { settleOf } from './settle.ts';
import { backingOf } from './support.ts';
import { verdictOf } from './verdict.ts';

const LEVEL: Readonly<Record<string, number>> = { S4: 4, S3: 3, S2: 2, S1: 1, S0: 0, BG: -1 };
const CLASH: ReadonlySet<RelationKind> = new Set<RelationKind>(['conflict', 'party-denial']);

/** Grades one question. `graded` holds the questions on which it may rest, graded before. */
export function weighQuestion(question: AlignedQuestion, story: StoryOrigins, graded: Graded): Question {
  const id = questionId(question.key);
  const speaker = (e: Parameters<typeof originAt>[0]) => originAt(e, story);
  const backings = new Map(question.answers.map((a) => [a.key, backingOf(question, a, speaker, story.groups)]));
  const premise = premiseOf(question, graded);
  const answers = question.answers.map((answer) => gradeAnswer(question, answer, backings, premise, story)).sort(leadingFirst);
  const relations = question.relations
    .map(({ a, b, kind, rule }): Relation => ({ id: contentId('r', id, a, b, kind), a: answerId(id, a), b: answerId(id, b), kind, rule }))
    .sort((a, b) => byText(a.id, b.id));
  const denied = pairs(relations.filter(({ kind }) => kind === 'party-denial'));
  const conflicting = pairs(relations.filter(({ kind }) => kind === 'conflict'));
  const clash = (a: string, b: string): 'conflict' | 'party-denial' | null =>
    denied(a, b) ? 'party-denial' : conflicting(a, b) ? 'conflict' : null;
  const clashes = question.relations.filter((r) => CLASH.has(r.kind) && r.a !== r.b);
  const ends = new Set(clashes.flatMap(({ a, b }) => [a, b]));
  const clashing = new Set(question.answers.map((a) => a.key).filter((key) => ends.has(key)));
  const ach = achOf(question, clashing, pairs(clashes), speaker);
  const { presupposes } = question;
  return {
    id,
    text: question.text,
    slot: question.slot,
    about: question.about,
    ...(presupposes && {
      presupposes: { question: questionId(presupposes.question), answer: answerId(questionId(presupposes.question), presupposes.answer) },
    }),
    answers,
    relations,
    verdict: verdictOf({
      question,
      answers,
      byId: story.shown,
      reports: story.readings.size,
      representative: story.groups.representative,
      clash,
      condition: premise?.condition ?? '',
    }),
    settle: settleOf(question.slot, answers[0]?.support === 'S4' && answers[0].contest === 'C0'),
    ...(ach && { ach }),
    rule: question.rule,
    askedBy: citations((question.askedBy ?? []).map(citationOf)),
  };
}

/** Whether two stand in one of the relations, whichever way round. */
function pairs(relations: readonly { readonly a: string; readonly b: string }[]): (a: string, b: string) => boolean {
  const others = new Map<string, Set<string>>();
  for (const { a, b } of relations) {
    others.set(a, (others.get(a) ?? new Set()).add(b));
    others.set(b, (others.get(b) ?? new Set()).add(a));
  }
  return (a, b) => others.get(a)?.has(b) === true;
}

/** The presupposed answer, where it is contested. */
function premiseOf({ presupposes }: AlignedQuestion, graded: Graded): Premise | null {
  const question = presupposes && graded.get(presupposes.question);
  const answer = question?.answers.find((a) => a.id === answerId(question.id, presupposes?.answer ?? ''));
  if (!question || !answer || (answer.contest !== 'C2' && answer.contest !== 'C3')) return null;
  return { condition: conditionOf(question.text, answer.value), admiralty: answer.admiralty };
}

const leadingFirst = (a: Answer, b: Answer): number =>
  (LEVEL[b.support] ?? 0) - (LEVEL[a.support] ?? 0) ||
  b.origins.min - a.origins.min ||
  b.origins.max - a.origins.max ||
  b.reports - a.reports ||
  byText(a.id, b.id);
