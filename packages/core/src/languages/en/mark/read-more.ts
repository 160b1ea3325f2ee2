import { leftoverOpenings } from '../lexicon.generated.ts';
import { spansOf } from './page.ts';
import type { MarkRule } from './rule.ts';

const OPENINGS = new Set(leftoverOpenings);

export const readMore: MarkRule = {
  id: 'en/mark/read-more',
  kind: 'boilerplate',
  summary: 'A line that leads to another article: “Read more: …”.',
  follows: 'practice of news sites: a lead word, a colon, another article’s headline',
  examples: {
    yes: [
      'The ferry was late.\n<mark>Read more: Harbour Pilots Vote to Strike</mark>\nIt left at noon.',
      '<mark>RELATED: Who owns the Vell pier?</mark>',
      '<mark>READ ALSO | Mayor opens second bridge</mark>',
    ],
    no: [
      'Related costs rose: the crane alone took nine million.',
      'Watch officers saw it first: a light in the fog.',
      'More: that was what the union wanted, and more it got, said Tomas Brandt, who led the talks through the night and into the morning.',
      'Next: “I have nothing to add,” the mayor said.',
    ],
  },
  find({ lines }) {
    return spansOf(
      lines.filter(({ text }) => {
        const opening = /^[*>[•»►▶-]{0,3}\s?([A-Za-z'’ ]{3,24}?)\s?[:|»►▶](?=\s|[A-Z])/.exec(text.slice(0, 40));
        if (!opening || text.length > 130 || /["“”]/.test(text)) return false;
        return OPENINGS.has((opening[1] as string).toLowerCase().replace(/’/g, "'")) && text.length > opening[0].length;
      }),
    );
  },
};
