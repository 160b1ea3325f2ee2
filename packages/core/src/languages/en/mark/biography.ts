import { endsAsSentence, hasMoreWords, spansOf, type Line } from './page.ts';
import type { MarkRule } from './rule.ts';

const HEADING = /\b(?:biography|biodata|bio data|personal data|personal details|early life|net worth|personal life|zodiac sign)\b/i;

export const biography: MarkRule = {
  id: 'en/mark/biography',
  kind: 'biography',
  summary: 'An encyclopedic section about a person, put into a news page to catch searches; known by its heading.',
  follows: 'the sections of encyclopedias and fan pages',
  examples: {
    yes: [
      'The pier was closed on Monday, and the crane was sold.\n\n<mark>Tomas Brandt: A Short Biography</mark>\n\n<mark>Born in Orsa, Brandt made his money in cranes. He has two sons.</mark>\n\nWho Pays for the Pier\n\nThe council has not said.',
      'The pier was closed on Monday.\n<mark>Early Life and Education</mark>\n<mark>He went to school in Vell.</mark>',
    ],
    no: ['Her biography of the mayor sold well.', 'The court asked for his net worth.'],
  },
  find({ lines }) {
    const found: Line[] = [];
    for (let i = 0; i < lines.length; i += 1) {
      if (!isOpening(lines[i] as Line)) continue;
      let end = i + 1;
      while (end < lines.length && (!isShortLine(lines[end] as Line) || isOpening(lines[end] as Line))) end += 1;
      if (end === lines.length) end = Math.min(end, i + 1 + MOST_WITHOUT_END);
      for (const line of lines.slice(i, end)) found.push(line);
      i = end - 1;
    }
    return spansOf(found);
  },
};

/** Paragraphs that a section may take where no other heading ends it. */
const MOST_WITHOUT_END = 2;

const isOpening = (line: Line): boolean => isShortLine(line) && HEADING.test(line.text);
const isShortLine = ({ text, key }: Line): boolean => key !== '' && !hasMoreWords(text, 14) && !endsAsSentence(text) && !/["“”]/.test(text);
