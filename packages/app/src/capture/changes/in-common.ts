/** Largest table that two lists are laid against each other in, in cells. */
const MOST_CELLS = 4_000_000;

/**
 * What two lists have in common in the same order: pairs of places, as many as can be, in order.
 *
 * Lists too long for that are first cut at what stands once in each of them (patience diff, after Bram Cohen); a stretch that is too long still and has
 * no such place counts as wholly different.
 */
export function inCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const open: (readonly [number, number, number, number])[] = [[0, a.length, 0, b.length]];
  for (let next = open.pop(); next; next = open.pop()) {
    let [fromA, toA, fromB, toB] = next;
    while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) pairs.push([fromA++, fromB++]);
    while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) pairs.push([--toA, --toB]);
    if (fromA === toA || fromB === toB) continue;
    if ((toA - fromA + 1) * (toB - fromB + 1) <= MOST_CELLS) {
      for (const pair of longest(a, b, fromA, toA, fromB, toB)) pairs.push(pair);
      continue;
    }
    const anchors = onceInBoth(a, b, fromA, toA, fromB, toB);
    if (anchors.length === 0) continue;
    let [lastA, lastB] = [fromA, fromB];
    for (const [atA, atB] of anchors) {
      open.push([lastA, atA, lastB, atB]);
      pairs.push([atA, atB]);
      [lastA, lastB] = [atA + 1, atB + 1];
    }
    open.push([lastA, toA, lastB, toB]);
  }
  return pairs.sort(([one], [other]) => one - other);
}

function longest(a: readonly string[], b: readonly string[], fromA: number, toA: number, fromB: number, toB: number): [number, number][] {
  const [rows, columns] = [toA - fromA, toB - fromB];
  const width = columns + 1;
  const lengths = new Uint32Array((rows + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        a[fromA + row] === b[fromB + column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (a[fromA + row] === b[fromB + column]) pairs.push([fromA + row++, fromB + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Places of what stands once in each list, the longest row of them that keeps the order of both. */
function onceInBoth(
  a: readonly string[],
  b: readonly string[],
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): (readonly [number, number])[] {
  const placesB = once(b, fromB, toB);
  const pairs = [...once(a, fromA, toA)].flatMap(([key, atA]) => {
    const atB = placesB.get(key);
    return atA >= 0 && atB !== undefined && atB >= 0 ? [[atA, atB] as const] : [];
  });
  const ends: number[] = []; // for each length, which pair ends a row of it the earliest
  const before: (number | null)[] = [];
  for (const [index, [, atB]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < atB) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? null) : null;
    ends[low] = index;
  }
  const row: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? null; index !== null; index = before[index] ?? null) row.push(pairs[index] as readonly [number, number]);
  return row.reverse();
}

/** Where each key stands; -1 for one that stands there more than once. In order of place. */
function once(keys: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < to; at += 1) {
    const key = keys[at] ?? '';
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}
