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
        let others = 0; // most lines are told by their first words
        for (const word of words) if (!LATIN.has(word) && ++others > words.length * 0.4) return false;
        return words.length >= 8;
      }),
    );
  },
};
