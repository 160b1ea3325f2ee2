import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { Opened } from '../../src/forms/form.ts';
import { LIMITS } from '../../src/forms/limits.ts';
import { openFile, openStream } from '../../src/forms/open-stream.ts';
import { codesOf, mailOf, opened, PAGE, renamed, REPORT, SECOND, textOf, told, whyNot, zipOf } from './made.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-forms-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const all = async (coming: AsyncIterable<Opened>): Promise<Opened[]> => {
  const found: Opened[] = [];
  for await (const one of coming) found.push(one);
  return found;
};

describe('gzip', () => {
  test('of one file is that file', async () => {
    expect((await opened('report.txt.gz', gzipSync(REPORT))).map(told)).toEqual(['report.txt: text of plain']);
    expect((await opened('page', gzipSync(PAGE))).map(told)).toEqual(['page: page of html']);
  });

  test('row 13: a bomb of 300 kB and 300 MB is stopped at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(300_000_000));
    const began = performance.now();
    expect(codesOf(await opened('bomb.gz', bomb))).toEqual(['too-big']);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('one that is cut off is refused as damaged', async () => {
    expect(codesOf(await opened('report.txt.gz', gzipSync(REPORT).subarray(0, -12)))).toEqual(['broken-file']);
  });
});

describe('ZIP', () => {
  test('of any forms, each told by its content; what an operating system adds is passed over', async () => {
    const zip = await zipOf({
      'monday/wire.eml': mailOf('From: a@wire.example', 'Subject: x', 'MIME-Version: 1.0', '', REPORT),
      'monday/page.dat': PAGE,
      '__MACOSX/monday/._page.dat': 'x',
      '.DS_Store': 'x',
      'README.md': 'x',
      'Thumbs.db': 'x',
      'logo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      'b.txt': SECOND,
    });
    expect((await opened('week.zip', zip)).map(told)).toEqual([
      'week.zip/monday/wire.eml: text of eml',
      'week.zip/monday/page.dat: page of html',
      'week.zip/logo.png: refused, not-text',
      'week.zip/b.txt: text of plain',
    ]);
  });

  test('row 14: names that lead out of it are rejected, and the others are read', async () => {
    const zip = renamed(await zipOf({ 'xx/xx/passwd.txt': REPORT, 'b.txt': SECOND }), 'xx/xx/passwd.txt', '../../passwd.txt');
    const found = await opened('a.zip', zip);
    expect(found.map(told)).toEqual(['a.zip/1: refused, unsafe-name', 'a.zip/b.txt: text of plain']);
    expect(whyNot(found)).toContain('../../passwd.txt');
    for (const name of ['/etc/passwd', 'C:\\passwd\\', '..\\..\\abcd']) {
      expect(codesOf(await opened('a.zip', renamed(await zipOf({ xxxxxxxxxxx: REPORT }), 'xxxxxxxxxxx', name.padEnd(11, 'z'))))).toEqual([
        'unsafe-name',
      ]);
    }
  });

  test('row 14: what would grow a thousandfold is not unpacked', async () => {
    const found = await opened('a.zip', await zipOf({ 'bomb.txt': Buffer.alloc(50_000_000), 'b.txt': REPORT }));
    expect(found.map(told)).toEqual(['a.zip/bomb.txt: refused, archive-too-big', 'a.zip/b.txt: text of plain']);
  });

  test('row 14: an archive that says less than it holds is caught while it is unpacked', async () => {
    const zip = Buffer.from(await zipOf({ 'a.txt': REPORT.repeat(20) }));
    const size = Buffer.alloc(4);
    size.writeUInt32LE(Buffer.byteLength(REPORT) * 20);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(100);
    const lying = Buffer.from(zip.toString('latin1').replaceAll(size.toString('latin1'), small.toString('latin1')), 'latin1');
    expect(codesOf(await opened('a.zip', lying))).toEqual(['broken-file']);
  });

  test('row 14: an archive within one is opened, one within that is not', async () => {
    const inner = await zipOf({ 'a.txt': REPORT });
    const middle = await zipOf({ 'inner.zip': inner, 'b.txt': SECOND });
    expect((await opened('outer.zip', await zipOf({ 'middle.zip': middle }))).map(told)).toEqual([
      'outer.zip/middle.zip/inner.zip: refused, too-nested',
      'outer.zip/middle.zip/b.txt: text of plain',
    ]);
  });

  test('row 14: no more is unpacked in all than the limit, nor more files', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.txt`, `${i} ${REPORT.repeat(10)}`]));
    const big = await opened('a.zip', await zipOf(files), { totalBytes: 60 * REPORT.length });
    expect([codesOf(big), big.filter(({ kind }) => kind === 'text').length]).toEqual([['archive-too-big'], 5]);
    const many = await opened('a.zip', await zipOf(files), { entries: 10 });
    expect([codesOf(many), many.filter(({ kind }) => kind === 'text').length]).toEqual([['archive-too-big'], 10]);
  });

  test('a document for another program, a damaged list, an archive with nothing in it', async () => {
    expect(whyNot(await opened('a.xlsx', await zipOf({ 'xl/workbook.xml': '<x/>' })))).toBe('It is a spreadsheet.');
    const zip = await zipOf({ 'a.txt': REPORT });
    expect(codesOf(await opened('a.zip', zip.subarray(0, -30)))).toEqual(['broken-file']);
    expect(codesOf(await opened('a.zip', await zipOf({})))).toEqual(['empty']);
  });

  test('the same from a file on the disk, which is not read whole', async () => {
    const path = join(folder, 'week.zip');
    writeFileSync(path, await zipOf({ 'a.txt': REPORT, 'b.html': PAGE }));
    expect((await all(openFile(path, 'week.zip', LIMITS))).map(told)).toEqual([
      'week.zip/a.txt: text of plain',
      'week.zip/b.html: page of html',
    ]);
    writeFileSync(path, 'PK\u0003\u0004 and nothing else');
    expect(codesOf(await all(openFile(path, 'week.zip', LIMITS)))).toEqual(['broken-file']);
  });
});

describe('streams', () => {
  async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  }

  test('JSON lines of any number, whatever the pieces', async () => {
    const lines = Array.from({ length: 50 }, (_, i) => JSON.stringify({ id: `é${i}`, text: `${i} ${REPORT}` }));
    for (const size of [1, 7, 100_000]) {
      const found = await all(
        openStream('in', inPieces(`\ufeff${lines.slice(0, 2).join('\r\n')}\nbad\n\n${lines.slice(2).join('\n')}`, size), LIMITS),
      );
      expect([found.length, codesOf(found)]).toEqual([51, ['bad-line']]);
      expect(found.slice(1, 4).map(told)).toEqual(['in/2: text of jsonl', 'in/3: refused, bad-line', 'in/5: text of jsonl']);
      expect(textOf(found.at(-1))).toContain('49 The harbour');
    }
  });

  test('anything else is held up to its limit', async () => {
    expect((await all(openStream('in', inPieces(PAGE, 10), LIMITS))).map(told)).toEqual(['in: page of html']);
    const found = await all(openStream('in', inPieces(REPORT.repeat(100), 1000), { ...LIMITS, wholeBytes: 10_000 }));
    expect(codesOf(found)).toEqual(['too-big']);
  });

  test('a file on the disk', async () => {
    const path = join(folder, 'report.txt');
    writeFileSync(path, REPORT);
    expect((await all(openFile(path, 'report.txt', LIMITS))).map(told)).toEqual(['report.txt: text of plain']);
  });
});
