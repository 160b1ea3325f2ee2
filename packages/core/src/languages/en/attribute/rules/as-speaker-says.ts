import { contentEnd } from '../clause-end.ts';
import { contentBefore } from '../content-before.ts';
import { skipAdjuncts } from '../content.ts';
import { byVerb, contentsOf, cueGroups } from '../proposal.ts';
import type { Range } from '../passage.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { subjectBefore } from '../subject.ts';
import { isDash, lowerAt, textAt } from '../words.ts';

export const asSpeakerSays: AttributionRule = {
  id: 'en/attribute/as-speaker-says',
  summary: 'A clause with “as” names who says what stands beside it.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 1,
  examples: {
    yes: [
      'As <source>the mayor</source> <cue>noted</cue>, <content>the bridge is safe again</content>.',
      '<content>The bridge is safe again</content>, as <source>Ana Ruiz</source> <cue>put</cue> it.',
    ],
    no: ['As the mayor said goodbye the band played.'],
  },
  find(p, accepted) {
    const found: Proposal[] = [];
    for (const group of cueGroups(p)) {
      if (!group.finite || group.passive) continue;
      const subject = subjectBefore(p, group);
      if (!subject || subject.shared || lowerAt(p, subject.from - 1) !== 'as') continue;
      const as = subject.from - 1;
      let after = group.to;
      if (/^(?:it|them|this|out)$/.test(lowerAt(p, after))) after += 1;
      after = skipAdjuncts(p, after);
      const ends = after >= p.end || textAt(p, after) === ',' || isDash(p, after) || textAt(p, after) === ':' || textAt(p, after) === ')';
      if (!ends) continue;
      const content: Range[] = [];
      const before = as > p.start + 2 ? contentBefore(p, as, contentsOf(accepted)) : null;
      if (before && (textAt(p, as - 1) === ',' || after >= p.end)) content.push(before);
      if (after < p.end && (content.length === 0 || textAt(p, as - 1) === ',')) {
        const end = contentEnd(p, after + 1, { cue: group });
        if (end > after + 1) content.push({ from: after + 1, to: end });
      }
      if (content.length > 0) found.push(byVerb('as-speaker-says', group, subject, content, 'before'));
    }
    return found;
  },
};
