import { describe, expect, test } from 'vitest';
import { extractPage } from '../../src/extract/page.ts';
import { page, p, PARAGRAPHS, REPORT } from './harbour-page.ts';

const extract = (html: string, known = {}) =>
  extractPage(html, { id: 'page', sha256: '', explain: true, url: 'https://courier.example/port/bridge', known });
const textOf = (html: string): string => extract(html).text;
const WHOLE = PARAGRAPHS.join('\n\n');

test('the report alone is the text, as paragraphs between blank lines', () => {
  expect(textOf(page(REPORT))).toBe(WHOLE);
});

test('every block leads back to its words on the page', () => {
  const html = page(`<div class="article-body"><p>The &ldquo;Iron Bridge&rdquo; of <a href="/vell">Vell</a> is <b>shut</b>, the
    port&nbsp;office of the town said on Monday.</p>${REPORT}<ul><li>No train crosses.</li><li>Ferries run from the old pier.</li></ul></div>`);
  const { text, blocks } = extract(html);
  expect(blocks.length).toBe(PARAGRAPHS.length + 3);
  const wordsOf = (letters: string): string => letters.replace(/&[a-z]+;/g, (entity) => ({ '&ldquo;': '“', '&rdquo;': '”', '&nbsp;': ' ' })[entity] ?? entity).replace(/\s+/g, ''); // prettier-ignore
  for (const { start, end, from } of blocks)
    expect(wordsOf((from ?? []).map(([a, b]) => html.slice(a, b)).join(''))).toBe(wordsOf(text.slice(start, end)));
});

test('blocks say what they were', () => {
  const { text, blocks } = extract(
    page(`${p(PARAGRAPHS[0])}<h2>What the divers saw</h2>${p(PARAGRAPHS[1])}<blockquote>${p(PARAGRAPHS[2])}</blockquote>
      <ul><li>Trains stop at Orsa until Thursday.</li></ul>${p(PARAGRAPHS[3])}
      <table><tr><th>Ferry</th><th>Seats</th></tr><tr><td>Ana</td><td>90</td></tr></table>${p(PARAGRAPHS[4])}`),
  );
  expect(blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, start + Math.min(end - start, 16))}`)).toEqual([
    'paragraph: The harbour brid',
    'subhead: What the divers ',
    'paragraph: The port office ',
    'quotation: “We saw it by la',
    'item: Trains stop at O',
    'paragraph: Three ferries wi',
    'table: Ferry | Seats',
    'table: Ana | 90',
    'paragraph: The council of V',
  ]);
});

const CARDS = ['Crane sold to Orsa', 'Ferry fares rise again', 'Pilot boat runs aground', 'New lamps for the pier']
  .map((title) => `<div class="tile"><a href="/x">${title} in the spring</a><span>The harbour trust spoke of it on Sunday.</span></div>`)
  .join('');
const AROUND: readonly (readonly [what: string, markup: string, because: string])[] = [
  ['a bar to share it', '<div class="share-tools"><p>Send this report on to your friends in Orsa and in Lund.</p></div>', 'share'],
  [
    'a list of related reports',
    `<section class="related-articles">${p('Last year the same bridge was closed for nine days in the spring.')}</section>`,
    'related',
  ],
  ['cards of other reports, whatever they are called', `<div class="row">${CARDS}</div>`, 'card'],
  [
    'a newsletter’s plea',
    `<div id="newsletter-signup">${p('Every morning at six we send the news of the port to your letter box.')}</div>`,
    'newsletter',
  ],
  [
    'readers’ comments',
    `<div id="comments">${p('I crossed that bridge as a boy and it shook then as it shakes now, every single time.')}</div>`,
    'comments',
  ],
  [
    'the author’s card',
    `<div class="author-bio">${p('Ana Ruiz has written of ships and of those who sail them since 2021.')}</div>`,
    'author',
  ],
  [
    'a caption',
    '<figure><img src="a.jpg"><figcaption>The bridge in the morning light, seen from the old pier.</figcaption></figure>',
    'caption',
  ],
  [
    'what is hidden',
    `<div style="display: none">${p('This stands on the page and no reader of the paper ever sees it at all.')}</div>`,
    'hidden',
  ],
  ['a form', `<form>${p('Tell us what you saw at the bridge, and we may print your words on Sunday.')}<input></form>`, 'form'],
  ['a paragraph that is a link', p('<a href="/x">Read how the bridge was built by four hundred men in one year</a>'), 'link-density'],
  ['a date by itself', p('Monday, March 3, 2031'), 'stamp'],
  ['a template’s filler', p('Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor.'), 'filler'],
  ['a picture’s name', p('vell-harbour-bridge-2031.jpg'), 'image-name'],
];

describe('left out, with its reason', () => {
  test.each(AROUND)('%s', (_, markup, because) => {
    const { text, dropped } = extract(page(`${p(PARAGRAPHS[0])}${p(PARAGRAPHS[1])}${markup}${PARAGRAPHS.slice(2).map(p).join('')}`));
    expect(text).toBe(WHOLE);
    expect(dropped.map((one) => one.because)).toContain(because);
  });

  test('places of what was left out lead back to it', () => {
    const html = page(`${REPORT}<div class="share-tools">Pass it on</div>`);
    const [bar] = extract(html).dropped.filter(({ because }) => because === 'share');
    expect(bar?.from && html.slice(...bar.from)).toBe('Pass it on');
  });
});

describe('kept, though a name speaks against it', () => {
  test.each([
    ['a part whose class says that it has comments', page(`<div class="has-comments with-sidebar">${REPORT}</div>`)],
    ['a body within an element called related', page(`<div class="related-content-layout">${REPORT}</div>`)],
    ['a paragraph with a link in it', page(REPORT.replace('the harbour trust', '<a class="promo-link" href="/x">the harbour trust</a>'))],
    ['a whole page within a form', page(REPORT).replace('<main>', '<form><main>').replace('</main>', '</main></form>')],
  ])('%s', (_, html) => {
    expect(textOf(html)).toBe(WHOLE);
  });
});

test('fifty thousand links behind the report are no part of it', () => {
  const html = page(`${REPORT}<ul>${'<li><a href="/x">Another headline of the day in Vell</a></li>'.repeat(50_000)}</ul>`);
  const began = performance.now();
  expect(extractPage(html, { id: 'page', sha256: '' }).text).toBe(WHOLE);
  expect(performance.now() - began).toBeLessThan(10_000);
});

describe('one report of one page', () => {
  test('that stands on it twice is given once', () => {
    expect(textOf(page(`<div class="screen">${REPORT}</div><div class="paper">${REPORT}</div>`))).toBe(WHOLE);
  });

  test('is the first where the next ones follow without end', () => {
    const next = `<article><h1>Crane sold to Orsa</h1><time>4 March 2031</time>${['The old crane of Vell was sold to the town of Orsa for nine thousand crowns on Sunday.', 'It had stood on the pier since 1904, and no ship has needed it for thirty years or more.', 'The mayor of Orsa said it would be painted red and would never lift anything again.', 'Children of both towns will be let up its ladder in the summer, on Sundays after noon.', 'Nobody could say on Sunday how the crane will get from the one pier to the other one.'].map(p).join('')}</article>`;
    const html = `<html><head><title>Bridge at Vell closed</title></head><body><article><h1>Bridge at Vell closed</h1><time>3 March 2031</time>${REPORT}</article>${next}</body></html>`;
    expect(textOf(html)).toBe(WHOLE);
  });
});

describe('a body that the page declares', () => {
  const declaring = (articleBody: string): string =>
    `<title>Bridge at Vell closed</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge at Vell closed', articleBody })}</script>`;
  const split = `${PARAGRAPHS.slice(0, 3).map(p).join('')}<div class="promo">${PARAGRAPHS.slice(3).map(p).join('')}</div>`;

  test('brings back what a name had left out', () => {
    expect(textOf(page(split))).not.toBe(WHOLE);
    expect(textOf(page(split, declaring(PARAGRAPHS.join(' '))))).toBe(WHOLE);
  });

  test('is never the text by itself', () => {
    expect(textOf(page('<div id="app"></div>', declaring(PARAGRAPHS.join(' '))))).not.toContain('second span');
  });

  test('that is cut cuts nothing', () => {
    expect(textOf(page(REPORT, declaring(`${PARAGRAPHS.join(' ').slice(0, 420)}…`)))).toBe(WHOLE);
  });
});

test('what the container knows stands where the page says nothing', () => {
  const { id, outlet, published } = extract(`<p>${PARAGRAPHS[0]}</p>`, { id: 'feed/3', outlet: 'Vell Courier', published: '2031-03-03' });
  expect({ id, outlet, published }).toEqual({ id: 'feed/3', outlet: 'Vell Courier', published: '2031-03-03' });
});

test.each(['', '   \n', '<', '<html>', '</p>', '\0', '&', '<!--', '<script>', '<p'])('nothing comes of %j, and nothing breaks', (html) => {
  expect(textOf(html).trim().length).toBeLessThan(3);
});

test('a page without one whole sentence still gives its words', () => {
  expect(textOf('<main><p>Ferry Ana</p><p>Ninety seats</p></main>')).toBe('Ferry Ana\n\nNinety seats');
});

describe('marks that only the page can tell', () => {
  test('headings and rows of a table', () => {
    const { text, marks } = extract(
      page(`${p(PARAGRAPHS[0])}<h2>What now?</h2>${p(PARAGRAPHS[1])}<table><tr><td>Ana</td><td>90</td></tr></table>${p(PARAGRAPHS[3])}`),
    );
    expect(marks.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)).toEqual(['heading: What now?', 'table: Ana | 90']);
  });

  test('a phrase in bold, again and again', () => {
    const bold = '<b>who closed the bridge</b>';
    const { text, marks } = extract(
      page(
        `${REPORT}${p(`Many in Vell ask ${bold} on Monday.`)}${p(`It is not known ${bold} at that hour.`)}${p(`The port office knows ${bold} and will not say.`)}`,
      ),
    );
    expect(marks.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`)).toEqual(
      Array<string>(3).fill('keyword: who closed the bridge'),
    );
  });

  test('a note counts the leftovers of a poor page', () => {
    const { notes } = extract(
      page(
        `${REPORT}${p('vell-harbour-bridge-2031.jpg')}${p('Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor.')}${p(PARAGRAPHS[0].replace('Monday', 'Sunday'))}`,
      ),
    );
    expect(notes.find(({ code }) => code === 'poor-page')?.detail).toBe(
      'Left out of the page’s text: names of picture files (1), filler text of a template (1).',
    );
  });
});
