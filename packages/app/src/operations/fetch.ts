import { z } from 'zod';
import type { Fetched, Found } from '../capture/fetched.ts';
import { CAPTURES } from '../capture/folder.ts';
import type { Problem } from '../problems.ts';
import { operation, type Fetcher } from './operation.ts';

/** What became of one address. */
export type FetchLine =
  | { readonly address: string; readonly found: Found; readonly bytes: number; readonly file: string | null }
  | { readonly address: string; readonly problem: Problem };

/** What was asked for, and, once it is known, how much that is. */
export interface Fetching {
  readonly lines: AsyncIterable<FetchLine>; // as the answers come, not in the order in which they were asked for
  /** So many addresses are to be asked in all, as far as is known by now. */
  expected(): number;
  /** So many that the feeds list were left out, since they list more than was wanted. */
  leftOut(): number;
}

export const fetchAddresses = operation({
  name: 'fetch',
  summary: 'Capture web pages as they are now: their bytes, where they came from and when, kept beside every earlier capture.',
  input: z.object({
    addresses: z.array(z.string().min(1)).min(1).describe('Web addresses of pages, feeds or sitemaps'),
    folder: z.string().min(1).default(CAPTURES).describe('Where captures are kept'),
    items: z.boolean().default(false).describe('Fetch what feeds and sitemaps list, too'),
    most: z.number().int().positive().default(100).describe('How many of what one feed or sitemap lists'),
    resume: z.boolean().default(false).describe('Leave out what has a capture in the folder already'),
  }),
  async run({ addresses, folder, items, most, resume }, { fetcher }): Promise<Fetching> {
    await fetcher.prepare(folder);
    const seen = new Set(addresses);
    const counts = { expected: seen.size, leftOut: 0 };
    const lines = async function* (): AsyncGenerator<FetchLine> {
      let round: readonly string[] = [...seen];
      // A feed lists pages; a sitemap of sitemaps lists sitemaps, which list pages. Nothing lists more deeply than that.
      for (let depth = 0; depth < 3 && round.length > 0; depth += 1) {
        const next: string[] = [];
        // A list is asked for again even where a run is resumed: it is not what it was.
        const again = resume && (!items || depth > 0);
        for await (const fetched of fetcher.fetch(round, { folder, resume: again })) {
          yield lineOf(fetched);
          if (!items || depth === 2) continue;
          const listed = await listedIn(fetched, fetcher);
          counts.leftOut += Math.max(0, listed.length - most);
          for (const address of listed.slice(0, most)) {
            if (seen.has(address)) continue;
            seen.add(address);
            next.push(address);
          }
          counts.expected = seen.size;
        }
        round = next;
      }
    };
    return { lines: lines(), expected: () => counts.expected, leftOut: () => counts.leftOut };
  },
});

const lineOf = (fetched: Fetched): FetchLine =>
  'problem' in fetched
    ? fetched
    : { address: fetched.address, found: fetched.found, bytes: fetched.capture.bytes.length, file: fetched.file };

const listedIn = async (fetched: Fetched, fetcher: Fetcher): Promise<readonly string[]> =>
  'capture' in fetched ? fetcher.itemsOf(fetched.capture) : [];
