import { captureOf } from '../capture/capture.ts';
import type { Extracted } from '../extract/extracted.ts';
import type { Opener } from '../operations/operation.ts';
import { isProblemCode, Problem } from '../problems.ts';
import type { Arrival, Bounds } from './arrival.ts';
import type { Workshop } from './workers/workshop.ts';

/** Opens what arrives in worker threads, which start with the first of it. */
export function opener(bounds?: Bounds): Opener {
  let shop: Promise<Workshop> | null = null;
  const open = async (): Promise<Workshop> => {
    const { workshop, BOUNDS } = await import('./workers/workshop.ts');
    return workshop(bounds ?? BOUNDS);
  };
  return {
    atOnce: 4,
    async one({ id, bytes, isPage, url, contentType, explain }) {
      const capture = captureOf(id, bytes, { contentType, asked: url, address: url });
      shop ??= open();
      const arrivals: Arrival[] = [];
      for await (const arrival of (await shop).arrivals({ kind: isPage ? 'page' : 'capture', capture }, { explain })) {
        arrivals.push(arrival);
        if (arrivals.length > 1) break;
      }
      return { ...theOne(arrivals), id };
    },
    async close() {
      await (await shop)?.close();
      shop = null;
    },
  };
}

function theOne([first, second]: readonly Arrival[]): Extracted {
  if (second) throw new Problem('several-reports', '');
  if (!first) throw new Problem('holds-nothing', '');
  if ('report' in first) return first.report;
  const { code, detail } = first.unread;
  throw new Problem(isProblemCode(code) ? code : 'own-fault', detail);
}
