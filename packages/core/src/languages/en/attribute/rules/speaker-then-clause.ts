import { spoken } from '../spoken.ts';
import type { AttributionRule } from '../rule.ts';

export const speakerThenClause: AttributionRule = {
  id: 'en/attribute/speaker-then-clause',
  summary: 'A speaker, a verb of speech and a clause that nothing opens.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 2,
  examples: {
    yes: [
      '<source>The mayor</source> <cue>said</cue> <content>the bridge was safe</content>.',
      '<source>Officials</source> <cue>say</cue> <content>they found nothing</content>.',
    ],
    no: ['The mayor opened the bridge.'],
  },
  find: (p) => spoken(p, 'speaker-then-clause', ['clause', 'pronoun-clause']),
};
