import type { RelationRule } from './rule.ts';
import { toldBefore } from './time.ts';

export const toldAsEarlier: RelationRule = {
  id: 'en/propose/relations/told-as-earlier',
  kind: 'succession',
  summary: 'A report itself says that one answer held before the other.',
  follows: 'TimeML: before and after are told by “initially”, “had”, “now”, “no longer”',
  examples: {
    yes: [
      'Jon Berg fled the hall. Police said that <a>Berg was initially at large</a>. ‖ Jon Berg fled the hall. <a>Jon Berg is now in custody</a>.',
      'The Alder bridge had a crack. <a>The Alder bridge was initially closed</a>. ‖ The Alder bridge had a crack. <a>The Alder bridge is open again</a>.',
    ],
    no: ['Jon Berg fell from the crane. Jon Berg is alive. ‖ Jon Berg fell from the crane. Jon Berg is dead.'],
  },
  holds: (a, b) => (toldBefore(a, b) ? 'ab' : toldBefore(b, a) ? 'ba' : null),
};
