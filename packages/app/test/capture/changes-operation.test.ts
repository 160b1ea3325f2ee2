import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { captureOf } from '../../src/capture/capture.ts';
import type { Fetched } from '../../src/capture/fetched.ts';
import { run } from '../../src/doors/cli/program.ts';
import type { Extracted } from '../../src/extract/extracted.ts';
import { type FolderChanges, showChanges } from '../../src/operations/changes.ts';
import type { Tools } from '../../src/operations/operation.ts';
import { Problem } from '../../src/problems.ts';

/** What a capture will be read as: its bytes are the JSON of it. */
type Page = Partial<Extracted> & { readonly refused?: 'empty' };

const at = (address: string, day: number, page: Page): Fetched => ({
  address,
  capture: captureOf(address, Buffer.from(JSON.stringify(page)), { asked: address, address, retrieved: `2031-04-0${day}T10:00:00.000Z` }),
  found: 'kept',
  file: `${day}.capture.json`,
});

const toolsOf = (kept: readonly Fetched[]): Tools =>
  ({
    fetcher: {
      async *kept() {
        yield* kept;
      },
    },
    opener: {
      close: () => Promise.resolve(),
      one({ bytes }: { readonly bytes: Uint8Array }) {
        const page = JSON.parse(Buffer.from(bytes).toString()) as Page;
        if (page.refused) return Promise.reject(new Problem(page.refused, ''));
        return Promise.resolve({
          title: null,
          byline: null,
          outlet: null,
          published: null,
          modified: null,
          page: 'article',
          text: '',
          ...page,
        });
      },
    },
  }) as unknown as Tools;

const changesOf = (kept: readonly Fetched[], address?: string): Promise<FolderChanges> =>
  showChanges.run({ folder: 'captures', address: address ?? null }, toolsOf(kept));

const bridge = 'https://harbour.example/bridge';
const ferry = 'https://ferry.example/';

test('each version stands against the one before it', async () => {
  const { pages, once } = await changesOf([
    at(ferry, 1, { text: 'The ferry sails.' }),
    at(bridge, 1, { text: 'The bridge is shut for one week.' }),
    at(bridge, 2, { text: 'The bridge is shut for two weeks.' }),
    at(bridge, 3, { text: 'The bridge is shut for six weeks.' }),
  ]);
  expect(once).toBe(1);
  expect(pages.map(({ before, after }) => [before.retrieved?.slice(0, 10), after.retrieved?.slice(0, 10)])).toEqual([
    ['2031-04-01', '2031-04-02'],
    ['2031-04-02', '2031-04-03'],
  ]);
  expect(pages[1]?.sentences[0]?.pieces.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'two' },
    { kind: 'added', text: 'six' },
  ]);
});

test('what a page says of itself is told where it says another thing', async () => {
  const { pages } = await changesOf([
    at(bridge, 1, { byline: 'Ana Ruiz', modified: '2031-04-01', text: 'Shut.' }),
    at(bridge, 2, { byline: null, modified: '2031-04-01', outlet: 'Harbour News', text: 'Open.' }),
  ]);
  expect(pages[0]?.details).toEqual([
    { field: 'byline', before: 'Ana Ruiz', after: null },
    { field: 'outlet', before: null, after: 'Harbour News' },
  ]);
  expect([pages[0]?.before.modified, pages[0]?.after.modified]).toEqual(['2031-04-01', '2031-04-01']);
});

test('walls, stubs and what cannot be read are listed and passed over; a live blog is not', async () => {
  const { pages, unread } = await changesOf([
    at(bridge, 1, { text: 'Shut.' }),
    at(bridge, 2, { text: 'Accept our cookies.', page: 'cookie-wall' }),
    at(bridge, 3, { refused: 'empty' }),
    { address: bridge, problem: new Problem('bad-capture', 'Its bytes are missing from the folder.') },
    at(bridge, 4, { text: 'Open.', page: 'live-blog', language: 'de' }),
  ]);
  expect(pages.map(({ before, after }) => [before.retrieved?.slice(8, 10), after.retrieved?.slice(8, 10)])).toEqual([['01', '04']]);
  expect(unread.map(({ code, retrieved }) => [code, retrieved?.slice(8, 10)])).toEqual([
    ['bad-capture', undefined],
    ['wall', '02'],
    ['empty', '03'],
  ]);
});

test('one address alone, however it is written', async () => {
  const kept = [
    at(ferry, 1, { text: 'Sails.' }),
    at(ferry, 2, { text: 'Waits.' }),
    at(bridge, 1, { text: 'Shut.' }),
    at(bridge, 2, { text: 'Open.' }),
  ];
  expect((await changesOf(kept, 'HTTPS://harbour.example/x/../bridge#top')).pages.map(({ address }) => address)).toEqual([bridge]);
  expect((await changesOf(kept)).pages.map(({ address }) => address)).toEqual([ferry, bridge]);
  await expect(changesOf(kept, 'https://elsewhere.example/')).rejects.toMatchObject({ code: 'no-captures' });
  await expect(changesOf(kept.slice(0, 1))).rejects.toMatchObject({ code: 'one-capture' });
  await expect(changesOf([])).rejects.toMatchObject({ code: 'no-captures' });
});

test('the command says so where the text changed and the date of change did not', async () => {
  const said = async (...args: readonly string[]): Promise<string> => {
    let out = '';
    const into = new Writable({
      write(chunk: Buffer, _encoding, done) {
        out += chunk.toString();
        done();
      },
    });
    const kept = [
      at(bridge, 1, { title: 'Shut', modified: '2031-04-01', text: 'Shut for \u001b[2Jone week.\n\nNo, they say.' }),
      at(bridge, 2, { title: 'Shut', modified: '2031-04-01', text: 'Shut for \u001b[2Jtwo weeks.\n\nNo they say.' }),
    ];
    const console = { tools: toolsOf(kept), out: into, errors: into, input: Readable.from([]), environment: {}, version: '0' };
    expect(await run(['changes', ...args], console)).toBe(0);
    return out;
  };
  expect(await said()).toMatch(
    /^https:\/\/harbour\.example\/bridge\n {2}2031-04-01 10:00 UTC → 2031-04-02 10:00 UTC\n {2}Changed {3}Shut for /,
  );
  expect(await said()).toContain('1 small edit; “--all” shows it.');
  expect(await said()).toContain('The page itself still says it was last changed 2031-04-01.');
  expect(await said()).not.toContain('\u001b');
  expect(await said('--all')).toMatch(/Changed {3}No\[-,-\] they say\. {2}\(small\)/);
  expect(await said('--headlines')).toBe('');
});
