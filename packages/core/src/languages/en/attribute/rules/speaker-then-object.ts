import { spoken } from '../spoken.ts';
import type { AttributionRule } from '../rule.ts';

export const speakerThenObject: AttributionRule = {
  id: 'en/attribute/speaker-then-object',
  summary: 'A speaker, a verb of speech and what it is about.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 2,
  examples: {
    yes: [
      '<source>The ministry</source> <cue>denied</cue> <content>reports of a secret meeting</content>.',
      '<source>Critics</source> <cue>called for</cue> <content>a new bridge</content>.',
      '<source>Ana Ruiz, the mayor,</source> <cue>called</cue> <content>the bridge a wreck</content>.',
    ],
    no: ['The mayor crossed the bridge.', 'The bridge, called the Iron Gate, fell.', 'The mayor talked for two hours.'],
  },
  find: (p) => spoken(p, 'speaker-then-object', ['object', 'prep', 'ing', 'light']),
};
