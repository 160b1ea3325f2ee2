import { expect, test } from 'vitest';
import { english, read } from '../../../../../src/index.ts';
import { partOfDay } from '../../../../../src/languages/en/propose/clock-times/part-of-day.ts';

/** True where two reports of the given days put it on parts of days that do not meet. */
const parts = (a: string, b: string, days: readonly [string, string] = ['2024-11-12', '2024-11-12']): boolean =>
  partOfDay
    .ask([a, b].map((text, i) => read({ id: `r${i}`, text, published: days[i]! }, english)))
    .some((q) => q.relations.some((r) => r.kind === 'conflict'));

test('a time of day stands against a part of another', () =>
  expect(parts('A boy was shot in Lenna around 2 p.m. Monday.', 'A boy was shot in Lenna on Monday night.')).toBe(true));

test('a night runs into the next morning', () =>
  expect(parts('A boy was shot in Lenna around 2 a.m. Monday.', 'A boy was shot in Lenna on Sunday night.')).toBe(false));

test('weekdays of two weeks are days of two things', () =>
  expect(parts('A boy was shot Monday night in Lenna.', 'A boy was shot Saturday afternoon in Lenna.', ['2024-11-12', '2024-12-10'])).toBe(
    false,
  ));

test('a report that gives both knows both', () =>
  expect(
    parts('A boy was shot Saturday night in Lenna.', 'A boy was shot Saturday afternoon in Lenna. He was shot again Saturday night.'),
  ).toBe(false));
