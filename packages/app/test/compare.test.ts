import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier } from '@stemma/core';
import { describe, expect, test } from 'vitest';
import { evening, folder, morning, stemma, within } from './command.ts';

const two = { 'morning.txt': morning, 'evening.txt': evening };
const dossierOf = (json: string): Dossier => JSON.parse(json) as Dossier;
const ids = ({ reports }: Dossier): string[] => reports.map(({ id }) => id);

describe('a comparison', () => {
  test('takes files or a folder, and both give the same bytes in any order', async () => {
    const here = folder(two);
    const [folderGiven, given, turned, twice] = await Promise.all([
      stemma(['compare', here, '--format', 'json', '--story', 'Bridge']),
      stemma(['compare', 'morning.txt', 'evening.txt', '--format', 'json', '--story', 'Bridge'], { in: here }),
      stemma(['compare', 'evening.txt', './morning.txt', '--format', 'json', '--story', 'Bridge'], { in: here }),
      stemma(['compare', 'evening.txt', 'morning.txt', here, '--format', 'json', '--story', 'Bridge'], { in: here }),
    ]);
    expect(given).toEqual({ ...given, exit: 0, errors: '' });
    expect(ids(dossierOf(given.out))).toEqual(['evening.txt', 'morning.txt']);
    for (const other of [folderGiven, turned, twice]) expect(other.out).toBe(given.out);
  });

  test('is called as it was told, else as the folder', async () => {
    const here = folder({ 'bridge/a.txt': morning, 'bridge/b.txt': evening });
    const [named, unnamed] = await Promise.all([
      within(['compare', join(here, 'bridge'), '--format', 'json', '--story', 'The crack']),
      within(['compare', join(here, 'bridge'), '--format', 'json']),
    ]);
    expect([dossierOf(named.out).story, dossierOf(unnamed.out).story]).toEqual(['The crack', 'bridge']);
  });

  test('tells two files of one name apart by as little of the path as it takes', async () => {
    const here = folder({ 'north/report.txt': morning, 'south/report.txt': evening, 'other.txt': morning });
    const files = ['north/report.txt', 'south/report.txt', 'other.txt'].map((file) => join(here, file));
    const { out } = await within(['compare', ...files, '--format', 'json']);
    expect(ids(dossierOf(out))).toEqual(['north/report.txt', 'other.txt', 'south/report.txt']);
  });

  test('takes what is known of a report from the command line', async () => {
    const here = folder({ ...two, 'a=b.txt': morning });
    const { out } = await stemma(
      [
        'compare',
        '.',
        '--format',
        'json',
        '--date',
        'morning.txt=2031-04-07',
        '--outlet',
        'a=b.txt=The = Post',
        '--title',
        './evening.txt=Shut',
      ],
      { in: here },
    );
    const known = dossierOf(out).reports.map(({ id, published, outlet, title }) => [id, published, outlet, title]);
    expect(known).toEqual([
      ['a=b.txt', null, 'The = Post', null],
      ['evening.txt', null, null, 'Shut'],
      ['morning.txt', '2031-04-07', null, null],
    ]);
  });

  test.concurrent.each([
    ['--date', 'morning.txt=07/04/2031', '“07/04/2031” in “--date morning.txt=07/04/2031” is not a date.'],
    ['--date', 'morning.txt=2031-02-30', 'is not a date'],
    ['--outlet', 'noon.txt=Post', 'none of the reports is called “noon.txt”. There are “evening.txt”, “morning.txt”.'],
    ['--title', 'morning.txt', 'has no “=”'],
  ])('refuses %s %s', async (option, value, words) => {
    const { errors, exit } = await within(['compare', folder(two), option, value]);
    expect(errors).toContain(words);
    expect(errors).toContain('--date harbour.txt=2031-04-09');
    expect(exit).toBe(2);
  });

  test('takes what is known of a report from the folder’s reports.json', async () => {
    const listing = {
      story: 'The swing bridge',
      reports: [
        { id: 'first', file: 'morning.txt', outlet: 'Morning Post', published: '2031-04-07', url: null },
        { id: 'second', text: evening, title: 'Five weeks' },
      ],
    };
    const here = folder({ 'morning.txt': morning, 'README.md': 'About it', 'noon.md': morning, 'reports.json': JSON.stringify(listing) });
    const { out, exit } = await within(['compare', here, '--format', 'json']);
    const { story, reports } = dossierOf(out);
    expect(exit).toBe(0);
    expect(story).toBe('The swing bridge');
    expect(reports.map(({ id, outlet, title }) => [id, outlet, title])).toEqual([
      ['first', 'Morning Post', null],
      ['noon.md', null, null],
      ['second', null, 'Five weeks'],
    ]);
  });

  test('lists a reports.json that cannot be used, and reads the reports without it', async () => {
    const outside = { reports: [{ id: 'x', file: '../../secret.txt' }] };
    const cases = await Promise.all(
      [
        '{"reports": [',
        JSON.stringify(outside),
        '{"reports": [{"title": "No file"}]}',
        '{"reports": [{"id": 7}]}',
        '{"reports": [{"id": "a", "text": "b", "published": "09/04/2031"}]}',
      ].map((json) => within(['compare', folder({ ...two, 'reports.json': json }), '--format', 'json'])),
    );
    for (const { out, exit } of cases) {
      expect(exit).toBe(4);
      expect(ids(dossierOf(out))).toEqual(['evening.txt', 'morning.txt']);
      expect(dossierOf(out).unread.map(({ file, code }) => [file, code])).toEqual([['reports.json', 'bad-reports-json']]);
    }
    expect(cases.map(({ out }) => dossierOf(out).unread[0]?.detail)).toEqual([
      expect.stringContaining('It is not JSON'),
      '“../../secret.txt” lies outside the folder.',
      'Report 1 in it has neither an “id” nor a “file”.',
      '“reports[0].id” should be text, and is a number.',
      '“09/04/2031” in report 1 is not a date like 2031-04-09.',
    ]);
  });

  test('adds the readings where it is told to', async () => {
    const here = folder(two);
    const [json, text] = await Promise.all([
      within(['compare', here, '--format', 'json', '--with-readings']),
      within(['compare', here, '--with-readings']),
    ]);
    const { readings } = JSON.parse(json.out) as { readings: { id: string }[] };
    expect(readings.map(({ id }) => id)).toEqual(['evening.txt', 'morning.txt']);
    expect([text.exit, text.errors]).toEqual([2, expect.stringContaining('Add “--format json”')]);
  });

  test('takes one report from standard input', async () => {
    const { out, exit } = await stemma(['compare', '-', 'morning.txt', '--format', 'json'], { in: folder(two), stdin: evening });
    expect([exit, ids(dossierOf(out))]).toEqual([0, ['morning.txt', 'stdin']]);
  });
});

describe('where the result goes', () => {
  test('the ending of the file tells the format', async () => {
    const here = folder({ 'reports/a.txt': morning, 'reports/b.txt': evening });
    const files = ['brief.html', 'brief.md', 'brief.json', 'brief.txt'];
    const outcomes = await Promise.all(files.map((file) => within(['compare', join(here, 'reports'), '-o', join(here, file)])));
    for (const [i, outcome] of outcomes.entries())
      expect(outcome).toEqual({ out: '', errors: `stemma: Written: ${join(here, files[i] ?? '')}\n`, exit: 0 });
    const [html, markdown, json, text] = files.map((file) => readFileSync(join(here, file), 'utf8'));
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).toContain('id="stemma-dossier"');
    expect(markdown).toMatch(/^#/m);
    expect(dossierOf(json ?? '').reports).toHaveLength(2);
    expect(text).not.toContain('\u001b');
  });

  test.each([
    ['compare', 'brief.pdf', '.html, .md, .json and .txt', 'printed to PDF'],
    ['read', 'read.docx', '.html, .json, .jsonl and .txt', 'printed to PDF'],
    ['extract', 'words.html', '.md, .json, .jsonl and .txt', ''],
    ['reuse', 'pairs.xyz', '.json and .txt', ''],
    ['check', 'stances.csv', '.json and .txt', ''],
  ])('%s into %s: an ending that tells no format is refused with those there are', async (command, file, endings, more) => {
    const here = folder(two);
    const args = [command, ...(command === 'check' ? ['The bridge is shut'] : []), join(here, 'morning.txt'), join(here, 'evening.txt')];
    const { out, errors, exit } = await within([...args, '-o', join(here, file)]);
    expect([out, exit, existsSync(join(here, file))]).toEqual(['', 2, false]);
    expect(errors).toContain(`${file}”: the endings here are ${endings}.`);
    expect(errors).toContain(more);
    const named = await within([...args, '--format', command === 'extract' ? 'markdown' : 'text', '-o', join(here, file)]);
    expect([named.exit, named.errors]).toEqual([0, `stemma: Written: ${join(here, file)}\n`]);
  });

  test('nothing is said of where the result went where that is no file', async () => {
    const here = folder(two);
    const { errors, exit } = await within(['compare', join(here, 'morning.txt'), join(here, 'evening.txt'), '-o', '/dev/null']);
    expect([errors, exit]).toEqual(['', 0]);
  });

  test('the same file twice is told as such', async () => {
    const here = folder(two);
    const [same, other, reuse] = await Promise.all([
      stemma(['compare', 'morning.txt', 'morning.txt'], { in: here }),
      stemma(['compare', 'morning.txt', './morning.txt'], { in: here }),
      stemma(['reuse', 'morning.txt', 'morning.txt'], { in: here }),
    ]);
    for (const { exit } of [same, other, reuse]) expect(exit).toBe(3);
    for (const { errors } of [same, reuse]) expect(errors).toContain('“morning.txt” was given twice, and counts once.');
    expect(other.errors).toContain('“morning.txt” and “./morning.txt” are the same file');
  });

  test('a result in the folder of the reports is not read as one the next time', async () => {
    const here = folder(two);
    const first = await within(['compare', here, '-o', join(here, 'brief.md')]);
    const before = readFileSync(join(here, 'brief.md'), 'utf8');
    const second = await within(['compare', here, '-o', join(here, 'brief.md')]);
    expect([first.exit, second.exit]).toEqual([0, 0]);
    expect(readFileSync(join(here, 'brief.md'), 'utf8')).toBe(before);
  });

  test('a place that cannot be written is told before the work', async () => {
    const here = folder({ ...two, 'shelf/x.txt': morning });
    const [missing, isFolder, report] = await Promise.all(
      ['nowhere/brief.html', 'shelf', 'morning.txt'].map((file) =>
        within(['compare', join(here, 'morning.txt'), join(here, 'evening.txt'), '-o', join(here, file)]),
      ),
    );
    expect(missing).toEqual({
      out: '',
      exit: 5,
      errors: expect.stringContaining('nowhere/brief.html” does not exist.') as string,
    });
    expect(isFolder).toEqual({ out: '', exit: 5, errors: expect.stringContaining('shelf” is a folder.') as string });
    expect(report).toEqual({ out: '', exit: 2, errors: expect.stringContaining('The result would overwrite a report.') as string });
    expect(readFileSync(join(here, 'morning.txt'), 'utf8')).toBe(morning);
  });

  test('what is not ours is told as such', async () => {
    const here = folder({ ...two, 'shut/x.txt': morning, 'closed.txt': morning });
    const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {}; // root may do everything
    chmodSync(here, 0o755);
    chmodSync(join(here, 'shut'), 0o500);
    chmodSync(join(here, 'closed.txt'), 0o000);
    const [writing, reading] = await Promise.all([
      stemma(['compare', 'morning.txt', 'evening.txt', '-o', 'shut/brief.html'], { in: here, ...nobody }),
      stemma(['compare', '.', '--format', 'json'], { in: here, ...nobody }),
    ]);
    chmodSync(join(here, 'shut'), 0o700);
    expect([writing.exit, writing.errors]).toEqual([5, expect.stringContaining('You may not write into the folder of “shut/brief.html”.')]);
    expect(dossierOf(reading.out).unread.map(({ file, code }) => [file, code])).toEqual([['closed.txt', 'no-permission']]);
    expect(reading.errors).toContain('Not read: closed.txt: It may not be read.');
  });

  test.runIf(existsSync('/dev/full'))('a full disk is told', async () => {
    const { errors, exit } = await within(['compare', folder(two), '-o', '/dev/full']);
    expect([exit, errors]).toEqual([5, expect.stringContaining('The result could not be written. “/dev/full”: ENOSPC')]);
  });

  test('a reader that has gone ends the work in silence', async () => {
    const here = folder(two);
    writeFileSync(join(here, 'many.txt'), `${morning}\n`.repeat(200));
    const { execFileSync } = await import('node:child_process');
    const bin = new URL('../bin/stemma.js', import.meta.url).pathname;
    const said = execFileSync(
      '/bin/sh',
      [
        '-c',
        `"${process.execPath}" "${bin}" read --format json . . 2>&1 >/dev/null | head -c 1; "${process.execPath}" "${bin}" read many.txt 2>errors | head -c 1`,
      ],
      {
        cwd: here,
        encoding: 'utf8',
      },
    );
    expect(said.length).toBeLessThanOrEqual(1);
    expect(existsSync(join(here, 'errors')) && readFileSync(join(here, 'errors'), 'utf8')).toBe('');
  });
});

describe('what Stemma wrote itself', () => {
  test('a report in the folder is never written over', async () => {
    const here = folder(two);
    const { exit } = await stemma(['compare', here, '-o', join(here, 'morning.txt')]);
    expect(exit).not.toBe(0);
    expect(readFileSync(join(here, 'morning.txt'), 'utf8')).toBe(morning);
  });

  test('a brief beside the reports is no report, and is written anew', async () => {
    const here = folder(two);
    const brief = join(here, 'brief.md');
    expect((await stemma(['compare', here, '-o', brief])).exit).toBe(0);
    expect((await stemma(['compare', here, '-o', brief])).exit).toBe(0);
    const again = await stemma(['compare', here, '--format', 'json']);
    expect(ids(dossierOf(again.out))).toEqual(['evening.txt', 'morning.txt']);
    expect(dossierOf(again.out).unread.map(({ file, code }) => [file, code])).toEqual([['brief.md', 'own-output']]);
  });
});
