import * as dagre from '@dagrejs/dagre';
import { oneLine } from '@stemma/core/sheet';
import { remembered } from '../../open/remembered.ts';
import { type Line, linesOf, type Point, round } from './lines.ts';
import type { Maybe, Tree, TreeLink, TreeNode } from './tree.ts';
import { type Wrapped, wrapped } from './wrap.ts';

/** The part of dagre that we use. Its own types cannot be read by a compiler that asks for endings on imports. */
interface DagreGraph {
  setGraph(label: Readonly<Record<string, string | number>>): void;
  setDefaultEdgeLabel(make: () => object): void;
  setNode(id: string, size: { readonly width: number; readonly height: number }): void;
  setEdge(from: string, to: string, label: { readonly minlen: number; readonly weight: number }): void;
  node(id: string): { readonly x?: number; readonly y?: number };
  edge(from: string, to: string): { readonly points?: readonly { readonly x: number; readonly y: number }[] } | undefined;
}
const { Graph, layout: dagreLayout } = dagre as unknown as { Graph: new () => DagreGraph; layout: (graph: DagreGraph) => void };

/** Which way the tree runs: from left to right where there is room, else downward. */
export type Direction = 'right' | 'down';

export interface Box {
  readonly node: TreeNode;
  readonly x: number; // upper left corner, px
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly label: Wrapped;
  readonly detail: Wrapped;
}

export interface Arc {
  readonly maybe: Maybe;
  readonly path: string;
}

/** The tree on paper, px. The same tree gives the same drawing. */
export interface Laid {
  readonly direction: Direction;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly arcs: readonly Arc[];
}

export const LABEL = { size: 14, line: 18, most: 4 } as const; // px, px, lines
export const DETAIL = { size: 12, line: 16, most: 2 } as const;
const PAD = 10;
/** Which way the tree runs, how wide a box is, what lies between columns. Where there is little room, the words take more lines. */
export interface Shape {
  readonly direction: Direction;
  readonly box: number; // px
  readonly between: number;
  readonly arc: number; // room for the arcs between origins that may be one
}
const ROOMY: Shape = { direction: 'right', box: 204, between: 96, arc: 46 };
const TIGHT: Shape = { direction: 'right', box: 122, between: 36, arc: 26 };
const DOWN: Shape = { direction: 'down', box: 148, between: 60, arc: 36 };
const BESIDE = 14; // boxes of one column
const MARGIN = 12;
const MOST_ARCS = 14; // more would hide one another; the list has all
const NARROW = 620; // px of room: below it three columns no longer stand side by side

/** To the right where there is room; on a phone downward where no row is wider than two boxes, else to the right in narrow boxes. */
export const shapeFor = (room: number, tree: Tree): Shape => {
  if (room >= NARROW) return ROOMY;
  const rows = new Map<number, number>();
  for (const { depth } of tree.nodes) rows.set(depth, (rows.get(depth) ?? 0) + 1);
  return Math.max(0, ...rows.values()) <= 2 ? DOWN : TIGHT;
};

/** The room of the drawing in a window of the usual margins, px: near enough that what is drawn first can mostly stay. */
export const roomGuessed = (): number => {
  const wide = document.documentElement.clientWidth;
  return Math.min(1248, wide) - 40 - (wide > 1024 ? BESIDE_DRAWING : 0);
};
const BESIDE_DRAWING = 360; // px that the words of what is chosen take

const laidFor = remembered((_: Tree) => new Map<Shape, Laid>());

/** The same, placed once for a tree and a shape: dagre takes a tenth of a second for the largest. */
export function laidOnce(tree: Tree, shape: Shape): Laid {
  const known = laidFor(tree).get(shape) ?? laidOut(tree, shape);
  laidFor(tree).set(shape, known);
  return known;
}

/** Places every box and draws every line: columns by depth, order within a column by dagre, so that few lines cross. */
export function laidOut(tree: Tree, shape: Shape): Laid {
  const { direction } = shape;
  const sized = tree.nodes.map((node) => sizedBox(node, shape));
  const graph = new Graph();
  graph.setGraph({
    rankdir: direction === 'right' ? 'LR' : 'TB',
    nodesep: BESIDE,
    edgesep: 10,
    ranksep: shape.between,
    ranker: 'longest-path',
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const depth = new Map(tree.nodes.map((n) => [n.id, n.depth]));
  for (const { node, width, height } of sized) graph.setNode(node.id, { width, height });
  for (const { from, to, grade } of tree.links) {
    graph.setEdge(from, to, { minlen: Math.max(1, (depth.get(to) ?? 1) - (depth.get(from) ?? 0)), weight: grade === 'certain' ? 3 : 1 });
  }
  if (tree.nodes.length > 0) dagreLayout(graph);
  const arcs = arcsFor(tree);
  const shift = arcs.length > 0 ? shape.arc : 0;
  const [dx, dy] = direction === 'right' ? [MARGIN + shift, MARGIN] : [MARGIN, MARGIN + shift];
  const columns = columnsOf(sized, shape);
  const boxes = sized.map((box): Box => {
    const { x = 0, y = 0 } = graph.node(box.node.id);
    const across = columns.get(box.node.depth) ?? 0;
    return direction === 'right'
      ? { ...box, x: round(across + dx), y: round(y - box.height / 2 + dy) }
      : { ...box, x: round(x - box.width / 2 + dx), y: round(across + dy) };
  });
  const at = new Map(boxes.map((b) => [b.node.id, b]));
  const bent = (link: TreeLink): readonly Point[] =>
    (graph.edge(link.from, link.to)?.points ?? []).slice(1, -1).map((p): Point => [p.x + dx, p.y + dy]);
  const lines = linesOf(tree.links, at, direction, bent);
  const width = Math.max(0, ...boxes.map((b) => b.x + b.width)) + MARGIN;
  const height = Math.max(0, ...boxes.map((b) => b.y + b.height)) + MARGIN;
  return { direction, width, height, boxes, lines, arcs: arcs.flatMap((maybe) => arcOf(maybe, at, shape)) };
}

function sizedBox(node: TreeNode, { box: width }: Shape): Omit<Box, 'x' | 'y'> {
  const room = width - 2 * PAD;
  const label = wrapped(oneLine(node.label), room / LABEL.size, LABEL.most);
  const detail = wrapped(oneLine(node.detail), room / DETAIL.size, DETAIL.most);
  return { node, width, height: 2 * PAD - 3 + label.lines.length * LABEL.line + detail.lines.length * DETAIL.line, label, detail };
}

/** Where each column (or row) begins. */
function columnsOf(sized: readonly Omit<Box, 'x' | 'y'>[], { direction, between }: Shape): ReadonlyMap<number, number> {
  const thick = new Map<number, number>();
  for (const { node, width, height } of sized)
    thick.set(node.depth, Math.max(thick.get(node.depth) ?? 0, direction === 'right' ? width : height));
  const begins = new Map<number, number>();
  let at = 0;
  for (const depth of [...thick.keys()].sort((a, b) => a - b)) {
    begins.set(depth, at);
    at += (thick.get(depth) ?? 0) + between;
  }
  return begins;
}

/** Few enough to be told apart, those of more reasons first. */
const arcsFor = (tree: Tree): readonly Maybe[] => (tree.maybes.length <= MOST_ARCS ? tree.maybes : []);

/** An arc on the outer side of the origins, wider where they stand further apart. */
function arcOf(maybe: Maybe, at: ReadonlyMap<string, Box>, { direction, arc }: Shape): readonly Arc[] {
  const [a, b] = [at.get(maybe.a), at.get(maybe.b)];
  if (!a || !b) return [];
  if (direction === 'right') {
    const [y1, y2] = [round(a.y + a.height / 2), round(b.y + b.height / 2)];
    const out = round(a.x - Math.min(arc - 4, 14 + Math.abs(y2 - y1) / 8));
    return [{ maybe, path: `M${a.x} ${y1}C${out} ${y1} ${out} ${y2} ${b.x} ${y2}` }];
  }
  const [x1, x2] = [round(a.x + a.width / 2), round(b.x + b.width / 2)];
  const out = round(a.y - Math.min(arc - 4, 14 + Math.abs(x2 - x1) / 8));
  return [{ maybe, path: `M${x1} ${a.y}C${x1} ${out} ${x2} ${out} ${x2} ${b.y}` }];
}
