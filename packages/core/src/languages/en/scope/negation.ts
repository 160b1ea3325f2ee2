import type { Token } from '../../../model/mention.ts';
import { negationWords } from '../lexicon.generated.ts';
import { reach } from './reach.ts';
import type { ScopeRule } from './rule.ts';

const NEGATIONS: ReadonlySet<string> = new Set(negationWords);
const DENIES_NOTHING = /^(?:only|just|merely|simply|least)$/;

export const negation: ScopeRule = {
  id: 'en/scope/negation',
  kind: 'negation',
  summary: '“Not”, “never”, “no”: the rest of the clause is denied.',
  follows: 'Morante and Daelemans 2012 (ConanDoyle-neg): the scope of a negation cue within its clause',
  examples: {
    yes: [
      'The skipper is <hedge>not</hedge> <covers>planning a new line to the north</covers> due to the cost.',
      'The keeper <hedge>never</hedge> <covers>saw the boat</covers>, but he heard it.',
      'There is <hedge>no</hedge> <covers>sign that the pier was closed</covers>.',
    ],
    no: ['The skipper sold not only the rope.', 'The skipper sold the boat.'],
  },
  find(tokens, at, _, to) {
    const { lower, pos } = tokens[at] as Token;
    if (!NEGATIONS.has(lower) || DENIES_NOTHING.test(tokens[at + 1]?.lower ?? '')) return null;
    if (lower === 'no' && (pos === 'INTJ' || tokens[at + 1]?.text === ',')) return null;
    const end = reach(tokens, at + 1, to);
    return end > at + 1 ? { hedge: [at, at + 1], covers: [at + 1, end] } : null;
  },
};
