import { agree, only, type ReferRule } from './heard.ts';

export const memberOfGroup: ReferRule = {
  id: 'en/voice/refer/member-of-group',
  summary: '“One of the officials” is a part of the group that spoke before: the outlet stays, the number shrinks.',
  follows: 'Reuters Handbook: never plural for one',
  examples: {
    yes: [
      '<content>The pier is closed</content>, <cue>according to</cue> <source>two ferry officials</source>. <source>One of the officials</source> <cue>said</cue> <content><rests>it was the storm</rests></content>.',
      '<source>Three divers</source> <cue>said</cue> <content>the wreck was empty</content>. <source>Two of the divers</source> <cue>said</cue> <content><rests>they saw a light</rests></content>.',
    ],
    no: [
      '<source>A ferry official</source> <cue>said</cue> <content>no</content>. <source>One of the officials</source> <cue>said</cue> <content>yes</content>.',
    ],
  },
  points: (read) => read.groupMember,
  find: (read, { heard, paragraph }) =>
    only(
      heard.filter(
        ({ head, voice }) =>
          head === read.head &&
          voice.kind !== 'weasel' &&
          !voice.named &&
          (voice.count === null || voice.count.max === null || voice.count.max > 1) &&
          agree(read.voice, voice),
      ),
      paragraph,
    ),
};
