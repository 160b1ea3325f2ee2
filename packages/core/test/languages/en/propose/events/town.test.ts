import { expect, test } from 'vitest';
import { centralEvent } from '../../../../../src/languages/en/propose/events/central.ts';
import { town } from '../../../../../src/languages/en/propose/events/town.ts';
import { wholeCountry } from '../../../../../src/languages/en/propose/places/grain.ts';
import { storyOf } from '../../../../../src/languages/en/propose/story.ts';
import { readingsOf } from '../readings-of.ts';

const relations = (...texts: readonly string[]): readonly string[] => {
  const story = storyOf(readingsOf(...texts));
  const event = centralEvent(story);
  return (event && town.ask(story, event)?.relations.map(({ a, b, kind }) => `${a} ${kind} ${b}`)) ?? [];
};

test('two towns conflict where neither report knows the other', () =>
  expect(relations('A smuggler was arrested in the town of Alder.', 'A smuggler was arrested north of the port town of Belmora.')).toEqual([
    'alder conflict belmora',
  ]));

test('a village beside a town that its report names is no rival of it', () =>
  expect(
    relations('A smuggler was arrested in the town of Alder.', 'A smuggler was arrested in the village of Belmora, just west of Alder.'),
  ).toEqual([]));

test.each([
  ['Norway', true],
  ['Norwegian', true],
  ['Oslo', false],
  ['Tehran', false],
  ['Iraqi', true],
  ['Nairobi', false],
])('%s is a country or its people: %s', (name, expected) => expect(wholeCountry(name)).toBe(expected));
