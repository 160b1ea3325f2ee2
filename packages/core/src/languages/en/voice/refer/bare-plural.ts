import { ROLES } from '../words.ts';
import { only, type ReferRule } from './heard.ts';

export const barePlural: ReferRule = {
  id: 'en/voice/refer/bare-plural',
  summary:
    '“Officials”, “officials there” are, probably, the officials who spoke in this paragraph or the one before, where they were told of in more words.',
  follows: 'Lee 2013: strict head match, the nearest first',
  examples: {
    yes: [
      '<source>Ferry officials</source> <cue>said</cue> <content>no</content>. <source>Officials</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
      '<source>Two port officials</source> <cue>said</cue> <content>no</content>.\n<source>Officials</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
    ],
    no: [
      '<source>Ferry officials</source> <cue>said</cue> <content>no</content>. <source>Port officials</source> <cue>said</cue> <content>yes</content>. <source>Officials</source> <cue>said</cue> <content>it was late</content>.',
      '<source>Ferry officials</source> <cue>said</cue> <content>no</content>. <source>Divers</source> <cue>said</cue> <content>it was late</content>.',
      '<source>A ferry official</source> <cue>said</cue> <content>no</content>. <source>Officials</source> <cue>said</cue> <content>it was late</content>.',
    ],
  },
  points: ({ voice, head, words }) =>
    voice.kind === 'persons' &&
    !voice.named &&
    words.every((w) => w === head || w === 'there') &&
    ROLES.has(head) &&
    /^\S+(?: there)?$/.test(voice.label),
  find({ head }, { heard, paragraph }) {
    const found = only(
      heard.filter((h) => h.head === head && h.voice.kind === 'persons' && !h.voice.named && h.paragraph >= paragraph - 1),
      paragraph,
    );
    return found && found.words.length > 1 ? { ...found, grade: 'probable' } : null;
  },
};
