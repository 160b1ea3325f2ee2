import { expect, test } from 'vitest';
import { solved } from './solve.ts';
import { puzzles } from './puzzles.ts';

test('who is who, of the puzzles', () => {
  const wrong = puzzles.filter((puzzle) => solved(puzzle) !== puzzle.answer);
  expect(1 - wrong.length / puzzles.length, wrong.map((p) => `${p.answer}: ${p.text}`).join('\n')).toBeGreaterThanOrEqual(0.92);
});
