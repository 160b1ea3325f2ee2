import { expect, test } from 'vitest';
import { english, read } from '../../../../../src/index.ts';
import { besides } from '../../../../../src/languages/en/propose/quantities/lasting.ts';
import { proposeFigures } from '../../../../../src/languages/en/propose/quantities/index.ts';

const asked = (...texts: readonly string[]) => proposeFigures(texts.map((text, i) => read({ id: `report-${i}`, text }, english)));
const told = (...texts: readonly string[]) =>
  asked(...texts).flatMap(({ text, answers, relations }) => [
    text,
    ...answers.map(({ value }) => value.text),
    ...relations.map(({ kind }) => kind),
  ]);

const LEAD = 'The mayor of Port Anders met Ana Ruiz at the old customs house.';

test.each([
  'The two talked for two hours.',
  'The two-hour conversation ended at noon.',
  'The mayor spent two hours with Ana Ruiz.',
  'The talks went on for two hours.',
])('%s', (sentence) => expect(told(`${LEAD} ${sentence}`, LEAD)).toEqual(['How long did the meeting last?', '2 hours']));

test.each([
  'The two had talked about it an hour earlier.',
  'A second meeting lasted two hours.',
  'The mayor waited for two hours.',
  'The bus ride lasted two hours and the cook spent two hours with a pan.',
])('%s does not tell how long they met', (sentence) =>
  expect(told(`${LEAD} ${sentence}`, LEAD)).not.toContain('How long did the meeting last?'),
);

test('lengths of time that no rounding brings together conflict, in any unit', () => {
  expect(told(`${LEAD} They talked for two hours.`, `${LEAD} The talks lasted nearly three hours.`)).toContain('conflict');
  expect(told(`${LEAD} They talked for two hours.`, `${LEAD} The talks lasted 40 minutes.`)).toContain('conflict');
  expect(told(`${LEAD} They talked for two hours.`, `${LEAD} The talks lasted more than two hours.`)).not.toContain('conflict');
  expect(told(`${LEAD} They talked for two hours.`, `${LEAD} The talks lasted 110 minutes.`)).not.toContain('conflict');
});

test('what words of time leave open', () => {
  const range = (min: number | null, max: number | null, approximate = false) => ({ min, max, approximate });
  expect(besides(range(2, 2), 'hour', range(null, 3, true), 'hour')).toBe('apart');
  expect(besides(range(90, 90), 'minute', range(1.5, 1.5), 'hour')).toBe('inside');
  expect(besides(range(2, 2), 'hour', range(2, null), 'hour')).toBe('alike');
  expect(besides(range(3, 3), 'day', range(3, 3, true), 'day')).toBe('inside');
});
