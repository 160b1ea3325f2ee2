import { Problem } from './problems.ts';

/** Most bytes that one report may have. */
export const MOST_BYTES = 10 * 1024 * 1024;

export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/**
 * Refuses what no rule of ours can read, however it came: nothing but spaces, control characters, a page's markup, a raw mail.
 *
 * Judges by content first: a `.html` file without a tag is text, and a page named `.txt` is a page.
 *
 * @throws Problem `empty`, `too-big`, `not-text`, `not-utf8` or `not-plain-text`.
 */
export function refuseUnreadable(text: string, name: string): void {
  if (text.trim() === '') throw new Problem('empty', text === '' ? 'It is empty.' : 'It holds only spaces and line breaks.');
  if (text.length > MOST_BYTES) throw new Problem('too-big', `It has ${megabytes(text.length)}.`);
  if (share(text, NULS) > 0.3) throw new Problem('not-utf8', 'It looks like UTF-16 without the mark that should begin it.');
  if (share(text, CONTROLS) > 0.1) throw new Problem('not-text', 'Many of its characters are no letters of any language.');
  const beginning = text.slice(0, 2000);
  const isPage = /^\s*<(?:\?xml|!doctype|html|head|body)/i.test(beginning);
  const isNamedPage = /\.(?:x?html?|xml|rss|atom)$/i.test(name) && /<[a-z!/][^<>]{0,500}>/i.test(text);
  if (isPage || isNamedPage) throw new Problem('not-plain-text', 'It is a web page with its markup.');
  const isMail = /\.(?:eml|mht|mhtml)$/i.test(name) && /^[A-Za-z][A-Za-z-]{0,60}: /.test(beginning);
  if (isMail) throw new Problem('not-plain-text', 'It is a mail or a web archive.');
}

// eslint-disable-next-line no-control-regex -- they are what is counted
const NULS = /\u0000/g;
/** Control characters that text has no use for. A few are let through: a word with a NUL inside is still a word. */
// eslint-disable-next-line no-control-regex -- they are what is counted
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f]/g;

const share = (text: string, letters: RegExp): number => (text.match(letters)?.length ?? 0) / text.length;
