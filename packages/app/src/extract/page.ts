import type { Note } from '@stemma/core';
import type { Known } from '../forms/form.ts';
import { bodyOf } from './body/body.ts';
import type { Extracted } from './extracted.ts';
import { parsePage } from './tree/parse.ts';

/** What is known of a page before it is looked at. */
export interface Given {
  readonly id: string;
  readonly sha256: string; // of the bytes that arrived
  readonly url?: string | null;
  readonly known?: Partial<Known>;
  readonly notes?: readonly Note[]; // of the form and the encoding
  readonly form?: string; // "html" unless a container says otherwise
  readonly explain?: boolean; // fills `dropped`
}

/** The report that a page holds: its body as paragraphs, with what the page says of it. Pure; nothing of the page runs. */
export function extractPage(html: string, given: Given): Extracted {
  const { root } = parsePage(html);
  const { text, blocks, dropped } = bodyOf(root, given.known?.title ?? null, given.explain ?? false);
  return {
    id: given.known?.id ?? given.id,
    title: given.known?.title ?? null,
    byline: given.known?.byline ?? null,
    outlet: given.known?.outlet ?? null,
    published: given.known?.published ?? null,
    modified: given.known?.modified ?? null,
    language: given.known?.language ?? null,
    text,
    marks: [],
    agency: given.known?.agency ?? null,
    url: given.known?.url ?? given.url ?? null,
    form: given.form ?? 'html',
    page: text === '' ? 'unknown' : 'article',
    dates: [],
    blocks,
    dropped,
    notes: given.notes ?? [],
    sha256: given.sha256,
  };
}
