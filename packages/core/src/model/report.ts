import type { Span } from './span.ts';

/** One report as a caller hands it in. `text` is kept exactly as it is; every position counts in it. */
export interface ReportInput {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string; // who published it; never "source"
  readonly published?: string; // ISO 8601, a day or a moment; what the page says, not when we saw it
  readonly url?: string;
  readonly agency?: string; // an agency that is credited beside the text, in a byline or a feed's field: the outlet prints its copy
  readonly marks?: readonly Mark[]; // leftovers that were seen where the text was cut out of a page; the language adds its own
  readonly notes?: readonly Note[]; // what was met on the way from what arrived to the text
  readonly form?: string; // what arrived: "html", "pdf", "eml"
  readonly captured?: string; // SHA-256 of the bytes that arrived, in hexadecimal
}

/** One report as we read it. `text` equals what was given, to the last code unit. */
export interface Report {
  readonly id: string;
  readonly text: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly agency?: string; // credited beside the text; not there where nothing is
  readonly sha256: string; // of the text, as UTF-8, in hexadecimal
  readonly form?: string; // what arrived, where the text was taken out of it
  readonly captured?: string; // SHA-256 of the bytes that arrived
}

/** A stretch of a report that is no part of its prose: a share bar, an author card, a caption. No rule draws from it. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  readonly rule: string;
}

export type MarkKind =
  | 'boilerplate' // share bars, "Related articles", newsletter pleas
  | 'contents' // a table of contents
  | 'image-name' // a picture's file name or size left in the text
  | 'caption'
  | 'author-card'
  | 'table' // label and value run together, or cells
  | 'biography' // an encyclopedic section about a person in a news page
  | 'keyword' // a search phrase repeated through the page
  | 'call-to-action'
  | 'social-stub'
  | 'dateline' // "OSLO, Norway —": where it was filed, not where it happened
  | 'heading'
  | 'markup'; // asterisks and the like, left over from Markdown

/** What we could not read or tell, said openly. */
export interface Note {
  readonly code: string;
  readonly detail: string;
  readonly start?: number;
  readonly end?: number;
}
