import type { ReportInput } from '@stemma/core';
import { z } from 'zod';

/** One report as a program hands it in. A field that is null counts as absent; fields that we do not know are passed over. */
export const reportFields = z.object({
  id: z.string().min(1).describe('What the report is called in everything that comes out'),
  text: z.string().describe('The report’s words, exactly as they stand'),
  title: z.string().nullish().describe('Its headline'),
  outlet: z.string().nullish().describe('Who published it'),
  published: z.string().nullish().describe('When, as ISO 8601: a day, or a moment'),
  url: z.string().nullish().describe('Where it was found'),
});

export type ReportFields = z.output<typeof reportFields>;

export function reportInput({ id, text, title, outlet, published, url }: ReportFields): ReportInput {
  return { id, text, ...(title && { title }), ...(outlet && { outlet }), ...(published && { published }), ...(url && { url }) };
}
