import { describe, expect, test } from 'vitest';
import { sniff } from '../../src/forms/sniff.ts';
import { blocksOf, bytesOf, capture, codesOf, opened, PAGE, REPORT, textOf, told, whyNot } from './made.ts';

describe('plain text, Markdown and pages', () => {
  test('row 1: an empty file and one of spaces are refused', async () => {
    expect(codesOf(await opened('a.txt', ''))).toEqual(['empty']);
    expect(codesOf(await opened('a.html', ' \n\t \r\n'))).toEqual(['empty']);
  });

  test('row 2: plain text without a tag is text, though its name says page', async () => {
    const [one] = await opened('report.html', `${REPORT}\n\n${REPORT}`);
    expect(told(one!)).toBe('report.html: text of plain');
    expect(textOf(one)).toBe(`${REPORT}\n\n${REPORT}`);
  });

  test.each([
    ['Coast Times, 12 May 2032', 'Coast Times', '2032-05-12'],
    ['Bridge shut\n\nHarbour Radio, Wednesday, 12 May 2032', 'Harbour Radio', '2032-05-12'],
    ['The Orrin & Velm Gazette | May 2, 2032', 'The Orrin & Velm Gazette', '2032-05-02'],
    ['Evening Echo — 2032-05-12\r\n', 'Evening Echo', '2032-05-12'],
    ['Velm, 12 May 2032', undefined, undefined], // a town
    ['Coast Times, 12 May', undefined, undefined],
    ['Coast Times, 31 April 2032', undefined, undefined], // no such day
    ['The Post shut on Monday, 12 May 2032, the mayor said', undefined, undefined],
    ['One\nTwo\nThree\nCoast Times, 12 May 2032', undefined, undefined],
  ])('a masthead at the head of a text is read, and stays where it is: %j', async (head, outlet, published) => {
    const text = `${head}\n\n${REPORT}`;
    const [one] = await opened('a.txt', text);
    expect(textOf(one)).toBe(text);
    expect(one?.kind === 'text' && [one.known.outlet, one.known.published]).toEqual([outlet, published]);
  });

  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 'PNG'],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0], 'program'],
    ['a program for Windows', [0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0], 'program'],
    ['a database', [...bytesOf('SQLite format 3\0'), 0x10, 0, 1, 1], 'database'],
    ['nothing known', Array.from({ length: 4000 }, (_, i) => (i * 37) % 23), 'no letters'],
  ])('row 3: %s that poses as text is refused, and none of its bytes is shown', async (_, bytes, what) => {
    const all = await opened('report.txt', Uint8Array.from(bytes));
    expect(codesOf(all)).toEqual(['not-text']);
    expect(whyNot(all)).toContain(what);
    expect(whyNot(all)).not.toMatch(/[\u0000-\u0008\ufffd]/u); // eslint-disable-line no-control-regex -- they must not stand there
  });

  test('row 4: a NUL within a word stays where it is', async () => {
    const [one] = await opened('report.txt', REPORT.replace('bridge', 'bri\0dge'));
    expect(textOf(one)).toContain('bri\0dge');
  });

  test('row 12: a page over 10 MB is refused and says so', async () => {
    const all = await opened('large.html', `<html><body>${'<p>The bridge was shut again.</p>'.repeat(340_000)}`);
    expect(codesOf(all)).toEqual(['too-big']);
    expect(whyNot(all)).toBe('It has 10.7 MB.');
  });

  test('a page is a page whatever it is called, and a fragment too', async () => {
    expect(told((await opened('report.txt', PAGE))[0]!)).toBe('report.txt: page of html');
    expect(told((await opened('pasted', `<p>${REPORT}</p>`))[0]!)).toBe('pasted: page of html');
    expect(told((await opened('x', `<!-- saved -->\n<?xml version="1.0"?><html><p>${REPORT}`))[0]!)).toBe('x: page of html');
  });

  test('a text that begins with a bracket, a sign or a name is still a text', async () => {
    for (const beginning of [
      '[From our own correspondent] ',
      '{sic} ',
      'BMW drivers: ',
      'MZ-12, ',
      'Velm: ',
      'Note: see\n',
      '<3 ',
      '%PDF is a form. ',
    ]) {
      expect([beginning, told((await opened('report.txt', beginning + REPORT))[0]!)]).toEqual([beginning, 'report.txt: text of plain']);
    }
  });

  test('old documents are refused with what to do', async () => {
    const all = [
      ...(await opened('a.rtf', '{\\rtf1 The bridge}')),
      ...(await opened('a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]))),
    ];
    expect(codesOf(all)).toEqual(['old-format', 'old-format']);
    expect(all[0]?.kind === 'refused' && all[0].problem.hint).toContain('.docx');
  });

  test('style sheets and scripts are no reports', async () => {
    expect(codesOf(await opened('page.css', 'p { color: red }'))).toEqual(['not-text']);
    expect(codesOf(await opened('page.js', 'const bridge = 1;'))).toEqual(['not-text']);
  });

  test('the blocks of Markdown lie where they stand in the text', async () => {
    const text = '# The bridge\n\nIt was shut\non Monday.\n\n- one\n- two\n\n> We wait.\n\n```\ncode\n```\n\n| a | b |\n| 1 | 2 |\n';
    const [one] = await opened('report.md', text);
    expect(textOf(one)).toBe(text);
    expect(blocksOf(one)).toEqual([
      'subhead: The bridge',
      'paragraph: It was shut\non Monday.',
      'item: one',
      'item: two',
      'quotation: We wait.',
      'preformatted: code',
      'table: | a | b |\n| 1 | 2 |',
    ]);
    expect(one?.kind === 'text' && one.blocks.every(({ start, end, from }) => from?.[0]?.[0] === start && from[0][1] === end)).toBe(true);
  });

  test('a heading without words is no block', async () => {
    expect(blocksOf((await opened('a.md', '# \n\nWords.\n'))[0])).toEqual(['paragraph: Words.']);
  });

  test('sniffing reads the head alone', () => {
    const large = new Uint8Array(50_000_000).fill(0x61);
    const began = performance.now();
    for (let i = 0; i < 20; i += 1)
      sniff(capture('a', '').bytes.length === 0 ? { bytes: large, name: 'a', contentType: null } : capture('a', 'x'));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
