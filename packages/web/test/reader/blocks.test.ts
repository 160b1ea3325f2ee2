import { expect, test } from 'vitest';
import { blocksOf } from '../../src/views/reader/blocks.ts';

const cut = (text: string): readonly string[] => blocksOf(text).map(({ start, end }) => text.slice(start, end));

test('a line is a block, and keeps the empty lines behind it', () => {
  expect(cut('The quay burned.\n\nNobody came.\r\nThe end')).toEqual(['The quay burned.\n\n', 'Nobody came.\r\n', 'The end']);
});

test('empty lines at the beginning and spaces at the end stay in the text', () => {
  expect(cut('\n\n  The quay burned. \n \t')).toEqual(['\n\n  The quay burned. \n \t']);
  expect(cut('   ')).toEqual(['   ']);
  expect(cut('')).toEqual([]);
});

test('blocks joined are the text, whatever it holds', () => {
  const text = `one\u2028two\u2029\u2029three\r\r\n ${'x'.repeat(20_000)}\n${'word '.repeat(4_000)}\u0000\ud800\n\n\n`;
  const blocks = cut(text);
  expect(blocks.join('')).toBe(text);
  expect(Math.max(...blocks.map((b) => b.length))).toBeLessThanOrEqual(6_000);
});

test('a very long line is cut at a space, and the rest goes on', () => {
  const blocks = blocksOf('harbour '.repeat(2_000));
  expect(blocks.map((b) => b.goesOn)).toEqual([false, true, true]);
  expect(blocks.every((b) => b.end % 8 === 0)).toBe(true);
});

test('a very long line without a space is never cut within a sign', () => {
  const text = '😀'.repeat(7_001);
  for (const block of cut(`a${text}`)) expect(block.isWellFormed()).toBe(true);
});
