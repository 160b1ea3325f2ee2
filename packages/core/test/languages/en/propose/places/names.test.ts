import { expect, test } from 'vitest';
import { english, read } from '../../../../../src/index.ts';
import { addressesIn } from '../../../../../src/languages/en/propose/places/addresses.ts';
import { skeletonOf, spellsOne } from '../../../../../src/languages/en/propose/places/transliterated.ts';
import { townsIn } from '../../../../../src/languages/en/propose/quantities/towns.ts';

test.each([
  ['Lennah', 'Lenna'],
  ['Tariq al-Karim', 'Tareeq al-Kareem'],
  ['Deir al-Zamm', 'Deir al-Zam'],
  ['Belmora', 'Belmoura'],
])('%s and %s are one name', (a, b) => expect(spellsOne(a, b)).toBe(true));

test.each([
  ['Lenna', 'Lorna'],
  ['Lenna', 'Lennas'], // its people's
  ['South Lenna', 'Sooth Lenna'],
  ['Alder-Bay', 'Alder Bay'],
  ['Rio', 'Reo'],
])('%s and %s are two names, or not told apart by spelling', (a, b) => expect(spellsOne(a, b)).toBe(false));

test('a skeleton leaves out articles', () => expect(skeletonOf('al-Karim')).toBe(skeletonOf('Kareem')));

const towns = (text: string): readonly string[] => {
  const { tokens } = read({ id: 'a', text }, english);
  return townsIn(tokens, 0, tokens.length).map(({ name }) => name);
};

test('an Arabic article belongs to the name of a town', () =>
  expect(towns('Two men were killed in al-Karim. A shell fell in Deir al-Zamm on Monday.')).toEqual(['al-Karim', 'Deir al-Zamm']));

const addresses = (text: string): readonly (readonly [string, number | null])[] => {
  const reading = read({ id: 'a', text }, english);
  return reading.sentences.flatMap((s) => addressesIn(reading, s).map(({ street, hundred }) => [street, hundred] as const));
};

test.each([
  ['He was shot in the 1400 block of North Elm Street.', [['elm', 1400]]],
  ['He was shot at 1428 Elm St. on Monday.', [['elm', 1400]]],
  ['He was shot on Harbour Road.', [['harbour', null]]],
  ['He was shot in the 300 block of 36th Street.', [['36', 300]]],
  ['He was shot on Monday.', []],
])('%s', (text, found) => expect(addresses(text)).toEqual(found));
