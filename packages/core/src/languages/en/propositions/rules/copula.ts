import { type Frame } from '../clauses/frames.ts';
import { isCopula } from '../roles.ts';
import type { PropositionRule } from '../rule.ts';
import { propositionOf } from '../told.ts';

const ID = 'en/propositions/copula';
const fits = (frame: Frame): boolean => isCopula(frame) && frame.way !== 'relative' && frame.way !== 'reduced';

export const copula: PropositionRule = {
  id: ID,
  summary: 'A form of “be” or “become” says what somebody or something is.',
  follows: 'TAC slot filling: titles and kinds of a person or thing',
  examples: {
    yes: [
      '<patient>The man</patient> <does>was</does> <attribute>a cook</attribute>.',
      '<patient>The boat</patient> <does>became</does> <attribute>a wreck</attribute>.',
    ],
    no: ['The man was struck.'],
  },
  find: (reading, _sentence, { frames }) => frames.filter(fits).map((frame) => propositionOf(reading, frame, 'copula', ID)),
};
