import { z } from 'zod';
import type { Extracted } from '../extract/extracted.ts';
import { list, mark, note, place, type Same } from './parts.ts';

export const EXTRACTED_SCHEMA = 'stemma/extracted/1';

const range = z.tuple([place, place]).readonly().describe('[start, end) in the decoded page, in UTF-16 code units');

const block = z.object({
  kind: z.enum(['paragraph', 'subhead', 'item', 'quotation', 'caption', 'table', 'preformatted']),
  start: place.describe('In the text'),
  end: place,
  from: list(range).nullable().describe('Where its words stood in what arrived; null where a form has no such places'),
  page: z.number().int().exactOptional().describe('Of a PDF, from 1'),
});

const date = z.object({
  role: z.enum(['published', 'modified']),
  raw: z.string().describe('As it stands on the page'),
  value: z.string().nullable().describe('ISO 8601, as far as it could be read'),
  zone: z.enum(['given', 'not-given', 'a-day-only']),
  from: z.enum(['json-ld', 'meta', 'open-graph', 'microdata', 'time-element', 'address', 'visible-text', 'script', 'container', 'header']),
  flags: list(z.enum(['future', 'epoch', 'ambiguous-order', 'before-published', 'impossible'])),
});

/** One line of `extract --jsonl`, field by field. */
export const extractedSchema = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    outlet: z.string().nullable().describe('Who published it'),
    published: z
      .string()
      .nullable()
      .describe('ISO 8601: a day, or a moment with the zone that the page gives, or without one where it gives none'),
    modified: z.string().nullable(),
    language: z.string().nullable().describe('BCP 47 in small letters; null where it could not be told'),
    text: z.string().describe('Paragraphs between blank lines; a text that arrived as such stands as it was'),
    marks: list(mark).describe('Leftovers and signs of a poor page; no rule draws from them'),
    agency: z.string().nullable().describe('An agency that is credited on an outlet’s page'),
    url: z.string().nullable(),
    form: z.string().describe('What arrived: “html”, “pdf”, “eml”'),
    page: z
      .enum([
        'article',
        'opinion',
        'unknown',
        'live-blog',
        'gallery',
        'listicle',
        'front-page',
        'paywall-stub',
        'cookie-wall',
        'script-wall',
        'captcha',
        'not-found',
        'social-stub',
      ])
      .describe('From all but the first three no claims are drawn'),
    dates: list(date).describe('Every date that was looked at, the one chosen first'),
    blocks: list(block),
    dropped: list(z.object({ from: range.nullable(), text: z.string(), because: z.string() })).describe('With --explain'),
    notes: list(note),
    sha256: z.string().describe('Of the bytes that arrived, in hexadecimal'),
    at: z
      .object({
        start: place,
        end: place,
        exact: z.boolean().describe('Letter by letter; else the blocks that hold the words'),
        from: list(range),
        markup: list(z.string()),
      })
      .exactOptional()
      .describe('With --at: where these letters of the text stood in what arrived'),
  })
  .describe('One report as it came out of a page, a mail, a document');

export type DescribesExtracted = Same<z.output<typeof extractedSchema>, Extracted>;
