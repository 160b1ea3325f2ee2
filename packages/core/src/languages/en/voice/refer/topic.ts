import type { ReferRule } from './heard.ts';
import { HE_OR_SHE } from './pronoun.ts';

export const topic: ReferRule = {
  id: 'en/voice/refer/topic',
  summary: 'He or she is, probably, the person with whose name a sentence just before begins, where nobody has spoken since.',
  follows: 'Centering (Grosz 1995): the subject is the likeliest to go on',
  examples: {
    yes: [
      'Karla Lind came by boat. <source>She</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
      '<source>Jo Vik</source> <cue>said</cue> <content>the pier was shut</content>. Karla Lind came by boat. <source>She</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
    ],
    no: [
      'Mr. Lind was at sea, Jo Lind said. The boat was late. <source>She</source> <cue>said</cue> <content>so</content>.',
      'Karla Lind came by boat. <source>Jo Vik</source> <cue>said</cue> <content>no</content>. <source>She</source> <cue>said</cue> <content>it was late</content>.',
    ],
  },
  points: ({ head }) => Object.hasOwn(HE_OR_SHE, head),
  find(_, { meant }) {
    const found = meant();
    return found && found.standing !== 'speaker' ? found.heard : null;
  },
};
