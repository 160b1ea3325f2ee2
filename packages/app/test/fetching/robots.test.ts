import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allows, parseRobots } from '../../src/fetching/robots.ts';
import { answer, fetched, outcome, sendOn, serving, ONCE, worldOf } from './server.ts';

const may = (robots: string, path: string): boolean =>
  allows(parseRobots(Buffer.from(robots), 'Stemma'), new URL(path, 'https://harbour.example'));

describe('what a robots.txt says', () => {
  test.each<[robots: string, path: string, may: boolean]>([
    ['', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow:', '/a', true],
    ['\ufeffUser-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\rDisallow: /a\rAllow: /a/b', '/a/b', true],
    ['user-agent: STEMMA\r\ndisallow: /a\r\n\r\nuser-agent: *\r\ndisallow: /', '/b', true],
    ['User-agent: Stemma/2.0 (news)\nDisallow: /a', '/a', false],
    ['User-agent: Stemmata\nDisallow: /', '/a', true],
    ['User-agent: *\nDisallow: /\nUser-agent: other\nUser-agent: stemma\nAllow: /a', '/b', true],
    ['User-agent: stemma\nSitemap: /map.xml\nUser-agent: other\nDisallow: /a', '/a', false], // a sitemap ends no group
    ['User-agent: stemma\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: stemma\nDisallow: /b', '/b', false], // two groups are one
    ['User-agent: *\nDisallow: /a # the archive\nAllow: /a/open', '/a/open/1', true],
    ['User-agent: *\nDisallow: /page\nAllow: /page', '/page', true], // of two alike the one that allows
    ['User-agent: *\nAllow: /\nDisallow: /page', '/page', false], // the longest decides
    ['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/a/b.pdf?x', true],
    ['User-agent: *\nDisallow: /*/print', '/a/b/print/1', false],
    ['User-agent: *\nDisallow: *print*', '/a/print', false],
    ['User-agent: *\nDisallow: /a$', '/a', false],
    ['User-agent: *\nDisallow: /a$', '/ab', true],
    ['User-agent: *\nDisallow: /$', '/', false],
    ['User-agent: *\nDisallow: /a*$', '/abc', false],
    ['User-agent: *\nDisallow: /ab*ab$', '/ab', true],
    ['User-agent: *\nDisallow: /*?day=', '/a?day=9', false],
    ['User-agent: *\nDisallow: /brücke', '/br%c3%bccke', false],
    ['User-agent: *\nDisallow: /br%C3%BCcke', '/br%c3%bccke', false],
    ['User-agent: *\nDisallow: /%7Eanna', '/~anna', false],
    ['User-agent: *\nDisallow: /a%2fb', '/a/b', true], // an escaped slash is another thing than a slash
    ['User-agent: *\nDisallow: /', '/robots.txt', true],
    ['Disallow: /', '/a', true], // for nobody
    ['<html>Not found</html>', '/a', true],
    [`User-agent: *\n#${'x'.repeat(600 * 1024)}\nDisallow: /`, '/a', true], // behind the first 500 KiB
  ])('%j and %s', (robots, path, expected) => expect(may(robots, path)).toBe(expected));

  test('any bytes give an answer, and patterns made to be slow are not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void allows(parseRobots(bytes, 'Stemma'), new URL('https://a.example/x'))),
      { seed: 1 },
    );
    const stars = `User-agent: *\n${'Disallow: /*a*a*a*a*a*a*a*a*a*a*a*a*b$\n'.repeat(10_000)}Disallow: /${'*a'.repeat(40_000)}b`;
    const began = process.cpuUsage().user;
    expect(may(stars, `/${'a'.repeat(8000)}`)).toBe(true);
    expect(process.cpuUsage().user - began).toBeLessThan(5_000_000);
  });
});

describe('row 35: keeping to it', async () => {
  const page = answer('<p>The ferry sails.</p>');
  const server = await serving({
    '/page': page,
    '/open': page,
    'none.example/robots.txt': answer('', { status: '404 Not Found' }),
    'closed.example/robots.txt': answer('', { status: '403 Forbidden' }),
    'broken.example/robots.txt': answer('', { status: '500 Oh' }),
    'busy.example/robots.txt': answer('', { status: '503 Busy' }),
    'hurried.example/robots.txt': answer('', { status: '429 Slow down' }),
    'all.example/robots.txt': answer('User-agent: *\nDisallow: /\nAllow: /open'),
    'circle.example/robots.txt': sendOn('/robots.txt'),
    'inside.example/robots.txt': sendOn('http://127.0.0.1/'),
    'mute.example/robots.txt': () => undefined,
    'huge.example/robots.txt': answer(`User-agent: *\nDisallow: /page\n${'# and so on\n'.repeat(500_000)}`),
    'packed.example/robots.txt': answer(gzipSync(`User-agent: *\nDisallow: /page\n${'# and so on\n'.repeat(500_000)}`), {
      'content-encoding': 'gzip',
    }),
    'torn.example/robots.txt': 'HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\nUser-agent: *\nDis',
  });
  test.each([
    ['none.example', /^got /],
    ['closed.example', /^got /],
    ['broken.example', /^robots-forbid: Its robots.txt cannot be had \(500\)/],
    ['busy.example', /^robots-forbid: .*\(503\)/],
    ['hurried.example', /^robots-forbid: .*\(429\)/],
    ['all.example', /^robots-forbid: Its robots.txt forbids “\/page”/],
    ['circle.example', /^got /],
    ['inside.example', /^private-address/],
    ['mute.example', /^fetch-failed: No answer began .*robots\.txt/],
    ['huge.example', /^robots-forbid/],
    ['packed.example', /^robots-forbid/],
    ['torn.example', /^fetch-failed: .*closed before.*robots\.txt/],
  ])('%s', async (host, said) => {
    expect(await outcome(server.at(`/page`, host), { limits: { ...ONCE, ...(host === 'mute.example' && { headers: 200 }) } })).toMatch(
      said,
    );
    if (!said.source.startsWith('^got')) expect(server.seen.filter((seen) => seen.host === host && seen.path === '/page')).toEqual([]);
  });

  test('rules that moved to another host are those of the first', async () => {
    const rules = await serving({ '/rules': answer('User-agent: stemma\nDisallow: /page') });
    const toRules = await serving({ '/robots.txt': sendOn(rules.at('/rules', 'elsewhere.example')), '/page': page });
    expect(await outcome(toRules.at('/page'))).toMatch(/^robots-forbid/);
  });

  test('it is asked for once, and before every hop to a new site', async () => {
    const two = await serving({
      '/a': page,
      '/b': page,
      'first.example/c': (_, socket) => void socket.end(sendOn(`http://all.example:${two.port}/page`)),
      'all.example/robots.txt': answer('User-agent: *\nDisallow: /page'),
    });
    const all = await fetched(
      [two.at('/a', 'first.example'), two.at('/b', 'first.example'), two.at('/c', 'first.example')],
      { limits: ONCE },
      worldOf(),
    );
    expect(all.map((one) => ('problem' in one ? one.problem.code : one.found))).toEqual(['new', 'new', 'robots-forbid']);
    expect(two.seen.filter(({ path }) => path === '/robots.txt').map(({ host }) => host)).toEqual(['first.example', 'all.example']);
    expect(two.seen.filter(({ host, path }) => host === 'all.example' && path === '/page')).toEqual([]);
  });
});
