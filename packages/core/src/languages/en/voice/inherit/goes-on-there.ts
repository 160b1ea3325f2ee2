import type { VoiceRule } from '../rule.ts';

export const goesOnThere: VoiceRule = {
  id: 'en/voice/inherit/goes-on-there',
  summary: 'Somebody who spoke to an outlet goes on: what he added, or also said, he probably said there.',
  follows: 'AP: attribution need not be repeated where it is plain from context',
  examples: {
    yes: [
      '<source>Ana Ruiz</source> <cue>told</cue> Reuters that <content>the pier was closed</content>. Ana Ruiz left.\n<content><rests>The union was told</rests></content>, <source>Ruiz</source> <cue>added</cue>.',
      '<source>Ana Ruiz</source> <cue>told</cue> Reuters that <content>the pier was closed</content>. Ana Ruiz left.\n<source>Ruiz</source> <cue>also said</cue> that <content><rests>the union was told</rests></content>.',
    ],
    no: [
      '<source>Ana Ruiz</source> <cue>told</cue> Reuters that <content>the pier was closed</content>. Ana Ruiz left.\n<content>The union was told</content>, <source>Ruiz</source> <cue>said</cue>.',
      '<source>Ana Ruiz</source> <cue>told</cue> Reuters that <content>the pier was closed</content>. <source>Jo Lind</source> <cue>said</cue> <content>it was not</content>.\n<content>The union was told</content>, <source>Ruiz</source> <cue>added</cue>.',
    ],
  },
};

const GOES_ON = /^(?:add|continue|go on|conclude)\b/;
const ALSO = /(?:^|\s)(?:also|further|then|later)(?:\s|$)/i;

/** True where the verb goes on with what the same speaker said before: “added”, “also said”. */
export const addsTo = (cueLemma: string, cue: string): boolean => GOES_ON.test(cueLemma) || ALSO.test(cue);
