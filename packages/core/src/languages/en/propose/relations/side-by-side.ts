import type { RelationRule } from './rule.ts';
import { placesOfOneReport } from './time.ts';

export const sideBySide: RelationRule = {
  id: 'en/propose/relations/side-by-side',
  kind: 'complement',
  summary: 'One report gives both answers, each on another word: it takes neither back.',
  follows: 'Lessons of the divergence prototype: two values side by side in one report have two scopes',
  examples: {
    yes: [
      'Jon Berg fell from the crane. The mayor said that <a>Jon Berg was alive</a>. The doctor said that <a>Jon Berg was dead</a>. ‖ Jon Berg fell from the crane.',
      'Ana Ruiz was at the trial. The guard said that <a>Ana Ruiz was armed</a>. The clerk said that <a>Ana Ruiz was unarmed</a>. ‖ Ana Ruiz was at the trial.',
    ],
    no: ['Jon Berg fell from the crane. Jon Berg is alive. ‖ Jon Berg fell from the crane. Jon Berg is dead.'],
  },
  holds: (a, b) => (placesOfOneReport(a, b).length > 0 ? 'ab' : null),
};
