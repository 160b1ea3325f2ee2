import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { FetchLimits } from '../../src/fetching/world.ts';
import { answer, fetched, outcome, sendOn, serving, ONCE, worldOf } from './server.ts';

const page = '<p>The swing bridge at Port Ellery is shut.</p>';
const forever = (
  socket: { write(bytes: Uint8Array): boolean; once(event: 'drain', go: () => void): unknown; readonly destroyed: boolean },
  piece: Uint8Array,
): void => {
  const go = (): void => {
    while (!socket.destroyed) if (!socket.write(piece)) return void socket.once('drain', go);
  };
  go();
};

describe('row 32: where a page may send us', async () => {
  const server = await serving({
    '/circle-a': sendOn('/circle-b'),
    '/circle-b': sendOn('/circle-a'),
    ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`/hop-${at}`, sendOn(`/hop-${at + 1}`)])),
    '/to-loopback': sendOn('http://127.0.0.1:8080/admin'),
    '/to-loopback-as-number': sendOn('http://2130706433/'),
    '/to-metadata': sendOn('http://169.254.169.254/latest/meta-data/'),
    '/to-file': sendOn('file:///etc/passwd'),
    '/to-ftp': sendOn('ftp://files.example/report.txt'),
    '/to-data': sendOn('data:text/html,<p>Hello</p>'),
    '/to-credentials': sendOn('http://someone:secret@port-ellery.example/'),
    '/to-mail-port': sendOn('http://port-ellery.example:25/'),
    '/to-nowhere': answer('', { status: '302 Found' }),
    '/to-page': sendOn('page#part', '301 Moved Permanently'),
    '/page': answer(page),
  });
  test.each([
    ['/circle-a', /^fetch-failed: It sends on in a circle/],
    ['/hop-0', /^fetch-failed: It sends on more than 5 times/],
    ['/to-loopback', /^private-address: “127\.0\.0\.1:8080” is this machine\. “http:.*\/to-loopback” sends there/],
    ['/to-loopback-as-number', /^private-address: “127\.0\.0\.1” is this machine/],
    ['/to-metadata', /^private-address: .*169\.254\.169\.254/],
    ['/to-file', /^bad-address: “file:.* only http and https/],
    ['/to-ftp', /^bad-address: .*only http and https/],
    ['/to-data', /^bad-address: .*only http and https/],
    ['/to-credentials', /^bad-address: .*password/],
    ['/to-mail-port', /^bad-address: Port 25/],
    ['/to-nowhere', /^fetch-failed: It sends on \(302\) without saying where/],
    ['/to-page', /^got .*Port Ellery/],
  ])('%s', async (path, said) => {
    expect(await outcome(server.at(path))).toMatch(said);
  });

  test('five hops at most are made', () => {
    expect(server.seen.map(({ path }) => path).filter((path) => path.startsWith('/hop-'))).toEqual([
      '/hop-0',
      '/hop-1',
      '/hop-2',
      '/hop-3',
      '/hop-4',
      '/hop-5',
    ]);
  });

  test('the way is kept', async () => {
    const [one] = await fetched([server.at('/to-page')]);
    expect(one).toMatchObject({
      capture: {
        asked: server.at('/to-page'),
        address: server.at('/page'),
        status: 200,
        redirects: [{ from: server.at('/to-page'), to: server.at('/page'), status: 301 }],
      },
    });
  });
});

describe('row 34: servers that do not end', async () => {
  const server = await serving({
    '/says-nothing': () => undefined,
    '/slow-headers': (_, socket) => {
      const drip = setInterval(() => socket.write('x'), 20);
      socket.write('HTTP/1.1 200 OK\r\nx-slow: ');
      socket.on('close', () => clearInterval(drip));
    },
    '/slow-body': (_, socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n<p>Once');
      const drip = setInterval(() => socket.write('.'), 20);
      socket.on('close', () => clearInterval(drip));
    },
    '/stops-in-between': (_, socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n<p>Once'),
    '/endless-body': (_, socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      forever(socket, Buffer.alloc(65_536, 'a'));
    },
    '/endless-headers': (_, socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      forever(socket, Buffer.from(`x-more: ${'a'.repeat(1000)}\r\n`));
    },
    '/endless-hints': (_, socket) => {
      forever(socket, Buffer.from('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'));
    },
    '/promises-more': 'HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n<p>Once upon a time',
    '/sends-more': `HTTP/1.1 200 OK\r\ncontent-length: 11\r\n\r\n<p>Once</p>HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nEVIL`,
    '/two-lengths': 'HTTP/1.1 200 OK\r\ncontent-length: 4\r\ncontent-length: 8\r\n\r\n<p>Hello',
    '/chunk-cut-off': 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nHello\r\nff\r\nbro',
    '/empty': answer(''),
    '/no-content': 'HTTP/1.1 204 No Content\r\n\r\n',
    '/upgrades': 'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
    '/not-http': 'SSH-2.0-OpenSSH_9.9\r\n',
    '/hangs-up': (_, socket) => void socket.destroy(),
    '/missing': answer('No such page', { status: '404 Not Found' }),
    '/gone': answer('Gone', { status: '410 Gone' }),
    '/not-modified-unasked': answer('', { status: '304 Not Modified' }),
  });
  test.each<[path: string, said: RegExp, hurry?: Partial<FetchLimits>]>([
    ['/says-nothing', /^fetch-failed: No answer began within 0\.2 s/, { headers: 200 }],
    ['/slow-headers', /^fetch-failed: No answer began within 0\.2 s/, { headers: 200 }],
    ['/slow-body', /^fetch-failed: It was not complete after 0\.6 s/, { whole: 600 }],
    ['/stops-in-between', /^fetch-failed: Nothing more came for 0\.2 s/, { idle: 200 }],
    ['/endless-body', /^too-big: It was stopped at 1\.0 MB/],
    ['/endless-headers', /^fetch-failed: The answer’s headers have no end/],
    ['/endless-hints', /^fetch-failed: No answer began within 0\.2 s/, { headers: 200 }],
    ['/promises-more', /^fetch-failed: The connection was closed before the answer was complete/],
    ['/sends-more', /^got <p>Once<\/p>$/],
    ['/two-lengths', /^fetch-failed: The answer has another length than it says/],
    ['/chunk-cut-off', /^fetch-failed: The connection was closed before/],
    ['/empty', /^fetch-failed: The server answers with nothing at all \(200\)/],
    ['/no-content', /^fetch-failed: The server answers with nothing at all \(204\)/],
    ['/upgrades', /^fetch-failed: /],
    ['/not-http', /^fetch-failed: What came back is not HTTP/],
    ['/hangs-up', /^fetch-failed: The connection was (?:closed|broken off)/],
    ['/missing', /^fetch-failed: .*\(404\)/],
    ['/gone', /^fetch-failed: .*\(410\)/],
    ['/not-modified-unasked', /^fetch-failed: .*304/],
  ])('%s', async (path, said, hurry = {}) => {
    expect(await outcome(server.at(path), { limits: { ...ONCE, bytes: 1024 * 1024, ...hurry } })).toMatch(said);
  });
});

describe('what is packed', async () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024);
  const packed = (bytes: Uint8Array, encoding: string): Buffer => answer(bytes, { 'content-encoding': encoding });
  const server = await serving({
    '/gzip': packed(gzipSync(page), 'gzip'),
    '/x-gzip': packed(gzipSync(page), 'X-GZIP'),
    '/br': packed(brotliCompressSync(page), 'br'),
    '/zstd': packed(zstdCompressSync(page), 'zstd'),
    '/deflate': packed(deflateSync(page), 'deflate'),
    '/deflate-bare': packed(deflateRawSync(page), 'deflate'),
    '/twice': packed(gzipSync(brotliCompressSync(page)), 'br, gzip'),
    '/thrice': packed(gzipSync(gzipSync(gzipSync(page))), 'gzip, gzip, gzip'),
    '/gzip-bomb': packed(gzipSync(zeros), 'gzip'),
    '/br-bomb': packed(brotliCompressSync(zeros), 'br'),
    '/zstd-bomb': packed(zstdCompressSync(zeros), 'zstd'),
    '/bomb-in-a-bomb': packed(gzipSync(gzipSync(zeros)), 'gzip, gzip'),
    '/cut-off': packed(gzipSync(page.repeat(50)).subarray(0, 60), 'gzip'),
    '/not-packed': packed(Buffer.from(page), 'gzip'),
    '/unknown': packed(Buffer.from(page), 'lzw-9000'),
    '/plain': answer(page, { 'content-encoding': 'identity' }),
  });
  test.each(['/gzip', '/x-gzip', '/br', '/zstd', '/deflate', '/deflate-bare', '/twice', '/plain'])('%s is unpacked', async (path) => {
    expect(await outcome(server.at(path))).toBe(`got ${page}`);
  });
  test.each([
    ['/thrice', /^fetch-failed: The answer is packed 3 times over/],
    ['/gzip-bomb', /^too-big: It was stopped at 10\.0 MB/],
    ['/br-bomb', /^too-big/],
    ['/zstd-bomb', /^too-big/],
    ['/bomb-in-a-bomb', /^too-big/],
    ['/cut-off', /^fetch-failed: The answer is packed, and cannot be unpacked/],
    ['/not-packed', /^fetch-failed: The answer is packed, and cannot be unpacked/],
    ['/unknown', /^fetch-failed: The answer is packed as “lzw-9000”/],
  ])('%s', async (path, said) => {
    expect(await outcome(server.at(path), { limits: { attempts: 1 } })).toMatch(said);
  });
});

describe('what is sent and kept', async () => {
  const server = await serving({
    '/first': (_, socket) =>
      void socket.end(
        Buffer.concat([Buffer.from('HTTP/1.1 302 Found\r\nlocation: /second\r\nset-cookie: id=1\r\ncontent-length: 0\r\n\r\n')]),
      ),
    '/second': answer(page, { 'set-cookie': 'id=2; Path=/', 'Set-Cookie2': 'id=3', 'X-Kept': 'yes' }),
  });
  test('cookies are neither kept nor sent back', async () => {
    const [one] = await fetched([server.at('/first'), server.at('/second')]);
    expect(one && 'capture' in one && one.capture.headers.map(([name]) => name)).toEqual(['content-type', 'content-length', 'x-kept']);
    expect(server.seen.map(({ path }) => path)).toContain('/second');
    for (const { headers } of server.seen)
      expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
    expect(server.seen[0]?.headers['user-agent']).toMatch(/^Stemma /);
  });
});

describe('row 33: names that lead elsewhere the second time', async () => {
  const server = await serving({ '/page': answer(page) });
  const inside = await serving({ '/page': answer('secret'), '/robots.txt': answer('') }, '127.0.0.1');
  test('the address that was looked at is the one that is used', async () => {
    const answers = [['127.0.0.2'], ['127.0.0.1']]; // first for its robots.txt, then for the page
    const world = worldOf(() => answers.shift() ?? ['127.0.0.1']);
    expect(await outcome(server.at('/page'), {}, world)).toMatch(
      /^private-address: “port-ellery.example” leads to 127\.0\.0\.1, which is this machine/,
    );
    expect(world.asked).toHaveLength(2); // once for each connection: what was looked at is what was connected to
  });
  test('one inner address among outer ones is enough to refuse', async () => {
    expect(
      await outcome(
        server.at('/page'),
        {},
        worldOf(() => ['127.0.0.2', '10.0.0.7']),
      ),
    ).toMatch(/^private-address: .*10\.0\.0\.7/);
    expect(
      await outcome(
        server.at('/page'),
        {},
        worldOf(() => ['::ffff:127.0.0.1']),
      ),
    ).toMatch(/^private-address/);
  });
  test('a resolver that lies about nothing at all', async () => {
    expect(
      await outcome(
        server.at('/page'),
        { limits: ONCE },
        worldOf(() => []),
      ),
    ).toMatch(/^fetch-failed: There is no host of that name/);
    const silent = { ...worldOf(), resolve: () => new Promise<never>(() => undefined) };
    expect(await outcome(server.at('/page'), { limits: { ...ONCE, connect: 100 } }, silent)).toMatch(
      /^fetch-failed: No connection was made in time/,
    );
  });
  test('a host with several addresses is asked at the next one where the first is silent', async () => {
    const both = { ...worldOf(() => ['127.0.0.3', '127.0.0.2']), whyNot: () => null };
    expect(await outcome(server.at('/page'), { limits: ONCE }, both)).toMatch(/^got /);
    const dead = { ...worldOf(() => ['127.0.0.3', '127.0.0.4']), whyNot: () => null };
    expect(await outcome(server.at('/page'), { limits: ONCE }, dead)).toMatch(/^fetch-failed: Nobody answers there/);
  });
  test('nothing reached the inside', () => expect(inside.connections()).toBe(0));
});
