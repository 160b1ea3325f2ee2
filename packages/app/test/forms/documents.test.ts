import { describe, expect, test } from 'vitest';
import {
  blocksOf,
  codesOf,
  column,
  docxOf,
  opened,
  paragraph,
  pdfOf,
  REPORT,
  SECOND,
  stylesOf,
  textOf,
  told,
  whyNot,
  zipOf,
} from './made.ts';

const knownOf = (one: Awaited<ReturnType<typeof opened>>[number] | undefined): unknown => (one?.kind === 'text' ? one.known : null);

describe('Word documents', () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Bridge shut</dc:title><dc:creator>Ana Ruiz</dc:creator><dcterms:created>2031-04-09T10:00:00Z</dcterms:created></cp:coreProperties>';

  test('paragraphs, headings, lists, quotations, captions and tables, by the names of their styles', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const bytes = await docxOf(
      paragraph('What the divers saw', 'H') +
        paragraph(REPORT) +
        '<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>one</w:t></w:r></w:p>' +
        paragraph('two', 'L') +
        paragraph('We wait.', 'Q') +
        paragraph('A pier.', 'C') +
        `<w:tbl><w:tr>${cell('north')}${cell('6')}</w:tr><w:tr>${cell('south')}${cell('3')}</w:tr></w:tbl>`,
      { 'word/styles.xml': stylesOf({ H: 'heading 2', L: 'List Bullet', Q: 'Intense Quote', C: 'caption' }), 'docProps/core.xml': core },
    );
    const [one] = await opened('minister.docx', bytes);
    expect(told(one!)).toBe('minister.docx: text of docx');
    expect(blocksOf(one)).toEqual([
      'subhead: What the divers saw',
      `paragraph: ${REPORT}`,
      'item: one',
      'item: two',
      'quotation: We wait.',
      'caption: A pier.',
      'table: north\t6\nsouth\t3',
    ]);
    expect(knownOf(one)).toEqual({ title: 'Bridge shut', byline: 'Ana Ruiz', published: '2031-04-09T10:00:00Z' });
    expect(one?.kind === 'text' && one.notes.map(({ code }) => code)).toEqual(['date-of-the-file']);
  });

  test('tracked changes as on screen, boxes once, titles of their own', async () => {
    const box =
      '<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>' +
      paragraph('In a box.') +
      '</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>' +
      paragraph('In a box.') +
      '</w:pict></mc:Fallback></mc:AlternateContent></w:r>';
    const [one] = await opened(
      'a.docx',
      await docxOf(
        paragraph('Bridge shut', 'T') +
          `<w:p><w:r><w:t xml:space="preserve">It was </w:t></w:r><w:del><w:r><w:delText>open</w:delText></w:r></w:del><w:ins><w:r><w:t>shut</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> for ever</w:t></w:r></w:moveFrom><w:r><w:t>.</w:t><w:br/><w:t>On Monday.</w:t><w:footnoteReference/></w:r>${box}</w:p>`,
        { 'word/styles.xml': stylesOf({ T: 'Title' }) },
      ),
    );
    expect(textOf(one)).toBe('It was shut.\nOn Monday.\n\nIn a box.');
    expect(one?.kind === 'text' && [one.known.title, one.leftOut, one.notes.map(({ code }) => code)]).toEqual([
      'Bridge shut',
      [{ from: null, text: 'Bridge shut', because: 'title' }],
      ['tracked-changes', 'footnotes'],
    ]);
  });

  test('row 14: a document that would grow a thousandfold is not unpacked', async () => {
    expect(codesOf(await opened('a.docx', await docxOf(paragraph('a'.repeat(60_000_000)))))).toEqual(['archive-too-big']);
  });

  test('one without words, one without its text', async () => {
    expect(codesOf(await opened('a.docx', await docxOf(paragraph(' '))))).toEqual(['empty']);
    expect(codesOf(await opened('a.docx', await zipOf({ 'word/document.xml': 'nothing' })))).toEqual(['broken-file']);
  });
});

/** Words in lines of at most `width` letters. */
function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line += (line === '' ? '' : ' ') + word;
  }
  return [...lines, line];
}

describe('PDF', () => {
  test('lines become paragraphs, with the page that each begins on; its properties are read', async () => {
    const ascii = REPORT.replace(/[“”]/g, '"');
    const [one] = await opened(
      'minister.pdf',
      pdfOf(
        [
          [
            { x: 60, y: 790, size: 22, text: 'Bridge shut until spring' },
            ...column(60, 750, broken(ascii, 80)),
            ...column(60, 650, broken('The second paragraph is short.', 80)),
          ],
          column(60, 780, broken('The third stands on the next page, and it fills more than one of its lines, as paragraphs do.', 80)),
        ],
        { info: "/Title (Notice 12) /Author (Ana Ruiz) /CreationDate (D:20310409100000+02'00')" },
      ),
    );
    expect(told(one!)).toBe('minister.pdf: text of pdf');
    expect(blocksOf(one)).toEqual([
      'subhead: Bridge shut until spring',
      `paragraph: ${ascii}`,
      'paragraph: The second paragraph is short.',
      'paragraph: The third stands on the next page, and it fills more than one of its lines, as paragraphs do.',
    ]);
    expect(one?.kind === 'text' && one.blocks.map(({ page }) => page)).toEqual([1, 1, 1, 2]);
    expect(knownOf(one)).toEqual({ title: 'Notice 12', byline: 'Ana Ruiz', published: '2031-04-09T10:00:00+02:00' });
  });

  test('the day on which a page was printed into a PDF is no date of publication', async () => {
    const [one] = await opened(
      'a.pdf',
      pdfOf([column(60, 780, broken(SECOND.replace(/[“”]/g, '"'), 80))], {
        info: '/Producer (Skia/PDF m120) /CreationDate (D:20310409100000Z)',
      }),
    );
    expect(knownOf(one)).toEqual({});
    expect(one?.kind === 'text' && one.notes[0]?.detail).toContain('2031-04-09');
  });

  test('what a browser prints around one page is left out; the masthead says outlet and day, the largest line the title', async () => {
    const lines = broken(SECOND.replace(/[“”]/g, '"'), 80);
    const printed = (title: string, foot: string, masthead: string) =>
      opened(
        'a.pdf',
        pdfOf(
          [
            [
              { x: 24, y: 822, size: 8, text: '4/10/31, 9:05 AM' },
              { x: 300, y: 822, size: 8, text: title },
              { x: 60, y: 790, text: masthead },
              { x: 60, y: 760, size: 22, text: 'Bridge shut until spring' },
              ...column(60, 720, lines),
              { x: 24, y: 17, size: 8, text: foot },
              { x: 560, y: 17, size: 8, text: '1/1' },
            ],
          ],
          { info: `/Title (${title}) /Producer (Skia/PDF m120) /CreationDate (D:20310410090500Z)` },
        ),
      );
    const [one] = await printed('Coast Post', 'file:///home/ines/bridge.html', 'Coast Post · 9 April 2031'.replace('·', '|'));
    expect(blocksOf(one)).toEqual([
      'paragraph: Coast Post | 9 April 2031',
      'subhead: Bridge shut until spring',
      `paragraph: ${lines.join(' ')}`,
    ]);
    expect(knownOf(one)).toEqual({ title: 'Bridge shut until spring', outlet: 'Coast Post', published: '2031-04-09' });
    expect(one?.kind === 'text' && one.leftOut?.map(({ because, text }) => `${because}: ${text}`).sort()).toEqual([
      'page-number: 1/1',
      'running-head: 4/10/31, 9:05 AM',
      'running-head: Coast Post',
      'running-head: file:///home/ines/bridge.html',
    ]);
    const [other] = await printed('Notice 12', 'See https://coast.example/notices', 'Notices of the week');
    expect(knownOf(other)).toEqual({ title: 'Notice 12' });
    expect(textOf(other)).toContain('See https://coast.example/notices'); // words stand beside it
    expect(textOf(other)).not.toContain('9:05 AM');
  });

  test('two columns are read one after the other, and what stands above both before them', async () => {
    const left = broken(REPORT.replace(/[“”]/g, '"').repeat(2), 42);
    const right = broken(SECOND.replace(/[“”]/g, '"').repeat(2), 42);
    const [one] = await opened(
      'a.pdf',
      pdfOf([
        [
          { x: 60, y: 780, text: 'This line runs across both of the columns, from one edge of the page to the other.' },
          ...column(60, 740, left),
          ...column(320, 740, right),
        ],
      ]),
    );
    const words = textOf(one).replace(/\s+/g, ' ');
    expect(words).toBe(
      `This line runs across both of the columns, from one edge of the page to the other. ${left.join(' ')} ${right.join(' ')}`,
    );
  });

  test('a table is read row by row', async () => {
    const rows = ['North 6 4', 'South 3 2', 'East 1 1', 'West 2 5', 'Isle 1 2'].map((row) => row.split(' '));
    const [one] = await opened(
      'a.pdf',
      pdfOf([
        [
          ...column(60, 780, broken(SECOND.replace(/[“”]/g, '"'), 80)),
          ...rows.flatMap((row, i) => row.map((text, j) => ({ x: 60 + 150 * j, y: 600 - 16 * i, text }))),
        ],
      ]),
    );
    expect(blocksOf(one).at(-1)).toBe('table: North\t6\t4\nSouth\t3\t2\nEast\t1\t1\nWest\t2\t5\nIsle\t1\t2');
  });

  test('running heads and page numbers are left out, with the reason', async () => {
    const pages = [1, 2, 3].map((n) => [
      { x: 60, y: 810, size: 9, text: `Harbour bulletin no. ${n}` },
      ...column(60, 760, broken(`Page ${n} says this. ${REPORT.replace(/[“”]/g, '"').replaceAll(' ', ` ${'abc'[n - 1]!}`)}`, 80)),
      { x: 290, y: 30, size: 9, text: `- ${n} -` },
    ]);
    const [one] = await opened('a.pdf', pdfOf(pages));
    expect(textOf(one)).not.toContain('bulletin');
    expect(one?.kind === 'text' && one.leftOut?.map(({ because }) => because)).toEqual(
      Array.from({ length: 3 }, () => ['running-head', 'page-number']).flat(),
    );
  });

  test('a hyphen at the end of a line goes only where it is sure', async () => {
    const lines = [
      'The measurement of the harbour was repeated. The measure-',
      'ment was right, said the east-',
      'west company, and a dis-',
      'covery followed: unsu-',
      'ing is no word, and the har-',
      'bour stays.',
    ];
    const [one] = await opened('a.pdf', pdfOf([column(60, 780, lines)]));
    expect(textOf(one).replace(/\s+/g, ' ')).toBe(
      'The measurement of the harbour was repeated. The measurement was right, said the east-west company, and a dis-covery followed: unsuing is no word, and the harbour stays.',
    );
    const [two] = await opened(
      'a.pdf',
      pdfOf([column(60, 780, ['They may re-form the guard, which is no reform: they re-', 'form it in the spring.'])]),
    );
    expect(textOf(two)).toContain('they re-form it');
  });

  test('one that was scanned and one that is locked are refused with what to do', async () => {
    const scanned = await opened('scan.pdf', pdfOf([[], []], { picture: true }));
    expect([codesOf(scanned), whyNot(scanned)]).toEqual([['scanned'], 'It has 2 pages without letters.']);
    const zeros = '00'.repeat(32);
    const locked = await opened(
      'locked.pdf',
      pdfOf([column(60, 700, [REPORT])], {
        trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${zeros}> /U <${zeros}> >> /ID [<00> <00>]`,
      }),
    );
    expect(codesOf(locked)).toEqual(['encrypted']);
    expect(locked[0]?.kind === 'refused' && locked[0].problem.hint).toContain('password');
  });

  test('one that is damaged is refused, one whose table is missing is read', async () => {
    expect(codesOf(await opened('a.pdf', '%PDF-1.4\nnothing'))).toEqual(['broken-file']);
    const whole = Buffer.from(pdfOf([column(60, 780, broken(SECOND.replace(/[“”]/g, '"'), 80))]));
    expect(told((await opened('a.pdf', whole.subarray(0, whole.indexOf('xref'))))[0]!)).toMatch(/text of pdf|refused, broken-file/);
  });
});
