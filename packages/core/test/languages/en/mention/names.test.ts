import { expect, test } from 'vitest';
import { readingOf } from './mentions-in.ts';

/** Each name as "kind: name". */
const names = (text: string): readonly string[] =>
  readingOf(text)
    .mentions.filter((m) => m.kind !== 'quantity' && m.kind !== 'date')
    .map((m) => `${m.kind}: ${m.name}`);

test.each([
  ['a title', 'They met Mayor Ruiz there.', ['person: Ruiz']],
  ['a people and a title', 'Norwegian General Ana Ruiz spoke.', ['person: Ana Ruiz']],
  ['an office to come', 'President-elect Ana Ruiz spoke.', ['person: Ana Ruiz']],
  ['two particles', 'They met Ana de la Cruz there.', ['person: Ana de la Cruz']],
])('%s before a name or in it', (_, text, found) => expect(names(text)).toEqual(found));

test.each([
  ['an outlet', 'They asked the Harbour Tribune.', ['outlet: Harbour Tribune']],
  ['a body', 'They asked the Ministry of Fisheries.', ['organization: Ministry of Fisheries']],
  ['a country', 'They came from Norway.', ['place: Norway']],
  ['a town', 'They met near Bramwell Cove.', ['place: Bramwell Cove']],
])('%s is told by its words or by what stands before it', (_, text, found) => expect(names(text)).toEqual(found));

test('a surname stands for the one who bears it', () =>
  expect(names('They met Ana Ruiz. Then Ruiz left.')).toEqual(['person: Ana Ruiz', 'person: Ana Ruiz']));

test('a surname that two bear stands for neither', () =>
  expect(names('Jon Ruiz met Ana Ruiz. Then Ruiz left.').filter((n) => n.startsWith('person'))).toEqual([
    'person: Jon Ruiz',
    'person: Ana Ruiz',
  ]));

test('a longer form of one name is no second person', () =>
  expect(names('They met Ana Maria Ruiz. Ana Ruiz spoke, and Ruiz left.')).toEqual([
    'person: Ana Maria Ruiz',
    'person: Ana Maria Ruiz',
    'person: Ana Maria Ruiz',
  ]));

test('a name ends with its sentence', () =>
  expect(readingOf('They walked the Calle de\nAna Ruiz spoke there.').mentions.map((m) => m.text)).toEqual(['Calle', 'Ana Ruiz']));

test.each(['On Monday it rained.', 'The union spoke.', 'She left in May.'])('“%s” holds no name', (text) =>
  expect(names(text)).toEqual([]),
);
