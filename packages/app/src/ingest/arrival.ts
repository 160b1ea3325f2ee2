import type { Span, Unread } from '@stemma/core';
import type { Capture } from '../capture/capture.ts';
import type { Extracted } from '../extract/extracted.ts';

/** One report, or what could not be one and why. */
export type Arrival =
  | { readonly name: string; readonly report: Extracted } // what it was called on the way: a file's name, "monday.zip/wire.eml"
  | { readonly unread: Unread };

/** Something that may hold reports. It can be sent to a worker. */
export type Source =
  | { readonly kind: 'capture'; readonly capture: Capture } // bytes in hand, of a form that they tell themselves
  | { readonly kind: 'page'; readonly capture: Capture } // bytes in hand, said to be a page
  | { readonly kind: 'file'; readonly path: string; readonly name: string }; // read where it is opened, so that a large one is never whole in memory

/** How what arrives is opened. */
export interface Opening {
  readonly explain?: boolean; // what was dropped is told, with its reasons
  readonly at?: Span; // of a report's text: where these words stood in what arrived is told
}

/** Bounds on the work on one thing: a page, a document, one item of an archive. */
export interface Bounds {
  readonly milliseconds: number; // of work without an answer
  readonly heapMegabytes: number; // of memory that the work may fill
  readonly workers: number;
}

export const nameOf = (source: Source): string => (source.kind === 'file' ? source.name : source.capture.name);
