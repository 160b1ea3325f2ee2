import type { Language, RuleCard } from './language.ts';
import type { Dossier, Unread } from './model/dossier.ts';
import type { Reading } from './model/layers.ts';
import type { ReportInput } from './model/report.ts';
import { align } from './stages/align/index.ts';
import { brief } from './stages/brief.ts';
import { clean, reportOf } from './stages/clean.ts';
import { segment } from './stages/segment.ts';
import { weigh } from './stages/weigh/index.ts';
import { weighRules } from './stages/weigh/rules.ts';
import { digest } from './text/digest.ts';

/** Raised with every change that can change a dossier. */
export const ENGINE_VERSION = '0.1.0';

/** Reads one report. Knows nothing of the others. */
export function read(input: ReportInput, language: Language): Reading {
  const cleaned = clean(reportOf(input), language);
  const segmented = segment(cleaned, language);
  const annotated = { ...segmented, mentions: language.mention(segmented) };
  return language.attribute(annotated);
}

/** Every rule that a finding can name: those of the language, then those of weighing, which know no language. */
export const rulesOf = (language: Language): readonly RuleCard[] => [...language.rules, ...weighRules];

/** What a story is called, and what of it could not be read. */
export interface CompareOptions {
  readonly story: string;
  readonly unread?: readonly Unread[];
}

/** Lays the readings side by side. The order in which they are given changes nothing. */
export function compare(readings: readonly Reading[], language: Language, { story, unread = [] }: CompareOptions): Dossier {
  const alignment = align(readings, language);
  const engine = {
    version: ENGINE_VERSION,
    rules: digest(
      rulesOf(language)
        .map((rule) => rule.id)
        .join('\n'),
    ).slice(0, 12),
    lexicons: language.lexicons,
  };
  const weighed = weigh(alignment, { story, unread, responses: language.respond(alignment.readings), engine });
  return brief(weighed);
}
