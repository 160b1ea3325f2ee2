/** The last line of every brief, as text, Markdown or a page. */
const BRIEF = /Every line can be opened(?::\s+`?| with <code>)stemma\s+why\s+DOSSIER\.json\s+ID/;
const PAGE = /<meta name="generator" content="Stemma">/;
const JSON_SCHEMA = /^\s*\{\s*"schema"\s*:\s*"stemma\//;
const HEAD = 2000; // characters in which a page or a dossier says what it is

/** True for what Stemma wrote: counted as a report it would inflate the count of reports. */
export function isOwnOutput(text: string): boolean {
  const head = text.slice(0, HEAD);
  return JSON_SCHEMA.test(head) || PAGE.test(head) || BRIEF.test(text);
}

/** The same of JSON, which says what it is in its first letters: what stands further on may quote a brief. */
export const isOwnJson = (head: string): boolean => JSON_SCHEMA.test(head);
