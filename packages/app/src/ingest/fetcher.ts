import { access, constants, mkdir } from 'node:fs/promises';
import { readCaptureFolder } from '../capture/folder.ts';
import type { Fetcher } from '../operations/operation.ts';
import { Problem } from '../problems.ts';

/** The web, as operations see it. Nothing of it is loaded before the first address is asked. */
export function fetcher(): Fetcher {
  return {
    async prepare(folder) {
      try {
        await mkdir(folder, { recursive: true });
        await access(folder, constants.W_OK);
      } catch (cause) {
        throw new Problem('cannot-write', `“${folder}”: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
      }
    },
    async *fetch(addresses, options) {
      const { fetchCaptures } = await import('../fetching/fetch.ts');
      yield* fetchCaptures(addresses, options);
    },
    async itemsOf(capture) {
      const { addressesIn } = await import('../forms/addresses.ts');
      return addressesIn(capture).map(({ address }) => address);
    },
    kept: (folder) => readCaptureFolder(folder, 'all'),
  };
}
