import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { within, folder } from './command.ts';

const story = join(import.meta.dirname, '../../../stories/border-talks');

const morning =
  'The harbour bridge will stay shut for a fortnight, the port authority said on Tuesday. “The bearing has cracked,” said its engineer, Ada Brandt.\n';
const evening =
  'Two officials of the port authority told the Evening Bell that the bridge had been shut since Monday. The mayor declined to comment.\n';

const hostile = [
  '</script><script>alert(1)</script>',
  '<!-- <script> --!> <img src=x onerror=alert(1)>',
  '</noscript><iframe src="javascript:alert(1)"></iframe></style>',
  '{{script}} {{dossier}} $& $1 \u2028 \u2029 \u202e \ud800 \u0085',
].map((line) => `“${line}” is what Ada Brandt said on Tuesday.`);

const pageOf = async (files: Readonly<Record<string, string>>, more: readonly string[] = []): Promise<string> => {
  const { out, exit } = await within(['compare', folder(files), '--format', 'html', '--story', 'The bridge', ...more]);
  expect(exit).toBe(0);
  return out;
};

const block = (page: string, id: string): unknown =>
  JSON.parse(new RegExp(`<script type="application/json" id="${id}">(.*?)</script>`, 's').exec(page)?.[1] ?? 'null');

const policyOf = (page: string): string => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the page', () => {
  test('holds the dossier, what was read, the texts and the rules that found something', async () => {
    const here = folder({ 'a.txt': morning, 'b.txt': evening });
    const [page, json] = await Promise.all(
      ['html', 'json'].map(async (format) => (await within(['compare', here, '--format', format, '--story', 'The bridge'])).out),
    );
    expect(block(page ?? '', 'stemma-dossier')).toEqual(JSON.parse(json ?? ''));
    const { readings, texts } = block(page ?? '', 'stemma-readings') as {
      readings: { id: string; attributions: { rule: string }[] }[];
      texts: [string, string][];
    };
    expect(texts).toEqual([
      ['a.txt', morning],
      ['b.txt', evening],
    ]);
    expect(readings.map(({ id }) => id)).toEqual(['a.txt', 'b.txt']);
    const rules = block(page ?? '', 'stemma-rules') as { id: string; examples: object }[];
    const tried = readings.flatMap(({ attributions }) => attributions.map(({ rule }) => rule));
    expect(tried.length).toBeGreaterThan(1);
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(tried));
    expect(page).toContain('<title>The bridge: ');
  });

  test('runs nothing but its own script, and asks for nothing', async () => {
    const page = await pageOf({ 'a.txt': morning, 'b.txt': evening });
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = '']) => text);
    const styles = [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(([, text = '']) => text);
    expect([scripts.length, styles.length]).toEqual([1, 2]); // the second is that of the brief without scripts
    expect(policyOf(page)).toBe(
      `default-src 'none'; script-src ${hashOf(scripts[0] ?? '')}; style-src ${styles.map(hashOf).join(' ')}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    expect(page.replaceAll(/<script>.*?<\/script>/gs, '')).not.toMatch(
      /<(?:link|img|iframe|object|embed|base|form|a[^>]* href="(?!#))|@import|url\(/i,
    );
  });

  test('shows hostile words as words: no markup of theirs stands in it, and they come out as they went in', async () => {
    const files = { 'a.txt': `${hostile.join('\n\n')}\n\n${morning}`, 'b.txt': `${evening}\n${hostile.join('\n\n')}\n` };
    const page = await pageOf(files, ['--story', hostile[0] ?? '']);
    const around = page.replace(/<script>.*?<\/script>/s, '');
    expect([around.match(/<script/g)?.length, around.match(/<\/script>/g)?.length, around.match(/<\/noscript/g)?.length]).toEqual([
      3, 3, 1,
    ]);
    expect(around).not.toMatch(/<img|<iframe|<!-- </);
    expect([...page].filter((sign) => /[\u0080-\u009f\u2028-\u202e]/.test(sign))).toEqual([]);
    const { texts } = block(page, 'stemma-readings') as { texts: [string, string][] };
    expect(texts[0]?.[1]).toBe(files['a.txt'].toWellFormed());
    expect((block(page, 'stemma-dossier') as { story: string }).story).toBe(hostile[0]);
  });

  test('is the same to the last byte in whatever order the reports come', async () => {
    const here = folder({ 'a.txt': morning, 'b.txt': evening });
    const files = ['a.txt', 'b.txt'].map((file) => join(here, file));
    const [one, other] = await Promise.all(
      [files, files.toReversed()].map(async (order) => (await within(['compare', ...order, '--format', 'html', '--story', 'S'])).out),
    );
    expect(one).toBe(other);
  });

  test('holds the brief for those who run no scripts, and that alone is still to be had', async () => {
    const plain = (await within(['compare', story, '--format', 'plain-html'])).out;
    expect(plain).not.toMatch(/<script/i);
    const body = /<body>\n(.*)\n<\/body>/s.exec(plain)?.[1] ?? '?';
    expect((await within(['compare', story, '--format', 'html'])).out).toContain(body);
  });

  test('weighs no more than 220 kB without its data, as it is sent', () => {
    const empty = readFileSync(join(import.meta.dirname, '../dist/page/page.html'));
    const weight = gzipSync(empty, { level: 9 }).length;
    console.log(`page without data: ${(weight / 1000).toFixed(1)} kB gzipped`);
    expect(weight).toBeLessThanOrEqual(220_000);
  });
});
