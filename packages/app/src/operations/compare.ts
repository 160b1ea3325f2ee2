import type { Dossier, Reading, ReportInput, Unread } from '@stemma/core';
import { z } from 'zod';
import { Problem, recordOf } from '../problems.ts';
import { operation, type Progress } from './operation.ts';
import { ownFault, readOne } from './read-one.ts';
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
): Promise<Comparison> {
  const readings: Reading[] = [];
  const leftOut: Unread[] = [...unread];
  let fault: Problem | null = null; // ours, and not to be told as too few reports
  await progress.start(reports.length);
  try {
    for (const report of reports) {
      try {
        readings.push(await readOne(report));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (error.code === 'own-fault') fault ??= error;
        leftOut.push({ file: report.id, ...recordOf(error) });
      }
      progress.step();
    }
    if (readings.length < 2 && fault) throw fault;
    if (readings.length < 2) throw new Problem('too-few-reports', tooFew(readings, leftOut.slice(unread.length)));
    progress.compare();
    return { dossier: await dossierOf(story, readings, leftOut.sort(byFile)), readings };
  } finally {
    progress.stop();
  }
}

async function dossierOf(story: string, readings: readonly Reading[], unread: readonly Unread[]): Promise<Dossier> {
  const { compare, english } = await import('@stemma/core');
  try {
    return compare(readings, english, { story, unread });
  } catch (cause) {
    throw ownFault(`comparing the reports of “${story}”`, cause);
  }
}

/** Names what was left out here; what was unread before, the caller has told already. */
function tooFew([only]: readonly Reading[], leftOut: readonly Unread[]): string {
  const read = only ? `Only “${only.report.id}” could be read.` : 'None could be read.';
  if (leftOut.length === 0) return read;
  return `${read} Left out: ${leftOut.map(({ file, title }) => `“${file}” (${title.replace(/\.$/, '')})`).join(', ')}.`;
}

/** Fixed, whatever the order in which things were given. */
export const byFile = (a: Unread, b: Unread): number => compareText(a.file, b.file) || compareText(a.code, b.code);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
