import { spoken } from '../spoken.ts';
import type { AttributionRule } from '../rule.ts';

export const speakerThenThat: AttributionRule = {
  id: 'en/attribute/speaker-then-that',
  summary: 'A speaker, a verb of speech and a clause with “that”, “whether” or another question word.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 2,
  examples: {
    yes: [
      '<source>The mayor</source> <cue>said</cue> <content>that the bridge was safe</content>.',
      '<source>Ana Ruiz, the mayor,</source> <cue>has not said</cue> <content>whether the bridge is safe</content>.',
    ],
    no: ['The mayor took that bridge home.'],
  },
  find: (p) => spoken(p, 'speaker-then-that', ['that', 'wh']),
};
