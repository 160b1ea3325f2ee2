import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../src/ingest/lines.ts';
import { evening, folder, morning, stemma } from './command.ts';

interface Answer {
  readonly id?: string | null;
  readonly story?: string | null;
  readonly attributions?: unknown[];
  readonly reports?: { id: string }[];
  readonly unread?: { file: string; code: string }[];
  readonly readings?: unknown[];
  readonly problem?: { code: string; title: string; detail: string; line: number };
}

const answersOf = (out: string): Answer[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer);
const line = (value: unknown): string => JSON.stringify(value);

describe('read --jsonl', () => {
  test('gives one line for one line, in order, and goes on after a bad one', async () => {
    const stdin = [
      `\ufeff${line({ id: 'one', text: morning, outlet: null })}\r`, // a byte-order mark in front, a CRLF behind
      '{"id": "two", "text": "cut off',
      '   ',
      '{"id": "three", "text": NaN}',
      line({ id: 'four' }),
      line({ id: 5, text: evening }),
      line(['six']),
      line({ id: 'seven', text: '  \n' }),
      line({ id: 'eight', text: '<html><body>' }),
      line({ id: 'nine', text: evening, title: 'Five weeks', colour: 'passed over' }), // and no newline at the end
    ].join('\n');
    const { out, errors, exit } = await stemma(['read', '--jsonl'], { stdin });
    const answers = answersOf(out);
    expect(answers.map(({ id, problem }) => [id, problem?.code ?? null, problem?.line ?? null])).toEqual([
      ['one', null, null],
      [null, 'bad-line', 2],
      [null, 'bad-line', 4],
      ['four', 'bad-line', 5],
      [5, 'bad-line', 6],
      [null, 'bad-line', 7],
      ['seven', 'empty', 8],
      ['eight', 'not-plain-text', 9],
      ['nine', null, null],
    ]);
    expect(answers[1]?.problem?.detail).toMatch(/^Line 2 is not JSON: /);
    expect(answers[3]?.problem?.detail).toBe('Line 5: “text” is missing.');
    expect(answers[4]?.problem?.detail).toBe('Line 6: “id” should be text, and is a number.');
    expect(answers[5]?.problem?.detail).toBe('Line 7: The value should be an object, and is a list.');
    expect(answers[0]?.attributions).toBeInstanceOf(Array);
    expect([errors, exit]).toEqual(['', 4]);
  });

  test('a line that is not UTF-8 is answered in its place', async () => {
    const stdin = Buffer.concat([
      Buffer.from(`${line({ id: 'a', text: morning })}\n{"id":"b","text":"caf`),
      Buffer.from([0xe9]),
      Buffer.from(`"}\n${line({ id: 'c', text: evening })}`),
    ]);
    const { out, exit } = await stemma(['read', '--jsonl'], { stdin });
    expect(answersOf(out).map(({ id, problem }) => [id, problem?.code])).toEqual([
      ['a', undefined],
      [null, 'not-utf8'],
      ['c', undefined],
    ]);
    expect(exit).toBe(4);
  });

  test('positions count in the text as it was given', async () => {
    const text = `\ufeff🌉 ${morning.replaceAll('\n', '\r\n')}`; // the caller’s own mark stays part of the caller’s text
    const { out } = await stemma(['compare', '--jsonl'], {
      stdin: line({
        story: 's',
        reports: [
          { id: 'a', text },
          { id: 'b', text: evening },
        ],
      }),
    });
    expect((JSON.parse(out) as { reports: { length: number }[] }).reports[0]?.length).toBe(text.length);
  });

  test('waits for its reader, and its memory stays flat', async () => {
    const bin = fileURLToPath(new URL('../bin/stemma.js', import.meta.url));
    const child = spawn(process.execPath, ['--max-old-space-size=160', bin, 'read', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = 100_000;
    child.stdin.end(`${line({ id: 'x', text: '' })}\n`.repeat(lines)); // each answered at once with more bytes than it has
    const closed = once(child, 'close');
    await setTimeout(1500);
    expect(child.stdin.writableLength).toBeGreaterThan(0); // nobody reads, so it does not either
    let answered = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 0x0a) answered += 1;
    });
    expect(await closed).toEqual([4, null]);
    expect(answered).toBe(lines);
  });

  test('takes no files', async () => {
    const { errors, exit } = await stemma(['read', '--jsonl', 'a.txt'], { in: folder({ 'a.txt': morning }) });
    expect([exit, errors]).toEqual([2, expect.stringContaining('“--jsonl” reads standard input and takes no files.')]);
  });
});

describe('compare --jsonl', () => {
  test('gives a dossier for each story, and a problem where there is none to give', async () => {
    const both = [
      { id: 'morning', text: morning },
      { id: 'evening', text: evening },
    ];
    const stdin = [
      line({ story: 'bridge', reports: both }),
      line({ story: 'alone', reports: both.slice(1) }),
      line({ story: 'twins', reports: [both[0], both[0]] }),
      line({ story: 'gap', reports: [...both, { id: 'noon', text: '' }] }),
      line({ story: 'no text', reports: [both[0], { id: 'noon' }] }),
      line({ reports: both }),
      line({ story: 'bridge', reports: [...both].reverse() }),
    ].join('\n');
    const { out, exit } = await stemma(['compare', '--jsonl'], { stdin });
    const answers = answersOf(out);
    expect(answers.map(({ story, problem }) => [story, problem?.code, problem?.detail])).toEqual([
      ['bridge', undefined, undefined],
      ['alone', 'too-few-reports', 'Only “evening” could be read.'],
      ['twins', 'bad-line', 'Line 3: “reports”: two reports have the same id.'],
      ['gap', undefined, undefined],
      ['no text', 'bad-line', 'Line 5: “reports[1].text” is missing.'],
      [null, 'bad-line', 'Line 6: “story” is missing.'],
      ['bridge', undefined, undefined],
    ]);
    expect(answers[3]?.unread?.map(({ file, code }) => [file, code])).toEqual([['noon', 'empty']]);
    expect(out.split('\n')[6]).toBe(out.split('\n')[0]);
    expect(exit).toBe(4);
  });

  test('adds the readings where it is told to', async () => {
    const stdin = line({
      story: 'bridge',
      reports: [
        { id: 'a', text: morning },
        { id: 'b', text: evening },
      ],
    });
    const { out, exit } = await stemma(['compare', '--jsonl', '--with-readings'], { stdin });
    expect([exit, answersOf(out)[0]?.readings?.length]).toEqual([0, 2]);
  });
});

test('a line without end is refused without being kept', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    const piece = new Uint8Array(1024 * 1024).fill(0x61);
    for (let i = 0; i < 70; i += 1) yield piece;
    yield Buffer.from('\n{}\n');
  }
  const lines: unknown[] = [];
  for await (const { number, ...rest } of linesOf(endless())) lines.push([number, 'problem' in rest ? rest.problem.code : rest.text]);
  expect(lines).toEqual([
    [1, 'line-too-long'],
    [2, '{}'],
  ]);
});

test('what extract noted of a report is in the dossier that is made of its lines', async () => {
  const notes = [{ code: 'encoding', detail: 'Read as windows-1252.' }];
  const arrived = { id: 'one', text: morning, form: 'html', sha256: 'a'.repeat(64), notes };
  const stdin = line({ story: 'bridge', reports: [arrived, { id: 'two', text: evening, notes: 'of another program', sha256: 'b' }] });
  const { out } = await stemma(['compare', '--jsonl'], { stdin });
  const [dossier] = answersOf(out) as unknown as { reports: { captured?: string; notes: { code: string }[] }[] }[];
  expect(dossier?.reports.map(({ captured, notes: own }) => [captured, own.map(({ code }) => code)])).toEqual([
    ['a'.repeat(64), expect.arrayContaining(['encoding'])],
    [undefined, expect.not.arrayContaining(['encoding'])],
  ]);
});
