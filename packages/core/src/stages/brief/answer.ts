import type { Answer, Question } from '../../model/dossier.ts';
import { plainDate } from '../../text/plain-date.ts';
import { capital, listed, stopped, threeCounts, unstopped } from '../../text/wording.ts';
import type { Weighed } from '../weigh/index.ts';
import { leadsOf, mergesOf, namedness, onWhoseWord, originsOf } from './voices.ts';

/** The value as the start of a sentence, without its stop; a day with its date, where one was found: "Thursday (6 March 2031)". */
export function valueOf({ value, date }: Answer): string {
  const said = capital(unstopped(value));
  if (!date || date.from === null) return said;
  const plain = plainDate(date);
  const known = plain.split(/\W+/u).every((part) => said.includes(part)); // "March 5, 2031" needs no "5 March 2031" beside it
  return known ? said : `${said} (${plain})`;
}

/**
 * "Yes, on the word of two harbour officials, all unnamed. 6 reports · 2–4 origins · 2 parties."
 *
 * Rival numbers also say when each was first printed, where that differs: a count that grows is no quarrel.
 */
export function answerSentence(answer: Answer, weighed: Weighed, question: Question): string {
  const who = onWhoseWord(answer, weighed);
  if (who === '') {
    const name = reportNames(weighed);
    const where = listed([...new Set(answer.evidence.map((e) => e.report))].map(name), 3);
    const nobodies = [...new Set(answer.evidence.flatMap((e) => e.chain.slice(-1).map((link) => `“${link.label}”`)))].sort();
    // "sources say" is not nothing, and nobody who can be counted
    const how =
      answer.reports === 0
        ? 'Mentioned, not stated, by'
        : nobodies.length > 0
          ? `On the word of ${listed(nobodies, 3)}, who cannot be counted, in`
          : 'Stated without a source by';
    return `${valueOf(answer)}. ${how} ${where}.${firstPrinted(answer, question, weighed)} ${threeCounts(answer)}.`;
  }
  const names = namedness(leadsOf(answer, weighed));
  const shown = answer.support === 'S2' ? ' Whether they are independent is not shown.' : '';
  return `${valueOf(answer)}, on the word of ${who}${names === '' ? '' : `, ${names}`}.${shown}${firstPrinted(answer, question, weighed)} ${threeCounts(answer)}.`;
}

/** " First printed 16 September 2031.", for a number with rivals from other days; else nothing. */
function firstPrinted(answer: Answer, question: Question, weighed: Weighed): string {
  if (question.slot !== 'quantity') return '';
  const published = new Map(weighed.reports.map((r) => [r.id, r.published?.slice(0, 10) ?? null]));
  const firstOf = ({ evidence }: Answer): string | null =>
    evidence
      .map((e) => published.get(e.report) ?? null)
      .reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null);
  const day = firstOf(answer);
  if (day === null || new Set(question.answers.map(firstOf)).size < 2) return '';
  return ` First printed ${plainDate({ from: day, to: null, precision: 'day' })}.`;
}

/** Everything that an answer's sentence rests on. */
export function answerRefs(question: Question, answer: Answer, weighed: Weighed): readonly string[] {
  const merges = mergesOf(originsOf(answer, weighed), weighed);
  return [question.id, answer.id, ...answer.origins.ids, ...merges.map((m) => m.id)];
}

/** What a reader calls a report: its outlet, else its id. */
export function reportNames(weighed: Pick<Weighed, 'reports'>): (report: string) => string {
  const byId = new Map(weighed.reports.map((r) => [r.id, r]));
  return (id) => {
    const outlet = byId.get(id)?.outlet;
    return outlet ? `${outlet} (${id})` : id;
  };
}

/** True where the question supposes an answer that is itself disputed. */
export function supposesDisputed(question: Question, weighed: Weighed): boolean {
  const { presupposes } = question;
  const supposed = weighed.questions.find((q) => q.id === presupposes?.question)?.answers.find((a) => a.id === presupposes?.answer);
  return supposed !== undefined && (supposed.contest === 'C2' || supposed.contest === 'C3');
}

/** A question as it leads a line: "Who asked for the closure?", with "(if so)" where it supposes what is disputed. */
export const asked = (question: Question, weighed: Weighed): string =>
  `${stopped(question.text)}${supposesDisputed(question, weighed) ? ' (if so)' : ''}`;
