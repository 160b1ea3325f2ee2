import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DossierReport } from '../../src/model/dossier.ts';
import { type Cited, fullText } from '../../src/render/html/full-text.ts';

const reportOf = (text: string, marks: DossierReport['marks'] = []): DossierReport => ({
  id: 'a.txt',
  title: null,
  outlet: null,
  published: null,
  url: null,
  sha256: '',
  length: text.length,
  marks,
  notes: [],
});

const cited = (text: string, ...spans: readonly (readonly [number, number])[]): Cited[] =>
  spans.map(([start, end], i) => ({ number: i + 1, citation: { report: 'a.txt', start, end, text: text.slice(start, end) } }));

const textOf = (markup: string): string => markup.replaceAll(/<a class="back".*?<\/a>/gsu, '').replaceAll(/<[^>]*>/gu, '');

test('words within words are nested, words that cross are cut', () => {
  const text = 'the harbour bridge is shut';
  expect(fullText(reportOf(text), text, cited(text, [0, 18], [4, 11]))).toMatch(
    /<mark id="w1">the <mark id="w2">harbour<a .*<\/mark> bridge<a /,
  );
  const crossing = fullText(reportOf(text), text, cited(text, [0, 11], [4, 18]));
  expect(crossing).toMatch(
    /<mark id="w1">the <mark id="w2">harbour<\/mark><a [^>]*>1<\/a><\/mark><mark> bridge<a [^>]*>2<\/a><\/mark> is shut/,
  );
});

test('words across paragraphs begin in one and end in the next', () => {
  const text = 'first line\n\nsecond line';
  const page = fullText(reportOf(text), text, cited(text, [6, 18]));
  expect(page).toBe(
    '<p dir="auto">first <mark id="w1">line</mark></p>\n<p dir="auto"><mark>second<a class="back" href="#m1" aria-label="Back to where words 1 are cited">1</a></mark> line</p>',
  );
});

test('whatever is cited and set aside, the text stands there whole, every id once, every tag closed', () => {
  const text = 'abcdefghij\nklmnopqrst\nuvwxyz';
  const span = fc.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1)).map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
  fc.assert(
    fc.property(fc.uniqueArray(span, { selector: (s) => s.join('-'), maxLength: 12 }), fc.array(span, { maxLength: 4 }), (spans, aside) => {
      const marks = aside.map(([start, end]) => ({ start, end, kind: 'caption', rule: '' }) as const);
      const page = fullText(reportOf(text, marks), text, cited(text, ...spans));
      expect(textOf(page)).toBe(text);
      spans.forEach(([start, end], i) => {
        if (text.slice(start, end) !== '\n') expect(page.split(`id="w${i + 1}"`)).toHaveLength(2);
      });
      const depth: string[] = [];
      for (const [, close, tag] of page.matchAll(/<(\/?)(p|mark|span|a)\b[^>]*>/gu)) {
        if (close === '') depth.push(tag as string);
        else expect(depth.pop()).toBe(tag);
      }
      expect(depth).toEqual([]);
    }),
    { seed: 7 },
  );
});
