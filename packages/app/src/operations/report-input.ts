import type { Mark, Note, ReportInput } from '@stemma/core';
import { z } from 'zod';
import { mark, note } from '../schema/parts.ts';

/**
 * One report as a program hands it in. A field that is null counts as absent; fields that we do not know are passed over.
 *
 * The last are what `extract --jsonl` writes beside the words, so that its lines can be handed on as they are. Where somebody else's lines have
 * something of their own under these names, it is passed over too.
 */
export const reportFields = z.object({
  id: z.string().min(1).describe('What the report is called in everything that comes out'),
  text: z.string().describe('The report’s words, exactly as they stand'),
  title: z.string().nullish().describe('Its headline'),
  outlet: z.string().nullish().describe('Who published it'),
  published: z.string().nullish().describe('When, as ISO 8601: a day, or a moment'),
  url: z.string().nullish().describe('Where it was found'),
  agency: z.string().nullish().catch(null).describe('An agency that is credited beside the text'),
  marks: z.array(mark).readonly().nullish().catch(null).describe('Stretches that are no part of its prose'),
  language: z.string().nullish().catch(null).describe('As a BCP 47 tag; what is not English is not read'),
  page: z.string().nullish().catch(null).describe('What kind of page it stood on; from a stub or a wall no claim is drawn'),
  form: z.string().nullish().catch(null).describe('What arrived'),
  notes: z.array(note).readonly().nullish().catch(null).describe('What was met on the way from what arrived to the text'),
  sha256: z.string().nullish().catch(null).describe('Of the bytes that arrived, beside their form'),
});

export type ReportFields = z.output<typeof reportFields>;

/** A report to be read, with what may keep it from being read. */
export interface HandedIn extends ReportInput {
  readonly language?: string;
  readonly page?: string;
}

export function reportInput({
  id,
  text,
  title,
  outlet,
  published,
  url,
  agency,
  marks,
  language,
  page,
  form,
  notes,
  sha256,
}: ReportFields): HandedIn {
  return {
    id,
    text,
    ...(title && { title }),
    ...(outlet && { outlet }),
    ...(published && { published }),
    ...(url && { url }),
    ...(agency && { agency }),
    ...(marks && marks.length > 0 && { marks: marks satisfies readonly Mark[] }),
    ...(language && { language }),
    ...(page && { page }),
    ...(form && { form }),
    ...(form && sha256 && { captured: sha256 }),
    ...(notes && notes.length > 0 && { notes: notes satisfies readonly Note[] }),
  };
}
