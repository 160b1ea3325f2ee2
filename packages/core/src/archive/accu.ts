import type { ClaimTable } from './claims.ts';
import { dependence, type Dependence } from './copying.ts';

/** Of each question the weight of each of its values between 0 and 1, and of each origin the share of its answers that this bears out. */
export interface Weighing {
  readonly values: readonly (readonly number[])[];
  readonly origins: readonly number[];
  readonly copying: Dependence;
}

const ROUNDS = 10;
const WRONG_VALUES = 100; // so many wrong values a question is taken to have
const COPIED = 0.8; // share of its answers that a copier takes over
const FIRST = 0.8; // how often an origin is taken to be right before anything is known
const [LEAST, MOST] = [0.01, 0.99];

/**
 * Weighs origins by how often they are right and values by who says them, leaving out what was only copied (Accu of Dong, Berti-Équille and
 * Srivastava, VLDB 2009).
 *
 * `copiers` off gives the same without the search for copiers. Makes sense for many origins over many questions only: for one story the figures
 * hang on the assumption and on nothing else.
 */
export function accu(table: ClaimTable, { copiers = true }: { readonly copiers?: boolean } = {}): Weighing {
  const { origins, questions, said, behind } = table;
  let right: number[] = origins.map(() => FIRST);
  let weights: number[][] = behind.map((values) => values.map((list) => list.length / Math.max(1, sum(values.map((v) => v.length)))));
  let copying: Dependence = () => 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    if (copiers) copying = dependence(table, weights, right);
    weights = questions.map((_, question) => valuesOf(behind[question]!, right, copying));
    right = said.map((own) => {
      const borne = [...own].map(([question, value]) => weights[question]![value]!);
      return Math.min(MOST, Math.max(LEAST, borne.length === 0 ? FIRST : sum(borne) / borne.length));
    });
  }
  return { values: weights, origins: right, copying };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

function valuesOf(behind: readonly (readonly number[])[], right: readonly number[], copying: Dependence): number[] {
  const counts = behind.map((list) => {
    const ordered = [...list].sort((a, b) => right[b]! - right[a]! || a - b);
    let count = 0;
    ordered.forEach((origin, i) => {
      let own = 1; // how far it speaks for itself: not as a copier of one before it
      for (let k = 0; k < i; k += 1) own *= 1 - COPIED * copying(origin, ordered[k]!);
      const a = right[origin]!;
      count += own * Math.log((WRONG_VALUES * a) / (1 - a));
    });
    return count;
  });
  const top = Math.max(0, ...counts);
  const parts = counts.map((count) => Math.exp(count - top));
  const whole = sum(parts) + Math.max(0, WRONG_VALUES + 1 - counts.length) * Math.exp(-top);
  return parts.map((part) => part / whole);
}
