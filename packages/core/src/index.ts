export type * from './model/attribution.ts';
export type * from './model/bearing.ts';
export type * from './model/claim.ts';
export type * from './model/dossier.ts';
export type * from './model/layers.ts';
export type * from './model/likeness.ts';
export type * from './model/mention.ts';
export type * from './model/registry.ts';
export type * from './model/without.ts';
export type * from './model/report.ts';
export type { Span } from './model/span.ts';
export type { Language, RuleCard } from './language.ts';
export { DOSSIER_SCHEMA } from './model/dossier.ts';
export { english } from './languages/en/index.ts';
export { alignEvents, check, compare, ENGINE_VERSION, read, rulesOf, sameAnswers, unfitClaim, type CompareOptions } from './pipeline.ts';
export { withoutOrigin } from './stages/weigh/without.ts';
export {
  weighArchive,
  LEAST_KNOWN,
  LEAST_ORIGINS,
  type ArchiveClaim,
  type KnownAnswer,
  type TooSmall,
  type WeighedArchive,
} from './archive/index.ts';
export { reuseIndex, reuseOf, type ReuseIndex, type ReuseKind, type ReusePair, type ReuseText } from './reuse/index.ts';
export {
  checkJson,
  explain,
  htmlParts,
  readingJson,
  renderArchiveText,
  renderCheckText,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderReadingsHtml,
  renderReadingText,
  renderReuseText,
  renderText,
  renderWithoutText,
  reuseJson,
  rulesTable,
  tooSmallWords,
  type CheckJson,
  type Explaining,
  type ReadingJson,
  type ReuseJson,
  type Terminal,
} from './render/index.ts';
