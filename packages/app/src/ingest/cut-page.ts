import type { Extracted } from '../extract/extracted.ts';
import { extractPage } from '../extract/page.ts';
import type { Opened } from '../forms/form.ts';
import { Problem } from '../problems.ts';
import { megabytes, MOST_BYTES } from '../readable.ts';
import { isOwnOutput } from './own-output.ts';

/**
 * The report of a page.
 *
 * @throws Problem `own-output`, `no-report`, `too-big`.
 */
export function pageReport({ capture, known, notes, form }: Extract<Opened, { kind: 'page' }>, explain: boolean): Extracted {
  const decoded = new TextDecoder('utf-8').decode(capture.bytes);
  if (isOwnOutput(decoded)) throw new Problem('own-output', '');
  const { name: id, sha256 } = capture;
  const report = extractPage(decoded, { id, sha256, url: capture.address ?? capture.asked, known, notes, form, explain });
  if (report.text.trim() === '' && report.page === 'unknown') throw new Problem('no-report', '');
  if (report.text.length > MOST_BYTES) throw new Problem('too-big', `Its text has ${megabytes(report.text.length)}.`);
  return report;
}
