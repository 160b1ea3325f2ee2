import { describe, expect, test } from 'vitest';
import { blocksOf, codesOf, opened, REPORT, textOf, told, whyNot } from './made.ts';

const NITF = `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>x</title><docdata><doc-id id-string="v1"/><date.issue norm="20310409T100000+0200"/></docdata><pubdata name="Velm Post"/></head><body><body.head><hedline><hl1>Bridge shut</hl1></hedline><byline>By <person>Ana Ruiz</person></byline><distributor>Coast Wire</distributor><dateline><location>VELM</location></dateline></body.head><body.content><p>The bridge is <em>shut</em> &amp; barred.</p><hl2>What next</hl2><ul><li>One</li><li>Two</li></ul><media><media-reference source="x.jpg"/><media-producer>Nobody</media-producer><media-caption><p>A pier.</p></media-caption></media><bq><block><p>We wait.</p></block></bq><p>${REPORT}</p></body.content></body></nitf>`;

const item = (guid: string, status: string, content: string, more = ''): string =>
  `<newsItem guid="${guid}" xml:lang="en"><itemMeta><provider qcode="p:CW"/><versionCreated>2031-04-09T12:00:00+02:00</versionCreated><firstCreated>2031-04-09T10:00:00+02:00</firstCreated><pubStatus qcode="stat:${status}"/>${more}</itemMeta><contentMeta><located><name>Velm</name></located><headline>Bridge shut</headline><by>By Ana Ruiz</by><infosource role="r:origin" literal="Coast Wire"/></contentMeta><contentSet>${content}</contentSet></newsItem>`;
const message = (items: string): string =>
  `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${items}</itemSet></newsMessage>`;

describe('NewsML-G2 and NITF', () => {
  test('NITF: its kinds of block, each with the place of its words in the file', async () => {
    const [one] = await opened('wire.xml', NITF);
    expect(told(one!)).toBe('wire.xml: text of nitf');
    expect(blocksOf(one)).toEqual([
      'paragraph: The bridge is shut & barred.',
      'subhead: What next',
      'item: One',
      'item: Two',
      'caption: A pier.',
      'quotation: We wait.',
      `paragraph: ${REPORT}`,
    ]);
    const places = one?.kind === 'text' ? one.blocks.map(({ from }) => from?.map(([start, end]) => NITF.slice(start, end)).join('')) : [];
    expect(places).toEqual(['The bridge is shut &amp; barred.', 'What next', 'One', 'Two', 'A pier.', 'We wait.', REPORT]);
    expect(one?.kind === 'text' && [one.known, one.notes]).toEqual([
      {
        id: 'v1',
        title: 'Bridge shut',
        byline: 'Ana Ruiz',
        outlet: 'Velm Post',
        agency: 'Coast Wire',
        published: '2031-04-09T10:00:00+02:00',
      },
      [{ code: 'filed-from', detail: 'Filed from VELM.' }],
    ]);
  });

  test('NewsML-G2: bodies in NITF, XHTML and plain text; who it came from; what was withdrawn', async () => {
    const xml = message(
      item('urn:1', 'usable', `<inlineXML contenttype="application/nitf+xml">${NITF}</inlineXML>`) +
        item('urn:2', 'canceled', '', '<edNote>The pier is sound.</edNote>') +
        item(
          'urn:3',
          'usable',
          `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${REPORT}</p></body></html></inlineXML>`,
        ) +
        item('urn:4', 'usable', `<inlineData contenttype="text/plain">${REPORT}</inlineData>`, '<edNote>Adds a quotation.</edNote>') +
        item('urn:5', 'usable', '<remoteContent href="https://wire.example/5.jpg"/>'),
    );
    const all = await opened('wire.xml', xml);
    expect(all.map(told)).toEqual([
      'wire.xml/1: text of newsml',
      'wire.xml/2: refused, withdrawn',
      'wire.xml/3: page of newsml',
      'wire.xml/4: text of newsml',
      'wire.xml/5: refused, only-a-summary',
    ]);
    expect(whyNot(all)).toBe('“urn:2” has the status “canceled”. Its editor’s note: “The pier is sound.”');
    expect(textOf(all[2])).toContain(`<p>${REPORT}</p>`);
    expect(textOf(all[3])).toBe(REPORT);
    expect(all[3]?.kind === 'text' && [all[3].known, all[3].notes.map(({ code }) => code)]).toEqual([
      {
        id: 'urn:4',
        title: 'Bridge shut',
        byline: 'Ana Ruiz',
        agency: 'Coast Wire',
        published: '2031-04-09T10:00:00+02:00',
        modified: '2031-04-09T12:00:00+02:00',
        language: 'en',
      },
      ['editor-note', 'filed-from'],
    ]);
  });

  test('a package alone lists reports and holds none', async () => {
    expect(
      codesOf(await opened('wire.xml', '<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="p"><groupSet/></packageItem>')),
    ).toEqual(['only-a-summary']);
  });
});
