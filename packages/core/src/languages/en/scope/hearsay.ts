import type { Token } from '../../../model/mention.ts';
import { hearsayAdverbs, hedgeAdjectives } from '../lexicon.generated.ts';
import { adverbAt, nounPhrase, reach } from './reach.ts';
import type { ScopeRule } from './rule.ts';

const ADVERBS: ReadonlySet<string> = new Set(hearsayAdverbs);
const ADJECTIVES: ReadonlySet<string> = new Set(hedgeAdjectives.hearsay);
const TOLD = /^(?:said|believed|thought|understood|rumored|rumoured|reported|alleged|known|considered|suspected|expected)$/;
const BE = /^(?:is|are|was|were|been|be|'s|’s|'re|’re)$/;

/** Adjectives before their noun; “suspected” after “he” is a verb. */
export const describes = (tokens: readonly Token[], at: number, from: number): boolean => {
  const [before, next] = [at > from ? tokens[at - 1] : undefined, tokens[at + 1]];
  if (!next || !/^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos)) return false;
  return (
    before === undefined || /^(?:DET|ADJ|ADP|PART|CCONJ|PUNCT|NUM)$/.test(before.pos) || /^(?:his|her|its|their|’s|'s)$/.test(before.lower)
  );
};

export const hearsay: ScopeRule = {
  id: 'en/scope/hearsay',
  kind: 'hearsay',
  summary: '“Reportedly”, “alleged”, “is said to”: somebody says so; what stands behind it in its clause is weakened, and nothing else.',
  follows: 'Vincze et al. 2008 (BioScope): the scope of a cue is the words that it governs',
  examples: {
    yes: [
      'They met at a quiet inn, <hedge>reportedly</hedge> <covers>at the captain’s request</covers>, and left by boat.',
      'The keeper was charged for <hedge>allegedly</hedge> <covers>hiding the rope and cutting the line</covers>.',
      'The <hedge>alleged</hedge> <covers>smuggler</covers> left the port.',
      'The skipper is <hedge>said</hedge> <covers>to own two boats</covers> because he needs them.',
      '<hedge>Reportedly</hedge>, <covers>the pier is closed</covers>.',
    ],
    no: ['The keeper said that the pier was closed.', 'He suspected the skipper.'],
  },
  find(tokens, at, from, to) {
    const { lower } = tokens[at] as Token;
    if (ADVERBS.has(lower)) return adverbAt(ADVERBS, tokens, at, from, to);
    if (TOLD.test(lower) && at + 1 < to && /^(?:to)$/.test((tokens[at + 1] as Token).lower) && isPassive(tokens, at, from))
      return { hedge: [at, at + 1], covers: [at + 1, reach(tokens, at + 1, to)] };
    if (!ADJECTIVES.has(lower) || !describes(tokens, at, from)) return null;
    const end = nounPhrase(tokens, at + 1, to);
    return end > at + 1 ? { hedge: [at, at + 1], covers: [at + 1, end] } : null;
  },
};

function isPassive(tokens: readonly Token[], at: number, from: number): boolean {
  let i = at - 1;
  while (i > from && (tokens[i] as Token).pos === 'ADV') i -= 1;
  return i >= from && BE.test((tokens[i] as Token).lower);
}
