import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf } from '../../src/views/timeline/drawing.tsx';
import { itemsOf, whenOf } from '../../src/views/timeline/items.ts';
import { lanesOf } from '../../src/views/timeline/lanes.ts';
import { whenWords } from '../../src/views/timeline/list.tsx';
import { isoOf, scaleOf } from '../../src/views/timeline/scale.ts';
import { emsOf } from '../../src/views/stemma/wrap.ts';
import { entryOf } from './story.ts';

const when = (from: string | null, to: string | null = from, precision = 'day') => whenOf({ from, to, precision, text: '' });

test('a day is as wide as a day, a month as a month, and a moment is a moment', () => {
  const day = when('2031-03-04');
  expect(day).toMatchObject({ shape: 'day' });
  expect((day?.end ?? 0) - (day?.start ?? 0)).toBe(1);
  const month = when('2031-02-01', '2031-02-28', 'month');
  expect([(month?.end ?? 0) - (month?.start ?? 0), month?.shape]).toEqual([28, 'within']);
  expect(when('2031-03-04T10:30', '2031-03-04T10:30', 'minute')).toMatchObject({ shape: 'moment' });
  expect(when('2031', '2031', 'year')).toMatchObject({ start: when('2031-01-01')?.start, end: when('2032-01-01')?.start, shape: 'within' });
});

test('what is open to one side stays open, and what has no day has no place', () => {
  expect(when('2031-03-04', null)?.shape).toBe('later');
  expect(when(null, '2031-03-04')?.shape).toBe('earlier');
  expect(when(null)).toBeNull();
  expect(when('soon')).toBeNull();
  expect(whenWords({ from: '2031-03-04', to: null, precision: 'unknown', text: '' })).toBe('4 March 2031 or later');
  expect(whenWords({ from: '2031-03-04', to: '2031-03-04', precision: 'day', text: '' })).toBe('4 March 2031');
});

test('events, statements and reports stand apart; the reports of a day are one item; what has no day comes last', () => {
  const items = itemsOf([
    entryOf('the quay burns', null),
    entryOf('the quay burns', '2031-03-04'),
    entryOf('the mayor speaks', '2031-03-05', '2031-03-05', { kind: 'statement' }),
    entryOf('Post publishes its report', '2031-03-05', '2031-03-05', { kind: 'report' }),
    entryOf('Mail publishes its report', '2031-03-05', '2031-03-05', { kind: 'report' }),
  ]);
  expect(items.map((i) => [i.number, i.lane, i.entries.length, i.when !== null])).toEqual([
    [1, 'happened', 1, true],
    [2, 'said', 1, true],
    [3, 'reported', 2, true],
    [4, 'happened', 1, false],
  ]);
});

const days = (...isos: string[]) => isos.flatMap((iso) => when(iso) ?? []);

test('a long time without a date is cut short, and days keep their length', () => {
  const scale = scaleOf(days('2019-03-04', '2031-03-04', '2031-03-05', '2031-03-06'), 800);
  expect(scale.stretches.map((s) => s.broken)).toEqual([false, true, false]);
  const at = (iso: string): number => scale.at(when(iso)?.start ?? 0);
  expect(at('2031-03-05') - at('2031-03-04')).toBeCloseTo(at('2031-03-06') - at('2031-03-05'));
  expect(scale.width).toBeLessThanOrEqual(801);
});

test('time never runs backwards, and every date lies within the drawing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -40_000, max: 40_000 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 300, max: 2500 }),
      (list, room) => {
        const times = list.map((start) => ({ start, end: start + 1, shape: 'day' as const }));
        const scale = scaleOf(times, room);
        const sorted = [...list].sort((a, b) => a - b).map((d) => scale.at(d));
        expect(sorted.every((x, i) => x >= 0 && x <= scale.width && (i === 0 || x >= (sorted[i - 1] ?? 0)))).toBe(true);
        expect(scale.ticks.every((t) => t.x >= 0 && t.x <= scale.width)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test('dates under the line leave room for one another', () => {
  const scale = scaleOf(days('2031-03-01', '2031-03-20', '2031-04-10'), 900);
  const xs = scale.ticks.map((t) => t.x);
  expect(xs.every((x, i) => i === 0 || x - (xs[i - 1] ?? 0) >= 100)).toBe(true);
  expect(isoOf(scale.ticks[0]?.day ?? 0)).toBe('2031-03-01');
  const sparse = scaleOf(days(...Array.from({ length: 12 }, (_, i) => `${2000 + 2 * i}-03-04`)), 300).ticks.map((t) => t.x);
  expect(sparse.every((x, i) => i === 0 || x - (sparse[i - 1] ?? 0) >= 100)).toBe(true);
});

test('no mark and no label covers another of its lane', () => {
  const entries = Array.from({ length: 40 }, (_, i) =>
    entryOf(`the ${i}th crane falls into the harbour basin`, `2031-03-${String(1 + (i % 20)).padStart(2, '0')}`),
  );
  const items = itemsOf(entries);
  const lanes = lanesOf(
    items,
    scaleOf(
      items.flatMap((i) => i.when ?? []),
      900,
    ),
  );
  const spans = lanes.flatMap((l) =>
    l.marks.map((m) => ({
      row: `${l.lane} ${m.row}`,
      from: Math.min(m.x, m.labelX),
      to: Math.max(m.x + m.width, m.labelX + emsOf(m.label) * 12.5),
    })),
  );
  expect(spans).toHaveLength(40);
  for (const [i, a] of spans.entries())
    for (const b of spans.slice(i + 1)) if (a.row === b.row) expect(a.to <= b.from || b.to <= a.from).toBe(true);
});

test('more than three of one day and lane are one mark that counts them', () => {
  const items = itemsOf(Array.from({ length: 5 }, (_, i) => entryOf(`crane ${i}`, '2031-03-04')));
  const [lane] = lanesOf(items, scaleOf(days('2031-03-04'), 900));
  expect(lane?.marks.map((m) => [m.items.length, m.label])).toEqual([[5, '1 … 5 · 5 entries']]);
});

test('how long a time left out is, in words', () => {
  expect([1, 12, 40, 200, 800, 4000].map(lengthOf)).toEqual(['1 day', '12 days', '6 weeks', '7 months', '2 years', '11 years']);
});
