import { z } from 'zod';
import { operation } from './operation.ts';

export const listRules = operation({
  name: 'rules',
  summary: 'List every rule by which something is found, with what it follows and its example sentences.',
  input: z.object({}),
  async run(): Promise<string> {
    const { rulesTable } = (await import('../engine.ts')).engine;
    return rulesTable();
  },
});
