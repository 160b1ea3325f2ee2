import { expect, test } from 'vitest';
import { english, read } from '../../../../../src/index.ts';
import { proposeFigures } from '../../../../../src/languages/en/propose/quantities/index.ts';

interface Told {
  readonly text: string;
  readonly published?: string;
}

/** The relations of a story's number questions: kind, and the two answers in words. */
function relations(...told: readonly (string | Told)[]) {
  const readings = told.map((t, i) => read({ id: `report-${i}`, ...(typeof t === 'string' ? { text: t } : t) }, english));
  return proposeFigures(readings).flatMap(({ answers, relations: all }) =>
    all.map(({ a, b, kind }) => [kind, ...[a, b].map((key) => answers.find((answer) => answer.key === key)?.value.text)].join(' | ')),
  );
}

const TELLS = 'A tram left the rails at Quay Square in Port Anders on Sunday.';

test('two tolls that no bound brings together conflict', () => {
  expect(relations(`${TELLS} Four people were killed.`, `${TELLS} Six people were killed.`)).toEqual(['conflict | 4 | 6']);
});

test('a bound and a count that fits it agree', () => {
  expect(relations(`${TELLS} More than 20 people were hurt.`, `${TELLS} 27 people were hurt.`)).toEqual(['refinement | 27 | more than 20']);
  expect(relations(`${TELLS} Dozens were hurt.`, `${TELLS} 170 people were hurt.`)).toEqual([]);
});

test('a toll that grew from one day to the next is a succession', () => {
  expect(
    relations(
      { text: `${TELLS} Six people were killed.`, published: '2024-03-05' },
      { text: `${TELLS} Four people were killed.`, published: '2024-03-03' },
    ),
  ).toEqual(['succession | 4 | 6']);
});

test('a part is no other whole', () => {
  expect(
    relations(`${TELLS} Six people were killed. Two of the men were sailors.`, `${TELLS} Six people, including two sailors, were killed.`),
  ).toEqual([]);
  expect(relations(`${TELLS} Two nurses were killed.`, `${TELLS} Six people were killed.`)).toEqual([]);
});

test('people joined by "and" count together', () => {
  expect(relations(`${TELLS} Three men and a child were killed.`, `${TELLS} Four people were killed.`)).toEqual([]);
});

test('another incident is left out', () => {
  expect(
    relations(
      `${TELLS} Six people were killed. Another crash killed nine in May.`,
      `${TELLS} Six people were killed. Last year a similar accident killed 12 people.`,
    ),
  ).toEqual([]);
});

test('two places are two incidents', () => {
  expect(relations('An air raid killed six people in Anders.', 'An air raid killed nine people in Belmora.')).toEqual([]);
});

test('a round guess is wide and a fine one is not', () => {
  expect(relations(`${TELLS} About 300 people were hurt.`, `${TELLS} 287 people were hurt.`)).toEqual(['refinement | 287 | about 300']);
  expect(relations(`${TELLS} About 300 people were hurt.`, `${TELLS} About 346 people were hurt.`)).toEqual([
    'conflict | about 300 | about 346',
  ]);
});

test('the order of reports changes nothing', () => {
  const told = [
    `${TELLS} Four people were killed and nine hurt.`,
    `${TELLS} Six people were killed and 12 hurt.`,
    `${TELLS} A woman was killed.`,
  ];
  const ask = (order: readonly number[]) =>
    proposeFigures(
      order.map((i) => read({ id: `report-${i}`, text: told[i] as string }, english)).sort((a, b) => (a.report.id < b.report.id ? -1 : 1)),
    );
  expect(JSON.stringify(ask([2, 0, 1]))).toBe(JSON.stringify(ask([0, 1, 2])));
});

test('how long it lasted is asked even of one report', () => {
  const readings = ['The mayor met the union at the quay. The talks lasted more than an hour.', 'The mayor met the union.'].map((text, i) =>
    read({ id: `report-${i}`, text }, english),
  );
  expect(proposeFigures(readings).map(({ text, answers }) => [text, ...answers.map(({ value }) => value.text)])).toEqual([
    ['How long did the meeting last?', 'more than 1 hour'],
  ]);
});
