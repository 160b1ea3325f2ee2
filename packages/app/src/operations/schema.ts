import { z } from 'zod';
import { operation } from './operation.ts';

export const SCHEMAS = ['dossier', 'reading', 'extracted', 'check', 'align', 'same', 'reuse'] as const;

export const showSchema = operation({
  name: 'schema',
  summary: 'Print the JSON Schema of what comes out, so that another program can rely on it.',
  input: z.object({
    of: z
      .enum(SCHEMAS)
      .default('dossier')
      .describe(
        'Which output: the dossier of “compare”, the reading of “read --jsonl”, the report of “extract --jsonl”, or the line of “check --jsonl”, “align --jsonl”, “same --jsonl”, “reuse --jsonl”',
      ),
  }),
  async run({ of }): Promise<object> {
    const { jsonSchemas } = await import('../schema/index.ts');
    return jsonSchemas[of]();
  },
});
