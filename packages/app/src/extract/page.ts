import type { Note } from '@stemma/core';
import type { Known } from '../forms/form.ts';
import { bodyOf, droppedOf } from './body/body.ts';
import { declaredThings } from './body/declared.ts';
import type { Extracted } from './extracted.ts';
import { kindOf } from './kind/page-kind.ts';
import { metadataOf } from './metadata/index.ts';
import { asDocument } from './tree/as-document.ts';
import { parsePage } from './tree/parse.ts';

/** What is known of a page before it is looked at. */
export interface Given {
  readonly id: string;
  readonly sha256: string; // of the bytes that arrived
  readonly url?: string | null;
  readonly known?: Partial<Known>;
  readonly notes?: readonly Note[]; // of the form and the encoding
  readonly form?: string; // "html" unless a container says otherwise
  readonly retrieved?: string | null; // ISO 8601: when it was fetched, so that a later date can be called future
  readonly explain?: boolean; // fills `dropped`
}

/** The report that a page holds: its body as paragraphs, with what the page says of it. Pure; nothing of the page runs. */
export function extractPage(html: string, given: Given): Extracted {
  const { root } = parsePage(html);
  const known = given.known ?? {};
  const url = given.url ?? null;
  const said = metadataOf(asDocument(root), { url, known, retrieved: given.retrieved ?? null });
  const things = declaredThings(root);
  const body = bodyOf(root, said.title, things);
  return {
    id: known.id ?? given.id,
    title: said.title,
    byline: said.byline,
    outlet: said.outlet,
    published: said.published,
    modified: said.modified,
    language: said.language,
    text: body.text,
    marks: [],
    agency: said.agency,
    url: said.url,
    form: given.form ?? 'html',
    page: kindOf({ root, body, title: said.title, url: said.url, things }),
    dates: said.dates,
    blocks: body.blocks,
    dropped: given.explain === true ? droppedOf(body) : [],
    notes: [...(given.notes ?? []), ...said.notes],
    sha256: given.sha256,
  };
}
