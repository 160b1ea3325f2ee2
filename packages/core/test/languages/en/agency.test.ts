import { describe, expect, test } from 'vitest';
import { compare, english, read } from '../../../src/index.ts';

const agency = (text: string, outlet?: string): string | null => {
  const credit = english.agency(read({ id: 'r', text, ...(outlet !== undefined && { outlet }) }, english));
  return credit && `${credit.agency}: ${credit.span ? text.slice(credit.span.start, credit.span.end) : 'beside the text'}`;
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

describe('an agency that is credited beside the text alone', () => {
  const text = (opening: string): string => `${opening}The ferry Alba sank on Monday, two harbour officials said.\n\nNobody was hurt.`;
  const story = (a: string | undefined, b: string | undefined, dateline = '') =>
    compare(
      [
        read({ id: 'a', outlet: 'Tamsin Post', text: text(dateline), ...(a !== undefined && { agency: a }) }, english),
        read({ id: 'b', outlet: 'Quay Herald', text: `Two harbour officials said that the ferry Alba sank.\n\nIt rained on the coast.`, ...(b !== undefined && { agency: b }) }, english), // prettier-ignore
      ],
      english,
      { story: 's' },
    );
  const range = (...given: Parameters<typeof story>): unknown => {
    const answer = story(...given)
      .questions.flatMap((q) => q.answers)
      .find((one) => one.evidence.some((e) => e.text.includes('sank')));
    return [answer?.origins.min, answer?.origins.max];
  };

  test('two papers that carry it are one origin, however it is written', () => {
    const { origins } = story('AP', 'The Associated Press');
    expect(origins.map(({ label, relay, reports }) => [label, relay, reports])).toEqual([['Two harbour officials', 'Associated Press', ['a', 'b']]]); // prettier-ignore
    expect(range('AP', 'The Associated Press')).toEqual([1, 1]);
    expect(range('Northline Agency', 'Northline Agency')).toEqual([1, 1]);
  });

  test('a paper that credits it in the dateline and one that credits it beside the text are one origin', () => {
    expect(range(undefined, 'Associated Press', 'TAMSIN (AP) — ')).toEqual([1, 1]);
  });

  test('two agencies may be two origins', () => {
    expect(range('AP', 'Reuters')).toEqual([1, 2]);
  });

  test('the words of the text come first, and the dossier says what stood beside it', () => {
    const { reports } = story('Reuters', 'AP', 'TAMSIN (AP) — ');
    expect(range('Reuters', 'AP', 'TAMSIN (AP) — ')).toEqual([1, 1]);
    expect(reports.map((report) => report.agency)).toEqual(['Reuters', 'AP']);
  });

  test('the agency’s own report is no copy', () => {
    const own = read({ id: 'r', text: 'The quay was closed.', outlet: 'Associated Press', agency: 'AP' }, english);
    expect(english.agency(own)).toBeNull();
  });
});
