import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../src/schema/index.ts';
import { evening, folder, morning, stemma, within } from './command.ts';

const CLAIM = 'The swing bridge at Port Ellery will stay shut for three weeks';
interface Checked {
  readonly id: string | null;
  readonly contested?: boolean;
  readonly stances?: { report: string; stance: string; evidence: { start: number; end: number; text: string }[] }[];
  readonly unread?: { code: string }[];
  readonly problem?: { code: string };
}

describe('check', () => {
  const here = folder({ 'reports/morning.txt': morning, 'reports/evening.txt': evening });

  test('a block a report, in words', async () => {
    const { out, errors, exit } = await within(['check', CLAIM, join(here, 'reports')]);
    expect([errors, exit]).toEqual(['', 0]);
    expect(out).toMatch(/^morning\.txt (?:asserts it|denies it|only carries it)$/m);
    expect(out).toContain('on the word of');
    expect(out).toMatch(/(?:Contested|Not contested)/);
  });

  test('one report is enough', async () => {
    const { out, exit } = await within(['check', CLAIM, join(here, 'reports/morning.txt')]);
    expect(exit).toBe(0);
    expect(out).toContain('Not contested in these reports: 1 report ');
  });

  test('JSON, on the screen and into a file, is what the schema says', async () => {
    const validate = new Ajv2020({ strict: false }).compile(jsonSchemas.check({ closed: true }));
    const file = join(here, 'check.json');
    const { out } = await within(['check', CLAIM, join(here, 'reports'), '--format', 'json']);
    await within(['check', CLAIM, join(here, 'reports'), '-o', file]);
    expect(readFileSync(file, 'utf8')).toBe(out);
    const checked = JSON.parse(out) as Checked;
    expect(validate(checked), JSON.stringify(validate.errors)).toBe(true);
    for (const { report, evidence } of checked.stances ?? [])
      for (const { start, end, text } of evidence) expect((report === 'morning.txt' ? morning : evening).slice(start, end)).toBe(text);
  });

  test.each([
    ['no claim', ['check'], 'There is no claim to look for.', 2],
    ['an empty claim', ['check', '  ', 'a.txt'], 'It is empty.', 2],
    ['a claim without a word that tells', ['check', 'of the', 'a.txt'], 'names nothing that a report could speak of', 2],
    ['two sentences', ['check', 'The bridge is shut. The ferry is full.', 'a.txt'], 'longer than a sentence', 2],
    ['a page for a claim', ['check', 'word '.repeat(400), 'a.txt'], 'longer than a sentence', 2],
    ['no reports', ['check', CLAIM], 'No reports were given.', 3],
    ['a report that is not there', ['check', CLAIM, '/nowhere/a.txt'], 'It was not found.', 3],
    ['both ways at once', ['check', CLAIM, '--jsonl'], '“--jsonl” reads standard input', 2],
  ])('%s is told plainly', async (_, args, says, code) => {
    const { errors, exit } = await within(args);
    expect(errors).toContain(says);
    expect(exit).toBe(code);
  });

  test('no report mentions it', async () => {
    const { out, exit } = await within(['check', 'A bakery won a prize for rye bread', join(here, 'reports')]);
    expect(exit).toBe(0);
    expect(out).toContain('None of the 2 reports says anything of this claim.');
  });

  test('--jsonl gives one line for one line and goes on after a bad one', async () => {
    const reports = [
      { id: 'm', text: morning },
      { id: 'e', text: evening },
      { id: 'nothing', text: ' ' },
    ];
    const stdin = [
      JSON.stringify({ id: '1', claim: CLAIM, reports }),
      '{"id": "2"',
      JSON.stringify({ id: '3', claim: '', reports }),
      JSON.stringify({ id: '4', claim: CLAIM, reports: [] }),
      JSON.stringify({ claim: CLAIM, reports: reports.slice(0, 1) }),
    ].join('\n');
    const { out, exit } = await stemma(['check', '--jsonl'], { stdin });
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Checked);
    expect(answers.map(({ id, problem }) => [id, problem?.code ?? null])).toEqual([
      ['1', null],
      [null, 'bad-line'],
      ['3', 'no-claim'],
      ['4', 'nothing-to-check'],
      [null, null],
    ]);
    expect(answers[0]?.stances?.map(({ report }) => report)).toEqual(['e', 'm']);
    expect(answers[0]?.unread?.map(({ code }) => code)).toEqual(['empty']);
    expect(exit).toBe(4);
  });
});
