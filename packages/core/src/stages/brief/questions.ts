import type { Answer, BriefLine, Question } from '../../model/dossier.ts';
import { counted, listed, stopped } from '../../text/wording.ts';
import type { Weighed } from '../weigh/index.ts';
import { answerRefs, answerSentence, asked } from './answer.ts';
import { line } from './line.ts';

const MOST: Readonly<Record<Section, number>> = { agreed: 12, disputed: 12, single: 8 }; // questions a section prints before it counts the rest
const MOST_ANSWERS = 6;
const RIVALS: ReadonlySet<string> = new Set(['conflict', 'party-denial', 'internal-contradiction']);

type Section = 'agreed' | 'disputed' | 'single';

/** The questions on which accounts part: two values cannot both stand, or a party denies one. */
export const isDisputed = (question: Question): boolean =>
  question.relations.some((r) => RIVALS.has(r.kind)) || question.answers.some((a) => a.contest === 'C2' || a.contest === 'C3');

/** What is agreed, what is disputed and what stands on one origin, each in the order of the questions. */
export function questionLines(weighed: Weighed): readonly BriefLine[] {
  const told = weighed.questions.filter((q) => q.slot !== 'party-response' && q.answers.length > 0);
  const plain = told.filter((q) => !isDisputed(q) && q.slot !== 'opinion' && q.slot !== 'background');
  return [
    ...agreements(plain, 'agreed', (a) => a.support === 'S2' || a.support === 'S3' || a.support === 'S4', weighed),
    ...disputes(told.filter(isDisputed), weighed),
    ...agreements(plain, 'single', (a) => (a.support === 'S1' || a.support === 'S0') && a.reports > 0, weighed),
  ];
}

/** The answers of one kind, under their question: one answer beside it, several below it. What rests on nobody's word comes last. */
function agreements(
  questions: readonly Question[],
  section: Section,
  wanted: (a: Answer) => boolean,
  weighed: Weighed,
): readonly BriefLine[] {
  const found = questions.map((question) => ({ question, answers: question.answers.filter(wanted) })).filter((f) => f.answers.length > 0);
  const sourced = found.filter((f) => f.answers.some((a) => a.support !== 'S0'));
  const ordered = [...sourced, ...found.filter((f) => !sourced.includes(f))];
  const lines = ordered.slice(0, MOST[section]).flatMap(({ question, answers }) => {
    const [only] = answers;
    if (answers.length > 1 || !only)
      return [
        leadLine(section, question, answers, counted(answers.length, 'answer'), weighed),
        ...sides(section, question, answers, weighed),
      ];
    return [
      line(
        section,
        `${asked(question, weighed)} ${answerSentence(only, weighed, question)}`,
        answerRefs(question, only, weighed),
        only.evidence,
      ),
    ];
  });
  return [
    ...lines,
    ...restLine(
      section,
      ordered.slice(MOST[section]).map((f) => f.question),
    ),
  ];
}

/** A line with the question and how its leading answer stands, a line for each side, and what would settle it. */
function disputes(questions: readonly Question[], weighed: Weighed): readonly BriefLine[] {
  const lines = questions.slice(0, MOST.disputed).flatMap((question) => {
    const everything = question.answers.flatMap((a) => a.evidence);
    const lead = leadLine(
      'disputed',
      question,
      question.answers,
      standing(question),
      weighed,
      question.relations.map((r) => r.id),
    );
    const settle =
      question.settle.length === 0
        ? []
        : [line('disputed', `What would settle it: ${listed(question.settle, 4, 'or')}.`, [question.id], everything)];
    return [lead, ...sides('disputed', question, question.answers, weighed), ...settle];
  });
  return [...lines, ...restLine('disputed', questions.slice(MOST.disputed))];
}

/** The table's words for the leading answer, without the condition, which stands beside the question: "Reported, denied". */
function standing({ answers, slot }: Question): string {
  const words = answers[0]?.words.replace(/, if .*$/su, '') ?? '';
  const count = counted(answers.length, 'answer');
  if (words === '') return count;
  return slot === 'boolean' || words.startsWith('Disputed')
    ? words
    : `${count}. The first: ${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
}

function leadLine(
  section: Section,
  question: Question,
  answers: readonly Answer[],
  words: string,
  weighed: Weighed,
  more: readonly string[] = [],
): BriefLine {
  return line(
    section,
    `${asked(question, weighed)} ${stopped(words)}`,
    [question.id, ...more],
    answers.flatMap((a) => a.evidence),
  );
}

function sides(section: Section, question: Question, answers: readonly Answer[], weighed: Weighed): readonly BriefLine[] {
  const shown = answers
    .slice(0, MOST_ANSWERS)
    .map((a) => line(section, answerSentence(a, weighed, question), answerRefs(question, a, weighed), a.evidence));
  const rest = answers.slice(MOST_ANSWERS);
  if (rest.length === 0) return shown;
  const words = `${counted(rest.length, 'more answer')} in the dossier: ${listed(
    rest.map((a) => a.value),
    4,
  )}.`;
  return [
    ...shown,
    line(
      section,
      words,
      [question.id, ...rest.map((a) => a.id)],
      rest.flatMap((a) => a.evidence.slice(0, 1)),
    ),
  ];
}

/** How many more questions there are, all of them named in its references. */
function restLine(section: Section, rest: readonly Question[]): readonly BriefLine[] {
  if (rest.length === 0) return [];
  const evidence = rest.flatMap((q) => q.answers.flatMap((a) => a.evidence.slice(0, 1)));
  return [
    line(
      section,
      `${counted(rest.length, 'more question')} in the dossier.`,
      rest.map((q) => q.id),
      evidence,
    ),
  ];
}
