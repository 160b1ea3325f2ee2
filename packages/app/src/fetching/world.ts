import { lookup } from 'node:dns/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { whyNotPublic } from './whereabouts.ts';

/** What fetching needs of the world outside. There is one, below; only tests make another. */
export interface World {
  /** Why the machine at `ip` may not be asked; null where it may. */
  readonly whyNot: (ip: string) => string | null;
  readonly resolve: (host: string) => Promise<readonly HostAddress[]>;
  readonly now: () => number; // milliseconds since 1970
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface HostAddress {
  readonly address: string;
  readonly family: number; // 4 or 6
}

/** The internet, as much of it as is public. */
export const INTERNET: World = {
  whyNot: whyNotPublic,
  resolve: (host) => lookup(host, { all: true }),
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    if (milliseconds > 0) await wait(milliseconds, undefined, { signal });
  },
};

/** How long and how much at most. Times in milliseconds. */
export interface FetchLimits {
  readonly bytes: number; // of one answer, packed and unpacked
  readonly headerBytes: number;
  readonly redirects: number;
  readonly attempts: number; // the first one counts
  readonly connect: number; // until the connection stands, the lookup of its name included
  readonly headers: number; // until the answer begins
  readonly idle: number; // between two pieces of the answer
  readonly whole: number; // one request, from beginning to end
  readonly pause: number; // between two requests to one host
  readonly longestPause: number; // that a robots.txt can ask for
  readonly longestWait: number; // that a busy server can ask for
  readonly hosts: number; // requests under way at one time, each to another host
}

export const FETCH_LIMITS: FetchLimits = {
  bytes: 10 * 1024 * 1024,
  headerBytes: 64 * 1024,
  redirects: 5,
  attempts: 3,
  connect: 10_000,
  headers: 20_000,
  idle: 15_000,
  whole: 60_000,
  pause: 1000,
  longestPause: 30_000,
  longestWait: 60_000,
  hosts: 8,
};
