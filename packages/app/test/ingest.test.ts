import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Dossier } from '@stemma/core';
import { describe, expect, test, vi } from 'vitest';
import type { Extracted } from '../src/extract/extracted.ts';
import type { Bounds } from '../src/ingest/arrival.ts';
import { gather } from '../src/ingest/gather.ts';
import { reportsFrom, type ReportsFromOptions } from '../src/ingest/reports-from.ts';
import { captureOf } from '../src/capture/capture.ts';
import { saveCapture } from '../src/capture/folder.ts';
import type { Fetched } from '../src/capture/fetched.ts';
import { PROBLEMS } from '../src/problems.ts';
import { Problem } from '../src/problems.ts';
import { zip } from './bad-input-bytes.ts';
import { evening, folder, morning, stemma, within } from './command.ts';

vi.setConfig({ testTimeout: 120_000 }); // each starts worker threads, on a machine that others use too

const bounds: Bounds = { milliseconds: 20_000, heapMegabytes: 512, workers: 2 };

/** A page as outlets make them, around paragraphs of ours. */
const page = (title: string, paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<article><h1>${title}</h1>\n${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article></body></html>`;

const weir = [
  'The weir at Calder Sluice will stay shut until spring, the lock keeper Ida Wenn said on Tuesday, after divers found a crack in the main gate.',
  '“We found a crack as long as a boat hook,” she told reporters. Two officials of the river board said the crack had been known since March.',
  'The river board did not answer questions. Barges are being sent through the old canal at Hallow Bend, which takes a day longer.',
];

const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Calder Herald</title>
${['Weir shut', 'Barges wait'].map((title, i) => `<item><title>${title}</title><link>https://calder.example/${i}</link><content:encoded><![CDATA[${weir.map((p) => `<p>${p}</p>`).join('')}]]></content:encoded></item>`).join('\n')}
<item><title>Only told of</title><link>https://calder.example/short</link><description>A sentence.</description></item></channel></rss>`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function all(places: readonly string[], options: ReportsFromOptions = {}) {
  const reports: Extracted[] = [];
  const unread: string[] = [];
  for await (const found of reportsFrom(places, { bounds, ...options })) {
    if ('report' in found) reports.push(found.report);
    else unread.push(`${found.unread.file}: ${found.unread.code}`);
  }
  return { reports, unread, ids: reports.map(({ id }) => id) };
}

describe('places', () => {
  test('captures and reports that lie in one folder are both read', async () => {
    const here = folder({ 'beside.txt': evening });
    await saveCapture(
      here,
      captureOf('https://calder.example/', Buffer.from(page('Weir shut', weir)), { asked: 'https://calder.example/' }),
    );
    const { ids, unread } = await all([here]);
    expect([ids, unread]).toEqual([['https://calder.example/', 'beside.txt'], []]);
  });

  test('a JSON file without words is told like any other, and a list of mails that quote a brief is no brief', async () => {
    const quoting = `{"text": ${JSON.stringify(morning)}}\n{"text": "Every line can be opened: stemma why DOSSIER.json ID"}\n`;
    const here = folder({ 'a.txt': morning, 'empty.json': '', 'mails.json': quoting, 'dossier.json': '{"schema": "stemma/dossier"}' });
    const { ids, unread } = await all([here]);
    expect(ids).toEqual(['a.txt', 'mails.json/1']);
    expect(unread).toEqual(['empty.json: empty', 'mails.json/2: own-output']);
  });

  test.skipIf(process.platform === 'win32')('a pipe in a folder keeps nobody waiting', async () => {
    const here = folder({ 'a.txt': morning });
    for (const name of ['b.txt', 'c.json']) execFileSync('mkfifo', [join(here, name)]);
    symlinkSync('/dev/zero', join(here, 'd.json'));
    const { ids, unread } = await all([here]);
    expect([ids, unread]).toEqual([['a.txt'], ['b.txt: cannot-read', 'c.json: cannot-read', 'd.json: leads-outside']]);
    const listing = folder({ 'a.txt': morning });
    execFileSync('mkfifo', [join(listing, 'reports.json')]);
    expect((await all([listing])).unread).toEqual(['reports.json: bad-reports-json']);
  });

  test.skipIf(process.platform === 'win32')('a link in a folder brings in nothing from outside it', async () => {
    const elsewhere = folder({ 'private.txt': evening });
    const here = folder({ 'a.txt': morning });
    symlinkSync(join(elsewhere, 'private.txt'), join(here, 'b.txt'));
    symlinkSync('a.txt', join(here, 'c.txt')); // another name of a report in it
    expect(await all([here])).toMatchObject({ ids: ['a.txt'], unread: ['b.txt: leads-outside'] });
    expect((await all([join(here, 'b.txt')])).ids).toEqual(['b.txt']); // whoever names it means it
  });

  test('files of several forms come in together, in one order whatever the order of asking', async () => {
    const here = folder({
      'a.txt': morning,
      'weir.html': page('Weir shut', weir),
      'feed.xml': feed,
      'notes.md': `# Bridge\n\n${evening}`,
      'README.md': 'About',
    });
    const files = ['weir.html', 'feed.xml', 'notes.md', 'a.txt'].map((name) => join(here, name));
    const [given, turned, wholeFolder] = await Promise.all([all(files), all(files.toReversed()), all([here])]);
    expect(given.ids).toHaveLength(5);
    expect(given.reports.find(({ id }) => id === 'a.txt')?.text).toBe(morning);
    expect(given.reports.find(({ id }) => id === 'weir.html')?.text).toBe(weir.join('\n\n'));
    expect(given.unread).toEqual([expect.stringMatching(/feed\.xml.*only-a-summary$/)]);
    expect(JSON.stringify(turned)).toBe(JSON.stringify(given));
    expect(JSON.stringify(wholeFolder)).toBe(JSON.stringify(given));
  });

  test('what a container holds has names of its own, and two of one name are told apart', async () => {
    const line = (id: string): string => JSON.stringify({ id, text: `${morning} It was ${id} who wrote this.` });
    const here = folder({
      'two.jsonl': `${line('north')}\n${line('south')}\n`,
      'more.jsonl': `${line('north')}\n${line('south')}\n${line('two.jsonl')}\n`,
      north: morning,
    });
    const { ids } = await all([here]);
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(6);
    expect(ids).toContain('north'); // the file that a person named so
    expect(ids).toContain('south');
    expect((await all([here])).ids).toEqual(ids);
  });

  test('an address is fetched, and is called by itself', async () => {
    const asked: string[][] = [];
    async function* fetch(addresses: readonly string[]): AsyncGenerator<Fetched> {
      asked.push([...addresses]);
      for (const address of addresses.toReversed()) {
        if (address.includes('gone')) yield { address, problem: new Problem('fetch-failed', 'The server has no such page (404).') };
        else
          yield {
            address,
            found: 'new',
            file: null,
            capture: captureOf(address, Buffer.from(page('Weir shut', weir)), { asked: address, address, contentType: 'text/html' }),
          };
      }
    }
    const { reports, unread } = await all(['https://calder.example/weir#top', 'https://calder.example/gone'], { fetch });
    expect(asked).toEqual([['https://calder.example/gone', 'https://calder.example/weir']]);
    expect(reports.map(({ id, url, title }) => [id, url, title])).toEqual([
      ['https://calder.example/weir', 'https://calder.example/weir', 'Weir shut'],
    ]);
    expect(unread).toEqual(['https://calder.example/gone: fetch-failed']);
  });

  test('a folder of captures gives each capture', async () => {
    const here = folder({});
    for (const name of ['one', 'two']) {
      const address = `https://calder.example/${name}`;
      await saveCapture(
        here,
        captureOf(address, Buffer.from(page(`Weir ${name}`, weir)), { asked: address, address, retrieved: '2031-04-09T10:00:00Z' }),
      );
    }
    const { reports } = await all([here]);
    expect(reports.map(({ id, title }) => [id, title])).toEqual([
      ['https://calder.example/one', 'Weir one'],
      ['https://calder.example/two', 'Weir two'],
    ]);
  });

  test('what is pasted is told by its content', async () => {
    const paste = (text: string) => all(['-'], { stdin: () => Promise.resolve(Buffer.from(text)) });
    const [words, html] = await Promise.all([paste(morning), paste(page('Weir shut', weir))]);
    expect(words.reports.map(({ id, form, text }) => [id, form, text])).toEqual([['stdin', 'plain', morning]]);
    expect(html.reports.map(({ id, form, text }) => [id, form, text])).toEqual([['stdin', 'html', weir.join('\n\n')]]);
  });
});

describe('what may be read', () => {
  test('a page that is no report is listed, and a report in another language is not read as English', async () => {
    const french = [
      'Le barrage restera fermé jusqu’au printemps, a déclaré mardi la gardienne de l’écluse, après que des plongeurs ont trouvé une fissure.',
      'Deux responsables ont affirmé que la fissure était connue depuis le mois de mars, mais le conseil n’a pas répondu aux questions.',
      'Les péniches passent maintenant par le vieux canal, ce qui prend une journée de plus, selon les bateliers de la ville basse.',
    ];
    const here = folder({
      'a.txt': morning,
      'b.html': page('Weir shut', weir),
      'c.html': page('Le barrage fermé', french).replace('lang="en"', 'lang="fr"'),
      'd.txt': french.join('\n\n'),
    });
    const { reports, unread } = await gather([here], { bounds });
    expect(reports.map(({ id }) => id)).toEqual(['a.txt', 'b.html']);
    expect(unread.map(({ file, code, detail }) => [file, code, detail])).toEqual([
      ['c.html', 'not-yet-english', 'It is in French (fr).'],
      ['d.txt', 'not-yet-english', 'It is in French (fr).'],
    ]);
  });

  test('what was known beforehand goes before what the page says, and what a person says before both', async () => {
    const listing = JSON.stringify({
      reports: [
        { file: 'b.html', outlet: 'Calder Herald', title: 'As listed' },
        { file: 'c.html', title: 'As listed' },
      ],
    });
    const here = folder({
      'a.txt': morning,
      'b.html': page('Weir shut', weir),
      'c.html': page('As the page says', weir),
      'reports.json': listing,
    });
    const details = [{ option: '--title', field: 'title', given: 'b.html=As told' }] as const;
    const { reports } = await gather([here], { bounds, details });
    expect(reports.map(({ id, title, outlet, form }) => [id, title, outlet, form])).toEqual([
      ['a.txt', undefined, undefined, 'plain'],
      ['b.html', 'As told', 'Calder Herald', 'html'],
      ['c.html', 'As listed', undefined, 'html'],
    ]);
  });

  test('a detail that could mean several reports of one file is refused', async () => {
    const here = folder({ 'feed.xml': feed });
    const details = [{ option: '--outlet', field: 'outlet', given: 'feed.xml=Herald' }] as const;
    await expect(gather([join(here, 'feed.xml')], { bounds, details })).rejects.toThrow('could mean more than one');
  });
});

test('what Stemma wrote is no report, whatever its form', async () => {
  const here = folder({ 'a.txt': morning, 'b.txt': evening });
  const write = (args: readonly string[], file: string) => within([...args, '-o', join(here, file)]);
  await write(['compare', here, '--format', 'plain-html'], 'brief.html');
  await write(['read', join(here, 'a.txt')], 'read.html');
  await write(['compare', join(here, 'a.txt'), join(here, 'b.txt')], 'dossier.json');
  const { reports, unread } = await gather([here], { bounds });
  expect(reports.map(({ id }) => id)).toEqual(['a.txt', 'b.txt']);
  expect(unread.map(({ file, code }) => [file, code])).toEqual([
    ['brief.html', 'own-output'],
    ['read.html', 'own-output'],
  ]);
});

describe('a comparison of several forms', () => {
  const wire = `From: Coast News Agency <desk@coast.example>\r\nSubject: Weir shut\r\nDate: Tue, 08 Apr 2031 10:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${evening.replaceAll('\n', '\r\n')}`;

  test('tells of each report what arrived, in the same bytes whatever the order, and every word it cites stands in the report', async () => {
    const here = folder({
      'morning.txt': morning,
      'weir.html': page('Weir shut', weir),
      'wire.eml': wire,
      'more.zip': await zip({ 'a.txt': `${evening}\nA second paper.` }),
    });
    const names = ['weir.html', 'wire.eml', 'morning.txt', 'more.zip'];
    const [json, turned, extracted] = await Promise.all([
      stemma(['compare', ...names, '--format', 'json'], { in: here }),
      stemma(['compare', ...names.toReversed(), '--format', 'json'], { in: here }),
      stemma(['extract', ...names, '--format', 'json'], { in: here }),
    ]);
    expect([json.exit, json.errors]).toEqual([0, '']);
    expect(turned.out).toBe(json.out);
    const dossier = JSON.parse(json.out) as Dossier;
    const reports = new Map(
      extracted.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Extracted)
        .map((report) => [report.id, report]),
    );
    expect(dossier.reports.map(({ id, form, captured, published }) => [id, form, captured, published])).toEqual([
      ['more.zip/a.txt', 'plain', reports.get('more.zip/a.txt')?.sha256, null],
      ['morning.txt', 'plain', sha256(morning), null],
      ['weir.html', 'html', sha256(page('Weir shut', weir)), null],
      ['wire.eml', 'eml', sha256(wire), '2031-04-08T10:00:00+02:00'],
    ]);
    const cited = dossier.questions.flatMap(({ answers }) => answers.flatMap(({ evidence }) => evidence));
    expect(cited.length).toBeGreaterThan(3);
    for (const { report, start, end, text, in: where } of cited)
      if (where === undefined) expect(reports.get(report)?.text.slice(start, end)).toBe(text);
  });
});

test('a date that no report can have is told with its flag, and is no date of publication', async () => {
  const of = (published: string, text: object): string => JSON.stringify({ published, ...text });
  const words = { text: morning };
  const markup = { html: page('Weir shut', weir) };
  const lines = [of('1970-01-01', words), of('0001-01-01T00:00:00Z', words), of('1970-01-01T00:00:00Z', markup), of('2031-04-09', words)];
  const { reports } = await all([join(folder({ 'wire.jsonl': lines.join('\n') }), 'wire.jsonl')]);
  expect(reports.map(({ published, dates }) => [published, dates.flatMap(({ flags }) => flags)])).toEqual([
    [null, ['epoch']],
    [null, ['impossible']],
    [null, ['epoch']],
    ['2031-04-09', []],
  ]);
});

describe('what hangs or fills the memory', () => {
  test('costs its worker and nothing else', async () => {
    const here = folder({ 'a.txt': morning, 'b.html': page('Weir shut', weir), 'z.txt': evening });
    const [hung, filled] = await Promise.all([
      all([here], { bounds: { ...bounds, milliseconds: 1 } }),
      all([here], { bounds: { ...bounds, heapMegabytes: 6 } }),
    ]);
    expect(hung.ids).toEqual(['a.txt', 'z.txt']);
    expect(hung.unread).toEqual(['b.html: took-too-long']);
    expect(filled.ids).toEqual(['a.txt', 'z.txt']);
    expect(filled.unread).toEqual(['b.html: too-much-memory']);
    expect(PROBLEMS['took-too-long'].exit).toBe(3);
  });

  test('the rest of a container is still opened', async () => {
    const huge = '<p>The weir is shut, she said. </p>'.repeat(250_000); // 9 MB: seconds of work
    const small = { content_html: weir.map((p) => `<p>${p}</p>`).join('') };
    const items = [
      { id: '1', ...small },
      { id: '2', content_html: huge },
      { id: '3', ...small },
    ];
    const here = folder({ 'feed.json': JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Herald', items }) });
    const { ids, unread } = await all([join(here, 'feed.json')], { bounds: { ...bounds, milliseconds: 1500 } });
    expect([ids, unread]).toEqual([['1', '3'], ['feed.json/2: took-too-long']]);
  });

  // tried again where the machine is so busy that the container itself is not opened in time
  test('a container that loses too many workers is given up, and that is said', { retry: 4 }, async () => {
    const huge = '<p>Shut.</p>'.repeat(150_000); // more than a second of work
    const items = Array.from({ length: 11 }, (_, i) => ({ id: `${i}`, content_html: huge }));
    const here = folder({ 'feed.json': JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Herald', items }) });
    const { ids, unread } = await all([join(here, 'feed.json')], { bounds: { ...bounds, milliseconds: 400 } });
    expect(ids).toEqual([]);
    expect(unread).toEqual([
      ...items.slice(0, 9).map(({ id }) => `feed.json/${Number(id) + 1}: took-too-long`),
      'feed.json: took-too-long',
    ]);
  });
});
