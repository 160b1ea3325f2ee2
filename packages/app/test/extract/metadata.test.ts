import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { metadataOf, type Metadata, type PageGiven } from '../../src/extract/metadata/index.ts';
import type { PageNode } from '../../src/extract/metadata/page-node.ts';

const said = (html: string, given: PageGiven = {}): Metadata =>
  metadataOf((parseHTML(html) as unknown as { document: PageNode }).document, given);
const head = (...lines: string[]): string => `<html><head>${lines.join('')}</head><body><h1>The quay is shut</h1></body></html>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const ld = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const article = (more: object): object => ({ '@type': 'NewsArticle', headline: 'The quay is shut', ...more });

describe('dates', () => {
  test('each place in its turn: data before address, address before nothing', () => {
    const address = { url: 'https://post.example/2031/04/07/quay' };
    const page = head(
      meta('article:published_time', '2031-04-08T07:30:00+02:00'),
      ld(article({ datePublished: '2031-04-09T06:00:00+02:00' })),
    );
    expect(said(page).published).toBe('2031-04-09T06:00:00+02:00');
    expect(said(head(meta('article:published_time', '2031-04-08T07:30:00+02:00')), address).published).toBe('2031-04-08T07:30:00+02:00');
    expect(said(head(), address)).toMatchObject({ published: '2031-04-07', dates: [{ from: 'address', zone: 'a-day-only' }] });
    expect(said(head()).published).toBeNull();
  });

  test.each([
    ['a time element', '<time datetime="2031-04-09T18:05:00Z">today</time>', '2031-04-09T18:05:00Z'],
    [
      'microdata',
      '<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2031-04-09"></div>',
      '2031-04-09',
    ],
    ['a label', '<p>Published: 9 April 2031, 18:05</p>', '2031-04-09T18:05'],
    ['a label in a line of its own', '<dl><dt>Published</dt><dd>9 April 2031</dd></dl>', '2031-04-09'],
    ['a line under the headline', '<div class="post-date">April 9th, 2031</div>', '2031-04-09'],
  ])('%s', (_, html, expected) => {
    expect(said(`<html><body><h1>The quay is shut</h1>${html}<p>It was shut at once.</p></body></html>`).published).toBe(expected);
  });

  test('an update alone is no publication', () => {
    const page = '<html><body><h1>The quay is shut</h1><p>Updated 9 April 2031</p></body></html>';
    expect(said(page)).toMatchObject({ published: null, modified: '2031-04-09' });
  });

  test('the days of other reports beside this one are not its day', () => {
    const page = `<html><body><h1>The quay is shut</h1><p>Nobody was hurt.</p><aside class="related"><ul><li>Mole opened <time datetime="2031-01-02">2 January</time></li></ul></aside>
      <p class="date">9 April 2031</p></body></html>`;
    expect(said(page).published).toBe('2031-04-09');
  });

  test.each([
    ['2031-04-09T07:30:00+0530', '2031-04-09T07:30:00+05:30', 'given'],
    ['2031-04-09 07:30 EST', '2031-04-09T07:30-05:00', 'given'],
    ['Wed, 09 Apr 2031 07:30:00 GMT', '2031-04-09T07:30:00Z', 'given'],
    ['Wed Apr 09 07:30:00 CEST 2031', '2031-04-09T07:30:00+02:00', 'given'],
    ['2031-04-09T07:30:00', '2031-04-09T07:30:00', 'not-given'],
    ['2031-04-09 07:30 CST', '2031-04-09T07:30', 'given'], // a zone, and nobody knows which of three
    ['2031-03-30T02:30:00', '2031-03-30T02:30:00', 'not-given'], // an hour that many clocks leave out is kept
    ['9 April 2031', '2031-04-09', 'a-day-only'],
    ['1933489800', '2031-04-09T08:30:00Z', 'given'],
    ['20310409T073000Z', '2031-04-09T07:30:00Z', 'given'],
    ['April 9, 2031 at 7:30 p.m. EDT', '2031-04-09T19:30-04:00', 'given'],
  ])('%s', (raw, value, zone) => {
    expect(said(head(meta('article:published_time', raw))).dates[0]).toMatchObject({ raw, value, zone, flags: [] });
  });

  test.each([
    ['German', '9. März 2031'], ['Austrian', '9. Feber 2031'], ['French', '9 août 2031'], ['Spanish', '9 de enero de 2031'], ['Portuguese', '9 de março de 2031'],
    ['Polish', '9 września 2031'], ['Czech', '9. října 2031'], ['Russian', '9 апреля 2031 г.'], ['Ukrainian', '9 квітня 2031'], ['Greek', '9 Απριλίου 2031'], ['Turkish', '9 Şubat 2031'],
    ['Arabic', '9 أبريل 2031'], ['Levantine', '٩ كانون الثاني ٢٠٣١'], ['Hebrew', '9 באפריל 2031'], ['Japanese', '2031年4月9日'], ['Korean', '2031년 4월 9일'],
    ['Thai', '9 เมษายน 2574'], ['Hindi', '9 अप्रैल 2031'], ['Hungarian', '2031. április 9.'], ['Lithuanian', '2031 m. balandžio 9 d.'], ['Finnish', '9. huhtikuuta 2031'], ['Vietnamese', '9 tháng 4, 2031'],
  ])('%s: %s', (_, raw) => {
    expect(said(`<html><body><h1>X</h1><p class="date">${raw}</p></body></html>`).published).toMatch(/^2031-\d\d-09$/);
  }); // prettier-ignore

  describe('9 and 8 of two months', () => {
    const page = (day: string, more = '', lang = 'en'): string => `<html lang="${lang}"><body><h1>The quay is shut</h1><p class="date">${day}</p>${more}</body></html>`; // prettier-ignore

    test('stay open where nothing tells which comes first', () => {
      expect(said(page('09/08/2031'))).toMatchObject({
        published: null,
        dates: [{ raw: '09/08/2031', value: null, flags: ['ambiguous-order'] }],
      });
    });

    test.each([
      ['the page’s other dates', page('09/08/2031', '<p class="date">25/08/2031</p>'), {}, '2031-08-09'],
      ['and those the other way round', page('09/08/2031', '<p class="date">08/25/2031</p>'), {}, '2031-09-08'],
      ['its address', page('09/08/2031'), { url: 'https://post.example/2031-08-09-quay' }, '2031-08-09'],
      ['its language', page('09/08/2031', '', 'fr'), {}, '2031-08-09'],
      ['English of a country', page('09/08/2031', '', 'en-GB'), {}, '2031-08-09'],
      ['the country of its address', page('09/08/2031'), { url: 'https://post.example.ie/quay' }, '2031-08-09'],
    ])('follow %s', (_, html, given, expected) => {
      expect(said(html, given).published).toBe(expected);
    });
  });

  test.each([
    ['1970-01-01T00:00:00Z', 'epoch'],
    ['0001-01-01T00:00:00', 'impossible'],
    ['2031-02-30', 'impossible'],
    ['2039-01-01', 'future'],
  ])('%s is looked at, flagged, and not taken', (raw, flag) => {
    const { published, dates } = said(head(meta('article:published_time', raw)), { retrieved: '2031-04-09T12:00:00Z' });
    expect(published).toBeNull();
    expect(dates[0]?.flags).toContain(flag);
  });

  test('without a time of fetching no date is called future', () => {
    expect(said(head(meta('article:published_time', '2039-01-01'))).published).toBe('2039-01-01');
  });

  test('a change before the publication is flagged', () => {
    const { modified, dates } = said(head(ld(article({ datePublished: '2031-04-09T10:00:00Z', dateModified: '2031-04-08T10:00:00Z' }))));
    expect(modified).toBe('2031-04-08T10:00:00Z');
    expect(dates.find(({ role }) => role === 'modified')?.flags).toEqual(['before-published']);
  });

  test('what a page keeps in UTC and prints by its own clock has the day that it prints, and the zone that follows', () => {
    const page = (shown: string): string => `<html><head>${meta('article:published_time', '2031-04-10T02:25:54Z')}</head><body><h1>The quay is shut</h1><p class="date">${shown}</p></body></html>`; // prettier-ignore
    expect(said(page('April 9, 2031 10:25pm')).published).toBe('2031-04-09T22:25-04:00');
    expect(said(page('April 9, 2031 10:25pm EDT')).published).toBe('2031-04-09T22:25-04:00');
    expect(said(page('April 9, 2031')).published).toBe('2031-04-09');
    expect(said(page('April 2, 2031')).published).toBe('2031-04-10T02:25:54Z');
  });

  test('a byline that names a network to share on is still the byline', () => {
    const page = (names: string): string => `<html><head>${meta('article:published_time', '2031-04-09T22:03:00Z')}</head><body><h1>The quay is shut</h1><div class="${names}">April 10, 2031 - 9:03AM</div></body></html>`; // prettier-ignore
    expect(said(page('byline_twitter-share-publish')).published).toBe('2031-04-10T09:03+11:00');
    expect(said(page('embedded twitter-tweet')).published).toBe('2031-04-09T22:03:00Z');
  });

  test('the day of the masthead is the day that the page was looked at', () => {
    const page = (first: string): string => `<html><body><div class="date">Thu, 10 Apr 2031</div>${first}<h1>The quay is shut</h1><p>9 Apr 2031, 22:11 GMT+10</p><p>It was shut at once.</p></body></html>`; // prettier-ignore
    expect(said(page('')).published).toBe('2031-04-09T22:11+10:00');
    expect(said(page('<p>Published 8 April 2031</p>')).published).toBe('2031-04-08'); // a label says what it is, wherever it stands
  });

  describe('the day before or after, printed under the headline,', () => {
    const page = (shown: string, ...lines: string[]): string => `<html><head>${lines.join('')}</head><body><h1>The quay is shut</h1><p class="date">${shown}</p></body></html>`; // prettier-ignore
    const evening = ld(article({ datePublished: '2031-04-09T20:00:00+02:00' }));
    test('holds against an address', () => {
      expect(said(page('posted on 2031-04-08 23:30 EST'), { url: 'https://post.example/news/2031-04-09/quay' }).published).toBe('2031-04-08T23:30-05:00'); // prettier-ignore
    });
    test('holds against what the page says to machines', () => {
      expect(said(page('10.04.31', evening)).published).toBe('2031-04-10');
    });
    test('does not hold where it is the day of a change', () => {
      const changed = ld(article({ datePublished: '2031-04-09T20:00:00+02:00', dateModified: '2031-04-10T08:00:00+02:00' }));
      expect(said(page('10.04.31', changed))).toMatchObject({ published: '2031-04-09T20:00:00+02:00', modified: '2031-04-10T08:00:00+02:00' }); // prettier-ignore
    });
    test('does not hold where it is the same moment by another clock', () => {
      const west = ld(article({ datePublished: '2031-04-09T19:30:00-05:00' }));
      expect(said(page('2031-04-10T00:30:27+00:00', west)).published).toBe('2031-04-09T19:30:00-05:00');
    });
    test('does not hold where the day of the data is printed as well', () => {
      expect(said(page('9 April 2031</p><p class="date">10 April 2031', evening)).published).toBe('2031-04-09T20:00:00+02:00');
    });
  });
});

describe('JSON-LD', () => {
  test('of two articles the one that is this page', () => {
    const [other, own] = [article({ headline: 'The mole is open', url: 'https://post.example/mole', datePublished: '2031-01-01' }), article({ url: 'https://post.example/quay?x=1', datePublished: '2031-04-09' })]; // prettier-ignore
    expect(said(head(ld([other, own])), { url: 'https://www.post.example/quay/' }).published).toBe('2031-04-09');
    expect(said(head(ld({ '@graph': [other, own] }))).published).toBe('2031-04-09'); // by its headline
  });

  test.each([
    ['line breaks in a string', '{"@type":"NewsArticle","description":"One\nTwo","datePublished":"2031-04-09"}'],
    ['comments and CDATA', '/*<![CDATA[*/ {"@type":"NewsArticle", /* made by hand */ "datePublished":"2031-04-09"} /*]]>*/'],
    ['quotation marks never escaped', '{"@type":"NewsArticle","headline":"She said "no" twice","datePublished":"2031-04-09"}'],
    ['a comma too many', '[{"@type":["NewsArticle",],"datePublished":"2031-04-09",},]'],
    ['an end that is missing', '{"@type":"NewsArticle","datePublished":"2031-04-09","articleBody":"The quay was sh'],
    [
      'the whole escaped',
      '{&amp;quot;'.replace('&amp;quot;', '&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2031-04-09&quot;}'),
    ],
  ])('%s', (_, script) => {
    expect(said(head(ld(script))).published).toBe('2031-04-09');
  });

  test('ten thousand brackets do no harm', () => {
    expect(said(head(ld('[{"a":'.repeat(10_000)))).published).toBeNull();
  });
});

describe('titles', () => {
  test.each([
    [
      'without the site',
      '<title>Quay is shut for good - Harbour Post</title>' + meta('og:site_name', 'Harbour Post'),
      'Quay is shut for good',
    ],
    [
      'without its section',
      '<title>Quay is shut for good | News | Harbour Post</title>' + meta('og:site_name', 'Harbour Post'),
      'Quay is shut for good',
    ],
    ['without the site that only the address names', '<title>Quay is shut for good | Harbour Post</title>', 'Quay is shut for good'],
    ['with the dash that is its own', '<title>Quay is shut – for good</title>', 'Quay is shut – for good'],
    ['without marks that turn what stands beside it', '<title>Quay \u202eis\u202c shut for &#8294;good</title>', 'Quay is shut for good'],
  ])('%s', (_, html, expected) => {
    expect(said(`<html><head>${html}</head><body></body></html>`, { url: 'https://harbourpost.example/a' }).title).toBe(expected);
  });

  test('the headline, where the title for sharing was cut', () => {
    const page = `<html><head>${meta('og:title', 'Quay is shut for good…')}</head><body><h1>Harbour Post</h1><h1>Quay is shut for good, says the mayor of Tamsin</h1></body></html>`;
    expect(said(page).title).toBe('Quay is shut for good, says the mayor of Tamsin');
  });

  test('what the container knows stands in', () => {
    expect(said('<p>Words.</p>', { known: { title: 'From the feed', published: '2031-04-09', outlet: 'Harbour Post' } })).toMatchObject({ title: 'From the feed', published: '2031-04-09', outlet: 'Harbour Post' }); // prettier-ignore
  });
});

describe('who signs and who publishes', () => {
  const signed = (byline: string): string | null => said(head(`<meta name="author" content="${byline}">`)).byline;

  test.each([
    ['By Mara Ilves', 'Mara Ilves'],
    ['Mara Ilves and Jon Brask, Staff Writers', 'Mara Ilves, Jon Brask'],
    ['Ilves, Mara', 'Mara Ilves'],
    ['Mara Ilves | Political Editor | Updated 9 April 2031', 'Mara Ilves'],
    ['Dr. Mara van der Ilves, PhD', 'Dr. Mara van der Ilves'],
    ['Newsroom Staff', null],
    ['https://post.example/people/mara', null],
  ])('%s', (byline, expected) => {
    expect(signed(byline)).toBe(expected);
  });

  test('the line under the headline, where no data tells', () => {
    expect(said('<html><body><h1>The quay is shut</h1><p>By Mara Ilves</p><p>It was shut.</p></body></html>').byline).toBe('Mara Ilves');
  });

  test.each([
    [{ author: { '@type': 'Organization', name: 'The Associated Press' } }, null, 'Associated Press'],
    [{ author: [{ name: 'Mara Ilves' }, { name: 'AFP' }] }, 'Mara Ilves', 'Agence France-Presse'],
    [{ author: { name: 'Mara Ilves, Reuters' } }, 'Mara Ilves', 'Reuters'],
    [{ author: { name: 'Mara Ilves' } }, 'Mara Ilves', null],
  ])('an agency is no person: %j', (more, byline, agency) => {
    expect(said(head(meta('og:site_name', 'Harbour Post'), ld(article(more))))).toMatchObject({ byline, agency, outlet: 'Harbour Post' });
  });

  test('an agency on its own pages is the outlet', () => {
    expect(said(head(meta('og:site_name', 'Reuters'), ld(article({ author: { name: 'Reuters Staff' } }))))).toMatchObject({
      outlet: 'Reuters',
      agency: null,
    });
  });

  test('an outlet that only the address names is told by a note', () => {
    expect(said(head(), { url: 'https://www.harbour-post.example/a' })).toMatchObject({
      outlet: 'harbour-post.example',
      notes: [{ code: 'outlet-from-address' }],
    });
  });

  test('the address is the page’s own, made whole, and only one of the web', () => {
    const link = (href: string): string => head(`<link rel="canonical" href="${href}">`);
    const given = { url: 'https://post.example/quay?utm=1' };
    expect(said(link('/quay'), given).url).toBe('https://post.example/quay');
    expect(said(link('javascript:alert(1)'), given).url).toBe(given.url);
  });
});

test.each([
  ['', null],
  ['<!doctype html>', null],
  ['just words', null],
])('nothing fails on “%s”', (html, expected) => {
  expect(said(html).published).toBe(expected);
});
