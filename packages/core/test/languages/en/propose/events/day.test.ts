import { expect, test } from 'vitest';
import { centralEvent } from '../../../../../src/languages/en/propose/events/central.ts';
import { day } from '../../../../../src/languages/en/propose/events/day.ts';
import { storyOf } from '../../../../../src/languages/en/propose/story.ts';
import { readingsOf } from '../readings-of.ts';

const relations = (...texts: readonly string[]): readonly string[] => {
  const story = storyOf(readingsOf(...texts));
  const event = centralEvent(story);
  return (event && day.ask(story, event)?.relations.map(({ kind }) => kind)) ?? [];
};
const arrested = (one: string, other: string) =>
  relations(`The captain was arrested ${one} at the quay.`, `The captain was arrested ${other} at the quay, an aide said.`);

test.each([
  ['three days ago', 'two weeks ago'],
  ['on March 3', 'on March 9'],
  ['on Sunday morning', 'on Sunday evening'],
  ['on Monday', 'on Thursday'],
])('%s and %s conflict', (one, other) => expect(arrested(one, other)).toEqual(['conflict']));

test.each([
  ['nine days ago', 'ten days ago'],
  ['on March 3', 'on March 4'],
  ['on Sunday', 'on Monday'],
])('%s and %s do not', (one, other) => expect(arrested(one, other)).not.toContain('conflict'));

test('the date that opens a report is its stamp', () => {
  const story = storyOf(readingsOf('12 May 2014 The captain was arrested at the quay.', 'The captain was arrested at the quay.'));
  expect(day.ask(story, centralEvent(story)!)).toBeNull();
});

test('a meeting is on one day, a harm may fall into a night', () => {
  expect(relations('The mayor met the union on Monday.', 'The mayor met the union on Tuesday.')).toEqual(['conflict']);
  expect(arrested('on Monday', 'on Tuesday')).not.toContain('conflict');
});

test('the day of a statement is not that of what it tells', () =>
  expect(relations('The mayor met the union on Monday.', 'The mayor met the union, the Harbour Post reported on Thursday.')).toEqual([]));
