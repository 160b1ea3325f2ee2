import { createServer, type Socket } from 'node:net';
import { afterAll } from 'vitest';
import type { Fetched } from '../../src/capture/fetched.ts';
import { fetchFrom, type FetchOptions } from '../../src/fetching/fetch.ts';
import { whyNotPublic } from '../../src/fetching/whereabouts.ts';
import type { FetchLimits, HostAddress, World } from '../../src/fetching/world.ts';

/** Stands for a public machine in these tests. Everything else that is loopback stays refused, 127.0.0.1 first of all. */
export const PUBLIC = '127.0.0.2';

export interface Seen {
  readonly host: string; // as the request named it, without the port
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What the server does with one request: a whole answer, or whatever it likes with the socket. */
export type Behaviour = string | Uint8Array | ((request: Seen, socket: Socket) => string | Uint8Array | undefined);

export interface Server {
  readonly port: number;
  readonly seen: Seen[]; // every request, in order
  readonly connections: () => number; // that were ever made
  /** An address on this server, under an invented host. */
  at(path: string, host?: string): string;
}

/** A server of bytes: what it sends need not be HTTP. Behaviours are found by "host/path", then by "/path"; without one it answers 404. */
export async function serving(behaviours: Readonly<Record<string, Behaviour>>, on: string = PUBLIC): Promise<Server> {
  const seen: Seen[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let head = '';
    const listen = (chunk: Buffer): void => {
      head += chunk.toString('latin1');
      if (!head.includes('\r\n\r\n')) return;
      socket.off('data', listen);
      const [first = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(
        lines
          .filter((line) => line.includes(':'))
          .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
      );
      const request = { host: (headers['host'] ?? '').replace(/:\d+$/, ''), path: first.split(' ')[1] ?? '', headers };
      seen.push(request);
      const behaviour =
        behaviours[`${request.host}${request.path}`] ?? behaviours[request.path] ?? answer('gone', { status: '404 Not Found' });
      const sent = typeof behaviour === 'function' ? behaviour(request, socket) : behaviour;
      if (sent !== undefined) socket.end(sent);
    };
    socket.on('data', listen);
  });
  await new Promise<void>((resolve) => server.listen(0, on, resolve));
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as { port: number };
  return { port, seen, connections: () => connections, at: (path, host = 'port-ellery.example') => `http://${host}:${port}${path}` };
}

/** A whole HTTP answer. */
export function answer(body: string | Uint8Array, { status = '200 OK', ...headers }: Readonly<Record<string, string>> = {}): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body);
  const lines = Object.entries({ 'content-type': 'text/html; charset=utf-8', 'content-length': String(bytes.length), ...headers });
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`), bytes]);
}

export const sendOn = (to: string, status = '302 Found'): Buffer => answer('', { status, location: to });

/** No second try. Times stay as they are: a busy machine can be slow, and only tests of slowness are in a hurry. */
export const ONCE: Partial<FetchLimits> = { attempts: 1 };

/** A world in which every name leads to our server, and in which waiting takes no time. */
export function worldOf(
  resolve: (host: string) => readonly string[] = () => [PUBLIC],
): World & { readonly slept: number[]; readonly asked: string[] } {
  let now = Date.UTC(2031, 3, 9, 10, 0, 0);
  const slept: number[] = [];
  const asked: string[] = [];
  return {
    slept,
    asked,
    whyNot: (ip) => (ip === PUBLIC ? null : whyNotPublic(ip)),
    resolve: (host) => {
      asked.push(host);
      return Promise.resolve(resolve(host).map((address): HostAddress => ({ address, family: address.includes(':') ? 6 : 4 })));
    },
    now: () => now,
    sleep: (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

/** Everything that comes of these addresses, by address. */
export async function fetched(addresses: readonly string[], options: FetchOptions = {}, world: World = worldOf()): Promise<Fetched[]> {
  const all: Fetched[] = [];
  for await (const one of fetchFrom(world, addresses, options)) all.push(one);
  return all.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** What became of one address, in a few words. */
export async function outcome(address: string, options: FetchOptions = { limits: ONCE }, world: World = worldOf()): Promise<string> {
  const [one] = await fetched([address], options, world);
  if (!one) return 'nothing';
  return 'capture' in one ? `got ${Buffer.from(one.capture.bytes).toString()}` : `${one.problem.code}: ${one.problem.detail}`;
}

/** All that an iterable gives. */
export async function collected<T>(some: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of some) all.push(one);
  return all;
}

export const wordsOf = (one: Fetched): string => ('capture' in one ? Buffer.from(one.capture.bytes).toString() : one.problem.code);
