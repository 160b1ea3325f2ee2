import type { Reading, ReportInput } from '@stemma/core';
import { Problem } from '../problems.ts';
import { refuseUnreadable } from '../readable.ts';

/**
 * Reads one report.
 *
 * @throws Problem where the text cannot be read, `own-fault` where we are to blame.
 */
export async function readOne(report: ReportInput): Promise<Reading> {
  refuseUnreadable(report.text, report.id);
  const { english, read } = await import('@stemma/core');
  try {
    return read(report, english);
  } catch (cause) {
    throw ownFault(`reading “${report.id}”`, cause);
  }
}

/** A broken promise of our own, told as a problem: one report or one line that trips us must not take the others with it. */
export function ownFault(when: string, cause: unknown): Problem {
  return new Problem('own-fault', `It happened while ${when}: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
}
