import type { ReportInput, Unread } from '@stemma/core';
import type { z } from 'zod';
import type { Capture } from '../capture/capture.ts';
import type { Fetched } from '../capture/fetched.ts';
import type { Extracted } from '../extract/extracted.ts';

/** One thing the product can do. Every door is made from this, so that they cannot drift apart. */
export interface Operation<In extends z.ZodType, Out> {
  readonly name: string;
  readonly summary: string;
  readonly input: In;
  run(input: z.output<In>, tools: Tools): Promise<Out>;
}

/** The outside world, as much of it as operations may touch. Made once, in main.ts. */
export interface Tools {
  readonly stories: Stories;
  readonly progress: Progress;
  readonly opener: Opener;
  readonly fetcher: Fetcher;
}

/** Bytes that arrived as one report, with what is known of them. */
export interface Arrived {
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly isPage: boolean; // said to be one; else the bytes tell
  readonly url: string | null;
  readonly contentType: string | null;
  readonly explain: boolean;
}

/** Gets reports out of what arrived, where nothing that arrives can do harm. */
export interface Opener {
  /** The one report that it holds. @throws Problem where it holds none, more than one, or cannot be opened. */
  one(arrived: Arrived): Promise<Extracted>;
  readonly atOnce: number; // so many can be opened at a time
  /** Nothing more will be opened. */
  close(): Promise<void>;
}

/** Asks the web, politely, and knows what it answered before. */
export interface Fetcher {
  /** Says before the first request that captures could not be kept. @throws Problem `cannot-write`. */
  prepare(folder: string): Promise<void>;
  /** Fetches and keeps each address once; gives them as they come. `resume` leaves out what lies in the folder already. */
  fetch(addresses: readonly string[], options: { readonly folder: string; readonly resume: boolean }): AsyncIterable<Fetched>;
  /** The addresses that a feed or a sitemap lists; none where the capture is neither. */
  itemsOf(capture: Capture): Promise<readonly string[]>;
  /** Every capture in a folder, by address, of each the oldest first. */
  kept(folder: string): AsyncIterable<Fetched>;
}

/** The stories that come with the product. */
export interface Stories {
  list(): Promise<readonly StoryCard[]>; // by name
  /** The reports of one story. @throws Problem `no-such-story`. */
  reports(name: string): Promise<Gathered & { readonly folder: string }>;
}

export interface StoryCard {
  readonly name: string;
  readonly summary: string; // one line; empty where the story has no README
}

/** What was found where someone pointed: the reports, and what could not be read, both in a fixed order. */
export interface Gathered {
  readonly story: string | null; // the name that the place itself suggests
  readonly reports: readonly ReportInput[];
  readonly unread: readonly Unread[];
}

/** Tells a waiting person how far the work is. */
export interface Progress {
  start(reports: number): Promise<void>;
  step(): void; // one report is read
  compare(): void; // all are read; how long the rest takes cannot be told
  stop(): void;
}

export const operation = <In extends z.ZodType, Out>(it: Operation<In, Out>): Operation<In, Out> => it;
