import { expect, test } from 'vitest';
import { english, read } from '../../../../../src/index.ts';
import { meansOf } from '../../../../../src/languages/en/propose/quantities/means.ts';
import { proposeFigures } from '../../../../../src/languages/en/propose/quantities/index.ts';
import { townsIn } from '../../../../../src/languages/en/propose/quantities/towns.ts';

const told = (...reports: readonly (readonly [text: string, published?: string])[]): readonly string[] =>
  proposeFigures(reports.map(([text, published], i) => read({ id: `report-${i}`, text, ...(published && { published }) }, english))).map(
    ({ text, relations }) => [text, ...relations.map((r) => r.kind)].join(' '),
  );
const towns = (text: string) => {
  const { tokens } = read({ id: 'a', text }, english);
  return townsIn(tokens, 0, tokens.length).map(({ name }) => name);
};

test('an air raid and a car bomb of one day are two incidents', () =>
  expect(told(['An air raid killed nine people on Monday.'], ['A car bomb killed 22 people on Monday.'])).toEqual([
    'How many were killed in the air strike?',
    'How many were killed in the bombing?',
  ]));

test('days that lie apart are two incidents, in one report or in two', () =>
  expect(
    told(
      ['Shelling killed nine people on March 3.', '2024-03-04'],
      ['Shelling killed 12 people on March 9.', '2024-03-10'],
      ['Shelling killed 14 people on March 9.', '2024-03-10'],
    ),
  ).toEqual(['How many were killed on March 9? conflict', 'How many were killed on March 3?']));

test('bodies are counted on a day and died before it', () =>
  expect(
    told(
      ['A blast killed nine people on March 3.', '2024-03-04'],
      ['A doctor said that 16 bodies had been brought in by March 6.', '2024-03-06'],
    ),
  ).toEqual(['How many were killed?']));

test('one incident told by many words stays one', () =>
  expect(told(['A blast killed nine people in Alder.'], ['The fire in Alder killed 12 people on Monday.'])).toEqual([
    'How many were killed? conflict',
  ]));

test.each([
  ['An air raid hit the port.', 'air'],
  ['A barrel bomb fell.', 'air'],
  ['A bomb fell.', null],
  ['A lorry bomb went off.', 'bomb'],
  ['Mortars fell after the air raid.', null],
] as const)('%s: %s', (text, means) => expect(meansOf(read({ id: 'a', text }, english), 0)).toBe(means));

test.each([
  ['It happened in a Danish town.', []],
  ["The raid hit a school in Norway's northern Alder province.", ['Alder']],
  ['Nine died in the strike on Alder.', ['Alder']],
  ['They spoke on Monday.', []],
])('%s', (text, expected) => expect(towns(text)).toEqual(expected));
