import type { Box, Direction, Laid } from './layout.ts';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/**
 * Where an arrow key leads from a box: along a link to what it feeds or rests on, across to its neighbour in the same column. Null at the edge.
 *
 * Along a link it goes to the nearest of those linked, so that going forth and back ends where it began wherever that can be.
 */
export function walked(laid: Laid, from: string, arrow: Arrow): string | null {
  const box = laid.boxes.find((b) => b.node.id === from);
  if (!box) return laid.boxes[0]?.node.id ?? null;
  const [back, forth, before, after] =
    laid.direction === 'right'
      ? (['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const)
      : (['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const);
  if (arrow === back || arrow === forth) {
    const near = laid.lines.flatMap(({ link }) =>
      arrow === forth ? (link.from === from ? [link.to] : []) : link.to === from ? [link.from] : [],
    );
    const boxes = laid.boxes.filter((b) => near.includes(b.node.id));
    return nearest(boxes, box, laid.direction)?.node.id ?? null;
  }
  const column = laid.boxes
    .filter((b) => b.node.depth === box.node.depth)
    .sort((a, b) => across(a, laid.direction) - across(b, laid.direction));
  const next = column[column.indexOf(box) + (arrow === before ? -1 : arrow === after ? 1 : 0)];
  return next && next !== box ? next.node.id : null;
}

const across = (box: Box, direction: Direction): number => (direction === 'right' ? box.y + box.height / 2 : box.x + box.width / 2);

const nearest = (boxes: readonly Box[], to: Box, direction: Direction): Box | undefined =>
  boxes.toSorted(
    (a, b) => Math.abs(across(a, direction) - across(to, direction)) - Math.abs(across(b, direction) - across(to, direction)),
  )[0];

/** The boxes in the order in which Home, End and a list would name them: column by column, top to bottom. */
export const inOrder = (laid: Laid): readonly string[] =>
  laid.boxes.toSorted((a, b) => a.node.depth - b.node.depth || across(a, laid.direction) - across(b, laid.direction)).map((b) => b.node.id);
