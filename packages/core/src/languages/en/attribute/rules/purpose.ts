import { contentAfter } from '../content.ts';
import { byVerb, cueGroups } from '../proposal.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { contentFrom } from '../spoken.ts';
import { speakerOf } from './participle.ts';

export const purpose: AttributionRule = {
  id: 'en/attribute/purpose',
  summary: 'A verb of speech after “to”: what the subject of the sentence wants to say, or came to say.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 2,
  examples: {
    yes: [
      '<source>The mayor</source> went to the harbour <cue>to announce</cue> <content>that the bridge was safe</content>.',
      '<source>Two officials</source> phoned the Dalmar Post <cue>to say</cue> <content>that the ferry had sunk</content>.',
    ],
    no: ['The mayor went to open the bridge.'],
  },
  find(p, accepted) {
    const found: Proposal[] = [];
    for (const group of cueGroups(p)) {
      if (!group.infinitive || group.passive || group.from === p.start) continue;
      const start = contentAfter(p, group);
      if (start.kind === 'none') continue;
      const subject = speakerOf(p, group, accepted);
      const content = subject ? contentFrom(p, start, group, false) : null;
      if (subject && content) found.push(byVerb('purpose', group, subject, [content], start.kind, start.cueEnd));
    }
    return found;
  },
};
