import type { Span } from '../../../model/span.ts';
import type { MarkRule } from './rule.ts';

/** Asterisks around words, number signs before a heading, a bullet between sentences, a tag or an entity. Each piece alone, never the words. */
const PIECES =
  /\*{2,3}|(?<=^|[\n\r])[ \t]{0,8}#{1,6}(?= )|(?<=[.:?!] |[\n\r])\*(?= )|(?<=^)\*(?= )|(?<=[\s(])_(?=[\p{L}\p{N}][^_\n\r]{1,80}_(?:[\s.,;:!?)]|$))|&(?:nbsp|amp|quot|#\d{2,5}|lt|gt|mdash|ndash|rsquo|lsquo|rdquo|ldquo|hellip);|<\/?(?:p|br|b|i|em|strong|a|div|span|h[1-6]|li|ul|ol|img|blockquote|figure|script|iframe)(?:\s[^<>\n\r]{0,300})?\/?>|(?<=\S)\]\((?:https?:\/\/|\/)[^\s()]{1,300}\)|(?<=[.:?!] |[\n\r]) {0,8}[•▪◦](?= )/gu;
/** What every piece has at least one of. */
const ANY = /[*#_&<\]•▪◦]/;

export const markup: MarkRule = {
  id: 'en/mark/markup',
  kind: 'markup',
  summary: 'Asterisks, number signs, tags and the like, left over from the page’s source.',
  follows: 'CommonMark and HTML',
  examples: {
    yes: [
      'It is <mark>**</mark>closed<mark>**</mark>, the mayor says.',
      '<mark>##</mark> Who pays\nThe council has not said.',
      'Three things are known: <mark>*</mark> The pier is shut. <mark>*</mark> The crane is sold.',
      'Fish<mark>&amp;</mark>Chips was open.<mark><br/></mark>',
    ],
    no: ['The pier is 5 * 3 metres.', 'He is #1 in Vell.', 'A footnote* explains it.', 'The file is called a_b_c.'],
  },
  find({ text }) {
    const found: Span[] = [];
    if (!ANY.test(text)) return found;
    for (const match of text.matchAll(PIECES)) {
      const lead = match[0].length - match[0].trimStart().length;
      found.push({ start: match.index + lead, end: match.index + match[0].length });
    }
    return found;
  },
};
