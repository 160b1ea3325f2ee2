import type { Reading, ReportInput, Unread } from '@stemma/core';
import { Problem, recordOf } from '../problems.ts';
import type { Progress } from './operation.ts';
import { readOne } from './read-one.ts';

/** What could be read of several reports, what could not, and the first fault of ours among the reasons. */
export interface ReadAll {
  readonly readings: readonly Reading[];
  readonly leftOut: readonly Unread[];
  readonly fault: Problem | null; // not to be told as too few reports
}

/** Reads report after report: one that cannot be read is left out and takes no other with it. Steps the progress that the caller started. */
export async function readAll(reports: readonly ReportInput[], progress: Progress): Promise<ReadAll> {
  const readings: Reading[] = [];
  const leftOut: Unread[] = [];
  let fault: Problem | null = null;
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
  return { readings, leftOut, fault };
}

/** “Left out: …” with the reasons; empty where nothing was. */
export const leftOutWords = (leftOut: readonly Unread[]): string =>
  leftOut.length === 0 ? '' : `Left out: ${leftOut.map(({ file, title }) => `“${file}” (${title.replace(/\.$/, '')})`).join(', ')}.`;

/** Fixed, whatever the order in which things were given. */
export const byFile = (a: Unread, b: Unread): number => compareText(a.file, b.file) || compareText(a.code, b.code);
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
