import { expect, test } from 'vitest';
import { laidOut, shapeFor } from '../../src/views/stemma/layout.ts';
import type { Tree, TreeLink, TreeNode } from '../../src/views/stemma/tree.ts';
import { inOrder, walked } from '../../src/views/stemma/walk.ts';
import { emsOf, runsLeft, wrapped } from '../../src/views/stemma/wrap.ts';

const box = (id: string, depth: number, label = id): TreeNode => ({
  id,
  kind: depth === 0 ? 'origin' : 'report',
  depth,
  label,
  detail: 'unnamed',
  counts: true,
  origins: [],
  reports: [],
  folded: [],
});
const line = (from: string, to: string): TreeLink => ({
  id: `${from}>${to}`,
  from,
  to,
  grade: 'certain',
  silent: false,
  origins: [from],
  reports: [to],
  words: [],
});

const many = (origins: number, reports: number): Tree => ({
  nodes: [
    ...Array.from({ length: origins }, (_, i) => box(`o${i}`, 0, 'an official of the Harbour Authority who was there')),
    ...Array.from({ length: reports }, (_, i) => box(`r${i}`, 1)),
  ],
  links: Array.from({ length: reports }, (_, i) => line(`o${i % origins}`, `r${i}`)),
  maybes: [],
});

const ROOM = 1000;

test.each([
  ['3 reports', 2, 3],
  ['60 reports', 12, 60],
])('no box covers another: %s', (_, origins, reports) => {
  const tree = many(origins, reports);
  for (const room of [ROOM, 340]) {
    const { boxes, width, height } = laidOut(tree, shapeFor(room, tree));
    expect(boxes).toHaveLength(origins + reports);
    for (const [i, a] of boxes.entries()) {
      expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= height).toBe(true);
      for (const b of boxes.slice(i + 1)) {
        const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(apart, `${a.node.id} and ${b.node.id}`).toBe(true);
      }
    }
  }
});

test('boxes of one depth stand in one column', () => {
  const tree = many(3, 9);
  const { boxes } = laidOut(tree, shapeFor(ROOM, tree));
  expect(new Set(boxes.map((b) => `${b.node.depth} ${b.x}`)).size).toBe(2);
});

test('the same tree gives the same drawing', () => {
  const tree = many(5, 20);
  expect(laidOut(tree, shapeFor(ROOM, tree))).toEqual(laidOut(many(5, 20), shapeFor(ROOM, tree)));
});

test('a tree without a box is an empty drawing', () => {
  const tree: Tree = { nodes: [], links: [], maybes: [] };
  expect(laidOut(tree, shapeFor(ROOM, tree))).toMatchObject({ boxes: [], lines: [], arcs: [] });
});

test('it runs down where there is little room and no row is wider than two', () => {
  const tree = many(2, 2);
  expect(shapeFor(340, tree).direction).toBe('down');
  expect(shapeFor(340, many(2, 5)).direction).toBe('right');
  expect(shapeFor(ROOM, tree).direction).toBe('right');
});

test('the arrows walk along links and within a column, and stop at the edge', () => {
  const tree: Tree = {
    nodes: [box('o0', 0), box('o1', 0), box('r0', 1), box('r1', 1)],
    links: [line('o0', 'r0'), line('o1', 'r1')],
    maybes: [],
  };
  const laid = laidOut(tree, shapeFor(ROOM, tree));
  expect(walked(laid, 'o0', 'ArrowRight')).toBe('r0');
  expect(walked(laid, 'r1', 'ArrowLeft')).toBe('o1');
  expect(walked(laid, 'o0', 'ArrowLeft')).toBeNull();
  const [first = '', second = ''] = inOrder(laid);
  expect(walked(laid, first, 'ArrowDown')).toBe(second);
  expect(walked(laid, first, 'ArrowUp')).toBeNull();
  expect(walked(laid, 'gone', 'ArrowUp')).not.toBeNull();
});

test('every box can be reached with the arrows from the first', () => {
  const laid = laidOut(many(6, 25), shapeFor(ROOM, many(6, 25)));
  const reached = new Set([inOrder(laid)[0] ?? '']);
  for (const id of reached) {
    for (const arrow of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
      const next = walked(laid, id, arrow);
      if (next !== null) reached.add(next);
    }
  }
  expect(reached.size).toBe(31);
});

test('a label breaks at spaces, and within a word that is wider than its box', () => {
  expect(wrapped('two officials of the port', 7.5, 3)).toEqual({ lines: ['two officials', 'of the port'], cut: false });
  const { lines, cut } = wrapped('x'.repeat(5000), 10, 3);
  expect(lines).toHaveLength(3);
  expect(cut).toBe(true);
  expect(lines.every((l) => emsOf(l) <= 10)).toBe(true);
  expect(wrapped('', 10, 3)).toEqual({ lines: [], cut: false });
});

test('full-width letters take a whole em, and no sign is cut in two', () => {
  expect(emsOf('港口')).toBeGreaterThan(2);
  for (const line of wrapped('😀'.repeat(40), 6, 3).lines) expect(line.isWellFormed()).toBe(true);
});

test('a label in a script from right to left is known by its first letter', () => {
  expect(runsLeft('“مرفأ”')).toBe(true);
  expect(runsLeft('12 נמל')).toBe(true);
  expect(runsLeft('port מרפא')).toBe(false);
});
