import { describe, expect, test } from 'vitest';
import { addressesIn } from '../../src/forms/addresses.ts';
import { capture, codesOf, opened, REPORT, SECOND, textOf, told, whyNot } from './made.ts';

const BODY = `<p>${REPORT}</p><p>${SECOND}</p>`;

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<channel><title>Velm Post</title><link>https://velm.example/</link><language>en-gb</language>${items}</channel></rss>`;

const ITEM =
  `<item><title>Bridge shut</title><link>/1</link><guid isPermaLink="false">v-1</guid><dc:creator>Ana Ruiz</dc:creator><source url="https://wire.example/rss">Coast Wire</source>` +
  `<pubDate>Wed, 09 Apr 2031 10:00:00 +0200</pubDate><description>Short.</description><c:encoded><![CDATA[${BODY}]]></c:encoded></item>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Velm Post</title><link href="https://velm.example/"/>
<entry><id>urn:v:1</id><title type="html">Bridge &amp;amp; ferry</title><link rel="alternate" href="/1"/><author><name>Ana Ruiz</name></author><published>2031-04-09T10:00:00+02:00</published><updated>2031-04-09T12:00:00+02:00</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${BODY}</div></content></entry>
<entry><title>Ferry</title><link href="https://velm.example/2"/><updated>2031-04-09T12:00:00Z</updated><summary>Two more crossings.</summary></entry></feed>`;

describe('feeds', () => {
  test('an RSS item with its whole text is a page, with all that the feed says of it', async () => {
    const [one] = await opened('feed.xml', rss(ITEM));
    expect(told(one!)).toBe('feed.xml/1: page of rss');
    expect(textOf(one)).toBe(BODY);
    expect(one?.kind === 'page' && [one.capture.address, one.known]).toEqual([
      'https://velm.example/1',
      {
        id: 'v-1',
        title: 'Bridge shut',
        byline: 'Ana Ruiz',
        outlet: 'Velm Post',
        agency: 'Coast Wire',
        published: '2031-04-09T10:00:00+02:00',
        language: 'en-gb',
        url: 'https://velm.example/1',
      },
    ]);
  });

  test('an item that only has a summary is refused with the address where the report stands', async () => {
    const all = await opened(
      'feed.xml',
      rss('<item><title>Ferry</title><link>https://velm.example/2</link><description>Two more crossings.</description></item>'),
    );
    expect(codesOf(all)).toEqual(['only-a-summary']);
    expect(whyNot(all)).toBe('“Ferry” has only a few words here. The report: https://velm.example/2');
  });

  test('a text that breaks off in "Read more" is a summary, however it is packed', async () => {
    const cut = rss(
      `<item><title>x</title><c:encoded><![CDATA[<p>${REPORT} [&#8230;]</p><a href="/1">Continue reading</a>]]></c:encoded></item>`,
    );
    expect(codesOf(await opened('feed.xml', cut))).toEqual(['only-a-summary']);
  });

  test('row 15: entities that would grow a thousandfold are left as they are written', async () => {
    const names = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const bomb = rss(ITEM.replace('Bridge shut', 'Bridge &e9;'), `<!DOCTYPE rss [<!ENTITY e0 "shut">${names}]>`);
    const began = performance.now();
    const [one] = await opened('feed.xml', bomb);
    expect(performance.now() - began).toBeLessThan(100);
    expect(one?.kind === 'page' && one.known.title).toBe('Bridge &e9;');
  });

  test('row 16: a bare "&" and missing end tags cost no item', async () => {
    const broken = rss(
      ITEM.replace('Bridge shut', 'Bridge & ferry').replace('</item>', '') +
        ITEM.replaceAll('v-1', 'v-2').replace('/1<', '/2<').replace('</item>', ''),
    );
    const all = await opened('feed.xml', broken.replace('</channel></rss>', ''));
    expect(all.map(told)).toEqual(['feed.xml/1: page of rss', 'feed.xml/2: page of rss']);
    expect(all.map((one) => one.kind === 'page' && [one.known.id, one.known.title])).toEqual([
      ['v-1', 'Bridge & ferry'],
      ['v-2', 'Bridge shut'],
    ]);
  });

  test('row 17: an external entity is never asked for', async () => {
    const [one] = await opened(
      'feed.xml',
      rss(
        ITEM.replace('Bridge shut', 'Bridge &x;'),
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname"> <!ENTITY % y SYSTEM "http://127.0.0.1/x"> %y;]>',
      ),
    );
    expect(one?.kind === 'page' && one.known.title).toBe('Bridge &x;');
  });

  test('Atom: text as XHTML, headline as HTML, published and updated apart', async () => {
    const all = await opened('feed.atom', ATOM);
    expect(all.map(told)).toEqual(['feed.atom/1: page of atom', 'feed.atom/2: refused, only-a-summary']);
    expect(textOf(all[0])).toContain(BODY);
    expect(all[0]?.kind === 'page' && all[0].known).toEqual({
      id: 'urn:v:1',
      title: 'Bridge & ferry',
      byline: 'Ana Ruiz',
      outlet: 'Velm Post',
      published: '2031-04-09T10:00:00+02:00',
      modified: '2031-04-09T12:00:00+02:00',
      language: 'en',
      url: 'https://velm.example/1',
    });
  });

  test('JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Velm Post',
      items: [
        {
          id: '1',
          url: 'https://velm.example/1',
          content_html: BODY,
          date_published: '2031-04-09T10:00:00Z',
          authors: [{ name: 'Ana Ruiz' }],
        },
        { id: '2', url: 'https://velm.example/2', summary: 'x' },
      ],
    };
    const all = await opened('feed.json', JSON.stringify(feed));
    expect(all.map(told)).toEqual(['feed.json/1: page of json-feed', 'feed.json/2: refused, only-a-summary']);
    expect(addressesIn(capture('feed.json', JSON.stringify(feed))).map(({ address }) => address)).toEqual([
      'https://velm.example/1',
      'https://velm.example/2',
    ]);
  });

  test('a news sitemap holds no report, and gives its addresses', async () => {
    const sitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://velm.example/1</loc><n:news><n:publication><n:name>Velm Post</n:name><n:language>en</n:language></n:publication><n:publication_date>2031-04-09</n:publication_date><n:title>Bridge shut</n:title></n:news></url><url><loc>ftp://velm.example/2</loc></url></urlset>`;
    const all = await opened('sitemap.xml', sitemap);
    expect([codesOf(all), whyNot(all)]).toEqual([
      ['only-a-summary'],
      'It is a sitemap: it lists 2 addresses, the first of them https://velm.example/1.',
    ]);
    expect(addressesIn(capture('sitemap.xml', sitemap))).toEqual([
      {
        address: 'https://velm.example/1',
        lists: false,
        known: { title: 'Bridge shut', outlet: 'Velm Post', language: 'en', published: '2031-04-09', url: 'https://velm.example/1' },
      },
    ]);
    const index = '<sitemapindex><sitemap><loc>https://velm.example/s.xml</loc></sitemap></sitemapindex>';
    expect(addressesIn(capture('sitemap.xml', index))).toEqual([
      { address: 'https://velm.example/s.xml', lists: true, known: { url: 'https://velm.example/s.xml' } },
    ]);
  });

  test('what lists nothing gives no address', () => {
    expect(addressesIn(capture('a.txt', REPORT))).toEqual([]);
    expect(addressesIn(capture('a.json', '{"items": [1]}'))).toEqual([]);
  });
});

describe('hostile XML', () => {
  const hostile: Readonly<Record<string, string>> = {
    'items without end': '<rss><channel>' + '<item><a>'.repeat(100_000),
    'elements deep in one another': '<rss><channel>' + '<a><b>'.repeat(100_000),
    'tags that never end': '<rss><channel><item>' + '<x '.repeat(200_000),
    'attributes that never end': '<rss><channel>' + '<item a="'.repeat(100_000),
    'quotes of every kind': '<rss>' + `<a" b='<c`.repeat(100_000),
    'document types': '<rss>' + '<!DOCTYPE a [<!'.repeat(100_000),
    'comments and instructions': '<rss>' + '<!--<?'.repeat(200_000),
    'references that there are not': `<rss><channel><item><title>${Array.from({ length: 100_000 }, (_, i) => `&n${i};`).join('')}`,
    'end tags of what was never opened': `<rss>${'<a>'.repeat(1000)}${'</b>'.repeat(200_000)}`,
    'a vocabulary of its own at every element': `<rss>${Array.from({ length: 60_000 }, (_, i) => `<a xmlns:p${i}="u">`).join('')}`,
    'a vocabulary more in every item': `<rss>${Array.from({ length: 60_000 }, (_, i) => `<a xmlns:p${i}="u" xmlns:q${i}="u"><b/></a>`).join('')}`,
    'a million attributes': `<rss ${'a="b" '.repeat(200_000)}>`,
  };
  test.each(Object.entries(hostile))('%s: read in time in proportion to its size', async (_, xml) => {
    const began = performance.now();
    await opened('feed.xml', xml);
    expect(performance.now() - began).toBeLessThan(4000);
  });

  test('XML of another kind is refused by the name of its outermost element', async () => {
    expect(whyNot(await opened('a.xml', '<?xml version="1.0"?><recipe><step/></recipe>'))).toBe('Its outermost element is “recipe”.');
  });
});
