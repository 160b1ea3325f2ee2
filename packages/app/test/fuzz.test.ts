import { expect, test } from 'vitest';
import { bases } from '../../../evaluation/fuzz/bases.ts';
import { fuzz } from '../../../evaluation/fuzz/run.ts';

test('broken files of every form become reports or are refused, and nothing hangs or trips us', async () => {
  const bounds = { milliseconds: 20_000, heapMegabytes: 512, workers: 2 };
  const { outcomes, found } = await fuzz(await bases(), { runs: 80, seed: 1, bounds });
  expect(found.map(({ number, what }) => `${number}: ${what}`)).toEqual([]);
  expect(outcomes.reduce((sum, { inputs }) => sum + inputs, 0)).toBe(80);
}, 120_000);
