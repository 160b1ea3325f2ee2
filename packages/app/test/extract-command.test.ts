import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test, vi } from 'vitest';
import type { Extracted } from '../src/extract/extracted.ts';
import { harmless } from '../src/doors/cli/terminal.ts';
import { placeInCapture } from '../src/ingest/place.ts';
import { jsonSchemas } from '../src/schema/index.ts';
import { page, weirText, WEIR, zip } from './bad-input-bytes.ts';
import { folder, stemma, within } from './command.ts';

vi.setConfig({ testTimeout: 120_000 }); // each starts worker threads, on a machine that others use too

const marked = `<html lang="en"><head><meta charset="utf-8"><title>Weir shut</title></head><body><nav><a href="/a">Home</a> <a href="/b">Boats</a></nav><article><h1>Weir shut</h1>
<p>The  <b>weir</b> at&nbsp;Calder &amp; Sluice\n will <a href="/x">stay shut until spring</a>, the lock keeper Ida Wenn said on Tuesday &#x1F600;, after divers found a crack.</p>
<p>“We found a crack as long as a boat hook,” she told reporters. The caf&eacute; is shut too.</p>
<ul><li>Barges go through the old canal at Hallow Bend, which takes a day longer.</li></ul>
<p>Two officials of the river board said the crack had been known since March.</p></article>
<aside class="newsletter"><p>Sign up for our newsletter</p></aside></body></html>`;
const letters = (text: string): string => text.replace(/\s+/g, '');
const linesOf = (out: string): Extracted[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Extracted);

describe('extract', () => {
  test('shows what a page is and says, as text, Markdown and JSON, on the screen and in a file', async () => {
    const here = folder({ 'weir.html': page() });
    const file = join(here, 'weir.html');
    const [text, markdown, json, saved] = await Promise.all([
      within(['extract', file]),
      within(['extract', file, '--format', 'markdown']),
      within(['extract', file, '--format', 'json']),
      within(['extract', file, '-o', join(here, 'weir.md')]),
    ]);
    expect(text).toMatchObject({ exit: 0, errors: '' });
    expect(text.out).toMatch(/^Weir shut until spring\nid +weir\.html\nlanguage +en\n/);
    expect(text.out.replace(/\s+/g, ' ')).toContain(WEIR[2]);
    expect(markdown.out).toMatch(/^# Weir shut until spring\n\n- id: weir\.html\n/);
    expect(linesOf(json.out)[0]).toMatchObject({
      id: 'weir.html',
      title: 'Weir shut until spring',
      language: 'en',
      text: weirText,
      form: 'html',
      page: 'article',
    });
    expect(saved).toEqual({ out: '', errors: `stemma: Written: ${join(here, 'weir.md')}\n`, exit: 0 });
    expect(readFileSync(join(here, 'weir.md'), 'utf8')).toBe(markdown.out);
  });

  test('a page that stands before the report is shown, and said to be none', async () => {
    const wall =
      '<!doctype html><html lang="en"><head><title>Before you go on</title></head><body><div role="dialog"><h1>Your privacy matters to us</h1><p>We and our 412 partners store and access information on a device, such as cookies, and process personal data. You may accept or manage your choices.</p><button>Accept all</button><button>Reject all</button></div></body></html>';
    const here = folder({ 'wall.html': wall, 'weir.html': page() });
    const [text, markdown, both] = await Promise.all([
      within(['extract', join(here, 'wall.html')]),
      within(['extract', join(here, 'wall.html'), '--format', 'markdown']),
      within(['extract', join(here, 'wall.html'), join(here, 'weir.html')]),
    ]);
    expect(text.out).toMatch(/^Not a report: it asks about cookies\.\n\nYour privacy/);
    expect(markdown.out).toMatch(/^Not a report: it asks about cookies\.\n\n# /);
    expect(both.out.match(/Not a report/g)).toHaveLength(1);
    expect([text.exit, markdown.exit, both.exit]).toEqual([4, 4, 4]);
  });

  test('--explain shows what was kept and what was dropped, with reasons and places', async () => {
    const here = folder({ 'weir.html': marked });
    const [{ out }, json] = await Promise.all([
      within(['extract', join(here, 'weir.html'), '--explain']),
      within(['extract', join(here, 'weir.html'), '--explain', '--format', 'json']),
    ]);
    expect(out).toMatch(/^\+ kept: paragraph at \d+–\d+$/m);
    expect(out).toMatch(/^– dropped: \S+ at \d+–\d+\n {4}.*newsletter/m);
    for (const { from, because } of linesOf(json.out)[0]?.dropped ?? []) {
      expect(because).not.toBe('');
      if (from) expect(from[0]).toBeLessThan(from[1]);
    }
  });

  test('takes whatever holds reports, mixed, and lists what could not be read', async () => {
    const here = folder({
      'all.zip': await zip({ 'a.html': page(), 'b.txt': weirText }),
      'c.txt': weirText,
      'd.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]),
    });
    const { out, errors, exit } = await within(['extract', here, '--format', 'json']);
    expect(linesOf(out).map(({ id, form }) => [id, form])).toEqual([
      ['all.zip/a.html', 'html'],
      ['all.zip/b.txt', 'plain'],
      ['c.txt', 'plain'],
    ]);
    expect(errors).toContain('Not read: d.png: It is not a text file. It is a picture (PNG).');
    expect(exit).toBe(4);
    expect((await within(['extract', join(here, 'd.png')])).exit).toBe(3);
    expect((await within(['extract'])).exit).toBe(3);
  });

  test('what it writes is as its schema says', async () => {
    const ajv = new Ajv2020({ strict: false });
    const keeps = ajv.compile(jsonSchemas.extracted({ closed: true }));
    const here = folder({ 'a.html': marked, 'b.txt': weirText });
    const [{ out }, schema] = await Promise.all([
      within(['extract', here, '--explain', '--at', '4-20', '--format', 'json']),
      within(['schema', 'extracted']),
    ]);
    for (const report of linesOf(out)) expect([keeps(report), keeps.errors]).toEqual([true, null]);
    expect(JSON.parse(schema.out)).toMatchObject({ title: 'stemma/extracted/1' });
  });

  test('nothing of a page hides or colours what it says, where our own colours are shown', async () => {
    const here = folder({ 'weir.html': marked.replace('she told', '\u001b[8mshe\u001b[0m &#27;[31mtold') });
    const { out } = await within(['extract', join(here, 'weir.html')], { FORCE_COLOR: '1' });
    expect(out.replace(/\s+/g, ' ')).toContain('⟨U+001B⟩[8mshe⟨U+001B⟩[0m ⟨U+001B⟩[31mtold');
    expect(out).toContain('\u001b[1mWeir shut\u001b[0m');
    expect(harmless('\u001b[8mgone\u001b[31m[-red-]\u001b[39m', true)).toBe('⟨U+001B⟩[8mgone\u001b[31m[-red-]\u001b[39m');
  });

  test('words that look like markup stay words in Markdown', async () => {
    const words = '&lt;img src=x onerror=alert(1)&gt; [boats](javascript:alert(1)) \\&lt;b&gt; 3 &lt; 4';
    const here = folder({
      'weir.html': marked
        .replace('she told', `${words} she told`)
        .replace('<ul>', `<p># Two officials were asked about the gate and had no answer.</p><pre>depth 3\n&lt;i&gt; depth 4</pre><ul>`),
    });
    const { out } = await within(['extract', join(here, 'weir.html'), '-f', 'markdown']);
    expect(out).toContain('&lt;img src=x onerror=alert(1)> [boats]&#40;javascript:alert(1)) \\&lt;b> 3 < 4 she told');
    expect(out).toContain('\n\\# Two officials were asked');
    expect(out).not.toMatch(/^(?! {4}).*<[a-z]/m);
    const plain = await within(['extract', join(folder({ 'a.txt': `${weirText}\n<img src=x> she said.` }), 'a.txt'), '-f', 'markdown']);
    expect(plain.out).toContain('\n&lt;img src=x> she said.\n');
  });

  test.skipIf(process.platform === 'win32')('a file’s name writes no line of its own', async () => {
    const { errors } = await within(['extract', folder({ 'a\nstemma: Read: b.txt': '' })]);
    expect(errors).toMatch(/^stemma: Not read: a stemma: Read: b\.txt: /);
  });

  test('nothing of a page can steer the terminal', async () => {
    const here = folder({ 'a.html': page({ title: 'A\u001b[2J\u202eb', paragraphs: [...WEIR, 'The \u001b]0;owned\u0007weir\u009b2J.'] }) });
    const runs = await Promise.all(
      [['--explain'], ['--format', 'markdown'], ['--format', 'json'], ['--at', '0-400']].map((more) =>
        within(['extract', join(here, 'a.html'), ...more]),
      ),
    );
    // eslint-disable-next-line no-control-regex -- they are what is sought
    for (const { out } of runs) expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('--jsonl gives one line for one line, in order, with problems in their places', async () => {
    const lines = [
      { id: 'b', html: page({ title: 'Second' }), url: 'https://calder.example/b' },
      { id: 'a', base64: Buffer.from(page({ title: 'First' })).toString('base64'), contentType: 'text/html' },
      { id: 'text', base64: Buffer.from(weirText).toString('base64') },
      { id: 'none' },
      { id: 'feed', base64: (await zip({ 'a.txt': weirText, 'b.txt': weirText })).toString('base64') },
      { id: 'broken', base64: '???' },
    ];
    const { out, exit } = await stemma(['extract', '--jsonl'], {
      stdin: `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`,
    });
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Extracted & { problem?: { code: string; line: number } });
    expect(answers.map(({ id, title, problem }) => [id, problem ? [problem.code, problem.line] : title])).toEqual([
      ['b', 'Second'],
      ['a', 'First'],
      ['text', null],
      ['none', ['bad-line', 4]],
      ['feed', ['several-reports', 5]],
      ['broken', ['bad-line', 6]],
      [null, ['bad-line', 7]],
    ]);
    expect(answers[0]).toMatchObject({ url: 'https://calder.example/b', text: weirText });
    expect(exit).toBe(4);
  });

  test('its lines can be read as they are: marks, language and kind of page are kept to', async () => {
    const stub = {
      id: 'wall',
      html: '<html><title>Just a moment</title><body><h1>Verify you are human</h1><p>Complete the CAPTCHA below to prove that you are not a robot.</p>',
    };
    const { out } = await stemma(['extract', '--jsonl'], {
      stdin: `${JSON.stringify({ id: 'a', html: page() })}\n${JSON.stringify(stub)}\n`,
    });
    const read = await stemma(['read', '--jsonl'], { stdin: out });
    const [first, second] = read.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; problem?: { code: string } });
    expect([first?.id, first?.problem]).toEqual(['a', undefined]);
    expect(second?.problem?.code).toBe('wall');
  });
});

describe('places', () => {
  test('each block leads back to the very words of the page', async () => {
    const here = folder({ 'weir.html': marked });
    const { out } = await within(['extract', join(here, 'weir.html'), '--format', 'json']);
    const [report] = linesOf(out);
    expect(report?.blocks.map(({ kind }) => kind)).toContain('item');
    const plain = (markup: string): string =>
      markup.replace('&nbsp;', ' ').replace('&amp;', '&').replace('&#x1F600;', '\u{1f600}').replace('&eacute;', 'é');
    for (const { start, end, from } of report?.blocks ?? []) {
      const there = (from ?? []).map(([a, b]) => plain(marked.slice(a, b))).join('');
      expect(letters(there)).toBe(letters(report?.text.slice(start, end) ?? ''));
    }
  });

  test('every stretch of the text has its place, letter by letter', async () => {
    const here = folder({ 'weir.html': marked });
    const { out } = await within(['extract', join(here, 'weir.html'), '--format', 'json']);
    const report = linesOf(out)[0] as Extracted;
    for (const words of [
      'weir at Calder & Sluice will stay',
      'Tuesday \u{1f600}, after',
      'reporters. The café is',
      'the old canal',
      'since March.',
    ]) {
      const start = report.text.indexOf(words);
      const { exact, markup } = placeInCapture(report, { start, end: start + words.length }, marked);
      expect([words, exact]).toEqual([words, true]);
      const plain = markup.join('').replace('&nbsp;', ' ').replace('&amp;', '&').replace('&#x1F600;', '\u{1f600}').replace('&eacute;', 'é');
      expect(letters(plain)).toBe(letters(words));
    }
    const whole = placeInCapture(report, { start: 0, end: 5 });
    expect([whole.exact, whole.from]).toEqual([false, report.blocks[0]?.from]);
  });

  test('--at shows the place of words that a brief names', async () => {
    const here = folder({ 'weir.html': page(), 'plain.txt': weirText });
    const [there, nowhere, bad] = await Promise.all([
      within(['extract', join(here, 'weir.html'), '--at', '4–8']),
      within(['extract', join(here, 'plain.txt'), '--at', '4-8']),
      within(['extract', join(here, 'weir.html'), '--at', '8-4']),
    ]);
    const at = page().indexOf('weir at Calder');
    expect(there.out).toBe(`weir.html\t${at}–${at + 4}\texact\tweir\n`);
    expect(nowhere.out).toBe('plain.txt\t–\t–\tweir\n');
    expect([bad.exit, bad.errors]).toEqual([2, expect.stringContaining('--at 120-180')]);
  });
});
