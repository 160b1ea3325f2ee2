/**
 * What every page is made of, without the engine: the sheet that text, Markdown and page share, and the words that they use. Pulls in no model of a
 * language, so that a browser need not carry one. Imported as `@stemma/core/sheet`.
 */
export type * from './model/dossier.ts';
export type { Counted, CueForce, Voice } from './model/attribution.ts';
export type { RelationKind, Slot, Stance } from './model/claim.ts';
export type { OriginGroup } from './model/groups.ts';
export type { RegistryEntry } from './model/registry.ts';
export type { Mark, MarkKind, Note } from './model/report.ts';
export type { Span } from './model/span.ts';
export type { ChangedAnswer, WithoutOrigin } from './model/without.ts';
export type { RuleCard } from './language.ts';
export type { AttributionJson, CarriedJson, ReadingJson, WeakenedJson } from './render/json.ts';
export type { Section, SectionId, Sheet } from './render/sheet.ts';
export type { Node } from './render/sheet/node.ts';
export type { Wordlist } from './render/words.ts';
export { COUNTED } from './model/claim.ts';
export { groupOrigins } from './model/groups.ts';
export { answerOf, codesOf, sheetOf } from './render/sheet.ts';
export { clipped, HOP_WORDS, hopSentence } from './render/sheet/hops.ts';
export { openable, reportName, shortNames } from './render/sheet/names.ts';
export { originWords } from './render/sheet/origins.ts';
export { leftoverWords, MARK_WORDS } from './render/sheet/reports.ts';
export { oneLine, spaced, visible } from './render/visible.ts';
export { placeKey } from './render/words.ts';
export { withoutOrigin } from './stages/weigh/without.ts';
export { type DatedWords, plainDate, precisely } from './text/plain-date.ts';
export { outletName } from './text/outlet-name.ts';
export { responseWords } from './text/response-words.ts';
export { capital, counted, listed, ranged, stopped, threeCounts, unstopped, within } from './text/wording.ts';
export { CELLS } from './stages/weigh/table.ts';
