import { leftoverLinkLists } from '../lexicon.generated.ts';
import { endsAsSentence, hasMoreWords, spansOf, type Line } from './page.ts';
import type { MarkRule } from './rule.ts';

const OPENERS = new Set(leftoverLinkLists);

export const linkList: MarkRule = {
  id: 'en/mark/link-list',
  kind: 'boilerplate',
  summary: 'A list of other articles, with the line that opens it: “Related stories”, “Most read”.',
  follows: 'Kohlschütter et al. 2010: runs of short lines that are links',
  examples: {
    yes: [
      'The vote is on Friday.\n\n<mark>Related stories</mark>\n<mark>Harbour Pilots Vote to Strike</mark>\n<mark>Five things to know about the Vell pier</mark>',
      '<mark>MOST READ</mark>\n<mark>1. Mayor opens second bridge</mark>\n\nThe council met for an hour on Monday, and it was not a quiet one.',
    ],
    no: ['Related stories were told in the harbour for years.', 'Topics on the table were the pier, the crane and the fish market.'],
  },
  find({ lines }) {
    const found: Line[] = [];
    for (let i = 0; i < lines.length; i += 1) {
      if (!OPENERS.has((lines[i] as Line).key)) continue;
      found.push(lines[i] as Line);
      // A headline has no stop; the first line that ends as a sentence is prose again.
      while (i + 1 < lines.length && isHeadline(lines[i + 1] as Line)) found.push(lines[(i += 1)] as Line);
    }
    return spansOf(found);
  },
};

const isHeadline = ({ text }: Line): boolean =>
  text.length <= 130 && !endsAsSentence(text) && !/[:“”"]$/.test(text) && !hasMoreWords(text, 20);
