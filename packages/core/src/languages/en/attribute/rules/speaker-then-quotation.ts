import { openFrame } from '../quoted/open-frame.ts';
import { spoken } from '../spoken.ts';
import type { AttributionRule } from '../rule.ts';

export const speakerThenQuotation: AttributionRule = {
  id: 'en/attribute/speaker-then-quotation',
  summary: 'A speaker, a verb and a quotation: any verb before a comma or colon, a verb of speech without.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 2,
  examples: {
    yes: [
      '<source>The mayor</source> <cue>said</cue>, <content>“The bridge is safe again.”</content>',
      '<source>She</source> <cue>told</cue> reporters on Monday: <content>“Nobody was hurt.”</content>',
      'Asked about the bridge, <source>he</source> <cue>demurred:</cue> <content>“I never cross it at night.”</content>',
      '<source>The mayor</source> <cue>shrugged</cue>, <content>“We have all the time in the world.”</content>',
    ],
    no: [
      'The mayor walked home “a very tired and wet man.”',
      'The sign had two words on it: “Closed today.”',
      'The mayor opened a show, “A Hundred Years of the Iron Bridge,” in May.',
    ],
  },
  find: (p) => [...spoken(p, 'speaker-then-quotation', ['quote']), ...openFrame(p)],
};
