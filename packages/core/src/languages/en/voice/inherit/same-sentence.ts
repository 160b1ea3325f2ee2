import type { VoiceRule } from '../rule.ts';

export const sameSentence: VoiceRule = {
  id: 'en/voice/inherit/same-sentence',
  summary: 'Who speaks stands beside what is said.',
  follows: 'AP: attribution in the same sentence',
  examples: {
    yes: [
      '<source>The mayor</source> <cue>said</cue> that <content><rests>the pier was closed</rests></content>.',
      '“<content><rests>The pier is closed</rests></content>,” <source>Ana Ruiz</source> <cue>said</cue>.',
    ],
    no: ['The pier <cue>reportedly</cue> <content>closed</content>.'],
  },
};
