import type { Reading } from '@stemma/core';
import { Problem } from '../problems.ts';
import { refuseUnreadable } from '../readable.ts';
import { unfit } from './fit-to-read.ts';
import type { HandedIn } from './report-input.ts';

/**
 * Reads one report.
 *
 * @throws Problem where the text cannot be read, is no whole report or not in English; `own-fault` where we are to blame.
 */
export async function readOne(report: HandedIn): Promise<Reading> {
  // What was taken out of a page may speak of markup; a text that nobody opened may be markup.
  refuseUnreadable(report.text, report.form === undefined ? report.id : '');
  const problem = unfit(report);
  if (problem) throw problem;
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
