import { expect, test } from 'vitest';
import { english, sameAnswers } from '../../../../src/index.ts';

const same = (question: string, ...answers: readonly string[]): string[] =>
  sameAnswers(
    question,
    answers.map((text, i) => ({ id: String(i), text })),
    english,
  ).map((group) => group.join(' '));

test('what shares its rare words, or is held in a longer answer, says the same', () => {
  expect(
    same(
      'Why was the bridge shut?',
      'a crack in the main bearing',
      'inspectors found a crack in a bearing',
      'because the harbour firm had not paid its painters',
    ),
  ).toEqual(['0 1', '2']);
});
test('other numbers of one unit are other answers, the same number in other words is the same', () => {
  expect(same('How long will the bridge stay shut?', 'for three weeks', 'at least five weeks', 'three weeks')).toEqual(['0 2', '1']);
});
test('words of the question tell nothing', () => {
  expect(same('How will the ministry help the fishermen?', 'help fishermen with new nets', 'help fishermen by lower taxes')).toEqual([
    '0',
    '1',
  ]);
});
test('who denies says something else', () => {
  expect(same('Did the captain know?', 'he knew of the crack', 'he did not know of the crack')).toEqual(['0', '1']);
});
test('answers without words, and none', () => {
  expect(same('Why?', '', '…', '…')).toEqual(['0', '1 2']);
  expect(same('', 'yes', 'yes')).toEqual(['0 1']);
  expect(same('Why?')).toEqual([]);
});
