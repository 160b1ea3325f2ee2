import { expect, test } from 'vitest';
import { english, read } from '../../../../../src/index.ts';
import { proposeFigures } from '../../../../../src/languages/en/propose/quantities/index.ts';

const asked = (...texts: readonly string[]) => proposeFigures(texts.map((text, i) => read({ id: `report-${i}`, text }, english)));
const questions = (...texts: readonly string[]) => asked(...texts).map(({ text }) => text);
const told = (...texts: readonly string[]) =>
  asked(...texts).flatMap(({ about, answers, relations }) => [
    ...answers.map(({ value, evidence }) => `${about}: ${value.text} in ${evidence.length}`),
    ...relations.map(({ kind }) => kind),
  ]);

const LEAD = 'A blast tore through the Old Quay in Port Anders.';

test('pounds that weigh are no money', () => {
  expect(questions('The new anchor weighs 300 pounds.', 'The new anchor weighs 350 pounds.')).toEqual(['How heavy was it?']);
  expect(questions('The board paid 300 pounds for the anchor.', 'The board paid 350 pounds for the anchor.')).toEqual([
    'How much was paid?',
  ]);
});

test('a sum and its conversion in brackets are one answer', () => {
  const texts = [
    'The board paid £500m ($800m) for the new pier.',
    'The board paid £500m for the new pier.',
    'The board paid $800m for the new pier.',
  ];
  expect(told(...texts)).toEqual([': £500 million in 3']);
});

test('words for a number that nobody counted ask for none', () => {
  const text = 'Quite a few people came to the quay. Several people waited at the old quay.';
  expect(questions(text, text, text)).toEqual([]);
});

test('a count and a bound that it fits are tied; three counts stay three', () => {
  expect(told(`${LEAD} Ten people were killed.`, `${LEAD} At least 10 people were killed.`)).toEqual([
    'killed: 10 in 1',
    'killed: at least 10 in 1',
    'refinement',
  ]);
  expect(told(`${LEAD} 32 people were killed.`, `${LEAD} 22 people were killed.`, `${LEAD} 20 people were killed.`)).toEqual([
    'killed: 20 in 1',
    'killed: 22 in 1',
    'killed: 32 in 1',
    'conflict',
    'conflict',
    'conflict',
  ]);
});

test('a headline without commas is not read across', () => {
  expect(told('Sailor killed 3 injured in Anders blast.', LEAD)).toEqual(['injured: 3 in 1']);
});

test('what is counted keeps the noun of those who count it', () => {
  const answers = asked('The flood destroyed 340 homes in Lenna on Monday.', 'The flood destroyed 280 houses in Lenna on Monday.');
  expect(answers.flatMap((q) => q.answers.map((a) => a.value.text))).toEqual(['280 houses', '340 homes']);
});
