import type { Likeness } from '../../model/likeness.ts';

const FIRM = 6; // beyond this one pair says no more: a single strange pair must not outweigh all others

/**
 * Puts together what is alike: the two groups that are most alike on average, again and again, while that average is as much as asked for.
 *
 * Deterministic: of equals the first in the list. Time grows with the square of a part's size, memory too. (UPGMA, Sokal and Michener 1958.)
 */
export function together({ parts, alike, least }: Likeness): readonly (readonly number[])[] {
  return parts.flatMap((part) => groupsOf(part, alike, least));
}

function groupsOf(part: readonly number[], alike: Likeness['alike'], least: number): number[][] {
  const n = part.length;
  const groups: (number[] | null)[] = part.map((thing) => [thing]);
  const near = new Float64Array(n * n).fill(Number.NEGATIVE_INFINITY);
  for (let i = 1; i < n; i += 1)
    for (let j = 0; j < i; j += 1) {
      const value = Math.max(-FIRM, Math.min(FIRM, alike(part[i]!, part[j]!)));
      near[i * n + j] = near[j * n + i] = value;
    }
  const best = new Int32Array(n); // for each group the one that is most like it
  const seek = (i: number): void => {
    let at = -1;
    for (let j = 0; j < n; j += 1) if (j !== i && groups[j] !== null && (at < 0 || near[i * n + j]! > near[i * n + at]!)) at = j;
    best[i] = at;
  };
  for (let i = 0; i < n; i += 1) seek(i);
  for (let left = n; left > 1; left -= 1) {
    let a = -1;
    for (let i = 0; i < n; i += 1)
      if (groups[i] !== null && best[i]! >= 0 && (a < 0 || near[i * n + best[i]!]! > near[a * n + best[a]!]!)) a = i;
    if (a < 0 || near[a * n + best[a]!]! < least) break;
    const b = best[a]!;
    const [into, from] = a < b ? [a, b] : [b, a];
    const [p, q] = [groups[into]!, groups[from]!];
    for (let k = 0; k < n; k += 1) {
      if (groups[k] === null || k === into || k === from) continue;
      near[into * n + k] = near[k * n + into] = (near[into * n + k]! * p.length + near[from * n + k]! * q.length) / (p.length + q.length);
    }
    p.push(...q);
    groups[from] = null;
    for (let k = 0; k < n; k += 1) if (groups[k] !== null && (k === into || best[k] === into || best[k] === from)) seek(k);
    for (let k = 0; k < n; k += 1) if (groups[k] !== null && k !== into && near[k * n + into]! > near[k * n + best[k]!]!) best[k] = into;
  }
  return groups.filter((group): group is number[] => group !== null);
}
