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
  | {
      readonly kind: 'page'; // HTML, whole or a fragment
      readonly form: FormName;
      readonly capture: Capture;
      readonly known: Partial<Known>;
      readonly notes: readonly Note[];
    }
  | {
      readonly kind: 'text';
      readonly form: FormName;
      readonly capture: Capture;
      readonly text: string; // what positions count in
      readonly known: Partial<Known>;
      readonly blocks: readonly Block[]; // empty where the form knows no kinds of block: plain text
      readonly leftOut?: readonly LeftOut[]; // running heads and page numbers of a PDF
      readonly notes: readonly Note[];
    }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Problem };

/** A stretch of a report's text, what it was on the page, and where it stood in what arrived. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number; // in the report's text
  readonly end: number;
  readonly from: readonly (readonly [start: number, end: number])[] | null; // in the decoded capture, UTF-16 code units; null where it has no such place (PDF)
  readonly page?: number; // of a PDF, from 1
}

/** A stretch of what arrived that is not in the text. The same shape as `Dropped` of a page. */
export interface LeftOut {
  readonly from: readonly [start: number, end: number] | null;
  readonly text: string;
  readonly because: string;
}

/** The form that a report came in: of an item, the form of what held it. */
export type FormName =
  | 'plain'
  | 'markdown'
  | 'html'
  | 'mhtml'
  | 'rss'
  | 'atom'
  | 'json-feed'
  | 'sitemap'
  | 'warc'
  | 'pdf'
  | 'docx'
  | 'eml'
  | 'mbox'
  | 'json'
  | 'jsonl'
  | 'newsml'
  | 'nitf'
  | 'zip'
  | 'gzip';

export type BlockKind = 'paragraph' | 'subhead' | 'item' | 'quotation' | 'caption' | 'table' | 'preformatted';
