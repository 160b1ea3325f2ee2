import { z } from 'zod';
import type { Extracted } from '../extract/extracted.ts';
import { operation } from './operation.ts';

/** A search, and no pattern of the whole: ten million letters must not fill the stack. */
const NOT_BASE64 = /[^A-Za-z0-9+/=\s_-]/;

const arrived = z
  .object({
    id: z.string().min(1).describe('What the report is called in what comes out'),
    html: z.string().nullish().describe('A page, as text'),
    base64: z
      .string()
      .refine((text) => !NOT_BASE64.test(text), { error: 'it should be base64' })
      .nullish()
      .describe('A page, PDF, mail or document, as bytes'),
    url: z.string().nullish().describe('Where it was found'),
    contentType: z.string().nullish().describe('What the server called it, with the encoding: "text/html; charset=windows-1252"'),
    explain: z.boolean().nullish().describe('Add what was dropped, with reasons'),
  })
  .refine(({ html, base64 }) => (html == null) !== (base64 == null), { error: 'it should have either “html” or “base64”' });

export const extractReport = operation({
  name: 'extract',
  summary:
    'Get the report out of a page, a PDF, a mail or a document: its title, people, outlet, dates, language, and its words as paragraphs.',
  input: arrived,
  run: ({ id, html, base64, url, contentType, explain }, { opener }): Promise<Extracted> =>
    opener.one({
      id,
      bytes: html == null ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(html, 'utf8'),
      isPage: html != null,
      url: url ?? null,
      contentType: html == null ? (contentType ?? null) : 'text/html; charset=utf-8',
      explain: explain === true,
    }),
});
