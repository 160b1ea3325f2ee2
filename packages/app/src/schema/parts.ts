import { z } from 'zod';

/** True for two types of which each can stand in for the other; anything else does not compile. */
export type Same<A extends B, B extends C, C = A> = [A, B, C] extends [never, never, never] ? never : true;

/** A list whose order is fixed: the same reports give it in the same order. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

export const place = z.number().int().nonnegative();

/** Positions are UTF-16 code units, `[start, end)`. */
export const span = z.object({ start: place, end: place });

export const mark = span.extend({
  kind: z
    .enum([
      'boilerplate',
      'contents',
      'image-name',
      'caption',
      'author-card',
      'table',
      'biography',
      'keyword',
      'call-to-action',
      'social-stub',
      'dateline',
      'heading',
      'markup',
    ])
    .describe('What of the page it is'),
  rule: z.string(),
});

export const note = z
  .object({ code: z.string(), detail: z.string(), start: place.exactOptional(), end: place.exactOptional() })
  .describe('What could not be read or told');

export const citation = span
  .extend({
    report: z.string().describe('A report’s id'),
    in: z.literal('title').exactOptional().describe('Where it is there, positions count in the report’s title'),
    text: z.string().describe('The words, verbatim'),
  })
  .describe('Verbatim words with their place, in UTF-16 code units, [start, end)');

export const range = z.object({ min: place, max: place }).describe('Least and most, after merging. Never one number');

const day = z.string().nullable();
export const dateRange = z.object({ from: day, to: day, precision: z.string() });
export const datedText = dateRange.extend({ text: z.string() });
export const amount = z.object({ min: z.number().nullable(), max: z.number().nullable(), unit: z.string(), role: z.string() });
export const people = z.object({ min: z.number().int(), max: z.number().int().nullable() }).nullable();
