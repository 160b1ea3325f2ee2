import { type Frame } from '../clauses/frames.ts';
import { isCopula } from '../roles.ts';
import type { PropositionRule } from '../rule.ts';
import { propositionOf } from '../told.ts';

const ID = 'en/propositions/active';
const fits = (frame: Frame): boolean =>
  !isCopula(frame) &&
  !frame.passive &&
  !frame.verb.infinitive &&
  frame.way !== 'relative' &&
  frame.way !== 'reduced' &&
  frame.way !== 'participle' &&
  frame.way !== 'shared';

export const active: PropositionRule = {
  id: ID,
  summary: 'A verb says what its subject does, and to whom.',
  follows: 'PropBank: numbered arguments of a verb in its plain order',
  examples: {
    yes: [
      '<agent>The pilot</agent> <does>handed</does> <recipient>the guards</recipient> <patient>two keys</patient> on <time>Monday</time>.',
      '<agent>Ana Ruiz</agent> <does>struck</does> <patient>the captain</patient> with <thing>an oar</thing> at <place>the pier</place>.',
    ],
    no: ['The captain was struck.'],
  },
  find: (reading, _sentence, { frames }) => frames.filter(fits).map((frame) => propositionOf(reading, frame, 'active', ID)),
};
