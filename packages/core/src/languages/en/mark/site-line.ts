import { leftoverLines } from '../lexicon.generated.ts';
import { spansOf } from './page.ts';
import type { MarkRule } from './rule.ts';

const LINES = new Set(leftoverLines);

export const siteLine: MarkRule = {
  id: 'en/mark/site-line',
  kind: 'boilerplate',
  summary: 'A line that the site prints around every article: “ADVERTISEMENT”, “Back to top”.',
  follows: 'Kohlschütter et al. 2010; the lines themselves are a list',
  examples: {
    yes: ['The bridge stayed shut.\n<mark>ADVERTISEMENT</mark>\nIt was built in 1961.', '<mark>Story continues below advertisement</mark>'],
    no: ['The advertisement was withdrawn.', '“Menu,” she called.', 'Close the bridge, the union says.'],
  },
  find: ({ lines }) => spansOf(lines.filter(({ key }) => key !== '' && LINES.has(key.replace(/^[[(*>-]{1,3} ?|[\])*>-]{1,3}$/g, '')))),
};
