import { expect, test } from 'vitest';
import { elementsIn, isText, textIn, type PageElement } from '../../src/extract/tree/node.ts';
import { parsePage } from '../../src/extract/tree/parse.ts';

const named = (root: PageElement, name: string): PageElement[] => elementsIn(root, (element) => element.name === name);
const shape = (element: PageElement): string =>
  element.children.map((child) => (isText(child) ? child.value : `${child.name}(${shape(child)})`)).join(' ');
const read = (html: string): string => shape(parsePage(html).root);

test('every text knows where its letters stood, entities and all', () => {
  const html = '<p>Brandt &amp; Fjord <b>sold</b>&nbsp;it</p>';
  const { root } = parsePage(html);
  const texts: string[] = [];
  const visit = (element: PageElement): void =>
    element.children.forEach((child) => (isText(child) ? texts.push(html.slice(child.start, child.end)) : visit(child)));
  visit(root);
  expect(texts).toEqual(['Brandt &amp; Fjord ', 'sold', '&nbsp;it']);
  expect(textIn(root)).toBe('Brandt & Fjord sold\u00A0it');
});

test('entities are read once, as HTML says', () => {
  expect(textIn(parsePage('&amp;amp; &#0; &#x110000; &#150; &copy &notit;').root)).toBe('&amp; \uFFFD \uFFFD – © ¬it;');
});

test.each([
  ['a paragraph ends where the next block begins', '<p>one<p>two<div>three</div>', 'p(one) p(two) div(three)'],
  ['items end each other, and not those around them', '<ul><li>a<li>b<ul><li>c</ul><li>d</ul>', 'ul(li(a) li(b ul(li(c))) li(d))'],
  ['cells and rows end each other', '<table><tr><td>a<td>b<tr><td>c</table>', 'table(tr(td(a) td(b)) tr(td(c)))'],
  ['bold reaches through a paragraph that it opened before', '<b><p>one</b> two</p>three', 'b(p(one  two)) three'],
  ['a stray end tag ends nothing', '<div>one</span></section> two</div>', 'div(one two)'],
  ['a link ends the link before it', '<a>one<a>two</a>', 'a(one) a(two)'],
  ['headings end each other', '<h2>one<h3>two</h3>three', 'h2(one) h3(two) three'],
  ['what is drawn closes itself; a division does not', '<svg><path/><path/></svg><div/>one', 'svg(path() path()) div(one)'],
  ['a comment parts nothing', 'one<!-- <p> -->two', 'one two'],
])('%s', (_, html, expected) => {
  expect(read(html).replace(/\s+/g, ' ')).toBe(expected.replace(/\s+/g, ' '));
});

test('a head ends where something begins that no head holds', () => {
  const { root } = parsePage('<html><head><title>Vell</title><p>one</p></html>');
  expect(named(root, 'head').map(textIn)).toEqual(['Vell']);
  expect(named(root, 'p')).toHaveLength(1);
});

test('of an element’s attributes the first with a name counts, and no more than a hundred are kept', () => {
  const { root } = parsePage(`<p CLASS="one" class=two ${Array.from({ length: 100_000 }, (_, i) => `a${i}=1`).join(' ')}>x</p>`);
  const [paragraph] = named(root, 'p');
  expect(paragraph?.attributes.get('class')).toBe('one');
  expect(paragraph?.attributes.size).toBe(100);
});

const depthOf = (element: PageElement): number => {
  let deepest = 0;
  const open: (readonly [PageElement, number])[] = [[element, 0]];
  for (let at = open.pop(); at; at = open.pop()) {
    deepest = Math.max(deepest, at[1]);
    for (const child of at[0].children) if (!isText(child)) open.push([child, at[1] + 1]);
  }
  return deepest;
};

test.each([
  ['2,000 nested divisions', '<div>'.repeat(2000)],
  ['10,000 nested divisions', '<div>'.repeat(10_000)],
  ['100,000 nested divisions', '<div>'.repeat(100_000)],
  ['100,000 unclosed bold and italic', '<b><i>'.repeat(50_000)],
  ['100,000 unclosed items', `<ul>${'<li>'.repeat(100_000)}`],
  ['100,000 tables in tables', '<table><tr><td>'.repeat(33_000)],
  ['200,000 end tags of what was never open', `${'<div>'.repeat(400)}${'</b></span>'.repeat(100_000)}`],
])('%s are read within a second, and no deeper than can be walked', (_, opening) => {
  const began = performance.now();
  const { root } = parsePage(`${opening}<p>The bridge is shut.</p>`);
  expect(performance.now() - began).toBeLessThan(3000); // a second alone; other tests run beside it
  expect(depthOf(root)).toBeLessThan(520);
  expect(textIn(root)).toContain('The bridge is shut.');
});

test('NUL letters stay where they are and are counted', () => {
  const { root, nuls } = parsePage('<p>The br\0idge</p>');
  expect(textIn(root)).toBe('The br\0idge');
  expect(nuls).toBe(1);
});
