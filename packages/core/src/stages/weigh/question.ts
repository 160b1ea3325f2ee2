import type { AlignedAnswer, AlignedQuestion, Evidence } from '../../model/claim.ts';
import type { Answer, AnswerEvidence, Origin, Question, Relation, Response } from '../../model/dossier.ts';
import type { Reading } from '../../model/layers.ts';
import { contentId } from '../../text/digest.ts';
import { achOf } from './ach.ts';
import { conditionOf } from './condition.ts';
import { contestOf } from './contest.ts';
import type { OriginGroups } from './groups.ts';
import { byCitation, byText, citationOf, citations } from './order.ts';
import { reached, type OriginDraft } from './origins.ts';
import { settleOf } from './settle.ts';
import { backingOf, type Backing } from './support.ts';
import { admiraltyOf, cellOf, confidenceOf } from './table.ts';
import { verdictOf } from './verdict.ts';

/** Everything that the grading of a question needs from the rest of the story. */
export interface StoryOrigins {
  readonly drafts: ReadonlyMap<string, OriginDraft>; // by key
  readonly shown: ReadonlyMap<string, Origin>; // by id
  readonly groups: OriginGroups;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly responses: readonly Response[];
}

export const questionId = (key: string): string => contentId('q', key);
export const answerId = (question: string, answer: string): string => contentId('a', question, answer);

const LEVEL: Readonly<Record<string, number>> = { S4: 4, S3: 3, S2: 2, S1: 1, S0: 0, BG: -1 };

/** Grades one question. `central` holds the answers on which others rest, graded before. */
export function weighQuestion(question: AlignedQuestion, story: StoryOrigins, graded: ReadonlyMap<string, Question>): Question {
  const { drafts, shown, groups, readings, responses } = story;
  const originAt = (evidence: Evidence): OriginDraft | null => {
    const at = reached(evidence.chain, readings.get(evidence.report)?.report.sha256 ?? evidence.report);
    return at ? (drafts.get(at.key) ?? null) : null;
  };
  const backings = new Map<string, Backing>(question.answers.map((a) => [a.key, backingOf(question, a, originAt, groups)]));
  const presumed = question.presupposes && graded.get(question.presupposes.question);
  const premise = presumed?.answers.find((a) => a.id === answerId(presumed.id, question.presupposes?.answer ?? ''));
  const contested = premise !== undefined && (premise.contest === 'C2' || premise.contest === 'C3');
  const condition = contested && presumed ? conditionOf(presumed.text, premise.value) : '';
  const id = questionId(question.key);

  const answers = question.answers
    .map((answer) => gradeAnswer(question, answer, id))
    .sort(
      (a, b) =>
        (LEVEL[b.support] ?? 0) - (LEVEL[a.support] ?? 0) ||
        b.origins.min - a.origins.min ||
        b.origins.max - a.origins.max ||
        b.reports - a.reports ||
        byText(a.id, b.id),
    );

  function gradeAnswer(this: void, q: AlignedQuestion, answer: AlignedAnswer, qid: string): Answer {
    const backing = backings.get(answer.key) as Backing;
    const { contest, rival, against } = contestOf(q, answer, backings, responses);
    const only = backing.position
      ? 'position'
      : backing.opinion || q.slot === 'opinion'
        ? 'opinion'
        : backing.denial && contest !== 'C0'
          ? 'denial'
          : null;
    const standing = { support: backing.support, contest, rival, only } as const;
    const cell = cellOf(standing);
    const applies = q.slot !== 'party-response' && q.slot !== 'opinion' && !backing.position;
    const digit = admiraltyOf(standing, backing.weak, against, applies);
    const admiralty = contested && digit !== '-' && premise.admiralty !== '-' && premise.admiralty > digit ? premise.admiralty : digit;
    const evidence = answer.evidence
      .map((e) => evidenceOf(e, originAt(e)))
      .sort((a, b) => byCitation(a, b) || byText(a.stance, b.stance) || byText(a.rule, b.rule));
    const parties = new Set(backing.ids.flatMap((o) => partyKey(shown, groups.representative(o))));
    const { value } = answer;
    return {
      id: answerId(qid, answer.key),
      value: value.text,
      ...(value.number && { number: value.number }),
      ...(value.date && { date: { from: value.date.from, to: value.date.to, precision: value.date.precision } }),
      evidence,
      reports: new Set(evidence.filter((e) => e.stance !== 'mentions' && e.stance !== 'questions').map((e) => e.report)).size,
      origins: { ...backing.range, ids: backing.ids },
      parties: parties.size,
      support: backing.support,
      contest,
      admiralty,
      confidence: confidenceOf(backing.support, contest),
      cell: cell.id,
      words: `${cell.words}${condition}`,
    };
  }

  function evidenceOf(this: void, e: Evidence, origin: OriginDraft | null): AnswerEvidence {
    const text = readings.get(e.report)?.report.text ?? '';
    return {
      ...citationOf(e),
      stance: e.stance,
      origin: origin?.id ?? null,
      chain: e.chain.map(({ label, grade, rule, span }) => ({ label, grade, rule, span })),
      hedges: e.hedges.map(({ start, end }) => ({ start, end, text: e.in === 'title' ? '' : text.slice(start, end) })),
      rule: e.rule,
    };
  }

  const relations = question.relations
    .map(({ a, b, kind, rule }): Relation => ({ id: contentId('r', id, a, b, kind), a: answerId(id, a), b: answerId(id, b), kind, rule }))
    .sort((a, b) => byText(a.id, b.id));
  const clash = (a: string, b: string): 'conflict' | 'party-denial' | null => {
    const kinds = relations.filter((r) => (r.a === a && r.b === b) || (r.a === b && r.b === a)).map((r) => r.kind);
    return kinds.includes('party-denial') ? 'party-denial' : kinds.includes('conflict') ? 'conflict' : null;
  };
  const clashing = new Set(
    question.answers
      .filter((a) =>
        question.relations.some(
          (r) => (r.kind === 'conflict' || r.kind === 'party-denial') && r.a !== r.b && (r.a === a.key || r.b === a.key),
        ),
      )
      .map((a) => a.key),
  );
  const ach = achOf(
    question,
    clashing,
    (a, b) =>
      question.relations.some(
        (r) => (r.kind === 'conflict' || r.kind === 'party-denial') && ((r.a === a && r.b === b) || (r.a === b && r.b === a)),
      ),
    originAt,
  );
  const settled = answers[0]?.support === 'S4' && answers[0].contest === 'C0';
  return {
    id,
    text: question.text,
    slot: question.slot,
    about: question.about,
    ...(question.presupposes && {
      presupposes: {
        question: questionId(question.presupposes.question),
        answer: answerId(questionId(question.presupposes.question), question.presupposes.answer),
      },
    }),
    answers,
    relations,
    verdict: verdictOf({ question, answers, byId: shown, reports: readings.size, representative: groups.representative, clash, condition }),
    settle: settleOf(question.slot, settled),
    ...(ach && { ach }),
    rule: question.rule,
    askedBy: citations((question.askedBy ?? []).map(citationOf)),
  };
}

/** Whom an origin speaks for; a person of unknown side is a side of its own, the press and the vague are none. */
function partyKey(shown: StoryOrigins['shown'], id: string): readonly string[] {
  const origin = shown.get(id);
  if (!origin) return [];
  if (origin.party !== null) return [origin.party];
  return origin.named && origin.kind === 'person' && origin.weight !== 'opinion' ? [id] : [];
}
