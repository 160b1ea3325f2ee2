import { type Frame } from '../clauses/frames.ts';
import { isCopula } from '../roles.ts';
import type { PropositionRule } from '../rule.ts';
import { propositionOf } from '../told.ts';

const ID = 'en/propositions/coordination';
const fits = (frame: Frame): boolean => frame.way === 'shared' && !frame.verb.infinitive && !isCopula(frame);

export const coordination: PropositionRule = {
  id: ID,
  summary: 'A second verb behind “and” or “but” has the subject of the first.',
  follows: 'Quirk et al., A Comprehensive Grammar: coordination and ellipsis',
  examples: {
    yes: [
      '<agent>The guards</agent> stopped the boat and <does>seized</does> <patient>the crates</patient>.',
      '<patient>The captain</patient> was shot and <does>killed</does> by <agent>a guard</agent>.',
    ],
    no: ['The guards stopped the boat.'],
  },
  find: (reading, _sentence, { frames }) => frames.filter(fits).map((frame) => propositionOf(reading, frame, 'coordination', ID)),
};
