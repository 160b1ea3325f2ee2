import type { ClaimTable } from './claims.ts';

const ROUNDS = 20;
const GROWTH = 1.4;

/** The leading value of each question by PooledInvestment (Pasternack and Roth, COLING 2010): a second opinion that looks for no copiers. */
export function pooledInvestment({ origins, behind, said }: ClaimTable): readonly number[] {
  let trust = origins.map(() => 1);
  let values: number[][] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const stake = trust.map((t, origin) => t / Math.max(1, said[origin]!.size));
    values = behind.map((lists) => {
      const pooled = lists.map((list) => list.reduce((all, origin) => all + stake[origin]!, 0));
      const grown = pooled.map((h) => h ** GROWTH);
      const whole = grown.reduce((all, g) => all + g, 0);
      return pooled.map((h, i) => (whole > 0 ? (h * grown[i]!) / whole : 0));
    });
    const next = origins.map((_, origin) => {
      let all = 0;
      for (const [question, value] of said[origin]!) {
        const pooled = behind[question]![value]!.reduce((h, other) => h + stake[other]!, 0);
        if (pooled > 0) all += (values[question]![value]! * stake[origin]!) / pooled;
      }
      return all;
    });
    const most = Math.max(...next);
    trust = next.map((t) => (most > 0 ? t / most : 0));
  }
  return values.map((list) => list.indexOf(Math.max(...list)));
}
