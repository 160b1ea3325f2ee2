import type { VoiceRule } from '../rule.ts';

export const outletBefore: VoiceRule = {
  id: 'en/voice/inherit/outlet-before',
  summary:
    'Unnamed people who speak right after an outlet reported something probably spoke to that outlet; so did somebody new who “added” to it.',
  follows: 'AP: attribution need not be repeated where it is plain from context',
  examples: {
    yes: [
      '<source>The Harbour Gazette</source> <cue>reported</cue> that <content>the pier was closed</content>. <source>Two ferry officials</source> <cue>said</cue> that <content><rests>the union was told</rests></content>.',
      '<source>The Harbour Gazette</source> <cue>reported</cue> that <content>the ferry was late</content>. <source>Three people familiar with the work</source> <cue>said</cue> that <content><rests>the engine failed</rests></content>.',
      '<content>The diver had left for Vik</content>, <source>the Harbour Gazette</source> <cue>reported</cue>. “<content><rests>He was happy</rests></content>,” <source>his nephew Jo Lind</source> <cue>added</cue>.',
    ],
    no: [
      '<content>The diver had left for Vik</content>, <source>the Harbour Gazette</source> <cue>reported</cue>. “<content>He was happy</content>,” <source>Jo Lind</source> <cue>said</cue>.',
      '<source>The Harbour Gazette</source> <cue>reported</cue> that <content>the pier was closed</content>.\n<source>Two ferry officials</source> <cue>said</cue> that <content>the union was told</content>.',
      '<source>The Harbour Gazette</source> <cue>reported</cue> that <content>the pier was closed</content>. <source>The ministry</source> <cue>said</cue> that <content>the union was told</content>.',
    ],
  },
};
