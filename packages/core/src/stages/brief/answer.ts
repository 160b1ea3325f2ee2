import type { Answer, Question } from '../../model/dossier.ts';
import { capital, listed, stopped, threeCounts, unstopped } from '../../text/wording.ts';
import type { Weighed } from '../weigh/index.ts';
import { mergesOf, namedness, originsOf, onWhoseWord } from './voices.ts';

/** The value as the start of a sentence, without its stop. */
export const valueOf = (answer: Answer): string => capital(unstopped(answer.value));

/** "Yes, on the word of two harbour officials, all unnamed. 6 reports · 2–4 origins · 2 parties." */
export function answerSentence(answer: Answer, weighed: Weighed, name: (report: string) => string): string {
  const who = onWhoseWord(answer, weighed);
  if (who === '') {
    const where = listed([...new Set(answer.evidence.map((e) => e.report))].map(name), 3);
    return `${valueOf(answer)}. Stated without a source by ${where}. ${threeCounts(answer)}.`;
  }
  const names = namedness(originsOf(answer, weighed));
  return `${valueOf(answer)}, on the word of ${who}${names === '' ? '' : `, ${names}`}. ${threeCounts(answer)}.`;
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

/** A question and its answer in one sentence: "Was the bridge closed? Yes, on the word of …" */
export const asked = (question: Question, rest: string): string => `${stopped(question.text)} ${rest}`;
