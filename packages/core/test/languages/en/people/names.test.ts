import { describe, expect, test } from 'vitest';
import { compareNames, personName, type PersonName } from '../../../../src/languages/en/people/name.ts';
import { mayBeRomanised, slips } from '../../../../src/languages/en/people/romanised.ts';

const between = (a: string, b: string) => compareNames(personName(a) as PersonName, personName(b) as PersonName);

describe('two names of one person', () => {
  test.each([
    ['Ana Ruiz', 'Ana Ruiz', 'same-name'],
    ['José Peña', 'Jose Pena', 'same-name'],
    ['Jürgen Möller', 'Juergen Moeller', 'same-name'],
    ['Otto von Brandt', 'Otto Brandt', 'same-name'],
    ['Samir al-Haddad', 'Samir Haddad', 'same-name'],
    ['Lena B. Okafor', 'Lena Okafor', 'same-name'],
    ['L. Okafor', 'Lena Okafor', 'initial'],
    ['A.J. Perrin', 'Armand J. Perrin', 'initial'],
    ['Tom Arden', 'Thomas Arden', 'short-form'],
    ['William Mark Arden', 'Mark Arden', 'short-form'],
    ['Yusuf Nasser', 'Youssef Nasser', 'spelling'],
    ['Zhao Minhua', 'Minhua Zhao', 'order'],
    ['Dmitry Kazarin', 'Dmitri Kasarin', 'romanised'],
    ['Jason Wolter', 'Jason Woltzer', 'slip'],
    ['Ida Conrad', 'Ida Mikula-Conrad', 'part-of-surname'],
    ['Berg', 'Jon Berg', 'surname'],
  ])('%s, %s: %s', (a, b, rule) => expect(between(a, b)?.rule).toBe(rule));
});

describe('names of two people', () => {
  test.each([
    ['Maria Holt', 'Mario Holt'],
    ['Hassan Karimi', 'Hussein Karimi'],
    ['Thomas Arden', 'Timothy Arden'],
    ['Lena B. Okafor', 'Lena T. Okafor'],
    ['Henrik Dahl Jr.', 'Henrik Dahl Sr.'],
    ['Hassan bin Tariq', 'Tariq bin Hassan'],
    ['Karin Lind', 'Karin Holm'],
  ])('%s, %s', (a, b) => expect(between(a, b)?.grade).toBe('clash'));
});

test('names one short letter apart are left open', () => expect(between('Lena Moss', 'Lena Ross')).toBe(null));

test.each([
  ['machnouk', 'mashnuq'],
  ['abdelrahman', 'abdurrahman'],
  ['hasakeh', 'hassakah'],
  ['soufi', 'sufi'],
])('%s and %s sound alike', (a, b) => expect(mayBeRomanised(a, b)).toBe(true));

test.each([
  ['hassan', 'hussein'],
  ['bashar', 'bashir'],
  ['iraq', 'iraqi'],
])('%s and %s do not', (a, b) => expect(mayBeRomanised(a, b)).toBe(false));

test('two letters that changed places are one slip', () => expect(slips('steller', 'stelelr')).toBe(1));
