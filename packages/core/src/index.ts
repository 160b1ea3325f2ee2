export type * from './model/attribution.ts';
export type * from './model/claim.ts';
export type * from './model/dossier.ts';
export type * from './model/layers.ts';
export type * from './model/mention.ts';
export type * from './model/report.ts';
export type { Span } from './model/span.ts';
export type { Language, RuleCard } from './language.ts';
export { DOSSIER_SCHEMA } from './model/dossier.ts';
export { english } from './languages/en/index.ts';
export { compare, ENGINE_VERSION, read, rulesOf, type CompareOptions } from './pipeline.ts';
export {
  explain,
  readingJson,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderReadingsHtml,
  renderReadingText,
  renderText,
  rulesTable,
  type Explaining,
  type ReadingJson,
  type Terminal,
} from './render/index.ts';
