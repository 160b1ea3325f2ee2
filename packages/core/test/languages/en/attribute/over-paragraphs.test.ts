import { expect, test } from 'vitest';
import { english, read } from '../../../../src/index.ts';

/** What rests on whose word: the words, the last voice and its grade. */
const carried = (text: string): string[] =>
  read({ id: 'example', text }, english).carried.map(
    ({ start, end, chain }) => `${text.slice(start, end)} | ${chain.at(-1)?.label ?? 'nobody'} | ${chain.at(-1)?.grade ?? ''}`,
  );

test('a quotation in the next sentence of the paragraph is certainly the same speaker’s', () => {
  expect(carried('“The bridge is safe again,” Karin Holm said. “We tested it on Monday.”')).toContain(
    '“We tested it on Monday.” | Karin Holm | certain',
  );
});

test('a quotation that is left open goes on in the next paragraph, certainly', () => {
  expect(carried('“The bridge is safe again,” Karin Holm said. “We tested it.\n“It held nine lorries.”')).toContain(
    '“It held nine lorries.” | Karin Holm | certain',
  );
});

test('a paragraph that is one quotation after a speaker’s paragraph is probably the speaker’s', () => {
  expect(carried('“The bridge is safe again,” Karin Holm said. “We tested it.”\n“It held nine lorries on Monday.”')).toContain(
    '“It held nine lorries on Monday.” | Karin Holm | probable',
  );
});

test.each([
  ['nobody was quoted before', 'Karin Holm said that the bridge was safe.\n“It held nine lorries on Monday.”'],
  ['a paragraph stands between', '“The bridge is safe,” Karin Holm said.\nThe sun came out.\n“It held nine lorries on Monday.”'],
  ['it is a heading', '“The bridge is safe,” Karin Holm said.\n“Nine Lorries”'],
  ['somebody else speaks it', '“The bridge is safe,” Karin Holm said.\n“It held nine lorries on Monday,” a fisherman said.'],
])('a quotation in a paragraph of its own is nobody’s where %s', (_, text) => {
  expect(carried(text).filter((line) => /lorries/i.test(line) && line.includes('Holm'))).toEqual([]);
});
