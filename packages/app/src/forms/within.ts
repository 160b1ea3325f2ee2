import { captureOf, type Capture } from '../capture/capture.ts';
import { Problem } from '../problems.ts';
import { megabytes } from '../readable.ts';
import type { Limits } from './limits.ts';
import type { Opened } from './form.ts';

/** Where an opener stands: how deep, what may still be unpacked, and how to open what it finds. */
export interface Within {
  readonly limits: Limits;
  readonly depth: number; // 0 for what arrived, 1 for what it held
  readonly spent: Spent; // shared by everything that one arrival holds
  readonly open: (inner: Capture) => AsyncIterable<Opened>;
}

/** Counts up while an arrival is opened. The one thing here that changes. */
export interface Spent {
  bytes: number;
  entries: number;
}

export const refused = (name: string, problem: Problem): Opened => ({ kind: 'refused', name, problem });

/**
 * Notes that one more thing of `bytes` bytes was unpacked.
 *
 * @throws Problem `archive-too-big` where all of them together are more than may be opened.
 */
export function spend({ limits, spent }: Within, bytes: number, entries = 1): void {
  spent.bytes += bytes;
  spent.entries += entries;
  if (spent.entries > limits.entries) throw new Problem('archive-too-big', `It holds more than ${limits.entries} files.`);
  if (spent.bytes > limits.totalBytes)
    throw new Problem('archive-too-big', `What it holds is larger than ${megabytes(limits.totalBytes)}.`);
}

const encoder = new TextEncoder();

/** A capture of words that stood in something else, named after both. What the outer one knows of the way here is kept. */
export function innerOf(outer: Capture, name: string, text: string, contentType: string, address: string | null = null): Capture {
  return captureOf(`${outer.name}/${name}`, encoder.encode(text), {
    contentType: `${contentType}; charset=utf-8`,
    asked: outer.asked,
    address,
    retrieved: outer.retrieved,
  });
}

/** The fields that are known, and no others. */
export function present<T extends object>(fields: T): Partial<{ [K in keyof T]: NonNullable<T[K]> }> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as Partial<{
    [K in keyof T]: NonNullable<T[K]>;
  }>;
}
