import type { RelationRule } from './rule.ts';

export const exclude: RelationRule = {
  id: 'en/propose/relations/exclude',
  kind: 'conflict',
  summary: 'Two reports give answers that cannot both hold of one thing at one moment, and nothing tells that one came after the other.',
  follows: 'De Marneffe et al. 2008: contradiction is that two things are most unlikely to hold at once of one event',
  examples: {
    yes: [
      'Jon Berg fell from the crane. <a>Jon Berg is alive</a>. ‖ Jon Berg fell from the crane. <a>Jon Berg is dead</a>.',
      'A ferry hit the pier. <a>Four people were killed</a>. ‖ A ferry hit the pier. <a>Nine people were killed</a>.',
    ],
    no: [
      'Jon Berg fled the hall. Jon Berg is at large. ‖ Jon Berg fled the hall. Jon Berg is in custody.',
      'A ferry hit the pier. At least seven people were killed. ‖ A ferry hit the pier. Nine people were killed.',
    ],
  },
  holds: () => 'ab',
};
