import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { captureOf } from '../../src/capture/capture.ts';
import { isCaptureFolder, keptIn, readCaptureFolder, saveCapture } from '../../src/capture/folder.ts';
import { folder } from '../command.ts';
import { collected, wordsOf } from '../fetching/server.ts';

const address = 'https://harbour.example/bridge';
const captured = (words: string, retrieved: string, asked: string | null = address): ReturnType<typeof captureOf> =>
  captureOf(asked ?? 'pasted', Buffer.from(words), {
    contentType: 'text/html',
    asked,
    address: asked,
    status: 200,
    headers: [['content-type', 'text/html']],
    redirects: [{ from: 'http://harbour.example/bridge', to: address, status: 301 }],
    retrieved,
  });
const shut = captured('<p>Shut.</p>', '2031-04-09T10:00:00.000Z');
const open = captured('<p>Open.</p>', '2031-04-10T10:00:00.000Z');

const all = (path: string, which: 'latest' | 'all' = 'all') => collected(readCaptureFolder(path, which));

describe('captures on the disk', () => {
  test('come back as they were', async () => {
    const into = join(folder({}), 'captures');
    const file = await saveCapture(into, shut);
    expect(file).toMatch(/harbour\.example-20310409T100000Z-[0-9a-f]{12}\.capture\.json$/);
    const [one] = await all(into);
    expect(one).toEqual({ address, capture: { ...shut, bytes: expect.anything() }, found: 'kept', file });
    expect(one && 'capture' in one && Buffer.from(one.capture.bytes).toString()).toBe('<p>Shut.</p>');
    expect(new Set(readdirSync(into))).toEqual(new Set([`${shut.sha256}.bin`, file.split('/').at(-1)])); // and no drafts
    expect(await isCaptureFolder(into)).toBe(true);
    expect(await isCaptureFolder(folder({ 'a.txt': 'a' }))).toBe(false);
  });

  test('stand beside each other, and the latest of each address is read', async () => {
    const into = folder({});
    for (const capture of [open, shut, captured('<p>Ferry.</p>', '2031-04-01T00:00:00.000Z', 'https://ferry.example/')])
      await saveCapture(into, capture);
    expect((await all(into)).map(wordsOf)).toEqual(['<p>Ferry.</p>', '<p>Shut.</p>', '<p>Open.</p>']);
    expect((await all(into, 'latest')).map(wordsOf)).toEqual(['<p>Ferry.</p>', '<p>Open.</p>']);
  });

  test('those of one second are in order too', async () => {
    const into = folder({});
    const moments = [500, 100, 900, 300, 700].map((thousandths) => `2031-04-09T10:00:00.${thousandths}Z`);
    for (const moment of moments) await saveCapture(into, captured(moment, moment));
    expect((await all(into)).map(wordsOf)).toEqual(moments.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  test('saved twice are one', async () => {
    const into = folder({});
    expect(await saveCapture(into, shut)).toBe(await saveCapture(into, shut));
    expect(readdirSync(into)).toHaveLength(2);
  });

  test('are never overwritten', async () => {
    const into = folder({ [`${shut.sha256}.bin`]: 'something else' });
    await expect(saveCapture(into, shut)).rejects.toMatchObject({ code: 'bad-capture' });
    expect(readFileSync(join(into, `${shut.sha256}.bin`), 'utf8')).toBe('something else');
    expect(await keptIn(into)).toEqual([]);
  });

  test('cannot be put where nobody may write', async () => {
    await expect(saveCapture(join(folder({ file: '' }), 'file'), shut)).rejects.toMatchObject({ code: 'cannot-write' });
  });
});

describe('a folder that may have come from anyone', () => {
  const record = async (change: Record<string, unknown>): Promise<Awaited<ReturnType<typeof all>>> => {
    const into = folder({ 'secret.bin': 'secret' });
    const file = await saveCapture(into, shut);
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
    return all(into);
  };
  test.each([
    [{ sha256: '../secret' }],
    [{ sha256: 'secret' }],
    [{ sha256: 'A'.repeat(64) }],
    [{ sha256: 'a'.repeat(64) }], // its bytes are missing
    [{ format: 'stemma-capture/99' }],
    [{ name: 7 }],
    [{ size: 'large' }],
  ])('%j is refused', async (change) => expect(await record(change)).toMatchObject([{ problem: { code: 'bad-capture' } }]));

  test('a hash that is none is no file’s name', async () => {
    expect(await record({ sha256: '../secret' })).toMatchObject([{ problem: { detail: 'Its record names no hash.' } }]);
  });

  test('what it says of headers and redirects is taken only where it has their form', async () => {
    const [one] = await record({ headers: [['a', 'b'], ['c'], 7, null], redirects: [{ from: 1 }, null], status: '200', retrieved: 9 });
    expect(one).toMatchObject({ capture: { headers: [['a', 'b']], redirects: [], status: null, retrieved: null } });
  });

  test('broken ones are told, and the others read', async () => {
    const into = folder({ 'a.capture.json': '{', 'b.capture.json': 'null', 'c.capture.json': '[]', '.d.capture.json': 'hidden' });
    mkdirSync(join(into, 'e.capture.json'));
    writeFileSync(join(into, 'f.capture.json'), `"${'x'.repeat(2 * 1024 * 1024)}"`);
    await saveCapture(into, shut);
    const outcomes = (await all(into)).map((one) => ('problem' in one ? one.problem.code : one.found));
    expect(outcomes.sort()).toEqual(['bad-capture', 'bad-capture', 'bad-capture', 'bad-capture', 'kept', 'too-big']);
  });

  test('bytes that were exchanged are not read', async () => {
    const into = folder({ elsewhere: '<p>Exchanged.</p>' });
    await saveCapture(into, shut);
    const bin = join(into, `${shut.sha256}.bin`);
    chmodSync(bin, 0o644);
    writeFileSync(bin, '<p>Sold.</p>');
    expect(await all(into)).toMatchObject([{ problem: { code: 'bad-capture' } }]);
    const linked = folder({});
    await saveCapture(linked, open);
    unlinkSync(join(linked, `${open.sha256}.bin`));
    symlinkSync(join(into, 'elsewhere'), join(linked, `${open.sha256}.bin`));
    expect(await all(linked)).toMatchObject([{ problem: { code: 'bad-capture' } }]);
  });
});
