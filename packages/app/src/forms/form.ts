import type { Note } from '@stemma/core';
import type { Capture } from '../capture/capture.ts';
import type { Problem } from '../problems.ts';

/** What a container says of a report, before the report itself was looked at. Null where it says nothing. */
export interface Known {
  readonly id: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly agency: string | null; // who else it credits: "infoSources" of ninjs, "source" of a feed's item
  readonly published: string | null; // ISO 8601 with its own offset; without one where none was given
  readonly modified: string | null;
  readonly language: string | null; // BCP 47
  readonly url: string | null;
}

/** What a form gives: pages that must be cut, texts that stand as they are, and what was refused, each with its reason. */
export type Opened =
  | { readonly kind: 'page'; readonly capture: Capture; readonly known: Partial<Known>; readonly notes: readonly Note[] } // HTML, whole or a fragment
  | {
      readonly kind: 'text';
      readonly capture: Capture;
      readonly text: string; // what positions count in
      readonly known: Partial<Known>;
      readonly blocks: readonly Block[]; // empty where the form knows no kinds of block: plain text
      readonly notes: readonly Note[];
    }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Problem };

/** A stretch of a report's text, what it was on the page, and where it stood in what arrived. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number; // in the report's text
  readonly end: number;
  readonly from: readonly (readonly [start: number, end: number])[] | null; // in the decoded capture, UTF-16 code units; null where it has no such place (PDF)
}

export type BlockKind = 'paragraph' | 'subhead' | 'item' | 'quotation' | 'caption' | 'table' | 'preformatted';
