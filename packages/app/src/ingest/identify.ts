/**
 * The shortest end of each path that tells it apart from the others: `a.txt`, or `morning/a.txt` beside `evening/a.txt`.
 *
 * `paths` are absolute, different from each other, and split into their parts. The answer for one path depends on the set, not on its order.
 */
export function shortestNames(paths: readonly (readonly string[])[]): string[] {
  const names: string[] = [];
  let open = paths.map((_, index) => index);
  for (let parts = 1; open.length > 0; parts += 1) {
    const ending = (index: number): string => paths[index]?.slice(-parts).join('/') ?? '';
    const seen = new Map<string, number>();
    for (const index of paths.keys()) seen.set(ending(index), (seen.get(ending(index)) ?? 0) + 1);
    for (const index of open) names[index] = ending(index);
    open = open.filter((index) => (seen.get(ending(index)) ?? 0) > 1 && parts < (paths[index]?.length ?? 0));
  }
  return names;
}

/** Plain order of UTF-16 code units: the same on every machine. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
