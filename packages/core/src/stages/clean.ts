import type { Language } from '../language.ts';
import type { Cleaned } from '../model/layers.ts';
import type { Mark, Report, ReportInput } from '../model/report.ts';
import { byPlace } from '../model/span.ts';
import { digest } from '../text/digest.ts';

/** Freezes what was given. The text is taken over to the last code unit. */
export function reportOf(input: ReportInput): Report {
  const { id, text, title = null, outlet = null, published = null, url = null, agency, form, captured } = input;
  const arrived = {
    ...(agency !== undefined && agency.trim() !== '' && { agency }),
    ...(form !== undefined && { form }),
    ...(captured !== undefined && { captured }),
  };
  return { id, text, title, outlet, published, url, sha256: digest(text), ...arrived };
}

/**
 * Marks what is no part of the report's prose. Cuts nothing: no rule draws from a marked stretch, and every position still holds.
 *
 * `given` is what was seen where the text was cut out of a page. What it and the language both found is marked once.
 */
export function clean(report: Report, language: Language, given: Pick<ReportInput, 'marks' | 'notes'> = {}): Cleaned {
  const { length } = report.text;
  const handed = (given.marks ?? []).filter(({ start, end }) => start >= 0 && start < end && end <= length);
  const places = new Set(handed.map(placeOf));
  const found = language.mark(report).filter((mark) => !places.has(placeOf(mark)));
  return { report, marks: [...handed, ...found].sort(byPlace), notes: [...(given.notes ?? [])] };
}

const placeOf = ({ start, end, kind }: Mark): string => `${start} ${end} ${kind}`;
