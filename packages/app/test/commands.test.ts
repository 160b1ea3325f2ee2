import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../src/schema/index.ts';
import { evening, folder, morning, stemma, within } from './command.ts';

const two = { 'morning.txt': morning, 'evening.txt': evening };
const commands = ['demo', 'compare', 'check', 'extract', 'read', 'align', 'same', 'why', 'schema', 'rules'];

describe('help', () => {
  test('the first page names every command and every exit code, and comes quickly', async () => {
    const began = performance.now();
    const { out, exit } = await stemma(['--help']);
    expect(performance.now() - began).toBeLessThan(3000); // 0.2 s alone; tests share the machine
    expect(exit).toBe(0);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    for (const code of [0, 1, 2, 3, 4, 5, 6]) expect(out).toMatch(new RegExp(`^  ${code}  \\S`, 'm'));
  });

  test('each command has its own, with examples', async () => {
    const pages = await Promise.all(commands.map((command) => within([command, '--help'])));
    for (const [index, { out, exit }] of pages.entries()) {
      expect(exit).toBe(0);
      expect(out).toMatch(new RegExp(`Examples:\\n(?:.*\\n)*.*stemma ${commands[index] ?? ''}`));
    }
  });

  test('the version is the package’s', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
    expect(await stemma(['--version'])).toEqual({ out: `${version}\n`, errors: '', exit: 0 });
  });

  test.concurrent.each([
    [['compair', 'a.txt'], 'Did you mean compare?'],
    [['compare', '--formt', 'json'], 'Did you mean --format?'],
    [['compare', '--format', 'pdf'], 'Allowed choices are text, markdown, html, plain-html, json.'],
    [['harbour.txt'], 'Unknown command “harbour.txt”.'],
    [['why'], 'missing required argument'],
    [['rules', 'x'], 'too many arguments'],
  ])('%j is told what was meant', async (args, words) => {
    const { out, errors, exit } = await within(args);
    expect([out, exit]).toEqual(['', 2]);
    expect(errors.toLowerCase()).toContain(words.toLowerCase());
    expect(errors).toMatch(/stemma COMMAND --help|stemma compare FILE FILE…/);
  });
});

describe('demo', () => {
  test('is what comes without a command: a brief, and a page whose place is said', async () => {
    const here = folder({});
    const { out, errors, exit } = await stemma([], { in: here });
    expect([errors, exit]).toEqual(['', 0]);
    const page = /^ {2}(\S.*\.html)$/m.exec(out)?.[1] ?? '';
    expect(page.startsWith(join(here, 'stemma-'))).toBe(true);
    expect(readFileSync(page, 'utf8')).toContain('id="stemma-dossier"');
  });

  test('every story there is can be shown', async () => {
    const { out } = await within(['demo', '--list']);
    const names = out.trim().split('\n').map((row) => row.split('\t')[0] ?? ''); // prettier-ignore
    expect(names.length).toBeGreaterThan(0);
    const here = folder({});
    const shown = await Promise.all(names.map((name) => stemma(['demo', name], { in: here })));
    for (const [index, { errors, exit }] of shown.entries()) {
      expect([names[index], exit, errors]).toEqual([names[index], 0, '']);
      expect(existsSync(join(here, `stemma-${names[index] ?? ''}.html`))).toBe(true);
    }
  });

  test('an unknown story is told with those there are', async () => {
    const { errors, exit } = await within(['demo', 'atlantis']);
    expect(exit).toBe(6);
    expect(errors).toContain('There is no bundled story of that name. You asked for “atlantis”.');
    expect(errors).toContain('stemma demo --list');
  });
});

describe('read', () => {
  test('from standard input', async () => {
    const { out, errors, exit } = await stemma(['read', '-'], { stdin: morning });
    expect([errors, exit]).toEqual(['', 0]);
    expect(out).toContain('stdin');
  });

  test('one reading a line, and what could not be read told beside it', async () => {
    const { out, errors, exit } = await stemma(['read', '.', 'gone.txt', '--format', 'json'], { in: folder(two) });
    expect(out.trim().split('\n').map((row) => (JSON.parse(row) as { id: string }).id)).toEqual(['evening.txt', 'morning.txt']); // prettier-ignore
    expect(errors).toContain('Not read: gone.txt: It was not found.');
    expect(exit).toBe(4);
  });

  test('as a page in a file, whose name tells the format', async () => {
    const here = folder(two);
    const { out, errors, exit } = await stemma(['read', '.', '-o', 'read.html'], { in: here });
    expect([out, errors, exit]).toEqual(['', 'stemma: Written: read.html\n', 0]);
    const page = readFileSync(join(here, 'read.html'), 'utf8');
    expect(page).toContain('Who is said to have said what');
    expect(page).toContain('class="cue"');
    expect(page).not.toMatch(/<script/i);
  });

  test('never writes over what it reads', async () => {
    const here = folder(two);
    const { errors, exit } = await stemma(['read', 'morning.txt', '-o', 'morning.txt'], { in: here });
    expect(exit).not.toBe(0);
    expect(errors).toContain('“morning.txt” is one of the reports.');
    expect(readFileSync(join(here, 'morning.txt'), 'utf8')).toBe(two['morning.txt']);
  });

  test('nothing that could be read', async () => {
    const { out, errors, exit } = await stemma(['read', '-'], { stdin: ' ' });
    expect([out, exit]).toEqual(['', 3]);
    expect(errors).toContain('Not read: stdin: There is no text in it. It holds only spaces and line breaks.');
  });
});

describe('why', () => {
  test('lists what can be asked, and answers each', async () => {
    const here = folder(two);
    await within(['compare', here, '-o', join(here, 'dossier.json')]);
    const { out, exit } = await within(['why', join(here, 'dossier.json')]);
    expect(exit).toBe(0);
    const ids = out.trim().split('\n').map((row) => row.split('\t')[0] ?? ''); // prettier-ignore
    expect(ids.length).toBeGreaterThan(0);
    const { dossierFrom } = await import('../src/schema/index.ts');
    const dossier = dossierFrom(JSON.parse(readFileSync(join(here, 'dossier.json'), 'utf8')), 'dossier.json');
    const { why } = await import('../src/operations/why.ts');
    for (const id of ids) expect(await why.run({ dossier, id, width: 80, color: false }, {} as never)).not.toBe('');
    const first = await stemma(['why', '-', ids[0] ?? ''], { stdin: readFileSync(join(here, 'dossier.json')) });
    expect([first.exit, first.errors]).toEqual([0, '']);
    const none = await within(['why', join(here, 'dossier.json'), 'a-nothing']);
    expect(none).toEqual({
      out: '',
      exit: 6,
      errors: expect.stringContaining('Nothing in this dossier has that ID. You asked for “a-nothing”.') as string,
    });
  });

  test.concurrent.each([
    ['a.json', 'a.json”.'],
    ['text.json', 'text.json” is not JSON'],
    ['other.json', 'other.json” does not say that it is a dossier; this version reads “stemma/dossier/1”.'],
    ['later.json', 'later.json” says that it is “stemma/dossier/9”'],
    ['broken.json', 'broken.json”: “story” is missing.'],
  ])('%s is refused in words', async (file, words) => {
    const here = folder({
      'text.json': 'no',
      'other.json': '{}',
      'later.json': '{"schema":"stemma/dossier/9"}',
      'broken.json': '{"schema":"stemma/dossier/1"}',
    });
    const { errors, exit } = await within(['why', join(here, file), 'x']);
    expect(errors).toContain(words);
    expect(errors).toContain('stemma compare FILE… --format json -o dossier.json');
    expect(exit).toBe(6);
  });
});

describe('schema', () => {
  test('is a JSON Schema that says its version, and every output keeps to it', async () => {
    const here = folder({ ...two, 'empty.txt': '' });
    const title = `${join(here, 'morning.txt')}=Bridge shut for three weeks`;
    const [dossierSchema, readingSchema, dossier, readings] = await Promise.all([
      within(['schema']),
      within(['schema', 'reading']),
      within(['compare', here, '--format', 'json', '--with-readings', '--title', title]),
      within(['read', here, '--format', 'json']),
    ]);
    const published = JSON.parse(dossierSchema.out) as { $schema: string; title: string };
    expect([published.$schema, published.title]).toEqual(['https://json-schema.org/draft/2020-12/schema', 'stemma/dossier/1']);
    const open = new Ajv2020({ allErrors: true });
    const [isDossier, isReading] = [open.compile(published), open.compile(JSON.parse(readingSchema.out) as object)];
    expect(isDossier(JSON.parse(dossier.out)) || isDossier.errors).toBe(true);
    for (const row of readings.out.trim().split('\n')) expect(isReading(JSON.parse(row)) || isReading.errors).toBe(true);
    expect(isDossier({ ...(JSON.parse(dossier.out) as object), added: 'later' })).toBe(true); // a later version may add
    expect(isDossier({ ...(JSON.parse(dossier.out) as object), story: 7 })).toBe(false);
  });

  test('describes every field that comes out, for every bundled story', async () => {
    const isDossier = new Ajv2020({ allErrors: true }).compile(jsonSchemas.dossier({ closed: true }));
    const { bundledStories } = await import('../src/ingest/stories.ts');
    const { compareInputs } = await import('../src/operations/compare.ts');
    const { rendered } = await import('../src/doors/cli/render.ts');
    const stories = bundledStories([new URL('../../../stories', import.meta.url).pathname]);
    const quiet = { start: () => Promise.resolve(), step: () => undefined, compare: () => undefined, stop: () => undefined };
    for (const { name } of await stories.list()) {
      const { reports } = await stories.reports(name);
      const comparison = await compareInputs(name, reports, [{ file: 'a', code: 'b', title: 'c', detail: 'd' }], quiet);
      const json = JSON.parse(await rendered(comparison, 'json', { width: 80, color: false }, true)) as object;
      expect(isDossier(json) || isDossier.errors).toBe(true);
    }
  });
});

test('rules are listed, one a line or more', async () => {
  const { out, exit } = await within(['rules']);
  expect(exit).toBe(0);
  expect(out).toMatch(/^en\/attribute\//m);
});

test('colour only where it is wanted, and never on a file', async () => {
  const here = folder(two);
  const [pipe, forced, refused, both] = await Promise.all([
    within(['compare', here]),
    within(['compare', here], { FORCE_COLOR: '1' }),
    within(['compare', here, '--no-color'], { FORCE_COLOR: '1' }),
    within(['compare', here], { FORCE_COLOR: '1', NO_COLOR: '1' }),
  ]);
  // eslint-disable-next-line no-control-regex -- our own colours
  const bare = (text: string): string => text.replace(/\u001b\[[0-9;]*m/g, '');
  expect(forced.out).toContain('\u001b[');
  for (const { out } of [pipe, refused, both]) expect(out).not.toContain('\u001b');
  expect(bare(forced.out)).toBe(pipe.out); // nothing is said by colour alone
  await within(['compare', here, '-o', join(here, 'brief.txt')], { FORCE_COLOR: '1' });
  expect(readFileSync(join(here, 'brief.txt'), 'utf8')).not.toContain('\u001b');
});

test('a narrow window is kept to', async () => {
  const { out } = await within(['compare', folder(two)], { COLUMNS: '40' });
  for (const row of out.split('\n')) expect([...row].length).toBeLessThanOrEqual(40);
});
