import type { Span } from '@stemma/core/sheet';

/** Words that are set off in the same way from their first sign to their last. */
export interface Run<S extends Span> extends Span {
  readonly of: readonly S[]; // every stretch that covers these words, in text order: the longer first
}

const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/**
 * Lays stretches that may nest, cross and touch side by side: each run is covered by the same stretches throughout.
 *
 * The runs follow one another without a gap and, joined, are the words of `within`. Stretches outside it are left out, empty ones too.
 */
export function runsOf<S extends Span>(within: Span, stretches: readonly S[]): readonly Run<S>[] {
  const here = stretches.filter((s) => s.start < within.end && within.start < s.end && s.start < s.end).sort(byPlace);
  const edges = new Set([within.start, within.end]);
  for (const { start, end } of here) {
    edges.add(Math.max(start, within.start));
    edges.add(Math.min(end, within.end));
  }
  const places = [...edges].sort((a, b) => a - b);
  const runs: Run<S>[] = [];
  let open: S[] = [];
  let next = 0;
  for (let i = 0; i + 1 < places.length; i += 1) {
    const start = places[i] as number;
    open = open.filter((s) => s.end > start);
    while (next < here.length && (here[next] as S).start <= start) open = [...open, here[next++] as S];
    runs.push({ start, end: places[i + 1] as number, of: open });
  }
  return runs;
}

/** The stretches that touch each block, found once for all blocks. Both lists stand in text order; blocks do not overlap. */
export function sharedOut<S extends Span>(blocks: readonly Span[], stretches: readonly S[]): readonly (readonly S[])[] {
  const out: S[][] = blocks.map(() => []);
  let first = 0; // of the blocks that end behind the start of the stretch
  for (const stretch of [...stretches].sort(byPlace)) {
    while (first < blocks.length && (blocks[first] as Span).end <= stretch.start) first += 1;
    for (let i = first; i < blocks.length && (blocks[i] as Span).start < stretch.end; i += 1) (out[i] as S[]).push(stretch);
  }
  return out;
}
