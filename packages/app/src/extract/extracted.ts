import type { Mark, Note } from '@stemma/core';
import type { Block } from '../forms/form.ts';

/** One report as it came out of a page, a mail, a document. The first ten fields are the contract of `stemma extract --jsonl`. */
export interface Extracted {
  readonly id: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly published: string | null; // ISO 8601; a day, or a moment with the zone that the page gives, or without one where it gives none
  readonly modified: string | null;
  readonly language: string | null; // BCP 47, lower case: "en", "pt-br"; null where it could not be told
  readonly text: string; // paragraphs between blank lines
  readonly marks: readonly Mark[]; // leftovers that no rule draws from, and signs of a poor page

  readonly agency: string | null; // an agency credited on an outlet's page: the outlet relays it
  readonly url: string | null; // canonical, else where it was found
  readonly form: string; // "html", "pdf", "eml" …
  readonly page: PageKind;
  readonly dates: readonly DateFound[]; // every date that was looked at, the one chosen first
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[]; // what of the page is not in the text, and why; only where asked for
  readonly notes: readonly Note[]; // encodings, mended letters, what was cut
  readonly sha256: string; // of the bytes that arrived
  readonly at?: PlaceInCapture; // only where it was asked for
}

/** Where words of the text stood in what arrived. */
export interface PlaceInCapture {
  readonly start: number; // of the words, in the text
  readonly end: number;
  readonly exact: boolean; // letter by letter; else the blocks that hold them
  readonly from: readonly (readonly [start: number, end: number])[]; // in the decoded page, UTF-16 code units
  readonly markup: readonly string[]; // what stands there
}

/** What kind of page it is. From all but the first three no claims are drawn as from one report. */
export type PageKind =
  | 'article'
  | 'opinion' // read like an article, and said to be one
  | 'unknown'
  | 'live-blog'
  | 'gallery'
  | 'listicle'
  | 'front-page'
  | 'paywall-stub'
  | 'cookie-wall'
  | 'script-wall' // "enable JavaScript"
  | 'captcha'
  | 'not-found' // said so with status 200
  | 'social-stub';

export interface DateFound {
  readonly role: 'published' | 'modified';
  readonly raw: string; // as it stands on the page
  readonly value: string | null; // ISO 8601 as far as it could be read
  readonly zone: 'given' | 'not-given' | 'a-day-only';
  readonly from:
    'json-ld' | 'meta' | 'open-graph' | 'microdata' | 'time-element' | 'address' | 'visible-text' | 'script' | 'container' | 'header';
  readonly flags: readonly ('future' | 'epoch' | 'ambiguous-order' | 'before-published' | 'impossible')[];
}

/** A stretch of the page that was left out. */
export interface Dropped {
  readonly from: readonly [start: number, end: number] | null; // in the decoded page
  readonly text: string; // its beginning, to recognise it by
  readonly because: string; // "link-density", "share-bar", "related", "hidden" …
}
