import type { RuleCard } from '../../../language.ts';
import type { Weakened } from '../../../model/attribution.ts';
import type { Token } from '../../../model/mention.ts';

/** Tokens, half-open: the words that weaken or deny, and the words that they weaken. */
export interface FoundScope {
  readonly hedge: readonly [number, number];
  readonly covers: readonly [number, number];
}

/** One kind of words that weaken or deny others. In examples, <hedge> marks the one and <covers> the others. */
export interface ScopeRule extends RuleCard {
  readonly kind: Weakened['kind'];
  /** What the token at `at` of the sentence `from`–`to` weakens; null where it is none of these words, or weakens nothing. */
  find(tokens: readonly Token[], at: number, from: number, to: number): FoundScope | null;
}
