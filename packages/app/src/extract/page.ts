import type { Note } from '@stemma/core';
import type { Known } from '../forms/form.ts';
import { bodyOf, droppedOf } from './body/body.ts';
import { declaredThings } from './body/declared.ts';
import type { Extracted } from './extracted.ts';
import { kindOf } from './kind/page-kind.ts';
import { marksOf, poorPage } from './marks.ts';
import { metadataOf } from './metadata/index.ts';
import { asDocument } from './tree/as-document.ts';
import { parsePage, type ParsedPage } from './tree/parse.ts';

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
  const page = parsePage(html);
  const { root } = page;
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
    marks: marksOf(body),
    agency: said.agency,
    url: said.url,
    form: given.form ?? 'html',
    page: kindOf({ root, body, title: said.title, url: said.url, things }),
    dates: said.dates,
    blocks: body.blocks,
    dropped: given.explain === true ? droppedOf(body) : [],
    notes: [...(given.notes ?? []), ...said.notes, ...ofTree(page), ...poorPage(body)],
    sha256: given.sha256,
  };
}

/** What was odd about the page as a whole. */
const ofTree = ({ deepest, cut, nuls }: ParsedPage): readonly Note[] => [
  ...(deepest
    ? [{ code: 'page-too-deep', detail: 'The page nests deeper than pages do; what lies deeper was read as if it lay flat.' }]
    : []),
  ...(cut !== null
    ? [{ code: 'page-cut', detail: 'The page has more parts than any report needs; it was read up to where they end.' }]
    : []),
  ...(nuls > 0 ? [{ code: 'nul-letters', detail: `The page holds NUL letters (${String(nuls)}); they were kept.` }] : []),
];
