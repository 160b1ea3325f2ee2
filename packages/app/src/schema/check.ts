import type { CheckJson } from '@stemma/core';
import { z } from 'zod';
import { citation, list, type Same } from './parts.ts';

export const CHECK_SCHEMA = 'stemma/check/1';

const because = z.object({
  sign: z.string().describe('What of the words it is, by its name in the table of weights'),
  summary: z.string().describe('The same, for a person'),
  evidence: list(citation).describe('Where it stands; empty where it is nowhere in particular'),
});

const stand = z.object({
  report: z.string().describe('A report’s id'),
  stance: z
    .enum(['for', 'against', 'observing', 'unrelated'])
    .describe('Asserts the claim, denies it, only carries it, or says nothing of it'),
  evidence: list(citation.extend({ voices: list(z.string()).describe('On whose word, from the outside in; empty: the report’s own') })),
  because: list(because).describe('What decided, the weightiest first'),
});

const unread = z.object({ file: z.string(), code: z.string(), title: z.string(), detail: z.string() });

/** One line of `check --jsonl`, field by field. */
export const checkSchema = z
  .object({
    id: z.string().nullable().describe('As it was given'),
    claim: z.string(),
    contested: z.boolean().describe('At least one report asserts it and at least one denies it'),
    stances: list(stand).describe('By report'),
    unread: list(unread).describe('Reports that could not be read'),
  })
  .describe('How each report stands to one claim. The words of the reports are weighed, not what happened');

export type DescribesChecks = Same<z.input<typeof checkSchema>, CheckJson>;
