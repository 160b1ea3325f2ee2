import type { ClaimTable } from './claims.ts';

/** How likely it is that one of two origins copies the other: 0 to 1, the same both ways round. */
export type Dependence = (a: number, b: number) => number;

const BEFOREHAND = 0.2; // of two origins, before anything is known
const COPIED = 0.8;
const WRONG_VALUES = 100;

/**
 * Tells copiers by the wrong values that they share: who is right alone agrees with whoever else is right; who errs alone errs in his own way.
 *
 * `weights` says which value of each question leads now. After Dong, Berti-Équille and Srivastava (VLDB 2009). Time grows with pairs of origins times what both answer.
 */
export function dependence({ origins, said }: ClaimTable, weights: readonly (readonly number[])[], right: readonly number[]): Dependence {
  const n = origins.length;
  const leading = weights.map((values) => values.indexOf(Math.max(...values)));
  const wrong = Math.min(0.99, Math.max(0.01, 1 - right.reduce((all, a) => all + a, 0) / Math.max(1, n)));
  const sameRight = Math.log((1 - wrong + COPIED * wrong) / (1 - wrong));
  const sameWrong = Math.log((COPIED * WRONG_VALUES + wrong - COPIED * wrong) / wrong);
  const apart = Math.log(1 - COPIED);
  const found = new Float64Array(n * n);
  for (let a = 1; a < n; a += 1)
    for (let b = 0; b < a; b += 1) {
      const [few, many] = said[a]!.size <= said[b]!.size ? [said[a]!, said[b]!] : [said[b]!, said[a]!];
      let evidence = Math.log(BEFOREHAND / (1 - BEFOREHAND));
      let met = false;
      for (const [question, value] of few) {
        const other = many.get(question);
        if (other === undefined) continue;
        met = true;
        evidence += value !== other ? apart : value === leading[question] ? sameRight : sameWrong;
      }
      found[a * n + b] = found[b * n + a] = met ? 1 / (1 + Math.exp(-evidence)) : 0;
    }
  return (a, b) => found[a * n + b]!;
}
