import { skipAdjuncts } from '../content.ts';
import { byVerb, cueGroups } from '../proposal.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { subjectBefore } from '../subject.ts';
import { textAt } from '../words.ts';

export const speakerThenColon: AttributionRule = {
  id: 'en/attribute/speaker-then-colon',
  summary: 'A sentence that ends in a colon hands over to the quotation in the next paragraph.',
  follows: 'PolNeAR 1.0 annotation guidelines: a quotation that goes on belongs to one attribution',
  pass: 2,
  examples: {
    yes: [
      'In a letter, <source>the mayor</source> <cue>wrote:</cue>\n<content>“The bridge is safe again.”</content>',
      'On Monday <source>she</source> <cue>said:</cue>\n<content>“Nobody was hurt.”</content>',
    ],
    no: ['The mayor opened the bridge:\n“The Iron Bridge” is its name.'],
  },
  find(p) {
    const found: Proposal[] = [];
    const last = p.words.length - 1;
    if (textAt(p, last) !== ':') return found;
    for (const group of cueGroups(p)) {
      if (group.passive || !group.finite || skipAdjuncts(p, group.to) !== last) continue;
      const subject = subjectBefore(p, group);
      if (subject) found.push(byVerb('speaker-then-quotation', group, subject, [], 'quote', group.to === last ? last + 1 : group.to));
    }
    return found;
  },
};
