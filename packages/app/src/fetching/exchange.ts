import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Dispatcher, request } from 'undici';
import { Problem } from '../problems.ts';
import { megabytes } from '../readable.ts';
import { failureOf } from './failure.ts';
import { ACCEPT_ENCODING, unpackers } from './unpack.ts';
import type { FetchLimits } from './world.ts';

/** Who we say we are. Sites address us in their robots.txt by the first word. */
export const PRODUCT = 'Stemma';
const USER_AGENT = `${PRODUCT} (compares news reports; keeps to robots.txt)`;

/** One answer of one server. */
export interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[]; // names in small letters; never cookies
  readonly bytes: Uint8Array; // unpacked
  readonly cut: boolean; // there was more, and it was left
}

export interface Ask {
  readonly agent: Dispatcher;
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>; // conditions: If-None-Match, If-Modified-Since
  readonly cutAt?: number; // read no more than this many bytes, and say so in `cut`; without it a longer answer is refused
}

/**
 * Asks one address once, and follows nowhere. Sends no cookies, no referrer and nobody's credentials.
 *
 * Three clocks run: until the answer begins, between two pieces of it, and over all. Bytes are counted as they arrive and again as they are unpacked,
 * and both counts stop at the limit.
 *
 * @throws Failure with the reason.
 */
export async function ask(url: URL, { agent, limits, signal, headers = {}, cutAt }: Ask): Promise<Answer> {
  const ends = new AbortController();
  const stop = (reason: string) => () => ends.abort(new Problem('fetch-failed', reason));
  const forward = (): void => ends.abort(signal.reason);
  if (signal.aborted) forward();
  signal.addEventListener('abort', forward, { once: true });
  const whole = setTimeout(stop(`It was not complete after ${seconds(limits.whole)}.`), limits.whole);
  let waiting = setTimeout(stop(`No answer began within ${seconds(limits.headers)}.`), limits.headers);
  try {
    const response = await request(url, {
      dispatcher: agent,
      method: 'GET',
      headers: { 'user-agent': USER_AGENT, accept: ACCEPT, 'accept-encoding': ACCEPT_ENCODING, ...headers },
      responseHeaders: 'raw',
      reset: true,
      signal: ends.signal,
    });
    clearTimeout(waiting);
    const body = response.body;
    body.on('error', () => undefined); // it is told where the body is read
    const told = headersOf(response.headers as unknown as readonly string[]);
    const arriving = withClock(body, () => {
      clearTimeout(waiting);
      waiting = setTimeout(stop(`Nothing more came for ${seconds(limits.idle)}.`), limits.idle);
    });
    try {
      const { bytes, cut } = await bodyOf(arriving, told, { most: cutAt ?? limits.bytes, mayCut: cutAt !== undefined });
      return { status: response.statusCode, headers: told.filter(([name]) => !COOKIES.has(name)), bytes, cut };
    } finally {
      body.destroy();
    }
  } catch (error) {
    throw failureOf(ends.signal.aborted ? ends.signal.reason : error);
  } finally {
    clearTimeout(whole);
    clearTimeout(waiting);
    signal.removeEventListener('abort', forward);
  }
}

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

const COOKIES: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2', 'cookie']);

const seconds = (milliseconds: number): string => `${milliseconds / 1000} s`;

/** Pairs out of undici's flat list of names and values. */
function headersOf(raw: readonly string[]): (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([(raw[at] ?? '').toLowerCase(), raw[at + 1] ?? '']);
  return pairs;
}

/** The first value that the answer gives under `name`. */
export const headerOf = (headers: Answer['headers'], name: string): string | null => headers.find(([it]) => it === name)?.[1] ?? null;

async function* withClock(body: Readable, tick: () => void): AsyncGenerator<Buffer> {
  tick();
  for await (const chunk of body as AsyncIterable<Buffer>) {
    tick();
    yield chunk;
  }
}

interface Counting {
  readonly most: number;
  readonly mayCut: boolean;
}

async function bodyOf(
  arriving: AsyncGenerator<Buffer>,
  headers: Answer['headers'],
  counting: Counting,
): Promise<{ bytes: Uint8Array; cut: boolean }> {
  const begun = await arriving.next();
  if (begun.done) return { bytes: new Uint8Array(), cut: false };
  const encodings = headers.filter(([name]) => name === 'content-encoding').map(([, value]) => value);
  const layers = unpackers(encodings.join(','), begun.value[0] ?? 0);
  const counted = upTo(rejoined(begun.value, arriving), { most: counting.most, mayCut: counting.mayCut && layers.length === 0 });
  const pieces: Uint8Array[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const piece of upTo(source, counting)) {
      pieces.push(piece);
      size += piece.length;
    }
  };
  try {
    if (layers.length === 0) await collect(counted);
    else await pipeline([counted, ...layers, collect] as unknown as NodeJS.ReadWriteStream[]);
  } catch (error) {
    // A pipe whose end has seen enough is closed early, and complains. What was wanted is there.
    if (!(counting.mayCut && size >= counting.most)) throw error;
  }
  return { bytes: Buffer.concat(pieces), cut: counting.mayCut && size >= counting.most };
}

async function* rejoined(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

/** @throws Problem `too-big` behind the limit, unless what is more may be cut off. */
async function* upTo(source: AsyncIterable<Uint8Array>, { most, mayCut }: Counting): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size <= most) {
      yield chunk;
      continue;
    }
    if (!mayCut) throw new Problem('too-big', `It was stopped at ${megabytes(most)}.`);
    yield chunk.subarray(0, chunk.length - (size - most));
    return;
  }
}
