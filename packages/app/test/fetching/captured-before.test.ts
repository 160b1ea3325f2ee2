import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCaptureFolder } from '../../src/capture/folder.ts';
import { folder } from '../command.ts';
import { answer, collected, fetched, serving, ONCE, wordsOf, worldOf } from './server.ts';

const found = (all: Awaited<ReturnType<typeof fetched>>): string[] => all.map((one) => ('problem' in one ? one.problem.code : one.found));

test('what did not change is not captured again, what did stands beside it', async () => {
  let words = 'The bridge is shut.';
  const server = await serving({
    '/tagged': ({ headers }) =>
      headers['if-none-match'] === `"${words.length}"`
        ? answer('', { status: '304 Not Modified' })
        : answer(words, { etag: `"${words.length}"`, 'last-modified': 'Wed, 09 Apr 2031 09:00:00 GMT' }),
    '/untagged': () => answer(words),
  });
  const into = folder({});
  const addresses = [server.at('/tagged'), server.at('/untagged')];
  const world = worldOf();
  const go = (): ReturnType<typeof fetched> => fetched(addresses, { folder: into, limits: ONCE }, world);
  expect(found(await go())).toEqual(['new', 'new']);
  expect(found(await go())).toEqual(['unchanged', 'unchanged']);
  expect(readdirSync(into).filter((name) => name.endsWith('.json'))).toHaveLength(2);
  expect(server.seen.filter(({ path }) => path === '/tagged').at(-1)?.headers).toMatchObject({
    'if-none-match': '"19"',
    'if-modified-since': 'Wed, 09 Apr 2031 09:00:00 GMT',
  });
  words = 'The bridge is open again.';
  expect(found(await go())).toEqual(['changed', 'changed']);
  const files = readdirSync(into);
  expect(files.filter((name) => name.endsWith('.capture.json'))).toHaveLength(4);
  expect(files.filter((name) => name.endsWith('.bin'))).toHaveLength(2);
  const texts = (await collected(readCaptureFolder(into, 'all'))).map(wordsOf);
  expect(texts).toEqual(['The bridge is shut.', 'The bridge is open again.', 'The bridge is shut.', 'The bridge is open again.']);
  const latest = (await collected(readCaptureFolder(into))).map(wordsOf);
  expect(latest).toEqual(['The bridge is open again.', 'The bridge is open again.']);
});

test('an interrupted run goes on where it stopped', async () => {
  const server = await serving(Object.fromEntries([0, 1, 2, 3].map((at) => [`/${at}`, answer(`Report ${at}`)])));
  const into = folder({});
  const addresses = [0, 1, 2, 3].map((at) => server.at(`/${at}`));
  const { fetchFrom } = await import('../../src/fetching/fetch.ts');
  for await (const one of fetchFrom(worldOf(), addresses, { folder: into, limits: ONCE })) {
    expect('capture' in one).toBe(true);
    break; // someone pressed Ctrl-C
  }
  const before = server.seen.length;
  const all = await fetched(addresses, { folder: into, resume: true, limits: ONCE });
  const outcomes = found(all);
  expect(outcomes.filter((it) => it === 'kept').length).toBeGreaterThanOrEqual(1);
  expect(outcomes.filter((it) => it === 'new').length).toBe(4 - outcomes.filter((it) => it === 'kept').length);
  for (const one of all)
    if ('capture' in one && one.found === 'kept')
      expect(server.seen.slice(before).map(({ path }) => path)).not.toContain(new URL(one.address).pathname);
  expect(found(await fetched(addresses, { folder: into, resume: true, limits: ONCE }))).toEqual(['kept', 'kept', 'kept', 'kept']);
});

test('a capture that was tampered with vouches for nothing', async () => {
  const server = await serving({
    '/page': ({ headers }) =>
      headers['if-none-match'] ? answer('', { status: '304 Not Modified' }) : answer('The bridge is shut.', { etag: '"1"' }),
  });
  const into = folder({});
  const go = (): ReturnType<typeof fetched> => fetched([server.at('/page')], { folder: into, limits: ONCE });
  await go();
  const bin = join(into, readdirSync(into).find((name) => name.endsWith('.bin')) ?? '');
  writeFileSync(bin, 'The bridge is sold.');
  expect(await collected(readCaptureFolder(into))).toMatchObject([{ problem: { code: 'bad-capture' } }]);
  const [one] = await go();
  expect(server.seen.at(-1)?.headers['if-none-match']).toBeUndefined();
  expect(one).toMatchObject({ problem: { code: 'bad-capture' } });
  expect(readFileSync(bin, 'utf8')).toBe('The bridge is sold.'); // never overwritten, even then
});

test('a page that was taken down is told with the day of its last capture', async () => {
  let gone = false;
  const server = await serving({ '/page': () => (gone ? answer('', { status: '410 Gone' }) : answer('The bridge is shut.')) });
  const into = folder({});
  await fetched([server.at('/page')], { folder: into, limits: ONCE });
  gone = true;
  const [one] = await fetched([server.at('/page')], { folder: into, limits: ONCE });
  expect(one && 'problem' in one && one.problem.detail).toMatch(
    /^The page was taken away \(410\)\. It was last captured at 2031-04-09T10:00:/,
  );
});
