import { runsOf } from './fields.ts';
import { spansOf, type Line } from './page.ts';
import type { MarkRule } from './rule.ts';

export const authorCard: MarkRule = {
  id: 'en/mark/author-card',
  kind: 'author-card',
  summary: 'The card of an author or an account: labels such as username, e-mail and bio, each with its value.',
  follows: 'practice of page templates; a police notice has name and age as well, but no followers',
  examples: {
    yes: [
      'The vote is on Friday.\n\n<mark>Detail Author:</mark>\n\n  <mark>• Name : Dr. Odette Fjord</mark>\n  <mark>• Username : ofjord</mark>\n  <mark>• Phone : 555-0142</mark>'.replaceAll(
        '<mark>  ',
        '  <mark>',
      ),
      '<mark>Email: desk@vell.example</mark>\n<mark>Name: Ana Ruiz</mark>\n<mark>Bio: Ana covers the harbour.</mark>',
    ],
    no: [
      'Name: Tomas Brandt\nAge: 34\nAddress: Pier Road',
      'Email: that was how the order came.',
      'About the author of the letter nothing is known.',
    ],
  },
  find({ lines }) {
    const found: Line[] = [];
    for (const run of runsOf(lines)) {
      const labelled = run.fields.filter((f) => f === 'account' || f === 'label').length;
      const known = run.fields.some((f) => f === 'account' || f === 'head');
      if (known && labelled >= 2) for (const line of run.lines) found.push(line);
    }
    return spansOf(found);
  },
};
