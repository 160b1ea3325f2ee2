import { join } from 'node:path';
import type { Dossier } from '@stemma/core';
import { describe, expect, test } from 'vitest';
import { PROBLEMS } from '../src/problems.ts';
import { evening, folder, morning, stemma, within } from './command.ts';

const two = { 'morning.txt': morning, 'evening.txt': evening };
const latin1 = Buffer.from(`${morning}\nThe caf\u00e9 by the bridge is open.\n`, 'latin1');
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const noise = Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 37) % 32));

/** What is wrong with a file, under which name it comes, and what the dossier must say of it. */
const broken: [name: string, content: string | Uint8Array, code: keyof typeof PROBLEMS, detail: string][] = [
  ['empty.txt', '', 'empty', 'It is empty.'],
  ['blank.txt', ' \n\t\r\n \u00a0\n', 'empty', 'It holds only spaces and line breaks.'],
  ['bom.txt', '\ufeff', 'empty', 'It holds only spaces and line breaks.'],
  ['picture.txt', png, 'not-text', 'It is a picture (PNG).'],
  ['program.txt', Buffer.concat([Buffer.from([0x7f]), Buffer.from('ELF'), noise]), 'not-text', 'It is a program.'],
  ['noise.txt', noise, 'not-text', 'It is no text: many of its bytes are no letters.'],
  ['old.txt', latin1, 'not-utf8', 'Its letters fit several older encodings.'],
  ['paper.pdf', '%PDF-1.7\n…', 'broken-file', 'The PDF could not be followed: Invalid PDF structure.'],
  ['long.txt', 'The bridge is shut. '.repeat(550_000), 'too-big', 'It has 10.5 MB.'],
  ['letter.rtf', '{\\rtf1 The bridge is shut.}', 'old-format', 'It is a rich-text document (RTF).'],
];

test('one bad file never stops the others, and each is listed with its reason', async () => {
  const here = folder({ ...two, ...Object.fromEntries(broken.map(([name, content]) => [name, content])) });
  const files = ['morning.txt', 'evening.txt', 'gone.txt', ...broken.map(([name]) => name)];
  const [json, text] = await Promise.all([
    stemma(['compare', ...files, '--format', 'json'], { in: here }),
    stemma(['compare', ...files], { in: here }),
  ]);
  const dossier = JSON.parse(json.out) as Dossier;
  expect(dossier.reports.map(({ id }) => id)).toEqual(['evening.txt', 'morning.txt']);
  const expected = [
    ...broken.map(([file, , code, detail]) => ({ file, code, detail })),
    { file: 'gone.txt', code: 'not-found', detail: 'There is no file or folder of that name.' },
  ];
  expect(dossier.unread.map(({ file, code, detail }) => ({ file, code, detail }))).toEqual(
    expected.sort((a, b) => (a.file < b.file ? -1 : 1)),
  );
  for (const { code, title } of dossier.unread) expect(title).toBe(PROBLEMS[code as keyof typeof PROBLEMS].title);
  expect([json.exit, text.exit]).toEqual([4, 4]);
  for (const { file } of expected) {
    expect(json.errors).toContain(`Not read: ${file}: `);
    expect(text.out).toContain(file); // the brief itself lists it
  }
  expect(json.errors).toContain('iconv -f WINDOWS-1252');
  expect(text.errors).toBe('');
});

describe('nothing to compare', () => {
  test.concurrent.each([
    ['no file', {}, [], 'No reports were given.', 'Name the files'],
    ['one report', { 'a.txt': morning }, ['a.txt'], 'A comparison needs two reports. Only “a.txt” could be read.', 'stemma read FILE'],
    ['one report given twice', { 'a.txt': morning }, ['a.txt', 'x/../a.txt'], 'a.txt” was given twice, and counts once.', 'Add another'],
    ['one that can be read', { 'a.txt': morning, 'b.txt': '' }, ['.'], 'b.txt: There is no text in it. It is empty.', 'Add another'],
    ['no such file', {}, ['a.txt', 'b.txt'], 'It was not found. There is no file or folder of that name.', 'Check the spelling'],
    ['an empty folder', {}, ['.'], 'This folder holds no reports.', 'Put the reports into it'],
    [
      'a folder of folders',
      { 'x/a.txt': morning, 'y/b.txt': evening },
      ['.'],
      'This folder holds no reports.',
      'Folders within it are not searched',
    ],
  ])('%s', async (_, files, args, happened, next) => {
    const here = folder(files);
    const { out, errors, exit } = await within(['compare', ...args.map((place) => join(here, place))]);
    expect(out).toBe('');
    expect(errors).toContain(happened);
    expect(errors).toContain(next);
    expect(exit).toBe(3);
  });
});

describe('odd text is no error', () => {
  test('a byte-order mark is no part of the text; line ends are', async () => {
    const crlf = morning.replaceAll('\n', '\r\n');
    const here = folder({
      'plain.txt': morning,
      'mark.txt': `\ufeff${morning}`,
      'little.txt': Buffer.from(`\ufeff${morning}`, 'utf16le'),
      'big.txt': Buffer.from(`\ufeff${morning}`, 'utf16le').swap16(),
      'crlf.txt': crlf,
    });
    const { out, exit } = await within(['compare', here, '--format', 'json']);
    const reports = new Map((JSON.parse(out) as Dossier).reports.map((report) => [report.id, report]));
    expect(exit).toBe(0);
    for (const id of ['mark.txt', 'little.txt', 'big.txt']) {
      expect([id, reports.get(id)?.length, reports.get(id)?.sha256]).toEqual([id, morning.length, reports.get('plain.txt')?.sha256]);
    }
    expect(reports.get('crlf.txt')?.length).toBe(crlf.length);
  });

  test('a page’s name on plain text, a NUL within a word, and no ending at all', async () => {
    const here = folder({ 'plain.html': morning, 'nul.txt': morning.replace('bearing', 'bear\u0000ing'), noon: evening });
    const files = ['plain.html', 'nul.txt', 'noon'].map((file) => join(here, file));
    const { out, exit } = await within(['compare', ...files, '--format', 'json']);
    expect([exit, (JSON.parse(out) as Dossier).reports.map(({ id, length }) => [id, length])]).toEqual([
      0,
      [
        ['noon', evening.length],
        ['nul.txt', morning.length + 1],
        ['plain.html', morning.length],
      ],
    ]);
  });
});

describe('no report can steer the terminal', () => {
  const tricky = `The \u001b[31mharbour\u001b[0m master \u001b]0;owned\u0007said the \u009b2Jbridge was\u202e shut\u0000 for\u0008\u0008 two weeks.\n\n“It is \u001b[1Aclosed,” Tomas Reyl said.\n`;
  // eslint-disable-next-line no-control-regex -- they are what is sought
  const obeyed = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e]|\u001b(?!\[[0-9;]*m)/;

  test('in no format, with and without colour', async () => {
    const name = 'evil\u001b[2J.txt';
    const here = folder({ 'a.txt': tricky, [name]: tricky, 'b.txt': evening, 'broken\u001b[2J.txt': '' });
    const colored = { FORCE_COLOR: '1' };
    const runs = await Promise.all([
      ...['text', 'markdown', 'html', 'plain-html', 'json'].map((format) =>
        within(['compare', here, '--format', format, '--story', 'A\u001b[2J\u009b\u202eb']),
      ),
      within(['read', here]),
      within(['read', '--format', 'json', here]),
      within(['read', 'no\u001b[2Jthing']),
      within(['com\u001b[2Jpare']),
      stemma(['compare', '--jsonl'], { stdin: `{"story":"\\u001b[2J","reports":[\n` }),
      within(['compare', here], colored),
      within(['read', here], colored),
    ]);
    for (const { out, errors } of runs) {
      expect(out).not.toMatch(obeyed);
      expect(errors).not.toMatch(obeyed);
    }
    for (const { out, errors } of runs.slice(0, -2)) expect(out + errors).not.toContain('\u001b');
  });

  test('JSON still stands for the very same words', async () => {
    const { out } = await stemma(['compare', '--jsonl', '--with-readings'], {
      stdin: `${JSON.stringify({
        story: 'A\u009b\u202e\u2028',
        reports: [
          { id: 'a\u0085', text: tricky },
          { id: 'b', text: evening },
        ],
      })}\n`,
    });
    const dossier = JSON.parse(out) as Dossier;
    expect([dossier.story, dossier.reports[0]?.id, dossier.reports[0]?.length]).toEqual(['A\u009b\u202e\u2028', 'a\u0085', tricky.length]);
  });
});
