import type { Redirect } from '../capture/capture.ts';
import { Problem } from '../problems.ts';
import { webAddress } from './address.ts';
import { type Answer, headerOf } from './exchange.ts';
import { Failure } from './failure.ts';
import { type Asking, patiently, type Run } from './patience.ts';

/** The answer behind all redirects, and the way to it. */
export interface Arrival {
  readonly answer: Answer;
  readonly url: URL;
  readonly redirects: readonly Redirect[];
}

export interface Following {
  /** What stands in the way of asking this address; looked at before every hop. */
  readonly hindrance?: (url: URL) => Promise<Problem | null>;
  readonly asking?: (url: URL) => Asking;
}

const SENDS_ON: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Asks, and goes where it is sent, a few times at most. Every hop is judged like an address that a person typed.
 *
 * @throws Failure with the reason, which names the hop.
 */
export async function follow(run: Run, start: URL, { hindrance, asking }: Following = {}): Promise<Arrival> {
  const redirects: Redirect[] = [];
  const seen = new Set<string>();
  for (let url = start; ;) {
    seen.add(url.href);
    const hindered = await hindrance?.(url);
    if (hindered) throw new Failure(behind(redirects, hindered), false);
    const answer = await patiently(run, url, asking?.(url));
    if (!SENDS_ON.has(answer.status)) return { answer, url, redirects };
    const location = headerOf(answer.headers, 'location');
    if (location === null) throw failed(`It sends on (${answer.status}) without saying where.`);
    const next = destination(location, url, run);
    redirects.push({ from: url.href, to: next.href, status: answer.status });
    if (seen.has(next.href)) throw failed(`It sends on in a circle, back to “${next.href}”, as pages do that insist on a cookie.`);
    if (redirects.length > run.limits.redirects)
      throw failed(`It sends on more than ${run.limits.redirects} times, at last to “${next.href}”.`);
    url = next;
  }
}

function destination(location: string, from: URL, { world }: Run): URL {
  try {
    return webAddress(readable(location), world.whyNot, from);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Failure(new Problem(error.code, `${error.detail} “${from.href}” sends there.`, { cause: error }), false);
  }
}

/** Headers come as single bytes, in which some servers write UTF-8. */
function readable(header: string): string {
  const text = Buffer.from(header, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? header : text;
}

function behind(redirects: readonly Redirect[], problem: Problem): Problem {
  const last = redirects.at(-1);
  return last ? new Problem(problem.code, `${problem.detail} “${last.from}” sends there.`.trim(), { cause: problem }) : problem;
}

const failed = (detail: string): Failure => new Failure(new Problem('fetch-failed', detail), false);
