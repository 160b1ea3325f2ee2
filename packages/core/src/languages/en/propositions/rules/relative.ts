import { type Frame } from '../clauses/frames.ts';
import type { PropositionRule } from '../rule.ts';
import { propositionOf } from '../told.ts';

const ID = 'en/propositions/relative';
const fits = (frame: Frame): boolean => frame.way === 'relative';

export const relative: PropositionRule = {
  id: ID,
  summary: 'A relative clause tells it of the phrase before “who”, “which” or “that”.',
  follows: 'Quirk et al., A Comprehensive Grammar: relative clauses',
  examples: {
    yes: [
      '<patient>The captain</patient>, who <does>was struck</does> on <place>the pier</place>, left.',
      'Guards held <agent>a man</agent> who <does>sank</does> <patient>a boat</patient>.',
    ],
    no: ['The captain left.'],
  },
  find: (reading, _sentence, { frames }) => frames.filter(fits).map((frame) => propositionOf(reading, frame, 'relative', ID)),
};
