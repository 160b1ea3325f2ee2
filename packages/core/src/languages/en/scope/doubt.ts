import type { Token } from '../../../model/mention.ts';
import { hearsayAdverbs, hedgeAdjectives, hedges } from '../lexicon.generated.ts';
import { describes } from './hearsay.ts';
import { adverbAt, nounPhrase, reach } from './reach.ts';
import type { ScopeRule } from './rule.ts';

const OTHERS = new Set<string>([...hearsayAdverbs, 'may', 'might', 'could']);
const ADVERBS: ReadonlySet<string> = new Set(hedges.filter((word) => !OTHERS.has(word)));
const ADJECTIVES: ReadonlySet<string> = new Set(hedgeAdjectives.doubt);
const SEEMS = /^(?:appears?|appeared|seems?|seemed)$/;

export const doubt: ScopeRule = {
  id: 'en/scope/doubt',
  kind: 'adverb',
  summary: '“Probably”, “apparently”, “a possible”, “seems to”: the writer is not sure of the rest of the clause, or of the noun behind.',
  follows: 'Hyland 1998; Vincze et al. 2008 (BioScope)',
  examples: {
    yes: [
      'The skipper <hedge>probably</hedge> <covers>sold the rope</covers> before he left.',
      'The <hedge>possible</hedge> <covers>closure of the pier</covers> angered the union.',
      'The mayor <hedge>seems</hedge> <covers>to like the plan</covers>, the keeper said.',
      'The storm is <hedge>likely</hedge> <covers>to close the pier</covers>.',
    ],
    no: ['The ferry appeared at noon.', 'The skipper sold the rope.'],
  },
  find(tokens, at, from, to) {
    const { lower } = tokens[at] as Token;
    if (ADJECTIVES.has(lower) && describes(tokens, at, from)) {
      const end = nounPhrase(tokens, at + 1, to);
      if (end > at + 1) return { hedge: [at, at + 1], covers: [at + 1, end] };
    }
    if (ADVERBS.has(lower)) return adverbAt(ADVERBS, tokens, at, from, to);
    if (!SEEMS.test(lower) || !/^(?:to|that|as)$/.test(tokens[at + 1]?.lower ?? '') || at + 1 >= to) return null;
    return { hedge: [at, at + 1], covers: [at + 1, reach(tokens, at + 1, to)] };
  },
};
