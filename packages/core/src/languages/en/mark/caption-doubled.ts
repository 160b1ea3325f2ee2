import { endsAsSentence, hasMoreWords, spansOf, type Line } from './page.ts';
import type { MarkRule } from './rule.ts';

export const captionDoubled: MarkRule = {
  id: 'en/mark/caption-doubled',
  kind: 'caption',
  summary: 'A line that stands twice in a row: a caption and the picture’s description.',
  follows: 'practice of content systems, which print both; a reporter writes nothing twice in a row',
  examples: {
    yes: [
      'The vote is on Friday.\n<mark>Mayor of Vell says he was not at the pier because he was</mark>\n<mark>Mayor of Vell says he was not at the pier because he was</mark>',
      'The pier in March.\n<mark>The pier in March.</mark>\nIt was closed on Monday.',
    ],
    no: ['No.\nNo.\nNo.', 'The pier was closed.\nThe crane was sold.\nThe pier was closed.'],
  },
  find({ lines }) {
    const found: Line[] = [];
    lines.forEach((line, i) => {
      const before = lines[i - 1]?.text === line.text;
      if ((!before && lines[i + 1]?.text !== line.text) || line.key === '' || !hasMoreWords(line.text, 2)) return;
      // A finished sentence said twice is kept once; a cut-off line is no sentence either time.
      if (before || !endsAsSentence(line.text)) found.push(line);
    });
    return spansOf(found);
  },
};
