import { expect, test } from 'vitest';
import { english, read } from '../../../../../src/index.ts';
import { sceneOf } from '../../../../../src/languages/en/propose/quantities/scene.ts';
import { proposeFigures } from '../../../../../src/languages/en/propose/quantities/index.ts';
import { readingsOf } from '../readings-of.ts';

const told = (...texts: readonly string[]): readonly string[] =>
  proposeFigures(readingsOf(...texts)).map(({ text, answers }) => [text, ...answers.map(({ value }) => value.text)].join(' '));

test('two parts of one sentence are summed', () =>
  expect(told('Two officers were hurt and three others were injured at the quay.')).toEqual(['How many were injured? 5']));

test('two ages in a row count nobody', () => expect(told('Two men, 26 and 21, who were both shot, lived.')).toEqual([]));

test('what was only hoped for befell nobody', () => expect(told('He hoped to kill hundreds of people at the quay.')).toEqual([]));

test('a picture is one of so many', () =>
  expect(told('Image 9 of 32 harbour pilots at the quay.', 'Image 2 of 33 harbour pilots at the quay.')).toEqual([]));

test.each([
  ['The mayor said on Thursday, March 6, 2014 that two men had died.', null],
  ['He was charged on March 6, 2014 with killing two men.', null],
  ['Two men were killed on March 6, 2014, the mayor said.', '2014-03-06'],
])('%s', (text, day) => expect(sceneOf(read({ id: 'a', text }, english), 0).day).toBe(day));
