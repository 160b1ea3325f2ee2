import { english, type Mention, read, type Reading } from '../../../../src/index.ts';

/** A report of one text, read by the English rules. */
export const readingOf = (text: string, published?: string): Reading =>
  read({ id: 'a', text, ...(published !== undefined && { published }) }, english);

/** The quantities of a text, or its dates: the words of each with its plain form. */
export const mentionsIn = (kind: Mention['kind'], text: string, published?: string): readonly (readonly [string, string])[] =>
  readingOf(text, published)
    .mentions.filter((m) => m.kind === kind)
    .map((m) => [m.text, m.name] as const);
