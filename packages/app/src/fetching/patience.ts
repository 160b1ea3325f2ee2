import type { Agent } from 'undici';
import { Problem } from '../problems.ts';
import { type Answer, ask, headerOf } from './exchange.ts';
import { Failure, failureOf } from './failure.ts';
import type { Manners } from './manners.ts';
import type { FetchLimits, World } from './world.ts';

/** What all requests of one run share. */
export interface Run {
  readonly world: World;
  readonly limits: FetchLimits;
  readonly agent: Agent;
  readonly manners: Manners;
  readonly signal: AbortSignal;
}

export interface Asking {
  readonly headers?: Readonly<Record<string, string>>;
  readonly cutAt?: number;
}

/** The server is busy, and says so. */
const BUSY: ReadonlySet<number> = new Set([429, 503]);

const FIRST_WAIT = 1000; // milliseconds; doubled each time

/**
 * Asks in turn, and again where that may help: the line broke, or the server is busy. Between two tries the whole host is left alone, for as long as it
 * asks for where it does.
 *
 * @throws Failure where the last try brought nothing either, or where the server wants more patience than we have.
 */
export async function patiently(run: Run, url: URL, asking: Asking = {}): Promise<Answer> {
  const { world, limits, agent, manners, signal } = run;
  for (let attempt = 1; ; attempt += 1) {
    const wait = Math.min(FIRST_WAIT * 2 ** (attempt - 1), limits.longestWait);
    const isLast = attempt >= limits.attempts;
    try {
      const answer = await manners.turn(url.hostname, () => ask(url, { ...asking, agent, limits, signal }));
      if (!BUSY.has(answer.status)) return answer;
      const wished = retryAfter(headerOf(answer.headers, 'retry-after'), world.now());
      if (wished !== null && wished > limits.longestWait)
        throw new Failure(
          new Problem('fetch-failed', `The server is busy (${answer.status}) and asks to come back in ${Math.ceil(wished / 1000)} s.`),
          false,
        );
      if (isLast) return answer;
      manners.leaveAlone(url.hostname, Math.max(wait, wished ?? 0));
    } catch (error) {
      const failure = failureOf(error);
      if (isLast || !failure.again || signal.aborted) throw failure;
      manners.leaveAlone(url.hostname, wait);
    }
  }
}

/** Milliseconds until the moment that "Retry-After" names: seconds, or a date. */
function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const moment = Date.parse(value);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}
