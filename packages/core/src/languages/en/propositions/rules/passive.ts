import { type Frame } from '../clauses/frames.ts';
import type { PropositionRule } from '../rule.ts';
import { propositionOf } from '../told.ts';

const ID = 'en/propositions/passive';
const fits = (frame: Frame): boolean =>
  frame.passive &&
  frame.way !== 'relative' &&
  frame.way !== 'reduced' &&
  frame.way !== 'participle' &&
  frame.way !== 'shared' &&
  !frame.verb.infinitive;

export const passive: PropositionRule = {
  id: ID,
  summary: 'A verb in the passive: its subject is what it is done to, and “by” brings who did it.',
  follows: 'PropBank: the same arguments whatever the voice',
  examples: {
    yes: [
      '<patient>The captain</patient> <does>was struck</does> by <agent>a guard</agent>.',
      '<recipient>The cook</recipient> <does>was given</does> <patient>the keys</patient> on <time>Friday</time>.',
    ],
    no: ['The guard struck the captain.'],
  },
  find: (reading, _sentence, { frames }) => frames.filter(fits).map((frame) => propositionOf(reading, frame, 'passive', ID)),
};
