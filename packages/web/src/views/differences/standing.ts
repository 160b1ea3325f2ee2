import type { Question } from '@stemma/core/sheet';

/** How a question stands in these reports. A denied one is disputed too; the first that fits names it. */
export type Standing = 'denied' | 'disputed' | 'single' | 'agreed' | 'unsourced' | 'asked' | 'responses';

const RIVALS: ReadonlySet<string> = new Set(['conflict', 'party-denial', 'internal-contradiction']);

/** True where a party denies one of the answers on the record. */
export const isDenied = (question: Question): boolean =>
  question.answers.some((a) => a.contest === 'C3') || question.relations.some((r) => r.kind === 'party-denial');

/** True where two answers cannot both stand, or a party denies one. */
export const isDisputed = (question: Question): boolean =>
  isDenied(question) || question.relations.some((r) => RIVALS.has(r.kind)) || question.answers.some((a) => a.contest === 'C2');

/** True where an answer rests on one origin only. */
export const isSingle = (question: Question): boolean => question.answers.some((a) => a.origins.max === 1);

export function standingOf(question: Question): Standing {
  if (question.slot === 'party-response') return 'responses';
  if (isDenied(question)) return 'denied';
  if (isDisputed(question)) return 'disputed';
  const most = Math.max(-1, ...question.answers.map((a) => a.origins.max));
  if (most > 1) return 'agreed';
  if (most === 1) return 'single';
  return most === 0 ? 'unsourced' : 'asked';
}

/** The heading over each kind, in the order in which an editor needs them: what is open first. */
export const STANDINGS: readonly (readonly [standing: Standing, heading: string])[] = [
  ['asked', 'Asked, and answered by nobody'],
  ['denied', 'Denied on the record'],
  ['disputed', 'Where the accounts part'],
  ['single', 'On one origin only'],
  ['unsourced', 'Stated on nobody’s word'],
  ['agreed', 'On two origins or more'],
  ['responses', 'What those concerned have said'],
];

/** The questions under these headings, each in the order of the dossier; headings without any are left out. */
export const groupedQuestions = (
  questions: readonly Question[],
): readonly { readonly standing: Standing; readonly heading: string; readonly questions: readonly Question[] }[] =>
  STANDINGS.map(([standing, heading]) => ({ standing, heading, questions: questions.filter((q) => standingOf(q) === standing) })).filter(
    (g) => g.questions.length > 0,
  );
