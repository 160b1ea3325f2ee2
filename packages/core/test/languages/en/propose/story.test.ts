import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../../src/languages/en/clause/clauses.ts';
import { personNamed, referentOf, storyOf } from '../../../../src/languages/en/propose/story.ts';
import { readingsOf } from './readings-of.ts';

const PEOPLE = 'Jon Berg, the founder of Halden, came to the talks.';
const ENVOYS = 'Jon Berg, the ambassador of Norway, spoke. Ana Ruiz, the ambassador of Iceland, spoke.';

/** Whom the first clause of the last sentence of the last report has for its subject. */
function who(...texts: readonly string[]): string | null {
  const readings = readingsOf(...texts);
  const reading = readings.at(-1);
  const sentence = reading?.sentences.at(-1);
  const subject = reading && sentence && clausesOf(reading, sentence)[0]?.subject[0];
  if (!subject) throw new Error('The last sentence has no subject.');
  return referentOf(storyOf(readings), reading, subject)?.label ?? null;
}

describe('a person is described', () => {
  test('by office and body', () => expect(who(PEOPLE, 'The Halden founder spoke on Monday.')).toBe('Jon Berg'));
  test('by an office that stands for the same', () => expect(who(PEOPLE, 'The Halden boss spoke.')).toBe('Jon Berg'));
  test('but not by another body', () => expect(who(PEOPLE, 'The Bramwell boss spoke.')).not.toBe('Jon Berg'));
  test('but not by an indefinite phrase', () => expect(who(PEOPLE, 'A Halden boss spoke.')).not.toBe('Jon Berg'));
  test('by a country', () => expect(who(ENVOYS, 'The Icelandic ambassador spoke.')).toBe('Ana Ruiz'));
  test('but where two fit, as neither', () => expect(['Jon Berg', 'Ana Ruiz']).not.toContain(who(ENVOYS, 'The ambassador spoke.')));
  test('where two fit, as the one whom the report names', () =>
    expect(who(ENVOYS, 'Ana Ruiz came at noon.\nThe ambassador spoke.')).toBe('Ana Ruiz'));
});

describe('a pronoun', () => {
  test('stands for the one who was named', () => expect(who('Jon Berg spoke. He resigned.')).toBe('Jon Berg'));
  test('stands for nobody where two were', () => expect(who('Jon Berg met Ana Ruiz. She resigned.')).toBe(null));
});

describe('a surname', () => {
  const named = (text: string) => personNamed(storyOf(readingsOf(text)), 'Ruiz')?.name ?? null;
  test('is the person who bears it', () => expect(named('They met Ana Ruiz.')).toBe('Ana Ruiz'));
  test('is nobody where two bear it', () => expect(named('They met Ana Ruiz and Jon Ruiz.')).toBe(null));
});

test('two forms of one name are one person, under the fuller', () =>
  expect(storyOf(readingsOf('They met Ana Maria Ruiz.', 'They met Ana Ruiz.')).people.map((p) => p.name)).toEqual(['Ana Maria Ruiz']));

describe('across reports', () => {
  test('another spelling of a name is the same person', () =>
    expect(who('The harbour master, Yusuf Khoury, spoke.', 'The harbour master, Youssef Khouri, spoke.')).toBe('Youssef Khouri'));
  test('a first name cut short is the same person', () =>
    expect(who('Thomas Arden, a diver, spoke.', 'Tom Arden spoke.')).toBe('Thomas Arden'));
  test('first letters stand for a body', () =>
    expect(who('The Northern Harbour Authority closed the bay.', 'The NHA closed the bay.')).toBe('Northern Harbour Authority'));
  test('somebody’s cousin is not that person', () => expect(who('Luis Ortega spoke.', 'Ortega’s cousin spoke.')).not.toBe('Luis Ortega'));
});
