import type { Mark } from '@stemma/core';
import type { Dropped, Extracted } from '../../extract/extracted.ts';
import type { Block } from '../../forms/form.ts';

/** A piece of what arrived: a block that was kept, with the marks on it, or a stretch that was dropped. */
export type Piece = (Block & { readonly marks: readonly Mark[] }) | Dropped;

/** What was kept and what was dropped, in the order of the page. What has no place in it stays where it was found, dropped things last. */
export function inPageOrder({ blocks, dropped, marks }: Pick<Extracted, 'blocks' | 'dropped' | 'marks'>): Piece[] {
  const kept: Piece[] = blocks.map((block) => ({
    ...block,
    marks: marks.filter(({ start, end }) => start < block.end && block.start < end),
  }));
  const begins = (piece: Piece): number | null => ('because' in piece ? (piece.from?.[0] ?? null) : (piece.from?.[0]?.[0] ?? null));
  const placed = kept.every((piece) => begins(piece) !== null);
  if (!placed) return [...kept, ...dropped];
  const at = (piece: Piece): number => begins(piece) ?? Number.POSITIVE_INFINITY;
  const order = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
  return [...kept, ...dropped].sort((a, b) => order(at(a), at(b)));
}

/** “ at 120–340”, or nothing where there is no place. */
export const placeWords = (from: readonly [number, number] | null): string => (from === null ? '' : ` at ${from[0]}–${from[1]}`);
