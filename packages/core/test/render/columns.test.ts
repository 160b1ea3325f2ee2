import { expect, test } from 'vitest';
import { columns, wrap } from '../../src/render/columns.ts';
import { escaped } from '../../src/render/markdown.ts';
import { visible } from '../../src/render/visible.ts';

const lines = (text: string, width: number): string[] => wrap(text, width).map(({ start, end }) => text.slice(start, end));

test('wide signs take two columns, combining ones none', () => {
  expect(columns('橋は')).toBe(4);
  expect(columns('e\u0301')).toBe(1);
  expect(columns('ｈarbour')).toBe(8);
});

test('breaks at spaces, and inside a word only where it must', () => {
  expect(lines('the harbour bridge', 11)).toEqual(['the harbour', 'bridge']);
  expect(lines('harbourbridge', 5)).toEqual(['harbo', 'urbri', 'dge']);
  expect(lines('橋は閉鎖', 5)).toEqual(['橋は', '閉鎖']);
});

test('never loses a word and never stands still', () => {
  const text = 'a  bb 橋橋橋 dddddddd  ';
  for (const width of [1, 2, 3, 7]) expect(lines(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
  expect(lines('', 10)).toEqual([]);
  expect(lines('   ', 10)).toEqual([]);
});

test('signs that command are shown by number, signs without width are dropped, letters stay', () => {
  expect(visible('\u001b[2J\u202egnp\u0085')).toBe('⟨U+001B⟩[2J⟨U+202E⟩gnp⟨U+0085⟩');
  expect(visible('soft\u00adly \ufeffsaid')).toBe('softly said');
  expect(visible('\ud800')).toBe('\ufffd');
  expect(visible('می\u200cخواهم')).toBe('می\u200cخواهم');
});

test('Markdown is shown as it is, at the start of a line too', () => {
  expect(escaped('1. one')).toBe('1\\. one');
  expect(escaped('- list')).toBe('\\- list');
  expect(escaped('# title')).toBe('\\# title');
  expect(escaped('see https://example.test and www.example.test')).toBe('see https\\://example.test and www\\.example.test');
  expect(escaped('> quoted\n    code')).toBe('\\> quoted\ncode');
});
