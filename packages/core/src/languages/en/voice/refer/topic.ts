import type { ReferRule } from './heard.ts';
import { HE_OR_SHE } from './pronoun.ts';

export const topic: ReferRule = {
  id: 'en/voice/refer/topic',
  summary:
    'He or she is, probably, the person with whose name a sentence just before begins, where nobody has spoken since; or the one named behind its clause.',
  follows: 'Centering (Grosz 1995): the subject is the likeliest to go on',
  examples: {
    yes: [
      'Karla Lind came by boat. <source>She</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
      'While <source>she</source> <cue>said</cue> <content><rests>it was late</rests></content>, Karla Lind came by boat.',
      '<source>Jo Vik</source> <cue>said</cue> <content>the pier was shut</content>. Karla Lind came by boat. <source>She</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
    ],
    no: [
      'Mr. Lind was at sea, Jo Lind said. The boat was late. <source>She</source> <cue>said</cue> <content>so</content>.',
      'Karla Lind came by boat. <source>Jo Vik</source> <cue>said</cue> <content>no</content>. <source>She</source> <cue>said</cue> <content>it was late</content>.',
    ],
  },
  points: ({ head }) => Object.hasOwn(HE_OR_SHE, head),
  find({ head }, { meant, discourse, fits, at, sentence, own }) {
    const found = meant() ?? discourse.ahead({ at, sentence, own, fits: (h) => fits(h, head) });
    return found && found.standing !== 'speaker' ? found.heard : null;
  },
};
