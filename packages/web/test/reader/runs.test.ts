import { expect, test } from 'vitest';
import fc from 'fast-check';
import { runsOf, sharedOut } from '../../src/views/reader/runs.ts';

const named = (name: string, start: number, end: number) => ({ name, start, end });

test('stretches that nest and cross become runs that each have one set of marks', () => {
  const text = 'the mayor said it was safe';
  const runs = runsOf({ start: 0, end: text.length }, [named('content', 15, 26), named('source', 0, 9), named('evidence', 4, 18)]);
  expect(runs.map((r) => [text.slice(r.start, r.end), r.of.map((s) => s.name).join('+')])).toEqual([
    ['the ', 'source'],
    ['mayor', 'source+evidence'],
    [' said ', 'evidence'],
    ['it ', 'evidence+content'],
    ['was safe', 'content'],
  ]);
});

test('only what lies within is laid out, and an empty stretch marks nothing', () => {
  expect(runsOf({ start: 5, end: 9 }, [named('before', 0, 5), named('across', 2, 7), named('empty', 8, 8)])).toEqual([
    { start: 5, end: 7, of: [named('across', 2, 7)] },
    { start: 7, end: 9, of: [] },
  ]);
});

const spans = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

test('runs joined are the words they came from, and each sign has exactly the marks that cover it', () => {
  fc.assert(
    fc.property(spans, fc.array(spans, { maxLength: 12 }), (within, stretches) => {
      const runs = runsOf(within, stretches);
      let at = within.start;
      for (const run of runs) {
        expect(run.start).toBe(at);
        at = run.end;
        for (let i = run.start; i < run.end; i += 1)
          expect(new Set(run.of)).toEqual(new Set(stretches.filter((s) => s.start <= i && i < s.end)));
      }
      expect(at).toBe(within.end);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('each block is given the stretches that touch it', () => {
  const blocks = [
    { start: 0, end: 10 },
    { start: 10, end: 20 },
    { start: 20, end: 30 },
  ];
  const out = sharedOut(blocks, [named('third', 20, 21), named('both', 8, 12), named('first', 0, 10)]);
  expect(out.map((b) => b.map((s) => s.name))).toEqual([['first', 'both'], ['both'], ['third']]);
});
