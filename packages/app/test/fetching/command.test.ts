import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/doors/cli/program.ts';
import type { Extracted } from '../../src/extract/extracted.ts';
import { fetchFrom } from '../../src/fetching/fetch.ts';
import { fetcher } from '../../src/ingest/fetcher.ts';
import { opener } from '../../src/ingest/opener.ts';
import { bundledStories } from '../../src/ingest/stories.ts';
import { folder, type Outcome, stemma } from '../command.ts';
import { answer, serving, ONCE, worldOf } from './server.ts';

const world = worldOf();
const walled = (report: Extracted): Extracted => (report.text.includes('enable JavaScript') ? { ...report, page: 'script-wall' } : report);

/** Runs a command line in a world in which every name leads to our own server. */
async function within(args: readonly string[], stdin = '', terminal = false): Promise<Outcome> {
  const said = { out: '', errors: '' };
  const into = (name: keyof typeof said): Writable & { isTTY?: boolean } =>
    Object.assign(
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          said[name] += chunk.toString();
          done();
        },
      }),
      terminal ? { isTTY: true, columns: 80 } : {},
    );
  await world.sleep(60_000, new AbortController().signal); // a minute passes between two commands
  const [ours, real] = [fetcher(), opener()];
  const tools = {
    stories: bundledStories([]),
    progress: { start: () => Promise.resolve(), step: () => undefined, compare: () => undefined, stop: () => undefined },
    opener: { ...real, one: async (arrived: Parameters<typeof real.one>[0]) => walled(await real.one(arrived)) },
    fetcher: {
      ...ours,
      fetch: (addresses: readonly string[], options: object) => fetchFrom(world, addresses, { ...options, limits: ONCE }),
    },
  };
  const exit = await run(args, {
    tools,
    out: into('out'),
    errors: into('errors'),
    input: Readable.from([Buffer.from(stdin)]),
    environment: {},
    version: '0',
  });
  return { ...said, exit };
}

const page = (title: string, words: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${words
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</article></body></html>`;
const story = `The swing bridge at Port Ellery will stay shut for three weeks, the harbour master said on Monday. “We found a crack in the main bearing,” Tomas Reyl told reporters at the quay.
Two dock officials said that the crack had been known since spring, and that nobody had wanted to pay for the repair. The ferry company has put on two more boats, and takes bicycles as well.
A repair firm from the next harbour said that it had been asked to look at the bearing in March. It was told a week later that it need not come.`;

describe('stemma fetch', async () => {
  const server = await serving({
    '/bridge': answer(page('Bridge shut', story)),
    '/ferry': answer(page('Ferry sails', story)),
    '/feed.xml': (): Buffer =>
      answer(
        `<?xml version="1.0"?><rss version="2.0"><channel><title>Port Ellery</title>${['bridge', 'ferry', 'missing', 'last']
          .map((name) => `<item><title>${name}</title><link>${server.at(`/${name}`)}</link></item>`)
          .join('')}</channel></rss>`,
        { 'content-type': 'application/rss+xml' },
      ),
    '/sitemap.xml': (): Buffer =>
      answer(
        `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${server.at('/news.xml')}</loc></sitemap></sitemapindex>`,
        {
          'content-type': 'application/xml',
        },
      ),
    '/news.xml': (): Buffer =>
      answer(
        `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${server.at('/bridge')}</loc></url></urlset>`,
        { 'content-type': 'application/xml' },
      ),
  });
  const rows = ({ out }: Outcome): string[][] => out.trimEnd().split('\n').map((line) => line.split('\t')).sort((a, b) => ((a[3] ?? '') < (b[3] ?? '') ? -1 : 1)); // prettier-ignore

  test('a line for each address, and a capture for each that answered', async () => {
    const into = join(folder({}), 'monday');
    const done = await within(['fetch', server.at('/bridge'), server.at('/missing'), 'ftp://files.example/', '-o', into]);
    expect(done.exit).toBe(4);
    const all = rows(done);
    expect(all.map(([became, bytes, , address]) => [became, bytes, address])).toEqual([
      ['bad-address', '', 'ftp://files.example/'],
      ['new', String(page('Bridge shut', story).length + 4), server.at('/bridge')], // two letters of three bytes
      ['fetch-failed', '', server.at('/missing')],
    ]);
    expect(existsSync(all[1]?.[2] ?? '')).toBe(true);
    expect(done.errors).toContain(
      `stemma: Not fetched: ${server.at('/missing')}: It could not be fetched. The server has no such page (404).\n`,
    );
    expect(rows(await within(['fetch', server.at('/bridge'), '-o', into])).map(([became]) => became)).toEqual(['unchanged']);
    const extracted = await within(['extract', into]);
    expect(extracted).toMatchObject({ exit: 0, errors: '', out: expect.stringContaining('Tomas Reyl') });
  });

  test('addresses out of a file and a pipe', async () => {
    const into = folder({ 'list.txt': `\ufeff# Monday\r\n${server.at('/bridge')}\r\n\r\n${server.at('/ferry')}` });
    const fromFile = await within(['fetch', '--from', join(into, 'list.txt'), '-o', join(into, 'a')]);
    expect([fromFile.exit, rows(fromFile).map(([became]) => became)]).toEqual([0, ['new', 'new']]);
    const piped = await within(['fetch', '--from', '-', '-o', join(into, 'b')], `${server.at('/ferry')}\n`);
    expect(rows(piped).map(([became, , , address]) => [became, address])).toEqual([['new', server.at('/ferry')]]);
  });

  test('what a feed and a sitemap list', async () => {
    const into = folder({});
    const feed = await within(['fetch', '--items', '--most', '3', server.at('/feed.xml'), '-o', into]);
    expect(rows(feed).map(([became, , , address]) => `${became} ${new URL(address ?? '').pathname}`)).toEqual([
      'new /bridge',
      'new /feed.xml',
      'new /ferry',
      'fetch-failed /missing',
    ]);
    expect(feed.errors).toContain('stemma: 1 more that the feeds list were left out');
    const again = await within(['fetch', '--items', '--resume', '--most', '2', server.at('/feed.xml'), '-o', into]);
    expect(rows(again).map(([became, , , address]) => `${became} ${new URL(address ?? '').pathname}`)).toEqual([
      'kept /bridge',
      'unchanged /feed.xml',
      'kept /ferry',
    ]);
    const both = await within(['fetch', '--items', '--most', '1', server.at('/bridge'), server.at('/feed.xml'), '-o', folder({})]);
    expect(rows(both)).toHaveLength(2); // what was asked for already is not asked for again
    const map = await within(['fetch', '--items', server.at('/sitemap.xml'), '-o', folder({})]);
    expect(rows(map).map(([became, , , address]) => `${became} ${new URL(address ?? '').pathname}`)).toEqual([
      'new /bridge',
      'new /news.xml',
      'new /sitemap.xml',
    ]);
  });

  test('a bar on a terminal, and none in a pipe', async () => {
    const addresses = [server.at('/bridge', 'a.example'), server.at('/bridge', 'b.example')];
    expect((await within(['fetch', ...addresses, '-o', folder({})], '', true)).errors).toContain('1 of 2');
    expect((await within(['fetch', ...addresses, '-o', folder({})])).errors).toBe('');
  });

  test.each<[string[], number, string]>([
    [['fetch'], 3, 'No addresses were given'],
    [['fetch', '--from', '/nowhere/list.txt'], 3, 'It was not found'],
    [['fetch', 'http://a.example/', '--most', 'many'], 2, 'no number'],
    [['fetch', 'http://a.example/', '-o', '/dev/null/captures'], 5, 'could not be written'],
    [['fetch', 'http://10.0.0.1/', '-o', '/tmp'], 3, 'private network'],
  ])('%j', async (args, exit, said) => {
    const done = await within(args);
    expect([done.exit, done.errors]).toEqual([exit, expect.stringContaining(said)]);
  });
});

describe('stemma changes', async () => {
  let [title, words] = ['Bridge shut for three weeks', story];
  const server = await serving({ '/bridge': () => answer(page(title, words)), '/ferry': answer(page('Ferry sails', story)) });
  const into = folder({});
  const capture = (): Promise<Outcome> => within(['fetch', server.at('/bridge'), server.at('/ferry'), '-o', into]);

  test('one capture tells of no change', async () => {
    await capture();
    const done = await within(['changes', into]);
    expect([done.exit, done.errors]).toEqual([3, expect.stringContaining('captured twice')]);
    const none = await within(['changes', folder({})]);
    expect([none.exit, none.errors]).toEqual([3, expect.stringContaining('No captures')]);
    const elsewhere = await within(['changes', into, 'https://elsewhere.example/']);
    expect([elsewhere.exit, elsewhere.errors]).toEqual([3, expect.stringContaining('elsewhere.example')]);
  });

  test('two tell what went, what came, and what is small', async () => {
    title = 'Bridge shut for five weeks';
    words = story
      .replace('three weeks', 'five weeks')
      .replace(' It was told a week later that it need not come.', '')
      .replace('boats, and', 'boats and');
    await capture();
    const done = await within(['changes', into]);
    expect(done.exit).toBe(0);
    expect(done.out).toContain('  Headline  Bridge shut for [-three-] {+five+} weeks\n');
    expect(done.out).toContain(
      '  Changed   The swing bridge at Port Ellery will stay shut for [-three-] {+five+} weeks, the harbour master said on Monday.\n',
    );
    expect(done.out).toContain('  Gone      It was told a week later that it need not come.\n');
    expect(done.out).toContain('1 small edit; “--all” shows it.');
    expect(done.out).not.toContain('Ferry'); // it did not change
    expect((await within(['changes', into, `${server.at('/bridge')}#top`, '--all'])).out).toMatch(
      /two more boats\[-,-\] and takes bicycles as well\. {2}\(small\)/,
    );
    const headlines = await within(['changes', into, '--headlines']);
    expect(headlines.out).toMatch(/^http:.*\n.*→.*\n {2}Headline .*\n\n$/);
    const json = JSON.parse((await within(['changes', into, '--format', 'json'])).out);
    expect(json).toMatchObject({ once: 1, unread: [], pages: [{ address: server.at('/bridge'), headline: { kind: 'changed' } }] });
  });

  test('a stub in between is told, and passed over', async () => {
    words = 'Please enable JavaScript and disable any ad blocker to continue.';
    await capture();
    words = story.replace('three weeks', 'six weeks');
    await capture();
    const done = await within(['changes', into]);
    expect([done.exit, done.errors]).toEqual([4, expect.stringContaining(server.at('/bridge'))]);
    expect(done.out).toContain('[-five-] {+six+}');
  });

  test('the built command knows both', async () => {
    for (const name of ['fetch', 'changes']) expect((await stemma([name, '--help'])).exit).toBe(0);
    expect(readdirSync(into).some((name) => name.endsWith('.part'))).toBe(false);
  });
});
