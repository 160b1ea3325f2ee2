import type { Reading } from '../../../model/layers.ts';
import { framesOf } from './clauses/frames.ts';
import type { Proposition } from './model.ts';
import type { PropositionRule } from './rule.ts';
import { active } from './rules/active.ts';
import { apposition } from './rules/apposition.ts';
import { coordination } from './rules/coordination.ts';
import { copula } from './rules/copula.ts';
import { headline } from './rules/headline.ts';
import { infinitive } from './rules/infinitive.ts';
import { nominal } from './rules/nominal.ts';
import { participle } from './rules/participle.ts';
import { passive } from './rules/passive.ts';
import { relative } from './rules/relative.ts';

export type { Argument, Proposition, Role } from './model.ts';

/** Every way of telling who did what to whom. No two find the same verb. */
export const propositionRules: readonly PropositionRule[] = [
  active,
  passive,
  copula,
  relative,
  participle,
  infinitive,
  coordination,
  apposition,
  nominal,
  headline,
];

const cache = new WeakMap<Reading['tokens'], readonly Proposition[]>();

/** What a report says happened or is so: each clause with its parts, in text order. */
export function propositionsOf(reading: Reading): readonly Proposition[] {
  let known = cache.get(reading.tokens);
  if (!known) {
    known = reading.sentences.flatMap((sentence) => {
      const parsed = framesOf(reading, sentence);
      return propositionRules.flatMap((rule) => rule.find(reading, sentence, parsed)).sort((a, b) => a.predicate.token - b.predicate.token);
    });
    cache.set(reading.tokens, known);
  }
  return known;
}
