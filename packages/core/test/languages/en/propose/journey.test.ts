import { expect, test } from 'vitest';
import { journey } from '../../../../src/languages/en/propose/places/journey.ts';
import { coarse } from '../../../../src/languages/en/propose/places/grain.ts';
import { readingsOf } from './readings-of.ts';

const told = (...texts: readonly string[]): readonly string[] =>
  journey.ask(readingsOf(...texts)).flatMap((q) => [q.text, ...q.relations.map((r) => `${r.a} ${r.kind} ${r.b}`)]);

test('a flight leaves from one place', () =>
  expect(told('She was on a flight out of Alder.', 'He took the flight from Belmora.')).toEqual([
    'Where did the flight leave from?',
    'alder conflict belmora',
  ]));

test('where it left from is no rival of where it was going', () =>
  expect(told('The ferry from Alder to Belmora sank.', 'The ferry bound for Belmora sank.')).toEqual(['Where was the ferry going?']));

test('a country holds the town', () => expect(told('The flight from Alder was late.', 'The flight from Norway was late.')).toEqual([]));

test.each([
  ['ohio', true],
  ['quay county', true],
  ['port alder', false],
])('%s', (name, expected) => expect(coarse(name)).toBe(expected));
