import type { Box, Direction } from './layout.ts';
import type { TreeLink } from './tree.ts';

export type Point = readonly [x: number, y: number];

export interface Line {
  readonly link: TreeLink;
  readonly path: string; // of SVG
}

export const round = (n: number): number => Math.round(n * 10) / 10;

/** A line for each link. `bent` gives the points through which dagre leads it past the columns between its ends. */
export function linesOf(
  links: readonly TreeLink[],
  at: ReadonlyMap<string, Box>,
  direction: Direction,
  bent: (link: TreeLink) => readonly Point[],
): readonly Line[] {
  const gaps = new Map(links.map((link) => [link.id, gapsOf(link, bent(link), at, direction)]));
  const ports = portsOf(links, at, direction, gaps);
  return links.flatMap((link): Line[] => {
    const port = ports.get(link.id);
    return port ? [{ link, path: curve([port.from, ...(gaps.get(link.id) ?? []), port.to], direction) }] : [];
  });
}

/** Lines leave and reach a box side by side, in the order of where they go, so that each can be followed. */
function portsOf(
  links: readonly TreeLink[],
  at: ReadonlyMap<string, Box>,
  direction: Direction,
  gaps: ReadonlyMap<string, readonly Point[]>,
): ReadonlyMap<string, { from: Point; to: Point }> {
  const place = (box: Box, share: number, side: 'out' | 'in'): Point =>
    direction === 'right'
      ? [box.x + (side === 'out' ? box.width : 0), round(box.y + box.height * share)]
      : [round(box.x + box.width * share), box.y + (side === 'out' ? box.height : 0)];
  const centre = (box: Box): number => (direction === 'right' ? box.y + box.height / 2 : box.x + box.width / 2);
  /** Where a line heads for as it leaves this side: the gap that it passes, else the box at its other end. */
  const heading = (link: TreeLink, side: 'from' | 'to'): number => {
    const gap = side === 'from' ? gaps.get(link.id)?.at(0) : gaps.get(link.id)?.at(-1);
    const end = at.get(link[side === 'from' ? 'to' : 'from']);
    return gap ? gap[direction === 'right' ? 1 : 0] : end ? centre(end) : 0;
  };
  const shares = (side: 'from' | 'to'): ReadonlyMap<string, number> => {
    const byBox = new Map<string, TreeLink[]>();
    for (const link of links) byBox.set(link[side], [...(byBox.get(link[side]) ?? []), link]);
    const found = new Map<string, number>();
    for (const list of byBox.values()) {
      const order = list.toSorted((a, b) => heading(a, side) - heading(b, side) || (a.id < b.id ? -1 : 1));
      order.forEach((link, i) => found.set(link.id, 0.5 + (i - (order.length - 1) / 2) * Math.min(0.16, 0.8 / order.length)));
    }
    return found;
  };
  const [out, into] = [shares('from'), shares('to')];
  const ports = new Map<string, { from: Point; to: Point }>();
  for (const link of links) {
    const [a, b] = [at.get(link.from), at.get(link.to)];
    if (a && b) ports.set(link.id, { from: place(a, out.get(link.id) ?? 0.5, 'out'), to: place(b, into.get(link.id) ?? 0.5, 'in') });
  }
  return ports;
}

/** The points at which a line enters and leaves each column that it passes, in the gap that dagre kept for it. */
function gapsOf(link: TreeLink, inner: readonly Point[], at: ReadonlyMap<string, Box>, direction: Direction): readonly Point[] {
  const [a, b] = [at.get(link.from)?.node.depth ?? 0, at.get(link.to)?.node.depth ?? 1];
  if (b - a < 2 || inner.length === 0) return [];
  const boxes = [...at.values()];
  const points: Point[] = [];
  for (let depth = a + 1; depth < b; depth += 1) {
    const column = boxes.filter((box) => box.node.depth === depth);
    if (column.length === 0) continue;
    const [begin, end] =
      direction === 'right'
        ? [Math.min(...column.map((c) => c.x)), Math.max(...column.map((c) => c.x + c.width))]
        : [Math.min(...column.map((c) => c.y)), Math.max(...column.map((c) => c.y + c.height))];
    const gap = inner[Math.min(inner.length - 1, Math.floor(((depth - a) / (b - a)) * inner.length))] as Point;
    if (direction === 'right') points.push([begin, gap[1]], [end, gap[1]]);
    else points.push([gap[0], begin], [gap[0], end]);
  }
  return points;
}

/** A smooth line through points, level where it leaves and where it arrives. */
function curve(points: readonly Point[], direction: Direction): string {
  const [first = [0, 0], ...rest] = points;
  let path = `M${round(first[0])} ${round(first[1])}`;
  let [px, py] = first;
  for (const [x, y] of rest) {
    const [mx, my] = [round((px + x) / 2), round((py + y) / 2)];
    path +=
      direction === 'right'
        ? `C${mx} ${round(py)} ${mx} ${round(y)} ${round(x)} ${round(y)}`
        : `C${round(px)} ${my} ${round(x)} ${my} ${round(x)} ${round(y)}`;
    [px, py] = [x, y];
  }
  return path;
}
