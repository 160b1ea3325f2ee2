import type { RelationRule } from './rule.ts';
import { placesOfOneReport } from './time.ts';

export const oneVoiceSaysBoth: RelationRule = {
  id: 'en/propose/relations/one-voice-says-both',
  kind: 'internal-contradiction',
  summary: 'One report says both on the same word, and both cannot hold at one moment.',
  follows: 'De Marneffe et al. 2008: a contradiction needs one event and one moment',
  examples: {
    yes: [
      'Jon Berg fell from the crane. <a>Jon Berg is alive</a>. The crane was old. <a>Jon Berg is dead</a>. ‖ Jon Berg fell from the crane.',
      'Ana Ruiz came to the trial. <a>Ana Ruiz was armed</a>. The trial went on. <a>Ana Ruiz was unarmed</a>. ‖ Ana Ruiz came to the trial.',
    ],
    no: ['Jon Berg fell from the crane. Jon Berg was injured. Later Jon Berg died. ‖ Jon Berg fell from the crane.'],
  },
  holds: (a, b) => (placesOfOneReport(a, b).some(([x, y]) => x.voice === y.voice && x.told === y.told) ? 'ab' : null),
};
