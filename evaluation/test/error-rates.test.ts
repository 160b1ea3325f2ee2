import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorRatesPage } from '../../scripts/reference/error-rates.ts';
import { CLASSES } from '../cue-class.ts';

test('the page is made of the committed figures alone, every one of them in it', () => {
  const page = errorRatesPage();
  expect(errorRatesPage()).toBe(page);
  const { rates } = JSON.parse(readFileSync(join(import.meta.dirname, '../results/error-rates.json'), 'utf8')) as {
    rates: readonly { name: string; found: number; precision: number | null }[];
  };
  expect(rates.length).toBeGreaterThan(CLASSES.length);
  for (const { name, found, precision } of rates) {
    const rows = page.split('\n').filter((line) => line.startsWith(`| ${name} |`) || line.startsWith(`| \`${name}\` |`));
    expect(rows.map((row) => row.split(' | '))).toContainEqual(expect.arrayContaining([String(found)]));
    if (precision !== null) expect(rows.join('\n')).toContain((100 * precision).toFixed(1));
  }
  expect(page).not.toMatch(/NaN|undefined|null/);
});
