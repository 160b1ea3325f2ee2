export { explain, type Explaining } from './explain.ts';
export { renderHtml, renderReadingsHtml } from './html.ts';
export { readingJson, renderJson, type AttributionJson, type ReadingJson } from './json.ts';
export { renderMarkdown } from './markdown.ts';
export type { Terminal } from './paint.ts';
export { renderReadingText } from './reading.ts';
export { rulesTable } from './rules.ts';
export { renderText } from './text.ts';
export { checkJson, renderCheckText, type CheckJson } from './check.ts';
