import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Weighted } from './question.ts';

const MOST = 8; // a reader wants the few numbers that matter

/** Puts what befell people first, then where reports part, then what many reports give; one of each wording, eight at most, ranks from 10. */
export function ranked(questions: readonly Weighted[]): readonly AlignedQuestion[] {
  const order = (w: Weighted): number => w.base * 100 - w.reports * 10 - (w.conflicts ? 500 : 0);
  const texts = new Set<string>();
  return [...questions]
    .sort((a, b) => order(a) - order(b) || (a.question.key < b.question.key ? -1 : 1))
    .filter(({ question: { text } }) => !texts.has(text) && texts.add(text))
    .slice(0, MOST)
    .map((w, i) => ({ ...w.question, rank: Math.min(90, Math.max(w.base, 10 + i)) }));
}
