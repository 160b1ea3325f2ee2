import type { Gender } from '../given-names.ts';
import type { ReferRule } from './heard.ts';
import { bodyBefore, manyBefore } from './many.ts';

/** Pronouns of one person. */
export const HE_OR_SHE: Readonly<Record<string, Gender>> = { she: 'f', her: 'f', herself: 'f', he: 'm', him: 'm', himself: 'm' };

export const pronoun: ReferRule = {
  id: 'en/voice/refer/pronoun',
  summary: 'She, he, it or they is the voice that last spoke and fits; where two spoke at once, nobody is named.',
  follows: 'Hobbs 1978; Hardmeier 2014: the last speaker goes on',
  examples: {
    yes: [
      '<source>Karla Lind</source> <cue>said</cue> <content>the pier was closed</content>. <source>She</source> <cue>said</cue> <content><rests>it would open soon</rests></content>.',
      '<source>The port authority</source> <cue>said</cue> <content>the pier was closed</content>. <source>It</source> <cue>said</cue> <content><rests>boats would leave from Vik</rests></content>.',
    ],
    no: [
      '<source>Mr. Lind</source> <cue>said</cue> <content>the pier was closed</content>. <source>She</source> <cue>said</cue> <content>it was open</content>.',
      '<source>Two divers</source> <cue>said</cue> <content>no</content>. “<source>They</source> <cue>say</cue> <content>it was late</content>,” said Lind.',
      '<source>Karla Lind</source> <cue>said</cue> <content>no</content> and <source>Jorun Vik</source> <cue>said</cue> <content>yes</content>. <source>She</source> <cue>said</cue> <content>it was late</content>.',
    ],
  },
  points: ({ head }) => Object.hasOwn(HE_OR_SHE, head) || /^(?:it|they|them|both)$/.test(head),
  find({ head }, hearing) {
    if (Object.hasOwn(HE_OR_SHE, head)) {
      const meant = hearing.meant();
      return meant?.standing === 'speaker' ? meant.heard : null;
    }
    if (hearing.context.reading.tokens[hearing.at]?.quoted) return null; // “They say so,” said Lind: of whom, only Lind knows
    if (head === 'it') return bodyBefore(hearing);
    return manyBefore(hearing.context, hearing);
  },
};
