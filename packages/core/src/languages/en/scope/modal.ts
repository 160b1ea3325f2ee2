import type { Token } from '../../../model/mention.ts';
import { reach } from './reach.ts';
import type { ScopeRule } from './rule.ts';

export const modal: ScopeRule = {
  id: 'en/scope/modal',
  kind: 'modal',
  summary: '“May”, “might”, “could”: the rest of the clause is possible, and no more.',
  follows: 'Hyland 1998; Vincze et al. 2008 (BioScope)',
  examples: {
    yes: [
      'The ferry <hedge>may</hedge> <covers>have carried hundreds of barrels to the north</covers>, the keeper said.',
      'The port <hedge>could</hedge> <covers>close</covers> if the storm comes.',
      'The mayor <hedge>might</hedge> <covers>sell the pier</covers> and the union is angry.',
    ],
    no: ['The pier closed on May 4.', 'They feared the might of the sea.'],
  },
  find(tokens, at, _, to) {
    const { lower, text, pos } = tokens[at] as Token;
    if (lower !== 'may' && lower !== 'might' && lower !== 'could') return null;
    if (text === 'May' || (pos !== 'AUX' && pos !== 'VERB')) return null;
    const end = reach(tokens, at + 1, to);
    return end > at + 1 ? { hedge: [at, at + 1], covers: [at + 1, end] } : null;
  },
};
