import { expect, test } from 'vitest';
import { english, read } from '../../../../../src/index.ts';
import { proposeFigures } from '../../../../../src/languages/en/propose/quantities/index.ts';
import { townsIn } from '../../../../../src/languages/en/propose/quantities/towns.ts';

const asked = (...texts: readonly string[]) => proposeFigures(texts.map((text, i) => read({ id: `report-${i}`, text }, english)));
const told = (...texts: readonly string[]) =>
  asked(...texts).map(({ text, answers, relations }) =>
    [text, ...answers.map(({ value }) => value.text), ...relations.map(({ kind }) => kind)].join(' '),
  );
const towns = (text: string) => {
  const { tokens } = read({ id: 'a', text }, english);
  return townsIn(tokens, 0, tokens.length).map(({ name }) => name);
};

const ROUND_UP = 'Shelling killed five people in Port Alder on Monday. In Belmora, a drone killed nine people.';

test('a round-up is asked town by town', () => {
  expect(told(ROUND_UP, 'Six people were killed in Port Alder, the governor said. Nine were killed in Belmora.')).toEqual([
    'How many were killed in Port Alder? 5 6 conflict',
    'How many were killed in Belmora? 9',
  ]);
});

test('a toll without a town goes to that of its report, and a sum over both stays by itself', () => {
  expect(
    told(ROUND_UP, 'A drone hit Belmora. Eight people were killed in Belmora. At least eight people were killed, the mayor said.'),
  ).toEqual(['How many were killed in Belmora? 8 at least 8 9 refinement conflict refinement', 'How many were killed in Port Alder? 5']);
  expect(told(ROUND_UP, 'A total of 14 people were killed in Port Alder and Belmora.')).toContain('How many were killed? 14');
});

test('towns of two reports that do not know each other are two incidents', () => {
  expect(told('Shelling killed six people in Alder.', 'Shelling killed nine people in Belmora.')).toEqual([
    'How many were killed in Alder? 6',
    'How many were killed in Belmora? 9',
  ]);
});

test('a town and the province around it are one place, and one incident has no place in its question', () => {
  expect(
    told(
      'A blast killed six people in Alder, Lenna province, on Monday. Officials in Lenna said that four people had been killed.',
      'A blast killed six people in Lenna province.',
    ),
  ).toEqual(['How many were killed? 6']);
});

test('incidents of one town on days apart are asked day by day', () => {
  const readings = [
    {
      text: 'A bomb killed four people in Alder on March 3. Another town was spared. A drone killed seven people in Alder on March 9.',
      published: '2024-03-10',
    },
    { text: 'A drone killed six people in Alder on March 9.', published: '2024-03-10' },
  ].map((report, i) => read({ id: `report-${i}`, ...report }, english));
  expect(proposeFigures(readings).map(({ text, relations }) => [text, ...relations.map(({ kind }) => kind)].join(' '))).toEqual([
    'How many were killed on March 9? conflict',
    'How many were killed on March 3?',
  ]);
});

test('soldiers and civilians are counted apart where one report does so', () => {
  const text = 'Shelling killed five soldiers on Monday. Nine civilians were killed when a bridge fell.';
  expect(told(text, 'Shelling killed six soldiers on Monday.')).toEqual([
    'How many soldiers were killed? 5 6 conflict',
    'How many civilians were killed? 9',
  ]);
});

test.each([
  ['It happened in Port Alder and Belmora.', ['Port Alder', 'Belmora']],
  ['It happened near the northern town of Alder.', ['Alder']],
  ['It happened in Norway, on Quay Street, in May.', []],
  ['It happened in Ana’s house at Harbour Hospital.', []],
])('%s', (text, expected) => expect(towns(text)).toEqual(expected));
