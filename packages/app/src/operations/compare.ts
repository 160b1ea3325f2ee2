import type { Dossier, Reading, RegistryEntry, ReportInput, Unread } from '@stemma/core';
import { z } from 'zod';
import { Problem } from '../problems.ts';
import { operation, type Progress } from './operation.ts';
import { byFile, leftOutWords, readAll } from './read-all.ts';
import { ownFault } from './read-one.ts';
import { reportFields, reportInput } from './report-input.ts';

const unread = z.object({ file: z.string(), code: z.string(), title: z.string(), detail: z.string() });

/** A dossier with the readings it was made from. */
export interface Comparison {
  readonly dossier: Dossier;
  readonly readings: readonly Reading[]; // by report id
}

export const compareReports = operation({
  name: 'compare',
  summary: 'Lay every report of one story side by side and write the dossier.',
  input: z.object({
    story: z.string().describe('What to call the story'),
    reports: z
      .array(reportFields)
      .refine((reports) => new Set(reports.map(({ id }) => id)).size === reports.length, { error: 'two reports have the same id' })
      .describe('Every report of it'),
    unread: z.array(unread).optional().describe('What could not be read before this; it is listed in the dossier'),
  }),
  run: ({ story, reports, unread = [] }, { progress }) => compareInputs(story, reports.map(reportInput), unread, progress),
});

/**
 * Compares reports that are in hand already. What cannot be read is listed in the dossier with what `unread` says already.
 *
 * @throws Problem `too-few-reports` where fewer than two could be read, `own-fault` where that is our doing.
 */
export async function compareInputs(
  story: string,
  reports: readonly ReportInput[],
  unread: readonly Unread[],
  progress: Progress,
  registry: readonly RegistryEntry[] = [],
): Promise<Comparison> {
  await progress.start(reports.length);
  try {
    const { readings, leftOut, fault } = await readAll(reports, progress);
    if (readings.length < 2 && fault) throw fault;
    if (readings.length < 2) throw new Problem('too-few-reports', tooFew(readings, leftOut));
    progress.compare();
    return { dossier: await dossierOf(story, readings, [...unread, ...leftOut].sort(byFile), registry), readings };
  } finally {
    progress.stop();
  }
}

async function dossierOf(
  story: string,
  readings: readonly Reading[],
  unread: readonly Unread[],
  registry: readonly RegistryEntry[],
): Promise<Dossier> {
  const { compare, english } = await import('@stemma/core');
  try {
    return compare(readings, english, { story, unread, registry });
  } catch (cause) {
    throw ownFault(`comparing the reports of “${story}”`, cause);
  }
}

/** Names what was left out here; what was unread before, the caller has told already. */
function tooFew([only]: readonly Reading[], leftOut: readonly Unread[]): string {
  const read = only ? `Only “${only.report.id}” could be read.` : 'None could be read.';
  return `${read} ${leftOutWords(leftOut)}`.trimEnd();
}
