import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractPage } from '../../src/extract/page.ts';
import { parsePage } from '../../src/extract/tree/parse.ts';
import { textIn } from '../../src/extract/tree/node.ts';
import { page, PARAGRAPHS } from './harbour-page.ts';

const bare = (text: string): string => text.replace(/[\s\u00A0\u00AD\u200B\uFEFF]+/g, '');
/** The letters that a stretch of a page stands for. */
const letters = (html: string): string => bare(textIn(parsePage(html).root));

const inline = fc.constantFrom('b', 'i', 'a href="/x"', 'span class="first"', 'em');
const words = fc.constantFrom(
  ...PARAGRAPHS,
  'Brandt &amp; Fjord',
  'the &ldquo;Iron&nbsp;Bridge&rdquo;',
  'nine &lt; ten',
  'caf&eacute;',
  'soft&shy;ly',
  ' ',
  '\n\t',
);
const run = fc.oneof(words, fc.tuple(inline, words).map(([name, text]) => `<${name}>${text}</${name.split(' ')[0] ?? ''}>`), fc.constantFrom('<br>', '<img src="a.jpg">', '<!-- x -->', '</b>', '</span>', '<i>', '&', '<', '\0')); // prettier-ignore
const block = fc
  .tuple(
    fc.constantFrom('p', 'li', 'h2', 'blockquote', 'div', 'td', 'section class="share"'),
    fc.array(run, { maxLength: 6 }),
    fc.boolean(),
  )
  .map(([name, runs, closed]) => `<${name}>${runs.join('')}${closed ? `</${name.split(' ')[0] ?? ''}>` : ''}`);
const pages = fc.array(block, { maxLength: 14 }).map((blocks) => page(blocks.join('\n')));

test('in whatever page, each block’s words are those at its places, blocks lie one behind the other, and marks lie in the text', () => {
  fc.assert(
    fc.property(pages, (html) => {
      const { text, blocks, marks, dropped } = extractPage(html, { id: 'page', sha256: '', explain: true });
      let end = 0;
      for (const block of blocks) {
        expect(block.start).toBe(end === 0 ? 0 : end + 2);
        end = block.end;
        const places = block.from ?? [];
        expect(places.length).toBeGreaterThan(0);
        const said = bare(text.slice(block.start, block.end)).replaceAll('|', '');
        expect(places.map(([from, to]) => letters(html.slice(from, to))).join('')).toBe(said);
      }
      expect(end).toBe(text.length);
      for (const mark of marks) expect(mark.start >= 0 && mark.start < mark.end && mark.end <= text.length).toBe(true);
      for (const { from } of dropped) expect(from !== null && from[0] < from[1] && from[1] <= html.length).toBe(true);
    }),
    { numRuns: 300, seed: 6 },
  );
});

test('the same page gives the same report', () => {
  fc.assert(
    fc.property(pages, (html) => {
      const once = extractPage(html, { id: 'page', sha256: '', explain: true });
      expect(extractPage(html, { id: 'page', sha256: '', explain: true })).toEqual(once);
    }),
    { numRuns: 40, seed: 6 },
  );
});

test('whatever letters come, nothing breaks', () => {
  const pieces = fc.constantFrom('<', '>', '</', '/>', '="', "'", '&#', '&', ';', '<!', '--', '<p', '<script', '</script>', '<td', '<table>', '\0', '\uD800', 'ab ', '<svg/>', '<title>', ']]>', '<a ', '{"@type":'); // prettier-ignore
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 }), (parts) => {
      expect(typeof extractPage(parts.join(''), { id: 'page', sha256: '' }).text).toBe('string');
    }),
    { numRuns: 500, seed: 6 },
  );
});
