import type { Wording } from './wordings.ts';

/** Two wordings of one thing in two reports, and how far their words agree: twice the shared ones by all of both (Dice). */
export interface Pair {
  readonly a: Wording;
  readonly b: Wording;
  readonly alike: number;
  readonly shared: number; // words
}

const ALIKE = 0.5;
const LEAST = 4; // words that both have
const RARE = 4; // words by which others are looked up: a wording's rarest
const MOST = 60; // wordings that have one word; beyond it the word finds nobody

/** For each wording the nearest one of each other report, so that either is the other's nearest. */
export function pairsOf(wordings: readonly Wording[]): readonly Pair[] {
  const holders = new Map<string, number[]>();
  wordings.forEach(({ words }, i) => {
    for (const word of words) {
      const list = holders.get(word);
      if (list) list.push(i);
      else holders.set(word, [i]);
    }
  });
  const best = new Map<string, { readonly other: number; readonly alike: number; readonly shared: number }>(); // wording and report → nearest there
  wordings.forEach((wording, i) => {
    const rarest = [...wording.words]
      .sort((x, y) => (holders.get(x)?.length ?? 0) - (holders.get(y)?.length ?? 0) || (x < y ? -1 : 1))
      .slice(0, RARE);
    const near = new Set(rarest.flatMap((word) => holders.get(word)?.slice(0, MOST) ?? []));
    for (const j of [...near].sort((x, y) => x - y)) {
      const other = wordings[j]!;
      if (other.report === wording.report) continue;
      const shared = [...wording.words].filter((word) => other.words.has(word)).length;
      const alike = (2 * shared) / (wording.words.size + other.words.size);
      if (shared < LEAST || alike < ALIKE) continue;
      const key = `${i} ${other.report}`;
      const now = best.get(key);
      if (!now || alike > now.alike || (alike === now.alike && shared > now.shared)) best.set(key, { other: j, alike, shared });
    }
  });
  const pairs: Pair[] = [];
  for (const [key, { other, alike, shared }] of best) {
    const i = Number(key.slice(0, key.indexOf(' ')));
    const back = best.get(`${other} ${wordings[i]!.report}`);
    if (i < other ? back?.other === i || back === undefined : back === undefined)
      pairs.push({ a: wordings[i]!, b: wordings[other]!, alike, shared });
  }
  return pairs;
}
