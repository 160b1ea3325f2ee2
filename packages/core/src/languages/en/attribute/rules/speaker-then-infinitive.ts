import { spoken } from '../spoken.ts';
import type { AttributionRule } from '../rule.ts';

export const speakerThenInfinitive: AttributionRule = {
  id: 'en/attribute/speaker-then-infinitive',
  summary: 'A speaker, a verb of speech and what is to be done, or what somebody would not do.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 2,
  examples: {
    yes: [
      '<source>The mayor</source> <cue>promised</cue> <content>to reopen the bridge</content>.',
      '<source>A spokeswoman</source> <cue>declined</cue> <content>to comment on the report</content>.',
    ],
    no: ['The mayor ran to catch the ferry.'],
  },
  find: (p) => spoken(p, 'speaker-then-infinitive', ['to']),
};
