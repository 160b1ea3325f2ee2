import { type Frame } from '../clauses/frames.ts';
import type { PropositionRule } from '../rule.ts';
import { propositionOf } from '../told.ts';

const ID = 'en/propositions/participle';
const fits = (frame: Frame): boolean => frame.way === 'reduced' || frame.way === 'participle';

export const participle: PropositionRule = {
  id: ID,
  summary: 'A participle tells it without a clause of its own: “seized by guards”, “killing two”.',
  follows: 'Quirk et al., A Comprehensive Grammar: nonfinite clauses',
  examples: {
    yes: [
      '<patient>The boat</patient> <does>seized</does> by <agent>guards</agent> was old.',
      '<agent>A bomb</agent> exploded, <does>killing</does> <patient>two sailors</patient>.',
    ],
    no: ['The guards seized the boat.'],
  },
  find: (reading, _sentence, { frames }) => frames.filter(fits).map((frame) => propositionOf(reading, frame, 'participle', ID)),
};
