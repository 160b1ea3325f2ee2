import { describe, expect, test } from 'vitest';
import { answer, fetched, outcome, serving, ONCE, worldOf } from './server.ts';

const page = answer('<p>The ferry sails at noon.</p>');

describe('turns', async () => {
  const now = new Map<string, number>();
  const most = new Map<string, number>();
  const count = (name: string, by: number): void => {
    now.set(name, (now.get(name) ?? 0) + by);
    most.set(name, Math.max(most.get(name) ?? 0, now.get(name) ?? 0));
  };
  /** Answers only when nothing else has come in for a moment, so that all that may be under way at one time is. */
  const server = await serving(
    Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [
        `/${at}`,
        ({ host }: { host: string }, socket: { end(bytes: Uint8Array): void }) => {
          count(host, 1);
          count('all', 1);
          setTimeout(() => {
            count(host, -1);
            count('all', -1);
            socket.end(page);
          }, 30);
        },
      ]),
    ),
  );

  test('one request to a host at a time, and no more than so many hosts', async () => {
    const addresses = ['a', 'b', 'c', 'd'].flatMap((host) => [0, 1, 2].map((at) => server.at(`/${at}`, `${host}.example`)));
    const world = worldOf();
    const all = await fetched(addresses, { limits: { hosts: 3 } }, world);
    expect(all.every((one) => 'capture' in one)).toBe(true);
    expect(Object.fromEntries(most)).toEqual({ 'a.example': 1, 'b.example': 1, 'c.example': 1, 'd.example': 1, all: 3 });
    expect(world.slept.length).toBeGreaterThanOrEqual(8); // between the requests of each host
    expect(Math.max(...world.slept)).toBeLessThanOrEqual(1000);
  });

  test('each address once, however it is written', async () => {
    const before = server.seen.length;
    const all = await fetched([server.at('/9'), server.at('/9#part'), server.at('/x/../9'), ` ${server.at('/9')} `]);
    expect(all).toHaveLength(1);
    expect(server.seen.slice(before).map(({ path }) => path)).toEqual(['/robots.txt', '/9']);
  });
});

describe('pauses that a site asks for', async () => {
  const server = await serving({
    'slow.example/robots.txt': answer('User-agent: *\nCrawl-delay: 7'),
    'slowest.example/robots.txt': answer('User-agent: *\nCrawl-delay: 86400'),
    '/a': page,
    '/b': page,
  });
  test.each([
    ['slow.example', 7000],
    ['slowest.example', 30_000], // honoured up to a bound
    ['usual.example', 1000],
  ])('%s', async (host, pause) => {
    const world = worldOf();
    await fetched([server.at('/a', host), server.at('/b', host)], { limits: ONCE }, world);
    expect(world.slept).toEqual([pause, pause]);
  });
});

describe('trying again', async () => {
  let [busy, torn] = [0, 0];
  const server = await serving({
    '/busy-twice': () => (++busy < 3 ? answer('', { status: '429 Too Many Requests', 'retry-after': '5' }) : page),
    '/busy-until': () => answer('', { status: '503 Busy', 'retry-after': 'Wed, 09 Apr 2031 10:00:09 GMT' }),
    '/busy-for-hours': answer('', { status: '503 Busy', 'retry-after': '7200' }),
    '/torn-once': (_, socket) => void (++torn < 2 ? socket.destroy() : socket.end(page)),
    '/torn-always': (_, socket) => void socket.destroy(),
    '/missing': answer('', { status: '404 Not Found' }),
    '/nonsense': answer('', { status: '503 Busy', 'retry-after': 'tomorrow, perhaps' }),
  });
  const limits = { ...ONCE, attempts: 3 };
  const asked = (path: string): number => server.seen.filter((seen) => seen.path === path).length;

  test('a busy server is left alone for as long as it asks', async () => {
    const world = worldOf();
    expect(await outcome(server.at('/busy-twice'), { limits }, world)).toMatch(/^got /);
    expect(world.slept).toEqual([1000, 5000, 5000]);
  });
  test('until the moment it names', async () => {
    const world = worldOf();
    expect(await outcome(server.at('/busy-until'), { limits }, world)).toMatch(/^fetch-failed: .*\(503\)/);
    expect(world.slept).toEqual([1000, 8000, 2000]);
    expect(asked('/busy-until')).toBe(3);
  });
  test('but not for hours', async () => {
    expect(await outcome(server.at('/busy-for-hours'), { limits })).toMatch(
      /^fetch-failed: The server is busy \(503\) and asks to come back in 7200 s/,
    );
    expect(asked('/busy-for-hours')).toBe(1);
  });
  test('with doubled waits where it says nothing', async () => {
    const world = worldOf();
    await outcome(server.at('/nonsense'), { limits }, world);
    expect(world.slept).toEqual([1000, 1000, 2000]);
  });
  test('a line that broke is tried again, an answer that says no is not', async () => {
    expect(await outcome(server.at('/torn-once'), { limits })).toMatch(/^got /);
    expect(await outcome(server.at('/torn-always'), { limits })).toMatch(/^fetch-failed/);
    expect(asked('/torn-always')).toBe(3);
    await outcome(server.at('/missing'), { limits });
    expect(asked('/missing')).toBe(1);
  });
});

test('who stops listening ends what is under way', async () => {
  const server = await serving({ '/quick': page, '/never': () => undefined });
  const ends = new AbortController();
  const world = worldOf();
  setTimeout(() => ends.abort(), 60);
  const all = await fetched([server.at('/never', 'a.example')], { signal: ends.signal }, world);
  expect(all).toMatchObject([{ problem: { code: 'fetch-failed' } }]);
});
