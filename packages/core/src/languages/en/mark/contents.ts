import { endsAsSentence, hasMoreWords, spansOf, type Line } from './page.ts';
import type { MarkRule } from './rule.ts';

const TITLE = /^(?:table of )?contents$|^(?:in|on) this (?:article|page|story)$|^jump to(?: section)?$|^quick links$|^article outline$/;

export const contents: MarkRule = {
  id: 'en/mark/contents',
  kind: 'contents',
  summary: 'A table of contents, with its entries or empty.',
  follows: 'practice of long pages: the entries come again as headings below',
  examples: {
    yes: [
      '<mark>Table of Contents</mark>\n\nThe First Reports\n\nThe pier was closed on Monday, the council said.',
      '<mark>In this article</mark>\n<mark>The First Reports</mark>\n<mark>What the Council Said</mark>\nThe First Reports\nThe pier was closed on Monday.\nWhat the Council Said\nNothing yet.',
      '<mark>Contents</mark>\n<mark>1. How it began</mark>\n<mark>2. Who pays</mark>\nThe pier was closed on Monday.',
    ],
    no: ['The table of contents ran to nine pages.', 'Contents may settle, the label says.'],
  },
  find({ lines }) {
    const places = new Map<string, number>(); // last place of each short line
    for (const { key, index } of lines) if (key !== '') places.set(key, index);
    const found: Line[] = [];
    for (let i = 0; i < lines.length; i += 1) {
      if (!TITLE.test((lines[i] as Line).key)) continue;
      found.push(lines[i] as Line);
      while (i + 1 < lines.length && isEntry(lines[i + 1] as Line, places)) found.push(lines[(i += 1)] as Line);
    }
    return spansOf(found);
  },
};

const isEntry = ({ text, key, index }: Line, places: ReadonlyMap<string, number>): boolean =>
  key !== '' &&
  !hasMoreWords(text, 14) &&
  ((places.get(key) ?? index) > index || (/^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[•*–-])\s/.test(text) && !endsAsSentence(text)));
