import { tokenAfter } from '../tokens.ts';
import type { Given, RelationRule } from './rule.ts';
import { placesOfOneReport } from './time.ts';

export const setAgainst: RelationRule = {
  id: 'en/propose/relations/set-against',
  kind: 'conflict',
  summary: 'One report sets two answers against each other, each on another word, with a word of contrast between.',
  follows: 'Rhetorical Structure Theory: Contrast and Antithesis',
  examples: {
    yes: [
      'A ferry hit the pier. The ministry said that <a>14 people were killed</a>, but a doctor said that <a>16 people had died</a>. ‖ A ferry hit the pier.',
      'Ana Ruiz was at the trial. The guard said that <a>Ana Ruiz was armed</a>, but the clerk said that <a>Ana Ruiz was unarmed</a>. ‖ Ana Ruiz was at the trial.',
    ],
    no: ['A ferry hit the pier. The ministry said that 14 people were killed and 16 were hurt. ‖ A ferry hit the pier.'],
  },
  holds: (a, b) => (placesOfOneReport(a, b).some(([x, y]) => contrasted(x, y)) ? 'ab' : null),
};

const AGAINST = /^(?:but|however|while|whereas|although|though|yet|contrast|instead|dispute|disputes|disputed|contradicted|disagreed)$/;
const NEAR = 1; // sentences

/** Two voices, one sentence after the other at most, and a word of contrast before the second. */
function contrasted(x: Given, y: Given): boolean {
  if (x.voice === null || y.voice === null || x.voice === y.voice || Math.abs(x.sentence - y.sentence) > NEAR) return false;
  const { tokens, sentences } = x.reading;
  const [first, second] = x.start <= y.start ? [x, y] : [y, x];
  const opener = tokens[sentences[first.sentence]!.tokens[0]]?.lower ?? '';
  if (first.sentence === second.sentence && /^(?:while|whereas|although|though)$/.test(opener)) return true;
  for (let i = tokenAfter(x.reading, first.start); i < tokens.length && tokens[i]!.start < second.start; i += 1)
    if (AGAINST.test(tokens[i]!.lower)) return true;
  return false;
}
