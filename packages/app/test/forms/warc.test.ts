import { gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';
import { describe, expect, test } from 'vitest';
import type { Opened } from '../../src/forms/form.ts';
import { LIMITS } from '../../src/forms/limits.ts';
import { openStream } from '../../src/forms/open-stream.ts';
import { answer, codesOf, opened, PAGE, record, REPORT, SECOND, textOf, told, whyNot } from './made.ts';

const HTML = '200 OK\r\nContent-Type: text/html; charset=utf-8';
const page = (n: number): string => PAGE.replace('Velm', `Velm ${n}`).repeat(3);
const good = (n: number): Uint8Array => record('response', `https://velm.example/${n}`, answer(`${HTML}\r\nSet-Cookie: a=b`, page(n)));
const gz = (...records: readonly Uint8Array[]): Uint8Array => Buffer.concat(records.map((one) => gzipSync(one)));
const plain = (...records: readonly Uint8Array[]): Uint8Array => Buffer.concat(records);
const INFO = record('warcinfo', '', 'software: ours');

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

describe('row 36: web archives', () => {
  test.each([
    ['uncompressed', plain(INFO, good(1), good(2))],
    ['a member for each record', gz(INFO, good(1), good(2))],
    ['one member for all', gzipSync(plain(INFO, good(1), good(2)))],
  ])('%s: each page with its address, date, status and headers, without cookies', async (_, bytes) => {
    const all = await opened('crawl', bytes);
    expect(all.map(told)).toEqual(['crawl/2: page of warc', 'crawl/3: page of warc']);
    const [one] = all;
    expect(textOf(one)).toBe(page(1));
    expect(
      one?.kind === 'page' && [
        one.capture.address,
        one.capture.retrieved,
        one.capture.status,
        one.capture.contentType,
        one.capture.headers,
      ],
    ).toEqual([
      'https://velm.example/1',
      '2031-04-09T10:00:00Z',
      200,
      'text/html; charset=utf-8',
      [['content-type', 'text/html; charset=utf-8']],
    ]);
  });

  test('the same whatever the pieces in which it arrives', async () => {
    for (const bytes of [plain(INFO, good(1), good(2)), gz(INFO, good(1), good(2))]) {
      for (const size of [1, 13, 1000]) {
        const all: Opened[] = [];
        for await (const one of openStream('crawl', inPieces(bytes, size), LIMITS)) all.push(one);
        expect([size, all.map(textOf)]).toEqual([size, [page(1), page(2)]]);
      }
    }
  });

  test('what another tool writes', async () => {
    for (const gzip of [false, true]) {
      const made = WARCRecord.create(
        {
          url: 'https://velm.example/9',
          date: '2031-04-09T10:00:00Z',
          type: 'response',
          warcVersion: 'WARC/1.1',
          httpHeaders: { 'Content-Type': 'text/html' },
        },
        (async function* () {
          yield await Promise.resolve(new TextEncoder().encode(PAGE));
        })(),
      );
      const written = await WARCSerializer.serialize(made, { gzip });
      const all = await opened('crawl', Buffer.concat([written, gzip ? gz(good(1)) : good(1)]));
      expect([gzip, all.map(textOf)]).toEqual([gzip, [PAGE, page(1)]]);
    }
  });

  test('not found, not changed, and no HTTP answer are listed; pictures, redirects and requests are passed over', async () => {
    const all = await opened(
      'crawl',
      gz(
        record('request', 'https://velm.example/1', 'GET /1 HTTP/1.1\r\n\r\n'),
        record('response', 'https://velm.example/1', answer('404 Not Found\r\nContent-Type: text/html', '<p>no')),
        record('revisit', 'https://velm.example/2', '', 'WARC-Refers-To-Date: 2031-04-01T00:00:00Z'),
        record('response', 'https://velm.example/3', answer('200 OK\r\nContent-Type: image/png', 'x')),
        record('response', 'https://velm.example/4', answer('301 Moved\r\nContent-Type: text/html\r\nLocation: /5', '<p>moved')),
        record('response', 'dns:velm.example', 'velm.example. 1 IN A 192.0.2.1'),
        record('response', 'https://velm.example/6', 'nothing that a server says'),
        good(7),
      ),
    );
    expect(all.map(told)).toEqual([
      'crawl/2: refused, no-page',
      'crawl/3: refused, bad-record',
      'crawl/7: refused, bad-record',
      'crawl/8: page of warc',
    ]);
    expect(whyNot(all)).toBe('“https://velm.example/1” answered 404.');
  });

  test('no content type, chunks, and compressed bodies', async () => {
    const chunks = `${Buffer.byteLength(PAGE).toString(16)};a=b\r\n${PAGE}\r\n0\r\n\r\n`;
    const all = await opened(
      'crawl',
      plain(
        record('response', 'https://velm.example/1', answer('200 OK', PAGE)),
        record('response', 'https://velm.example/2', answer('200 OK\r\nTransfer-Encoding: chunked', chunks)),
        record('response', 'https://velm.example/3', answer('200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/html', PAGE)), // undone already
        record('response', 'https://velm.example/4', answer('200 OK\r\nContent-Encoding: gzip\r\nContent-Type: text/html', gzipSync(PAGE))),
        record('response', 'https://velm.example/5', answer('200 OK\r\nContent-Encoding: br\r\nContent-Type: text/html', PAGE)), // undone already
        record('resource', 'https://velm.example/6', PAGE, 'Content-Type: text/html'),
        record('response', 'https://velm.example/7', answer('200 OK', `no page: ${REPORT}`)),
      ),
    );
    expect(all.map(textOf)).toEqual(Array.from({ length: 6 }, () => PAGE));
  });

  test('a member that is cut off costs its own record and no other', async () => {
    const members = [INFO, good(1), good(2), good(3)].map((one) => gzipSync(one));
    const all = await opened('crawl.warc.gz', Buffer.concat([members[0]!, members[1]!.subarray(0, -30), members[2]!, members[3]!]));
    expect(all.map(told)).toEqual([
      'crawl.warc.gz/2: refused, bad-record',
      'crawl.warc.gz/3: page of warc',
      'crawl.warc.gz/4: page of warc',
    ]);
  });

  test('a member with a wrong bit costs its own record', async () => {
    const members = [INFO, good(1), good(2)].map((one) => Buffer.from(gzipSync(one)));
    members[1]![60] = members[1]![60]! ^ 0xff;
    const all = await opened('crawl.warc.gz', Buffer.concat(members));
    expect([codesOf(all).length > 0, all.filter(({ kind }) => kind === 'page').map(textOf)]).toEqual([true, [page(2)]]);
  });

  test('a record that is cut off at the end, and bytes that are no record', async () => {
    const whole = Buffer.from(plain(INFO, good(1), good(2)));
    const cut = await opened('crawl', whole.subarray(0, -100));
    expect(cut.map(told)).toEqual(['crawl/2: page of warc', 'crawl/3: refused, bad-record']);
    const torn = await opened('crawl', plain(INFO, Buffer.from('bytes of another file\n'.repeat(10_000)), good(2)));
    expect(torn.map(told)).toEqual(['crawl/2: refused, bad-record', 'crawl/3: page of warc']);
  });

  test('a bomb within it is stopped, and what comes behind it is read', async () => {
    const bomb = record('response', 'https://velm.example/1', answer(HTML, Buffer.alloc(100_000_000, 0x20)));
    for (const bytes of [
      gz(bomb, good(2)),
      gz(
        record('response', 'https://velm.example/1', answer(`${HTML}\r\nContent-Encoding: gzip`, gzipSync(Buffer.alloc(50_000_000)))),
        good(2),
      ),
    ]) {
      const began = performance.now();
      expect((await opened('crawl.warc.gz', bytes)).map(told)).toEqual([
        'crawl.warc.gz/1: refused, too-big',
        'crawl.warc.gz/2: page of warc',
      ]);
      expect(performance.now() - began).toBeLessThan(3000);
    }
  });

  test('an archive without a page says so', async () => {
    expect(codesOf(await opened('crawl', plain(INFO)))).toEqual(['empty']);
    expect(SECOND).not.toBe(REPORT);
  });
});
