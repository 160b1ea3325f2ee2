import type { ReuseJson } from '@stemma/core';
import { z } from 'zod';
import { list, type Same } from './parts.ts';

export const REUSE_SCHEMA = 'stemma/reuse/1';

const share = z.number().min(0).max(1);
const stretch = z.tuple([z.number().int(), z.number().int()]).readonly().describe('[start, end) in UTF-16 code units of the text');

/** One line of `reuse --jsonl`. */
export const reuseSchema = z
  .object({
    a: z.string().describe('A text’s id; the lesser of the two'),
    b: z.string(),
    positive: z.boolean().describe('One took over the other’s words; false where all that is shared is quotation, or too little to tell'),
    kind: z
      .enum(['reprint', 'trimmed', 'adapted', 'lifted', 'merged', 'quotation', 'phrases'])
      .describe(
        'All of both; all of one; more than half of one; less; one put together from the other and a third; somebody’s words that both print; less than tells copying from chance',
      ),
    containment: z.object({
      a: share.describe('Share of a’s words that stand in b'),
      b: share.describe('Share of b’s words that stand in a'),
    }),
    direction: z.enum(['a>b', 'b>a']).exactOptional().describe('Who had the words first; absent where neither dates nor trimming tell'),
    directionBy: z.enum(['date', 'trimming']).exactOptional(),
    passages: list(z.object({ a: stretch, b: stretch })).describe('Stretches that are the same but for small changes, in the order of a'),
  })
  .describe('Two texts that share words. That two share none establishes no independence');

export type DescribesReuse = Same<z.input<typeof reuseSchema>, ReuseJson>;
