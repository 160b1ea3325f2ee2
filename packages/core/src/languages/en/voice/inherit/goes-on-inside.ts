import type { VoiceRule } from '../rule.ts';

export const goesOnInside: VoiceRule = {
  id: 'en/voice/inherit/goes-on-inside',
  summary: 'Somebody whose words were told by another goes on in the next sentence: it rests on the same teller.',
  follows: 'AP: attribution need not be repeated where it is plain from context',
  examples: {
    yes: [
      '<source>Sources close to the talks</source> <cue>said</cue> that <content><source>the envoy</source> <cue>claimed</cue> <content>the pier was his</content></content>. <source>The envoy</source> also <cue>suggested</cue> <content><rests>a new ferry line</rests></content>.',
      '<source>Two officials</source> <cue>said</cue> that <content><source>Ana Ruiz</source> <cue>claimed</cue> <content>the pier</content></content>. <source>She</source> also <cue>claimed</cue> <content><rests>the ferry</rests></content>.',
    ],
    no: [
      '<source>Sources close to the talks</source> <cue>said</cue> that <content><source>the envoy</source> <cue>claimed</cue> <content>the pier</content></content>.\n<source>The envoy</source> <cue>said</cue> <content>he was late</content>.',
    ],
  },
};
