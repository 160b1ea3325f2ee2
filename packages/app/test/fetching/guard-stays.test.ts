import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fetchCaptures } from '../../src/fetching/fetch.ts';
import { stemma } from '../command.ts';
import { answer, collected, outcome, PUBLIC, serving, ONCE, worldOf } from './server.ts';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const naming = (words: RegExp): string[] => sources.filter((name) => words.test(readFileSync(join(src, name), 'utf8'))).sort();

/** Everything that someone could try who wants us to look inside, and what each of them says. */
const address = (port: number): string[] => [
  `http://127.0.0.1:${port}/page`,
  `http://2130706433:${port}/page`,
  `http://0x7f.1:${port}/page`,
  `http://[::ffff:127.0.0.1]:${port}/page`,
  `http://localhost:${port}/page`,
  `http://localtest.localhost:${port}/page`,
  `http://0.0.0.0:${port}/page`,
  `http://user@127.0.0.1:${port}/page`,
];

test('a world other than the internet is made by tests alone', () => {
  expect(naming(/\bfetchFrom\b/)).toEqual(['fetching/fetch.ts']);
  expect(naming(/\bwhyNotPublic\b/)).toEqual(['fetching/whereabouts.ts', 'fetching/world.ts']);
  expect(naming(/\bINTERNET\b/)).toEqual(['fetching/fetch.ts', 'fetching/world.ts']);
  expect(naming(/\bwhyNot\s*:/)).toEqual(['fetching/address.ts', 'fetching/world.ts']); // a parameter's type, and the internet's own
});

test('no room of fetching reads the environment, and no other file asks an address', () => {
  // A file that is new here: see that it asks nobody, or goes through fetchCaptures.
  expect(naming(/process\.|env\b|\benvironment\[/).filter((name) => name.startsWith('fetching/'))).toEqual([]);
  expect(
    naming(/from 'undici'|from 'node:(?:http|https|http2|net|tls|dgram|dns|dns\/promises)'|globalThis\.fetch|XMLHttpRequest|WebSocket/),
  ).toEqual(['fetching/address.ts', 'fetching/connection.ts', 'fetching/exchange.ts', 'fetching/patience.ts', 'fetching/world.ts']);
  expect(naming(/(?:await|yield\*?|return|=>|=|\()\s*fetch\(/)).toEqual(['ingest/supply.ts']); // a parameter of its own, and not Node's
});

test('what a socket is connected to is judged as well, whatever the lookup said', async () => {
  const server = await serving({ '/page': answer('secret'), '/robots.txt': answer('') });
  let judged = 0;
  const world = { ...worldOf(), whyNot: () => (judged++ === 0 ? null : 'inside after all') }; // the lookup’s answer passes, the socket’s does not
  expect(await outcome(server.at('/page'), { limits: ONCE }, world)).toMatch(/^private-address: .*inside after all/);
  const connected = server.connections();
  judged = 0;
  const literal = { ...worldOf(), whyNot: () => (judged++ === 0 ? null : 'inside after all') }; // the address passes, and is judged again when it is dialled
  expect(await outcome(`http://${PUBLIC}:${server.port}/page`, { limits: ONCE }, literal)).toMatch(/^private-address: .*inside after all/);
  expect(server.connections()).toBe(connected); // not even a connection
  expect(server.seen).toEqual([]);
});

test('no option of the library lifts the guard', async () => {
  const server = await serving({ '/page': answer('secret'), '/robots.txt': answer('') }, '127.0.0.1');
  const tried = {
    whyNot: () => null,
    mayReach: () => true,
    world: { whyNot: () => null },
    guard: false,
    allowPrivate: true,
    resolve: () => [],
    dispatcher: null,
    limits: {},
  };
  const all = await collected(fetchCaptures(address(server.port), tried));
  expect(all.map((one) => ('problem' in one ? one.problem.code : 'captured'))).toEqual(
    [...Array<string>(7).fill('private-address'), 'bad-address'].map(() => expect.stringMatching(/^(?:private|bad)-address$/)),
  );
  expect(server.connections()).toBe(0);
});

test('nor does anything in the environment, or an option of the command', async () => {
  const server = await serving({ '/page': answer('secret'), '/robots.txt': answer('') }, '127.0.0.1');
  const inside = `http://127.0.0.1:${server.port}`;
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy', 'GLOBAL_AGENT_HTTP_PROXY'];
  const environment = {
    ...Object.fromEntries(names.map((name) => [name, inside])),
    NO_PROXY: '',
    NODE_USE_ENV_PROXY: '1',
    NODE_ENV: 'test',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
    VITEST: 'true',
    STEMMA_DEBUG: '1',
    STEMMA_ALLOW_PRIVATE: '1',
    STEMMA_TEST: '1',
  };
  const { errors, exit } = await stemma(['fetch', ...address(server.port), 'http://name.invalid/'], { environment });
  expect(errors).toContain('private network');
  expect(exit).toBe(3);
  const help = await stemma(['fetch', '--help']);
  expect(help.out).not.toMatch(/private|loopback|unsafe|insecure|allow|proxy/i);
  expect(server.connections()).toBe(0);
});
