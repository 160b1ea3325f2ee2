import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { addressesIn } from '../../src/forms/addresses.ts';
import type { Opened } from '../../src/forms/form.ts';
import { LIMITS } from '../../src/forms/limits.ts';
import { openStream } from '../../src/forms/open-stream.ts';
import { sniff } from '../../src/forms/sniff.ts';
import { xmlTree } from '../../src/forms/xml/tree.ts';
import { answer, bytesOf, capture, column, docxOf, mailOf, opened, PAGE, paragraph, pdfOf, record, REPORT, zipOf } from './made.ts';

/** One sound file of each form, small, so that a change is likely to hit what matters. */
const SOUND: Readonly<Record<string, Uint8Array>> = {
  text: bytesOf(REPORT),
  markdown: bytesOf(`# Bridge\n\n- one\n- two\n\n> ${REPORT}\n`),
  page: bytesOf(PAGE),
  json: bytesOf(
    JSON.stringify([
      { id: 'a', text: REPORT, published: '2031-04-09' },
      { '@type': 'NewsArticle', articleBody: REPORT },
    ]),
  ),
  lines: bytesOf(
    `${JSON.stringify({ id: 'a', maintext: REPORT, n: NaN })}\n${JSON.stringify({ uri: 'u', bodies: [{ value: REPORT }] })}\n`,
  ),
  rss: bytesOf(
    `<rss version="2.0"><channel><title>V</title><item><title>a &amp; b</title><link>/1</link><pubDate>Wed, 09 Apr 2031 10:00:00 GMT</pubDate><description><![CDATA[${PAGE.repeat(3)}]]></description></item></channel></rss>`,
  ),
  newsml: bytesOf(
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><pubStatus qcode="stat:usable"/></itemMeta><contentSet><inlineXML><nitf><body><body.content><p>${REPORT}</p></body.content></body></nitf></inlineXML></contentSet></newsItem>`,
  ),
  mail: bytesOf(
    mailOf(
      'From: a@v.example',
      'MIME-Version: 1.0',
      'Subject: =?utf-8?q?a=20b?=',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      REPORT,
      '--b',
      'Content-Disposition: attachment; filename=a.html',
      '',
      PAGE,
      '--b--',
    ),
  ),
  saved: bytesOf(
    mailOf(
      'From: <Saved by Blink>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary=b',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      PAGE,
      '--b--',
    ),
  ),
  warc: Buffer.concat([
    record('warcinfo', '', 'x'),
    record(
      'response',
      'https://v.example/',
      answer('200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked', `4\r\n<p>a\r\n0\r\n\r\n`),
    ),
  ]),
  gzippedWarc: Buffer.concat(
    [1, 2, 3].map((n) => gzipSync(record('response', `https://v.example/${n}`, answer('200 OK\r\nContent-Type: text/html', PAGE)))),
  ),
  gzip: gzipSync(PAGE),
  zip: await zipOf({ 'a.txt': REPORT, 'b/c.html': PAGE }),
  docx: await docxOf(paragraph(REPORT) + `<w:tbl><w:tr><w:tc>${paragraph('x')}</w:tc></w:tr></w:tbl>`),
  pdf: pdfOf([column(60, 780, ['The harbour bridge of Velm was shut on Monday,', 'after divers had found a crack in its pier.'])], {
    info: '/Title (Bridge)',
  }),
};

/** A sound file with some of it changed, cut out, doubled, or put in. */
const harmed = (sound: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('flip', 'cut', 'drop', 'repeat', 'insert'),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.integer({ min: 1, max: 60 }),
        put: fc.oneof(
          fc.uint8Array({ maxLength: 40 }),
          fc.constantFrom('<', '>', '"', '\0', '\r\n\r\n', '--b', '=', '{', ']', '&#', '1 0 obj', '<<', 'PK\u0003\u0004', '%').map(bytesOf),
        ),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((changes) =>
      changes.reduce<Uint8Array>((bytes, { kind, at, length, put }) => {
        const from = Math.floor(at * bytes.length);
        if (kind === 'cut') return bytes.slice(0, from);
        const [before, hit, behind] = [bytes.subarray(0, from), bytes.subarray(from, from + length), bytes.subarray(from + length)];
        if (kind === 'drop') return Buffer.concat([before, behind]);
        if (kind === 'repeat') return Buffer.concat([before, hit, hit, hit, behind]);
        if (kind === 'insert') return Buffer.concat([before, put, hit, behind]);
        return Buffer.concat([before, hit.map((byte) => byte ^ (put[0] ?? 0x80)), behind]);
      }, sound),
    );

const LONG = 4000; // milliseconds that no input of a few kilobytes may take, on a machine that does much else

/** Opens it, and sees that what came out keeps what is promised of it. */
async function promised(name: string, bytes: Uint8Array): Promise<void> {
  const began = performance.now();
  const all = await opened(name, bytes);
  expect(performance.now() - began).toBeLessThan(LONG);
  expect(all.length).toBeGreaterThan(0);
  for (const one of all) {
    if (one.kind !== 'text') continue;
    let last = 0;
    for (const { start, end } of one.blocks) {
      expect(start >= last && end > start && end <= one.text.length).toBe(true);
      last = end;
    }
    for (const date of [one.known.published, one.known.modified])
      if (date !== undefined && date !== null) expect(date).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?$/);
  }
}

describe('whatever arrives', () => {
  test.each(Object.entries(SOUND))('%s, harmed: refused or read, never thrown, never endless', async (form, sound) => {
    await fc.assert(
      fc.asyncProperty(harmed(sound), (bytes) => promised(`fuzz.${form}`, bytes)),
      { numRuns: form === 'pdf' ? 40 : 80, seed: 7 },
    );
  });

  test('any bytes under any name', async () => {
    const names = fc.constantFrom(
      'a',
      'a.txt',
      'a.md',
      'a.html',
      'a.json',
      'a.jsonl',
      'a.xml',
      'a.eml',
      'a.mhtml',
      'a.warc',
      'a.warc.gz',
      'a.zip',
      'a.docx',
      'a.pdf',
      'a.gz',
    );
    const beginnings = fc.constantFrom(
      '',
      '{',
      '[',
      '<rss>',
      '<?xml',
      'WARC/1.0\r\n',
      'From: a\r\nMIME-Version: 1.0\r\n',
      '%PDF-1.4\n',
      'PK\u0003\u0004',
      '\u001f\u008b\b',
    );
    await fc.assert(
      fc.asyncProperty(
        names,
        beginnings,
        fc.oneof(fc.uint8Array({ maxLength: 600 }), fc.string({ maxLength: 300 }).map(bytesOf)),
        (name, beginning, rest) => promised(name, Buffer.concat([Buffer.from(beginning, 'latin1'), rest])),
      ),
      { numRuns: 400, seed: 7 },
    );
  });

  test('sniffing and addresses never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), fc.string(), fc.option(fc.string()), (bytes, name, contentType) => {
        sniff({ bytes, name, contentType });
        addressesIn(capture(name, bytes));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('every place in a tree of XML lies in its text', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '<a>',
        '</a>',
        '<b x="1"',
        '>',
        '/>',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '&amp;',
        '&',
        'words',
        '<?x',
        '?>',
        '<!DOCTYPE a [',
        ']',
        '"',
        "'",
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, (all) => {
        const xml = all.join('');
        const visit = (node: ReturnType<typeof xmlTree>): void => {
          expect(node.start >= 0 && node.end >= node.start && node.end <= xml.length).toBe(true);
          for (const child of node.children) if ('name' in child) visit(child);
        };
        visit(xmlTree(xml));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('a stream gives the same, whatever the pieces', async () => {
    const streamed = async (bytes: Uint8Array, sizes: readonly number[]): Promise<string[]> => {
      async function* pieces(): AsyncGenerator<Uint8Array> {
        for (let at = 0, i = 0; at < bytes.length; i += 1) {
          const size = sizes[i % sizes.length] ?? 1;
          yield await Promise.resolve(bytes.subarray(at, at + size));
          at += size;
        }
      }
      const all: Opened[] = [];
      for await (const one of openStream('a', pieces(), LIMITS)) all.push(one);
      return all.map((one) =>
        one.kind === 'refused' ? `${one.name} ${one.problem.message}` : `${one.capture.name} ${one.capture.sha256}`,
      );
    };
    const forms = fc.constantFrom('lines', 'warc', 'gzippedWarc', 'mail').chain((form) => harmed(SOUND[form] as Uint8Array));
    await fc.assert(
      fc.asyncProperty(forms, fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 5 }), async (bytes, sizes) => {
        if (bytes.length > 0) expect(await streamed(bytes, sizes)).toEqual(await streamed(bytes, [bytes.length]));
      }),
      { numRuns: 120, seed: 7 },
    );
  });
});
