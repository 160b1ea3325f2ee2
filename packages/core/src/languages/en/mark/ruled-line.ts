import { spansOf } from './page.ts';
import type { MarkRule } from './rule.ts';

export const ruledLine: MarkRule = {
  id: 'en/mark/ruled-line',
  kind: 'boilerplate',
  summary: 'A line without a letter or a digit: a ruler between parts of a page.',
  follows: 'typewriter practice, and Markdown’s thematic break',
  examples: {
    yes: ['The pier was closed.\n<mark>___</mark>\nAna Ruiz contributed from Orsa.', 'The pier was closed.\n\n<mark># # #</mark>'],
    no: ['?', '“!”', 'The pier — closed — is wet.'],
  },
  find: ({ lines }) =>
    spansOf(lines.filter(({ text, key }) => key !== '' && /^[-_=~*#•·—–. +]+$/.test(text) && text.replace(/ /g, '').length >= 2)),
};
