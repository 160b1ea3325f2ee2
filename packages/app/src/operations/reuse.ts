import type { ReusePair } from '@stemma/core';
import { z } from 'zod';
import { operation } from './operation.ts';

export const reuseText = z.object({
  id: z.string().min(1).describe('What the text is called in what comes out'),
  text: z.string().describe('Its words'),
  published: z.string().nullish().describe('When, as ISO 8601: a day, or a moment'),
});

export const findReuse = operation({
  name: 'reuse',
  summary:
    'Tell which texts took over each other’s words: reprints, trimmed reprints, passages; quotations apart, since they are a shared source and no copy.',
  input: z.object({
    texts: z
      .array(reuseText)
      .refine((texts) => new Set(texts.map(({ id }) => id)).size === texts.length, { error: 'two texts have the same id' })
      .describe('The whole collection'),
  }),
  async run({ texts }): Promise<{ readonly pairs: readonly ReusePair[] }> {
    const { reuseOf } = await import('@stemma/core');
    return { pairs: reuseOf(texts) };
  },
});
