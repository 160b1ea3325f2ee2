import { spoken } from '../spoken.ts';
import type { AttributionRule } from '../rule.ts';

export const speakerThenQuotation: AttributionRule = {
  id: 'en/attribute/speaker-then-quotation',
  summary: 'A speaker, a verb of speech and a quotation, with or without a comma or colon.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 2,
  examples: {
    yes: [
      '<source>The mayor</source> <cue>said</cue>, <content>“The bridge is safe again.”</content>',
      '<source>She</source> <cue>told</cue> reporters on Monday: <content>“Nobody was hurt.”</content>',
    ],
    no: ['The mayor walked home “a very tired and wet man.”'],
  },
  find: (p) => spoken(p, 'speaker-then-quotation', ['quote']),
};
