import { type Frame } from '../clauses/frames.ts';
import { isCopula } from '../roles.ts';
import type { PropositionRule } from '../rule.ts';
import { propositionOf } from '../told.ts';

const ID = 'en/propositions/infinitive';
const fits = (frame: Frame): boolean => frame.verb.infinitive && !isCopula(frame);

export const infinitive: PropositionRule = {
  id: ID,
  summary: 'An infinitive tells what somebody is to do, of whoever the verb above it says.',
  follows: 'Control of infinitives (Rosenbaum 1967): the object of “ask”, the subject of “try”',
  examples: {
    yes: [
      'The mayor asked <agent>the guards</agent> <does>to open</does> <patient>the gate</patient>.',
      '<agent>The pilot</agent> tried <does>to sell</does> <patient>the boat</patient>.',
    ],
    no: ['The mayor opened the gate.'],
  },
  find: (reading, _sentence, { frames }) => frames.filter(fits).map((frame) => propositionOf(reading, frame, 'infinitive', ID)),
};
