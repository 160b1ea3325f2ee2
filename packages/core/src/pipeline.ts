import type { Language, RuleCard } from './language.ts';
import type { ClaimCheck } from './model/bearing.ts';
import type { Dossier, Unread } from './model/dossier.ts';
import type { Reading } from './model/layers.ts';
import type { EventMention, GivenAnswer } from './model/likeness.ts';
import type { RegistryEntry } from './model/registry.ts';
import type { ReportInput } from './model/report.ts';
import { byText, groupsOf } from './stages/align/given.ts';
import { align } from './stages/align/index.ts';
import { brief } from './stages/brief.ts';
import { checkClaim } from './stages/check/index.ts';
import { clean, reportOf } from './stages/clean.ts';
import { segment } from './stages/segment.ts';
import { readTitle } from './stages/title.ts';
import { weigh } from './stages/weigh/index.ts';
import { withRegistry } from './stages/weigh/registry.ts';
import { weighRules } from './stages/weigh/rules.ts';
import { outletName } from './text/outlet-name.ts';
import { digest } from './text/digest.ts';

/** Raised with every change that can change a dossier. */
export const ENGINE_VERSION = '0.1.0';

/** Reads one report. Knows nothing of the others. */
export function read(input: ReportInput, language: Language): Reading {
  const cleaned = clean(reportOf(input), language, input);
  const segmented = segment(cleaned, language);
  const annotated = { ...segmented, mentions: language.mention(segmented) };
  const attributed = language.attribute(annotated);
  const inTitle = readTitle(attributed, language);
  return inTitle.length > 0 ? { ...attributed, inTitle } : attributed;
}

/** Every rule that a finding can name: those of the language, then those of weighing, which know no language. */
export const rulesOf = (language: Language): readonly RuleCard[] => [...language.rules, ...weighRules];

/** What a story is called, and what of it could not be read. */
export interface CompareOptions {
  readonly story: string;
  readonly unread?: readonly Unread[];
  readonly registry?: readonly RegistryEntry[]; // what the user holds of outlets
}

/** Lays the readings side by side. The order in which they are given changes nothing. */
export function compare(readings: readonly Reading[], language: Language, { story, unread = [], registry = [] }: CompareOptions): Dossier {
  const alignment = align(language.underOneName?.(readings) ?? readings, language);
  const engine = {
    version: ENGINE_VERSION,
    rules: digest(
      rulesOf(language)
        .map((rule) => rule.id)
        .join('\n'),
    ).slice(0, 12),
    lexicons: language.lexicons,
  };
  const outlets = new Set(readings.flatMap(({ report }) => (report.outlet === null ? [] : [outletName(report.outlet)])));
  const credits = new Map(alignment.readings.map((reading) => [reading.report.id, language.credit(reading, outlets)]));
  const responses = language.respond(alignment.readings);
  const happened = language.happened?.(alignment.readings) ?? [];
  const agencies = new Map(
    alignment.readings.flatMap((reading) => {
      const agency = language.agency(reading);
      return agency ? [[reading.report.id, agency] as const] : [];
    }),
  );
  const weighed = weigh(alignment, { story, unread, responses, happened, credits, agencies, engine });
  return brief(withRegistry(weighed, registry));
}

/** How each report stands to a claim. The claim is read as a report of its own; the order of the readings changes nothing. */
export function check(claim: string, readings: readonly Reading[], language: Language): ClaimCheck {
  return checkClaim(read({ id: 'claim', text: claim }, language), readings, language);
}

/** What keeps a text from being a claim that can be looked for: nothing to look for, or more than one sentence. Null where it can. */
export function unfitClaim(claim: string, language: Language): 'empty' | 'long' | null {
  const { sentences, tokens } = read({ id: 'claim', text: claim }, language);
  if (!tokens.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB' || pos === 'NUM' || pos === 'ADJ')) return 'empty';
  return sentences.length > 1 || tokens.length > LONGEST_CLAIM ? 'long' : null;
}

const LONGEST_CLAIM = 60; // tokens; the longest sentences of news have no more

/** Which of the given mentions tell of one event, across reports: groups of their ids. The order in which reports and mentions are given changes nothing. */
export function alignEvents(
  readings: readonly Reading[],
  mentions: readonly EventMention[],
  language: Language,
): readonly (readonly string[])[] {
  const ordered = [...mentions].sort((a, b) => byText(a.report, b.report) || a.start - b.start || a.end - b.end || byText(a.id, b.id));
  return groupsOf(language.alikeEvents(readings, ordered), ordered);
}

/** Which of the given answers to one question say the same: groups of their ids. */
export function sameAnswers(question: string, answers: readonly GivenAnswer[], language: Language): readonly (readonly string[])[] {
  const ordered = [...answers].sort((a, b) => byText(a.text, b.text) || byText(a.id, b.id));
  const readings = ordered.map((answer) => read(answer, language));
  return groupsOf(language.alikeAnswers(read({ id: '', text: question }, language), readings), ordered);
}
