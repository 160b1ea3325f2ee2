import { InvariantError } from './invariant.ts';
import type { Report } from './report.ts';
import type { Span } from './span.ts';

/** Text copied verbatim from a report, with the place where it stands. */
export interface Quote extends Span {
  readonly report: string; // its id
  readonly in?: 'title'; // positions into the title; absent: into the text
  readonly text: string;
}

/**
 * Copies `span` out of `report`. Every Quote is made here, so every Quote is verbatim.
 *
 * @throws InvariantError when the span is empty or leaves the text: a bug in the caller.
 */
export function quote(report: Report, { start, end }: Span, where?: 'title'): Quote {
  const text = where === 'title' ? (report.title ?? '') : report.text;
  if (!(0 <= start && start < end && end <= text.length)) throw new InvariantError(`span [${start}, ${end}) is not inside ${report.id}`);
  return { report: report.id, ...(where && { in: where }), start, end, text: text.slice(start, end) };
}
