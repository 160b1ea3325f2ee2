import { expect, test } from 'vitest';
import { english, read } from '../../../src/index.ts';
import { align } from '../../../src/stages/align/index.ts';

const FIRST = 'Ana Ruiz met Jon Berg on Monday in Bramwell. The town hall denied the meeting.';
const SECOND = 'Jon Berg met Ana Ruiz on Tuesday, an aide said.';
const report = (id: string, text: string, outlet?: string) => read({ id, text, ...(outlet !== undefined && { outlet }) }, english);

/** Every question with its answers, and under each the reports that give it. */
const asked = (...readings: Parameters<typeof align>[0]) =>
  align(readings, english).questions.map(({ key, answers, relations }) => ({
    key,
    relations,
    answers: answers.map((a) => [a.key, a.evidence.map((e) => e.report)] as const),
  }));

test('a copy adds a report to each answer, and no question and no answer', () => {
  const without = asked(report('a', FIRST), report('b', SECOND));
  const withCopy = asked(report('a', FIRST), report('b', SECOND), report('c', FIRST));
  expect(without.length).toBeGreaterThan(0);
  expect(withCopy).toEqual(
    without.map((q) => ({
      ...q,
      answers: q.answers.map(([key, reports]) => [key, [...reports, ...reports.filter((r) => r === 'a').map(() => 'c')].sort()]),
    })),
  );
});

test('a copy rests on the same words as what it copies', () => {
  const { questions } = align([report('a', FIRST), report('b', SECOND), report('c', FIRST)], english);
  const evidence = questions.flatMap((q) => q.answers.flatMap((a) => a.evidence));
  const of = (id: string) => evidence.filter((e) => e.report === id).map(({ report: _, ...rest }) => rest);
  expect(of('a').length).toBeGreaterThan(0);
  expect(of('c')).toEqual(of('a'));
});

test('the same words from another outlet are a report of their own, asked for themselves', () => {
  const { readings, questions } = align([report('a', SECOND, 'Harbour Post'), report('b', SECOND, 'Morning Tribune')], english);
  expect(readings.map((r) => r.report.id)).toEqual(['a', 'b']);
  expect(new Set(questions.flatMap((q) => q.answers.flatMap((a) => a.evidence.map((e) => e.report))))).toEqual(new Set(['a', 'b']));
});

test('the order in which reports are given changes nothing', () => {
  const [a, b, c] = [report('a', FIRST), report('b', SECOND), report('c', FIRST)];
  expect(align([c, b, a], english)).toEqual(align([a, b, c], english));
});

test('what reports are called changes nothing that is asked', () => {
  // the two name one topic in two ways, and it is kept under the first
  const [shifts, same] = ['Ana Ruiz met Jon Berg to discuss night shifts.', 'Jon Berg met Ana Ruiz to discuss shifts.'];
  const keys = (...readings: Parameters<typeof align>[0]) =>
    align(readings, english).questions.map((q) => [q.key, q.answers.map((a) => [a.key, a.value.text])]);
  expect(keys(report('a', shifts), report('b', same))).toEqual(keys(report('b', shifts), report('a', same)));
});
