import { describe, expect, test } from 'vitest';
import { compare, english, read } from '../../../src/index.ts';

const agency = (text: string, outlet?: string): string | null => {
  const credit = english.agency(read({ id: 'r', text, ...(outlet !== undefined && { outlet }) }, english));
  return credit && `${credit.agency}: ${text.slice(credit.span.start, credit.span.end)}`;
};

describe('whose copy a report prints', () => {
  test.each([
    ['TAMSIN, March 3 (AP) — The quay was closed on Monday.', 'Associated Press: AP'],
    ['TAMSIN (Reuters) - The quay was closed on Monday.', 'Reuters: Reuters'],
    ['The quay was closed on Monday.\n\n— AFP', 'Agence France-Presse: AFP'],
    ['By Ana Ruiz\nAssociated Press\n\nThe quay was closed on Monday.', 'Associated Press: Associated Press'],
    ['TAMSIN (Northline news agency) — The quay was closed.', 'Northline news agency: Northline news agency'],
  ])('%s', (text, expected) => {
    expect(agency(text)).toBe(expected);
  });

  test.each([
    'BALTIMORE (WXYZ) — The quay was closed.',
    'Police cut through barbed wire\n\nThe quay was closed on Monday.',
    'The quay was closed.\n\nHe works for a news agency.',
    'The quay was closed, Reuters reported.',
    'AP classes begin on Monday.\n\nThe quay was closed.',
  ])('none: %s', (text) => {
    expect(agency(text)).toBeNull();
  });

  test('the agency itself is no copy', () => {
    expect(agency('TAMSIN (Reuters) - The quay was closed.', 'Reuters')).toBeNull();
  });
});

test('officials in two prints of one agency’s copy are one origin; in copy of two agencies they only may be', () => {
  const text = (sign: string): string =>
    `TAMSIN (${sign}) — The ferry Alba sank on Monday, two harbour officials said.\n\nNobody was hurt.`;
  const range = (a: string, b: string): unknown => {
    const dossier = compare([read({ id: 'a', text: text(a) }, english), read({ id: 'b', text: `OSLO (${b}) — Two harbour officials said that the ferry Alba sank.\n\nIt rained on the coast.` }, english)], english, { story: 's' }); // prettier-ignore
    const answer = dossier.questions.flatMap((q) => q.answers).find((one) => one.evidence.some((e) => e.text.includes('sank')));
    return [answer?.origins.min, answer?.origins.max];
  };
  expect(range('Reuters', 'Reuters')).toEqual([1, 1]);
  expect(range('Reuters', 'AFP')).toEqual([1, 2]);
});
