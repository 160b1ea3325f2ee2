import type { ClaimCheck, ReportInput, Unread } from '@stemma/core';
import { z } from 'zod';
import { Problem } from '../problems.ts';
import { operation, type Progress } from './operation.ts';
import { byFile, leftOutWords, readAll } from './read-all.ts';
import { ownFault } from './read-one.ts';
import { reportFields, reportInput } from './report-input.ts';

/** How reports stand to a claim, and which of them could not be read. */
export interface CheckedClaim {
  readonly id: string | null;
  readonly check: ClaimCheck;
  readonly unread: readonly Unread[];
}

export const checkClaim = operation({
  name: 'check',
  summary: 'Hold a claim against reports: which assert it, which deny it, which only carry it, on whose word, and whether it is contested.',
  input: z.object({
    id: z.string().nullish().describe('What to call the claim in what comes out'),
    claim: z.string().describe('One sentence, as a report would state it'),
    reports: z
      .array(reportFields)
      .refine((reports) => new Set(reports.map(({ id }) => id)).size === reports.length, { error: 'two reports have the same id' })
      .describe('One report or more'),
  }),
  run: async ({ id, claim, reports }, { progress }): Promise<CheckedClaim> => ({
    id: id ?? null,
    ...(await checkInputs(claim, reports.map(reportInput), [], progress)),
  }),
});

/**
 * Holds a claim against reports that are in hand already.
 *
 * @throws Problem `no-claim`, `claim-too-long`, `nothing-to-check` where no report could be read, `own-fault`.
 */
export async function checkInputs(
  claim: string,
  reports: readonly ReportInput[],
  unread: readonly Unread[],
  progress: Progress,
): Promise<Omit<CheckedClaim, 'id'>> {
  const wanted = await fitClaim(claim);
  await progress.start(reports.length);
  const { readings, leftOut, fault } = await readAll(reports, progress).finally(() => progress.stop());
  if (readings.length === 0) throw fault ?? new Problem('nothing-to-check', leftOutWords([...unread, ...leftOut]));
  const { check, english } = await import('@stemma/core');
  try {
    return { check: check(wanted, readings, english), unread: [...unread, ...leftOut].sort(byFile) };
  } catch (cause) {
    throw ownFault(`holding “${wanted}” against the reports`, cause);
  }
}

const LONGEST = 600; // characters; looked at before anything is read

/** The claim without white space around it. @throws Problem `no-claim`, `claim-too-long`. */
export async function fitClaim(claim: string): Promise<string> {
  const text = claim.trim().replace(/\s+/g, ' ');
  if (text === '') throw new Problem('no-claim', 'It is empty.');
  if (text.length > LONGEST) throw new Problem('claim-too-long', `It has ${text.length} characters.`);
  const { english, unfitClaim } = await import('@stemma/core');
  const unfit = unfitClaim(text, english);
  if (unfit === 'empty') throw new Problem('no-claim', `“${text}” names nothing that a report could speak of.`);
  if (unfit === 'long') throw new Problem('claim-too-long', 'It is more than one sentence.');
  return text;
}
