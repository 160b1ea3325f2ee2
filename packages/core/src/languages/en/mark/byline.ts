import { wordsOf, spansOf } from './page.ts';
import type { MarkRule } from './rule.ts';

const SMALL = new Set(['and', 'for', 'of', 'in', 'the', 'de', 'van', 'von', 'der', 'den', 'la', 'le', 'al', 'bin', 'with', 'at', '|', '&']);

export const byline: MarkRule = {
  id: 'en/mark/byline',
  kind: 'author-card',
  summary: 'The line that names who wrote the report, before or after it.',
  follows: 'AP Stylebook, bylines; Reuters sign-offs',
  examples: {
    yes: [
      'Pier Closed After Crack Is Found\n<mark>By Ana Ruiz</mark>\nThe pier was closed on Monday.',
      '<mark>By Ana Ruiz and Tomas Brandt, Harbour Post</mark>\nThe pier was closed on Monday.',
      'The vote is on Friday.\n<mark>(Reporting by Ana Ruiz; Editing by Odette Fjord)</mark>',
      'The vote is on Friday.\n<mark>Additional reporting by Ana Ruiz in Orsa</mark>',
    ],
    no: [
      'By Monday the pier was closed.',
      'By noon',
      'By Friday, March 3',
      'By design, the crane turns.',
      'Reporting by the union showed nine cracks in March.',
    ],
  },
  find({ lines }) {
    return spansOf(
      lines.filter(({ text, index }) => {
        if (text.length > 200) return false;
        if (
          /^\(?(?:additional )?(?:reporting|writing|editing|compiled|written) by [A-Z]/i.test(text) &&
          (text.startsWith('(') || !/\.\s|\b(?:show|said|found)/.test(text))
        )
          return text.startsWith('(') || /^(?:additional|compiled|written)/i.test(text) || /;/.test(text);
        if (!/^by:? [A-Z]/i.test(text) || /[.!?]$/.test(text) || (index > 8 && index < lines.length - 3)) return false;
        const words = wordsOf(text).slice(1);
        const named = words.slice(0, words.findIndex((w) => w.endsWith(',')) + 1 || words.length);
        return (
          words.length >= 2 &&
          words.length <= 12 &&
          !NO_NAME.test((named[0] as string).replace(/,$/, '')) &&
          named.every((word) => /^[\p{Lu}@]/u.test(word) || SMALL.has(word))
        );
      }),
    );
  },
};

const NO_NAME =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|^\d|^(?:The|A|This|That|His|Her|Its|Their|All|Far|Then|Now)$/;
