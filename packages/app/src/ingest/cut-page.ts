import type { Extracted } from '../extract/extracted.ts';
import { languageOf } from '../extract/language.ts';
import { extractPage } from '../extract/page.ts';
import type { Opened } from '../forms/form.ts';
import { lettersOf } from '../forms/letters.ts';
import { Problem } from '../problems.ts';
import { megabytes, MOST_BYTES } from '../readable.ts';
import type { Opening } from './arrival.ts';
import { isOwnOutput } from './own-output.ts';
import { placeInCapture } from './place.ts';

/**
 * The report of a page.
 *
 * @throws Problem `own-output`, `no-report`, `too-big`.
 */
export function pageReport(
  { capture, known, notes, form }: Extract<Opened, { kind: 'page' }>,
  { explain = false, at }: Opening,
): Extracted {
  const { text: page, notes: ofLetters } = lettersOf(capture, 'html');
  if (isOwnOutput(page)) throw new Problem('own-output', '');
  const { name: id, sha256, retrieved } = capture;
  const url = capture.address ?? capture.asked;
  const report = extractPage(page, { id, sha256, url, known, notes: [...notes, ...ofLetters], form, retrieved, explain });
  if (report.text.trim() === '' && report.page === 'unknown') throw new Problem('no-report', '');
  if (report.text.length > MOST_BYTES) throw new Problem('too-big', `Its text has ${megabytes(report.text.length)}.`);
  const { language, notes: ofLanguage } = languageOf(report.text, { declared: report.language });
  return { ...report, language, notes: [...report.notes, ...ofLanguage], ...(at && { at: placeInCapture(report, at, page) }) };
}
