import { leftoverFiller } from '../lexicon.generated.ts';
import { spansOf } from './page.ts';
import type { MarkRule } from './rule.ts';

const LATIN = new Set(leftoverFiller);

export const filler: MarkRule = {
  id: 'en/mark/filler',
  kind: 'boilerplate',
  summary: 'Printers’ Latin, which a page’s template holds where nobody wrote anything.',
  follows: 'the filler that begins with “lorem ipsum”',
  examples: {
    yes: [
      '<mark>Quia aut et dolor sit amet, necessitatibus quae esse rerum.</mark>\nThe pier was closed.',
      '<mark>Lorem ipsum dolor sit amet consectetur adipiscing elit sed.</mark>',
    ],
    no: ['The motto reads: sit nomen, and the mayor likes it.', 'Et tu?'],
  },
  find({ lines }) {
    return spansOf(
      lines.filter(({ key }) => {
        const words = key.match(/[a-z]{2,}/g) ?? [];
        return words.length >= 8 && words.filter((word) => LATIN.has(word)).length / words.length >= 0.6;
      }),
    );
  },
};
