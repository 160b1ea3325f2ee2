import type { Language } from '../language.ts';
import type { Cleaned } from '../model/layers.ts';
import type { Report, ReportInput } from '../model/report.ts';
import { byPlace } from '../model/span.ts';
import { digest } from '../text/digest.ts';

/** Freezes what was given. The text is taken over to the last code unit. */
export function reportOf(input: ReportInput): Report {
  const { id, text, title = null, outlet = null, published = null, url = null } = input;
  return { id, text, title, outlet, published, url, sha256: digest(text) };
}

/** Marks what is no part of the report's prose. Cuts nothing: no rule draws from a marked stretch, and every position still holds. */
export function clean(report: Report, language: Language): Cleaned {
  return { report, marks: [...language.mark(report)].sort(byPlace), notes: [] };
}
