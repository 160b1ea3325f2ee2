import type { RelationRule } from './rule.ts';
import { follows } from './time.ts';

export const laterReport: RelationRule = {
  id: 'en/propose/relations/later-report',
  kind: 'succession',
  summary: 'Every place of one answer is of a later day than those of the other, and the one can come after the other.',
  follows: 'TAC event nuggets: a superseded value is no contradiction',
  examples: {
    yes: [
      '2031-05-02: Ana Ruiz and Jon Berg were seen on the pier. <a>Jon Berg is married</a>. ‖ 2033-01-09: Jon Berg came to the pier. <a>Jon Berg is single</a>.',
      '2031-05-02: A ferry hit the pier. <a>Four people were killed</a>. ‖ 2031-05-04: A ferry hit the pier. <a>Nine people were killed</a>.',
    ],
    no: ['2031-05-04: Jon Berg fell from the crane. Jon Berg is alive. ‖ 2031-05-02: Jon Berg fell from the crane. Jon Berg is dead.'],
  },
  holds: (a, b, logic) => (follows(a, b, logic) ? 'ab' : follows(b, a, logic) ? 'ba' : null),
};
