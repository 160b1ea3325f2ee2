import type { Mark, Report } from '../../../model/report.ts';

/** Stretches of an English page that are no part of its prose. */
export function mark(_report: Report): readonly Mark[] {
  return [];
}
