import type { Answer, BriefLine, Citation, Question } from '../../model/dossier.ts';
import { capital, counted, listed, stopped } from '../../text/wording.ts';
import type { Weighed } from '../weigh/index.ts';
import { answerRefs, answerSentence, asked, reportNames } from './answer.ts';
import { line } from './line.ts';

const MOST = 12; // questions a section prints before it counts the rest: a page, not a ledger
const RIVALS: ReadonlySet<string> = new Set(['conflict', 'party-denial', 'internal-contradiction']);

/** The questions on which accounts part: two values cannot both stand, or a party denies one. */
export const isDisputed = (question: Question): boolean =>
  question.relations.some((r) => RIVALS.has(r.kind)) || question.answers.some((a) => a.contest === 'C2' || a.contest === 'C3');

/** What is agreed, what is disputed and what stands on one origin, each in the order of the questions. */
export function questionLines(weighed: Weighed): readonly BriefLine[] {
  const told = weighed.questions.filter((q) => q.slot !== 'party-response' && q.answers.length > 0);
  const disputed = told.filter(isDisputed);
  const plain = told.filter((q) => !isDisputed(q) && q.slot !== 'opinion' && q.slot !== 'background');
  const agreed = answersOf(plain, (a) => a.support === 'S2' || a.support === 'S3' || a.support === 'S4');
  const single = answersOf(plain, (a) => a.support === 'S1' || a.support === 'S0');
  return [
    ...capped(agreed, (pair) => [answerLine('agreed', pair, weighed)], 'agreed', 'answer'),
    ...capped(disputed, (question) => disputeLines(question, weighed), 'disputed', 'question'),
    ...capped(single, (pair) => [answerLine('single', pair, weighed)], 'single', 'answer'),
  ];
}

interface Pair {
  readonly question: Question;
  readonly answer: Answer;
}

function answersOf(questions: readonly Question[], wanted: (answer: Answer) => boolean): readonly Pair[] {
  return questions.flatMap((question) => question.answers.filter(wanted).map((answer) => ({ question, answer })));
}

function answerLine(section: 'agreed' | 'single', { question, answer }: Pair, weighed: Weighed): BriefLine {
  const sentence = asked(question, answerSentence(answer, weighed, reportNames(weighed)));
  const shown = answer.support === 'S2' ? `${sentence} Whether they are independent is not shown.` : sentence;
  return line(section, shown, answerRefs(question, answer, weighed), answer.evidence);
}

/** A lead line with the question and its verdict, a line for each side, and what would settle it. */
function disputeLines(question: Question, weighed: Weighed): readonly BriefLine[] {
  const name = reportNames(weighed);
  const everything = question.answers.flatMap((a) => a.evidence);
  const verdict = question.verdict === '' ? `${capital(counted(question.answers.length, 'answer'))}.` : stopped(question.verdict);
  const lead = line('disputed', asked(question, verdict), [question.id, ...question.relations.map((r) => r.id)], everything);
  const sides = question.answers.map((a) =>
    line('disputed', answerSentence(a, weighed, name), answerRefs(question, a, weighed), a.evidence),
  );
  if (question.settle.length === 0) return [lead, ...sides];
  return [lead, ...sides, line('disputed', `What would settle it: ${listed(question.settle, 4, 'or')}.`, [question.id], everything)];
}

/** The first lines of a section, and one that says how many more there are and names them all. */
function capped<T extends Pair | Question>(
  items: readonly T[],
  lines: (item: T) => readonly BriefLine[],
  section: BriefLine['section'],
  noun: string,
): readonly BriefLine[] {
  const shown = items.slice(0, MOST).flatMap(lines);
  const rest = items.slice(MOST);
  if (rest.length === 0) return shown;
  const refs = rest.flatMap((item) => ('question' in item ? [item.answer.id] : [item.id]));
  const evidence: readonly Citation[] = rest.flatMap((item) =>
    'question' in item ? item.answer.evidence.slice(0, 1) : item.answers.flatMap((a) => a.evidence.slice(0, 1)),
  );
  return [...shown, line(section, `${counted(rest.length, `more ${noun}`)} in the dossier.`, refs, evidence)];
}
