import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupsOf } from '../../../src/stages/align/given.ts';
import { together } from '../../../src/stages/align/together.ts';

const table = (rows: readonly (readonly number[])[]) => (a: number, b: number) => rows[Math.max(a, b)]![Math.min(a, b)]!;

test('the average decides, not the nearest pair', () => {
  const alike = table([[], [2], [2, -5]]); // 1 is like 0, 2 is like 0, and 1 is nothing like 2
  expect(together({ parts: [[0, 1, 2]], alike, least: 0 })).toEqual([[0, 1], [2]]);
  expect(together({ parts: [[0, 1, 2]], alike, least: -2 })).toEqual([[0, 1, 2]]);
});
test('things of different parts are never asked', () => {
  const alike = () => 5;
  expect(together({ parts: [[0, 2], [1]], alike, least: 0 })).toEqual([[0, 2], [1]]);
  expect(groupsOf({ parts: [[0, 2], [1]], alike, least: 0 }, [{ id: 'c' }, { id: 'b' }, { id: 'a' }])).toEqual([['a', 'c'], ['b']]);
});
test('one strange pair does not outweigh the others', () => {
  const alike = table([[], [Number.NEGATIVE_INFINITY], [4, 4]]);
  expect(together({ parts: [[0, 1, 2]], alike, least: -1.1 })).toEqual([[0, 2, 1]]);
});
test('the same groups as by looking at all pairs each time', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 9, maxLength: 9 }), { minLength: 9, maxLength: 9 }),
      (rows) => {
        const distinct = rows.map((row, i) => row.map((value, j) => value / 10 + (9 * i + j) / 1e4)); // no two alike, so that there is one answer
        const alike = table(distinct);
        const things = rows.map((_, i) => i);
        const naive = things.map((i) => [i]);
        const average = (p: readonly number[], q: readonly number[]) =>
          p.reduce((sum, a) => sum + q.reduce((s, b) => s + Math.max(-6, Math.min(6, alike(a, b))), 0), 0) / (p.length * q.length);
        for (;;) {
          const pairs = naive.flatMap((p, i) => naive.slice(0, i).map((q, j) => ({ i, j, value: average(p, q) })));
          const best = pairs.sort((a, b) => b.value - a.value)[0];
          if (!best || best.value < 0) break;
          naive[best.j]!.push(...naive[best.i]!);
          naive.splice(best.i, 1);
        }
        const sorted = (groups: readonly (readonly number[])[]) =>
          groups.map((group) => [...group].sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
        expect(sorted(together({ parts: [things], alike, least: 0 }))).toEqual(sorted(naive));
      },
    ),
    { numRuns: 50 },
  );
});
