import { setMaxListeners } from 'node:events';
import { captureOf } from '../capture/capture.ts';
import type { Fetched } from '../capture/fetched.ts';
import { keptIn, openKept, saveCapture } from '../capture/folder.ts';
import type { CaptureRecord } from '../capture/record.ts';
import { Problem } from '../problems.ts';
import { webAddress } from './address.ts';
import { guardedAgent } from './connection.ts';
import { headerOf } from './exchange.ts';
import { Failure, failureOf } from './failure.ts';
import { type Arrival, follow } from './follow.ts';
import { mannersOf } from './manners.ts';
import type { Asking, Run } from './patience.ts';
import { permissionOf, type Permission } from './permission.ts';
import { FETCH_LIMITS, type FetchLimits, INTERNET, type World } from './world.ts';

export interface FetchOptions {
  /** Where captures are kept. Without one nothing is written, and nothing is known of earlier captures. */
  readonly folder?: string;
  /** Leave out what has a capture in the folder already: an interrupted run goes on where it stopped. */
  readonly resume?: boolean;
  readonly limits?: Partial<FetchLimits>;
  readonly signal?: AbortSignal;
}

/** Addresses under way at one time. Most of them wait for their host's turn. */
const UNDER_WAY = 32;

/**
 * Fetches web pages, politely and from public machines only, each address once. Gives them as they come, not in the order in which they were asked for.
 *
 * Where there is a folder, an address that was captured before is asked whether it changed: if not, the old capture is given; if so, the new one is kept
 * beside it.
 */
export function fetchCaptures(addresses: Iterable<string>, options: FetchOptions = {}): AsyncGenerator<Fetched> {
  return fetchFrom(INTERNET, addresses, options);
}

/** The same from another world than the internet. For tests alone, which have none but loopback: nothing else may call it. */
export async function* fetchFrom(world: World, addresses: Iterable<string>, options: FetchOptions = {}): AsyncGenerator<Fetched> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const ends = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, ends.signal]) : ends.signal;
  setMaxListeners(0, signal); // every request under way listens
  const agent = guardedAgent(world, limits);
  const run: Run = { world, limits, agent, manners: mannersOf(world, limits, signal), signal };
  const job: Job = {
    run,
    permission: permissionOf(run),
    folder: options.folder ?? null,
    earlier: await earlierIn(options.folder),
    resume: options.resume ?? false,
  };
  const underWay = new Map<number, Promise<readonly [number, Fetched]>>();
  const next = async (): Promise<Fetched> => {
    const [number, fetched] = await Promise.race(underWay.values());
    underWay.delete(number);
    return fetched;
  };
  try {
    for (const [number, address] of distinct(addresses, world).entries()) {
      if (underWay.size >= UNDER_WAY) yield await next();
      underWay.set(
        number,
        address.url ? fetchOne(address.url, job).then((it) => [number, it] as const) : Promise.resolve([number, address.refused]),
      );
    }
    while (underWay.size > 0) yield await next();
  } finally {
    ends.abort(new Problem('fetch-failed', 'It was broken off.'));
    await Promise.allSettled(underWay.values());
    await agent.destroy();
  }
}

interface Job {
  readonly run: Run;
  readonly permission: Permission;
  readonly folder: string | null;
  readonly earlier: ReadonlyMap<string, Earlier>; // by the address that was asked
  readonly resume: boolean;
}

interface Earlier {
  readonly record: CaptureRecord;
  readonly file: string;
}

type Address = { readonly url: URL } | { readonly url: null; readonly refused: Fetched };

/** Each address once, the hosts by turns, so that a long list of one host does not keep the others waiting. */
function distinct(addresses: Iterable<string>, world: World): Address[] {
  const byHost = new Map<string, Address[]>();
  const seen = new Set<string>();
  for (const typed of addresses) {
    let address: Address;
    try {
      address = { url: webAddress(typed.trim(), world.whyNot) };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      address = { url: null, refused: { address: typed, problem: error } };
    }
    const name = address.url?.href ?? typed;
    if (seen.has(name)) continue;
    seen.add(name);
    const host = address.url?.hostname ?? '';
    const lane = byHost.get(host);
    if (lane) lane.push(address);
    else byHost.set(host, [address]);
  }
  const lanes = [...byHost.values()];
  const longest = lanes.reduce((most, lane) => Math.max(most, lane.length), 0);
  return Array.from({ length: longest }, (_, turn) => lanes.flatMap((lane) => lane.slice(turn, turn + 1))).flat();
}

/** The latest capture of every address that lies in the folder. */
async function earlierIn(folder: string | undefined): Promise<Map<string, Earlier>> {
  const earlier = new Map<string, Earlier>();
  if (folder === undefined) return earlier;
  for (const kept of await keptIn(folder)) if ('record' in kept && kept.record.asked !== null) earlier.set(kept.record.asked, kept);
  return earlier;
}

async function fetchOne(url: URL, { run, permission, folder, earlier, resume }: Job): Promise<Fetched> {
  const address = url.href;
  try {
    const before = earlier.get(address);
    // Bytes that are gone cannot be given again, so that nobody is asked whether they changed.
    const old = before && folder !== null ? await openKept(folder, before.record, run.limits.bytes).catch(() => null) : null;
    if (before && old && resume) return { address, capture: old, found: 'kept', file: before.file };
    const arrival = await follow(run, url, {
      hindrance: permission,
      asking: (at) => (old?.address === at.href ? ifChanged(old.headers) : {}),
    });
    if (before && old && arrival.answer.status === 304) return { address, capture: old, found: 'unchanged', file: before.file };
    const capture = captured(address, arrival, run.world, before?.record.retrieved ?? null);
    if (before && old?.sha256 === capture.sha256) return { address, capture: old, found: 'unchanged', file: before.file };
    return { address, capture, found: before ? 'changed' : 'new', file: folder === null ? null : await saveCapture(folder, capture) };
  } catch (error) {
    if (error instanceof Problem) return { address, problem: error };
    if (error instanceof Failure || run.signal.aborted) return { address, problem: failureOf(error).problem };
    // The others go on all the same.
    return {
      address,
      problem: new Problem('own-fault', `Fetching it: ${error instanceof Error ? error.message : String(error)}.`, { cause: error }),
    };
  }
}

/** Asks for the page only if it is another than the one with these headers (RFC 9110, 13.1). */
function ifChanged(headers: CaptureRecord['headers']): Asking {
  const [tag, date] = [headerOf(headers, 'etag'), headerOf(headers, 'last-modified')].map((value) =>
    value !== null && PLAIN.test(value) ? value : null,
  );
  return { headers: { ...(tag != null && { 'if-none-match': tag }), ...(date != null && { 'if-modified-since': date }) } };
}

/** What may stand in a header that we send: the folder may have come from anyone. */
const PLAIN = /^[\u0020-\u007e]{1,500}$/;

/** @throws Problem where the answer is none that a report could stand in. */
function captured(asked: string, { answer, url, redirects }: Arrival, world: World, last: string | null): ReturnType<typeof captureOf> {
  const { status, headers, bytes } = answer;
  if (status < 200 || status > 299) {
    const kept = last === null ? '' : ` It was last captured at ${last}, and that is kept.`; // what was taken down is often what is looked for
    throw new Problem('fetch-failed', `${STATUS[status] ?? `The server answers with ${status}.`}${kept}`);
  }
  if (bytes.length === 0) throw new Problem('fetch-failed', `The server answers with nothing at all (${status}).`);
  return captureOf(asked, bytes, {
    contentType: headerOf(headers, 'content-type'),
    asked,
    address: url.href,
    redirects,
    status,
    headers,
    retrieved: new Date(world.now()).toISOString(),
  });
}

const STATUS: Readonly<Record<number, string>> = {
  401: 'The server wants a password (401).',
  402: 'The server wants to be paid (402).',
  403: 'The server refuses to give it to us (403).',
  404: 'The server has no such page (404).',
  410: 'The page was taken away (410).',
  429: 'The server is busy, and still was after a while (429).',
  451: 'The page is withheld for legal reasons (451).',
  500: 'The server has a fault (500).',
  502: 'The server has a fault (502).',
  503: 'The server is busy, and still was after a while (503).',
  504: 'The server has a fault (504).',
};
