import type { Arrival, Opening, Source } from '../arrival.ts';

/** What a worker is told: to open something and give the first thing in it, to give the next, or to forget it. */
export type Order =
  | { readonly order: 'open'; readonly source: Source; readonly opening: Opening; readonly skip: number }
  | { readonly order: 'next' }
  | { readonly order: 'leave' };

/** What it answers. */
export type Answer =
  | { readonly answer: 'ready' } // everything it needs is loaded
  | { readonly answer: 'alive' } // bytes of a large file went by
  | { readonly answer: 'opened'; readonly index: number; readonly name: string } // the work on this thing begins
  | { readonly answer: 'arrival'; readonly arrival: Arrival }
  | { readonly answer: 'done' }
  | { readonly answer: 'failed'; readonly message: string }; // a fault of ours
