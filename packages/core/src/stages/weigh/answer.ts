import type { AlignedAnswer, AlignedQuestion, Evidence } from '../../model/claim.ts';
import type { Answer, AnswerEvidence, Origin, Question, Response } from '../../model/dossier.ts';
import type { Reading } from '../../model/layers.ts';
import { contentId } from '../../text/digest.ts';
import { contestOf } from './contest.ts';
import type { OriginGroups } from './groups.ts';
import { byCitation, byText, citationOf } from './order.ts';
import { reached, type OriginDraft } from './origins.ts';
import type { Backing } from './support.ts';
import { admiraltyOf, cellOf, confidenceOf } from './table.ts';

/** Everything that the grading of a question needs from the rest of the story. */
export interface StoryOrigins {
  readonly drafts: ReadonlyMap<string, OriginDraft>; // by key
  readonly shown: ReadonlyMap<string, Origin>; // by id
  readonly groups: OriginGroups;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly responses: readonly Response[];
}

/** The answer on which a question rests, where it is contested: in words, and with the digit that caps. */
export interface Premise {
  readonly condition: string; // ", if the meeting took place"
  readonly admiralty: string;
}

export const questionId = (key: string): string => contentId('q', key);
export const answerId = (question: string, answer: string): string => contentId('a', question, answer);

/** On whose word a piece of evidence rests; null for the report's own. */
export function originAt(evidence: Evidence, { drafts, readings }: StoryOrigins): OriginDraft | null {
  const at = reached(evidence.chain, readings.get(evidence.report)?.report.sha256 ?? evidence.report);
  return at ? (drafts.get(at.key) ?? null) : null;
}

/** Grades one answer beside its rivals: counts, support, contest, cell, digit. */
export function gradeAnswer(
  question: AlignedQuestion,
  answer: AlignedAnswer,
  backings: ReadonlyMap<string, Backing>,
  premise: Premise | null,
  story: StoryOrigins,
): Answer {
  const backing = backings.get(answer.key) as Backing;
  const { contest, rival, against } = contestOf(question, answer, backings, story.responses);
  const standing = { support: backing.support, contest, rival, only: onlyOf(question, backing, contest) } as const;
  const cell = cellOf(standing);
  const applies = question.slot !== 'party-response' && question.slot !== 'opinion' && !backing.position;
  const digit = admiraltyOf(standing, backing.weak, against, applies);
  const capped = premise && digit !== '-' && premise.admiralty > digit && premise.admiralty !== '-' ? premise.admiralty : digit;
  const evidence = answer.evidence
    .map((e) => evidenceShown(e, story))
    .sort((a, b) => byCitation(a, b) || byText(a.stance, b.stance) || byText(a.rule, b.rule));
  const { value } = answer;
  return {
    id: answerId(questionId(question.key), answer.key),
    value: value.text,
    ...(value.number && { number: value.number }),
    ...(value.date && { date: { from: value.date.from, to: value.date.to, precision: value.date.precision } }),
    evidence,
    reports: new Set(evidence.filter((e) => e.stance !== 'mentions' && e.stance !== 'questions').map((e) => e.report)).size,
    origins: { ...backing.range, ids: backing.ids },
    parties: new Set(backing.ids.flatMap((id) => partyKey(story, id))).size,
    support: backing.support,
    contest,
    admiralty: capped,
    confidence: confidenceOf(backing.support, contest),
    cell: cell.id,
    words: `${cell.words}${premise?.condition ?? ''}`,
  };
}

function onlyOf(question: AlignedQuestion, backing: Backing, contest: Answer['contest']): 'position' | 'opinion' | 'denial' | null {
  if (backing.position) return 'position';
  if (backing.opinion || question.slot === 'opinion') return 'opinion';
  return backing.denial && contest !== 'C0' ? 'denial' : null;
}

function evidenceShown(e: Evidence, story: StoryOrigins): AnswerEvidence {
  const report = story.readings.get(e.report)?.report;
  const text = (e.in === 'title' ? report?.title : report?.text) ?? '';
  return {
    ...citationOf(e),
    stance: e.stance,
    origin: originAt(e, story)?.id ?? null,
    chain: e.chain.map(({ label, grade, rule, span }) => ({ label, grade, rule, span })),
    hedges: e.hedges.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
    rule: e.rule,
  };
}

/** Whom an origin speaks for; a person of unknown side is a side of its own, the press and the vague are none. */
function partyKey({ shown, groups }: StoryOrigins, id: string): readonly string[] {
  const origin = shown.get(groups.representative(id));
  if (!origin) return [];
  if (origin.party !== null) return [origin.party];
  // the wording that tells most of the voice need not be the one that tells its side
  const side = (groups.members.get(groups.groupOf(id)) ?? [])
    .map((member) => shown.get(member)?.party ?? null)
    .find((party) => party !== null);
  if (side !== undefined && side !== null) return [side];
  return origin.named && origin.kind === 'person' && origin.weight !== 'opinion' ? [origin.id] : [];
}

export type Graded = ReadonlyMap<string, Question>;
