import type { Answer, Dossier, Question } from '@stemma/core/sheet';
import { type Groups, originNode } from './tree.ts';

/** What the tree is drawn for: one answer to one question, and the box that one came for. */
export interface Chosen {
  readonly question: Question;
  readonly answer: Answer;
  readonly node: string | null;
}

/**
 * What an address asks for: an answer, a question (its first answer), or an origin (the answer nearest the story’s heart that rests on it).
 *
 * Without one: the leading answer to the central question. Null where no question has an answer.
 */
export function chosenOf(at: string | null, dossier: Dossier, groups: Groups): Chosen | null {
  const answered = dossier.questions.flatMap((question) => question.answers.map((answer) => ({ question, answer })));
  const central = answered.find((c) => c.question.id === dossier.counts.question) ?? answered[0];
  const node = (origin: string): string => originNode(groups.of.get(origin)?.lead.id ?? origin);
  if (at !== null && groups.of.has(at)) {
    const members = new Set(groups.of.get(at)?.members.map((o) => o.id));
    const rests = ({ answer }: { readonly answer: Answer }): boolean => answer.origins.ids.some((id) => members.has(id));
    const home = (central && rests(central) ? central : undefined) ?? answered.find(rests) ?? central;
    return home ? { ...home, node: node(at) } : null;
  }
  const asked = at === null ? undefined : (answered.find((c) => c.answer.id === at) ?? answered.find((c) => c.question.id === at));
  const found = asked ?? central;
  return found ? { ...found, node: null } : null;
}
