import { overlaps, type Span } from '../model/span.ts';
import type { ReusePair } from './pair.ts';

const PART = 0.2; // share of a text that stands in each of the texts it was put together from
const ALL_BUT = 0.9; // what stands whole in one text is its copy, whatever a third has of it

/** Pairs in which one text is put together from the other and from a third that shares nothing with that other. */
export function mergedIn(pairs: readonly ReusePair[]): ReadonlySet<ReusePair> {
  const partners = new Map<string, { readonly pair: ReusePair; readonly other: string; readonly places: readonly Span[] }[]>();
  const copied = new Set<string>();
  for (const pair of pairs) {
    if (!pair.positive) continue;
    copied.add(`${pair.a}\u0000${pair.b}`).add(`${pair.b}\u0000${pair.a}`);
    for (const [id, other, side] of [
      [pair.a, pair.b, 'a'],
      [pair.b, pair.a, 'b'],
    ] as const)
      // prettier-ignore
      if (pair.containment[side] >= PART && pair.containment[side] < ALL_BUT)
        partners.set(id, [...(partners.get(id) ?? []), { pair, other, places: pair.passages.map((p) => p[side]) }]);
  }
  const found = new Set<ReusePair>();
  for (const list of partners.values())
    for (const [i, x] of list.entries())
      for (const y of list.slice(i + 1))
        if (!copied.has(`${x.other}\u0000${y.other}`) && !x.places.some((p) => y.places.some((q) => overlaps(p, q)))) {
          found.add(x.pair);
          found.add(y.pair);
        }
  return found;
}
