import { Readability } from '@mozilla/readability';
import type { Note } from '@stemma/core';
import { parseHTML } from 'linkedom';
import type { Known } from '../forms/form.ts';
import type { Extracted } from './extracted.ts';

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
  const { document } = parseHTML(`<!doctype html><html><body>${html}`) as unknown as { document: unknown };
  const whole = (parseHTML(html) as unknown as { document: { documentElement: unknown } }).document;
  const read = new Readability((whole.documentElement ? whole : document) as never).parse();
  const text = (read?.textContent ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
  return {
    id: given.known?.id ?? given.id,
    title: given.known?.title ?? read?.title ?? null,
    byline: given.known?.byline ?? read?.byline ?? null,
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
    blocks: [],
    dropped: [],
    notes: given.notes ?? [],
    sha256: given.sha256,
  };
}
