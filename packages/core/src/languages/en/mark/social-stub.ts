import { runsOf } from './fields.ts';
import { spansOf, type Line } from './page.ts';
import type { MarkRule } from './rule.ts';

export const socialStub: MarkRule = {
  id: 'en/mark/social-stub',
  kind: 'social-stub',
  summary: 'Names of networks, with nothing or the fields of an account behind them, where links were.',
  follows: 'practice of page templates',
  examples: {
    yes: [
      'The vote is on Friday.\n<mark>Socials</mark>\n<mark>linkedin:</mark>\n<mark>tiktok:</mark>',
      '<mark>instagram:</mark>\n<mark>facebook:</mark>',
      '<mark>instagram:</mark>\n<mark>username : vellpier</mark>\n<mark>followers : 12</mark>',
    ],
    no: ['Facebook: 12 percent. Twitter: 9 percent.', 'Instagram is not named in the suit.', 'Twitter'],
  },
  find({ lines }) {
    const found: Line[] = [];
    for (const { lines: run, fields } of runsOf(lines)) {
      const networks = fields.filter((f) => f === 'network').length;
      if (fields.includes('stub') || networks >= 2 || (networks === 1 && fields.includes('account')))
        for (const line of run) found.push(line);
    }
    return spansOf(found);
  },
};
