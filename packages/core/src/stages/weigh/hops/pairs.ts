import type { Wording } from './wordings.ts';

/** Two wordings of one thing in two reports: each is the other's nearest. */
export interface Pair {
  readonly a: Wording;
  readonly b: Wording;
  readonly alike: number; // twice what both have by what each has, words weighted by how few wordings of the story have them (Dice)
  readonly shared: number; // words
  readonly retold: boolean; // one of the reports tells the other's again, sentence after sentence
}

const ALIKE = 0.3;
const LEAST = 2; // words that both have
const MOST = 60; // wordings that have one word; beyond it the word finds nobody
/** From so many near sentences on, and this share of the shorter report's, one report tells the other's again. */
const [RETOLD, RETOLD_SHARE, RETOLD_ALIKE] = [4, 0.4, 0.5];

/** For each wording the nearest one of each other report, where either is the other's nearest. In the order of the wordings. */
export function pairsOf(wordings: readonly Wording[]): readonly Pair[] {
  const holders = new Map<string, number[]>();
  wordings.forEach(({ words }, i) => {
    for (const word of words) {
      const list = holders.get(word);
      if (list) list.push(i);
      else holders.set(word, [i]);
    }
  });
  const weight = new Map([...holders].map(([word, list]) => [word, Math.log(1 + wordings.length / list.length)]));
  const weightOf = (words: Iterable<string>): number => {
    let sum = 0;
    for (const word of words) sum += weight.get(word) ?? 0;
    return sum;
  };
  const whole = wordings.map(({ words }) => weightOf(words));
  const best = new Map<string, { readonly other: number; readonly alike: number; readonly shared: number }>(); // wording and report → nearest there
  wordings.forEach((wording, i) => {
    const near = new Map<number, { sum: number; shared: number }>();
    for (const word of wording.words) {
      const list = holders.get(word) as number[];
      if (list.length > MOST) continue;
      for (const j of list) {
        if (wordings[j]!.report === wording.report) continue;
        const known = near.get(j) ?? { sum: 0, shared: 0 };
        known.sum += weight.get(word) as number;
        known.shared += 1;
        near.set(j, known);
      }
    }
    for (const [j, { sum, shared }] of [...near].sort((x, y) => x[0] - y[0])) {
      const alike = (2 * sum) / (whole[i]! + whole[j]!);
      if (shared < LEAST || alike < ALIKE) continue;
      const key = `${i} ${wordings[j]!.report}`;
      const now = best.get(key);
      if (!now || alike > now.alike) best.set(key, { other: j, alike, shared });
    }
  });
  const pairs: Omit<Pair, 'retold'>[] = [];
  for (const [key, { other, alike, shared }] of best) {
    const i = Number(key.slice(0, key.indexOf(' ')));
    if (i < other && best.get(`${other} ${wordings[i]!.report}`)?.other === i)
      pairs.push({ a: wordings[i]!, b: wordings[other]!, alike, shared });
  }
  const retold = retellings(wordings, pairs);
  return pairs.map((pair) => ({ ...pair, retold: retold.has(`${pair.a.report}\u0000${pair.b.report}`) }));
}

/** Pairs of reports of which one follows the other closely. */
function retellings(wordings: readonly Wording[], pairs: readonly Omit<Pair, 'retold'>[]): ReadonlySet<string> {
  const sizes = new Map<string, number>();
  for (const { report } of wordings) sizes.set(report, (sizes.get(report) ?? 0) + 1);
  const near = new Map<string, number>();
  for (const { a, b, alike } of pairs)
    if (alike >= RETOLD_ALIKE) near.set(`${a.report}\u0000${b.report}`, (near.get(`${a.report}\u0000${b.report}`) ?? 0) + 1);
  return new Set(
    [...near].flatMap(([key, count]) => {
      const [a = '', b = ''] = key.split('\u0000');
      return count >= RETOLD && count >= RETOLD_SHARE * Math.min(sizes.get(a) ?? 0, sizes.get(b) ?? 0) ? [key] : [];
    }),
  );
}
