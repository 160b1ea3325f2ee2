import { expect, test } from 'vitest';
import { BASES, UNCHANGED } from './planted.ts';
import { scoreHops } from './score.ts';

const scored = scoreHops();

test('of the planted changes three in four are found at least, and of what is found nine in ten are planted', () => {
  expect(BASES.length).toBeGreaterThanOrEqual(15);
  expect(scored.right / (8 * scored.planted)).toBeGreaterThanOrEqual(0.75);
  expect(scored.right / (scored.right + scored.wrong.length)).toBeGreaterThanOrEqual(0.9);
});

test('where nothing changed nearly nothing is found', () => {
  expect(scoreHops([], UNCHANGED).wrong.length).toBeLessThanOrEqual(2);
});
