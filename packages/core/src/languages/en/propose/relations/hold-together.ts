import type { RelationRule } from './rule.ts';

export const holdTogether: RelationRule = {
  id: 'en/propose/relations/hold-together',
  kind: 'complement',
  summary: 'Both answers may hold of one holder at one moment.',
  follows: 'Set-valued slots cannot conflict unless somebody says “only” or “not” (design/corroboration.md, 5)',
  examples: {
    yes: [
      'Jon Berg fell from the crane. <a>Jon Berg is in critical condition</a>. ‖ Jon Berg fell from the crane. <a>Jon Berg is in stable condition</a>.',
      'Ana Ruiz fell from the crane. <a>Ana Ruiz is alive</a>. ‖ Ana Ruiz fell from the crane. <a>Ana Ruiz was injured</a>.',
    ],
    no: ['Jon Berg fell from the crane. Jon Berg is alive. ‖ Jon Berg fell from the crane. Jon Berg is dead.'],
  },
  holds: (a, b, logic) => (logic.together?.(a, b) === true ? 'ab' : null),
};
