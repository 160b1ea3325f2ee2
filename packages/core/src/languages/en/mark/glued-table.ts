import { leftoverLabels } from '../lexicon.generated.ts';
import { spansOf, type Line } from './page.ts';
import type { MarkRule } from './rule.ts';

const LABELS = new Set(leftoverLabels);
const LONGEST = Math.max(...leftoverLabels.map((label) => label.length));

/** The length of a known label at the start of a line whose value begins right after it: "Net WorthNot known". */
function gluedLabel(text: string): number {
  const head = text.slice(0, LONGEST + 2);
  for (let n = Math.min(LONGEST, head.length - 1); n >= 3; n -= 1)
    if (
      /[\p{Lu}\p{N}$€£]/u.test(head[n] as string) &&
      /[\p{Ll})]/u.test(head[n - 1] as string) &&
      LABELS.has(head.slice(0, n).toLowerCase())
    )
      return n;
  return 0;
}

/** A capital right after a small letter near the start, as where two cells met. Also "McBride", so it never counts alone. */
const isGlued = (text: string): boolean => /^[\p{L} /&()-]{2,40}[\p{Ll})][\p{Lu}\p{N}]/u.test(text);

export const gluedTable: MarkRule = {
  id: 'en/mark/glued-table',
  kind: 'table',
  summary: 'Rows of a table whose label and value have run together: “Date of Birth3 May 1981”.',
  follows: 'practice of text extractors, which drop the border between cells',
  examples: {
    yes: [
      '<mark>Full NameTomas Aron Brandt</mark>\n<mark>Date of BirthMay 3, 1981</mark>\n<mark>Ships OwnedNine (as of 2030)</mark>\nThe pier was closed on Monday.',
      '<mark>NationalityVellish</mark>\n<mark>Children2</mark>',
    ],
    no: [
      'Names such as McBride and DeVries were on the list.',
      'Education ministers met.\nParty leaders did not.',
      'Age 34\nHeight 2 metres',
    ],
  },
  find({ lines }) {
    const found: Line[] = [];
    for (let i = 0; i < lines.length; i += 1) {
      let end = i;
      let known = 0;
      while (end < lines.length && isGlued((lines[end] as Line).text.slice(0, 60))) {
        if (gluedLabel((lines[end] as Line).text) > 0) known += 1;
        end += 1;
      }
      if (known >= 2) for (const line of lines.slice(i, end)) found.push(line);
      i = Math.max(i, end - 1);
    }
    return spansOf(found);
  },
};
