import type { Opened } from '../forms/form.ts';
import { ahead } from './ahead.ts';
import { Problem } from '../problems.ts';
import { nameOf, type Arrival, type Bounds, type Opening, type Source } from './arrival.ts';
import { arrivalOf, arrivalsIn, unreadArrival } from './opening.ts';
import type { Workshop } from './workers/workshop.ts';

/** Where reports come from: something to open, something open already, or a problem in the place of what could not even be found. `of` is the caller's own. */
export type Supply<T> = { readonly of: T } & (
  | { readonly source: Source; readonly plain: boolean } // plain: text that needs no worker
  | { readonly opened: Opened }
  | { readonly name: string; readonly problem: unknown }
);

export interface OpenAllOptions extends Opening {
  readonly bounds?: Bounds;
}

/**
 * Opens everything in `supplies`, several at a time, and gives what they hold in the order of the supplies, whoever was ready first.
 *
 * Plain text is opened here; all else in worker threads, which are started for the first thing that needs one.
 */
export async function* openAll<T>(
  supplies: AsyncIterable<Supply<T>> | Iterable<Supply<T>>,
  { bounds, explain = false, at }: OpenAllOptions = {},
): AsyncGenerator<{ readonly of: T; readonly arrival: Arrival }> {
  const { workshop, BOUNDS } = await import('./workers/workshop.ts');
  const within = bounds ?? BOUNDS;
  const opening = { explain, ...(at && { at }) };
  let shop: Workshop | null = null;
  const arrivalsOf = (supply: Supply<T>): AsyncIterable<Arrival> => {
    if ('problem' in supply) return one(Promise.resolve(unreadArrival(supply.name, supply.problem)));
    if ('opened' in supply) return one(arrivalOf(supply.opened, opening));
    if (supply.plain) return arrivalsIn(supply.source, opening);
    shop ??= workshop(within);
    return shop.arrivals(supply.source, opening);
  };
  async function* labelled(supply: Supply<T>): AsyncGenerator<{ of: T; arrival: Arrival }> {
    let empty = true;
    for await (const arrival of arrivalsOf(supply)) {
      empty = false;
      yield { of: supply.of, arrival };
    }
    // A feed without items must not vanish without a word.
    if (empty && 'source' in supply)
      yield { of: supply.of, arrival: unreadArrival(nameOf(supply.source), new Problem('holds-nothing', '')) };
  }
  try {
    yield* ahead(supplies, labelled, within.workers);
  } finally {
    await (shop as Workshop | null)?.close();
  }
}

async function* one(arrival: Promise<Arrival>): AsyncGenerator<Arrival> {
  yield await arrival;
}
