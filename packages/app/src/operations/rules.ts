import { z } from 'zod';
import { operation } from './operation.ts';

export const listRules = operation({
  name: 'rules',
  summary: 'List every rule by which something is found, with whom it follows and its example sentences.',
  input: z.object({ width: z.number().int().positive(), color: z.boolean() }),
  async run(look): Promise<string> {
    const { english, rulesOf, rulesTable } = await import('@stemma/core');
    return rulesTable(rulesOf(english), look);
  },
});
