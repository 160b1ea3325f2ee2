import { Problem } from '../problems.ts';
import { PRODUCT } from './exchange.ts';
import { Failure } from './failure.ts';
import { follow } from './follow.ts';
import type { Run } from './patience.ts';
import { allows, NO_RULES, parseRobots, type Robots, ROBOTS_BYTES } from './robots.ts';

/** Tells what a site's robots.txt has against fetching an address; null where it has nothing. */
export type Permission = (url: URL) => Promise<Problem | null>;

/**
 * Asks each site for its robots.txt once in a run, and keeps to it (RFC 9309).
 *
 * One that is not there (4xx) forbids nothing. One that cannot be had, for a fault of the server (5xx), forbids everything; so does 429, which asks for
 * less and not for more. Where the site cannot be reached at all, that is the reason given.
 */
export function permissionOf(run: Run): Permission {
  const known = new Map<string, Promise<Robots | Problem>>();
  return async (url) => {
    let robots = known.get(url.origin);
    if (!robots) known.set(url.origin, (robots = robotsOf(run, url)));
    const rules = await robots;
    if (rules instanceof Problem) return rules;
    return allows(rules, url) ? null : new Problem('robots-forbid', `Its robots.txt forbids “${url.pathname}”.`);
  };
}

async function robotsOf(run: Run, url: URL): Promise<Robots | Problem> {
  try {
    const { answer } = await follow(run, new URL('/robots.txt', url.origin), { asking: () => ({ cutAt: ROBOTS_BYTES }) });
    if (answer.status >= 500 || answer.status === 429)
      return new Problem('robots-forbid', `Its robots.txt cannot be had (${answer.status}), which counts as a no.`);
    if (answer.status >= 300) return NO_RULES;
    const robots = parseRobots(answer.bytes, PRODUCT);
    if (robots.pause !== null) run.manners.pauseAtLeast(url.hostname, robots.pause);
    return robots;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, detail } = error.problem;
    // A robots.txt that sends round and round is one that is not there (RFC 9309, 2.3.1.2).
    if (code === 'fetch-failed' && /^It sends on/.test(detail)) return NO_RULES;
    return new Problem(code, `${detail} (Asked for its robots.txt.)`, { cause: error });
  }
}
