import type { RelationRule } from './rule.ts';

export const turnsInto: RelationRule = {
  id: 'en/propose/relations/turns-into',
  kind: 'succession',
  summary: 'In the course of such a story one answer becomes the other, and no words tell that both were said of one moment.',
  follows: 'FrameNet’s Precedes between states: wanted, arrested, charged; missing, found',
  examples: {
    yes: [
      'Jon Berg fled the hall. <a>Jon Berg is at large</a>. ‖ Jon Berg fled the hall. <a>Jon Berg is in custody</a>.',
      'Ana Ruiz fell from the crane. <a>Ana Ruiz was injured</a>. ‖ Ana Ruiz fell from the crane. <a>Ana Ruiz died</a>.',
    ],
    no: ['Jon Berg fell from the crane. Jon Berg is alive. ‖ Jon Berg fell from the crane. Jon Berg is dead.'],
  },
  holds: (a, b, logic) => (logic.turns?.(a, b) ? 'ab' : logic.turns?.(b, a) ? 'ba' : null),
};
