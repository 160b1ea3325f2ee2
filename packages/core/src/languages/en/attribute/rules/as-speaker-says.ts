import { contentEnd } from '../clause-end.ts';
import { contentBefore } from '../content-before.ts';
import { skipAdjuncts } from '../content.ts';
import { byVerb, contentsOf, cueGroups } from '../proposal.ts';
import { phraseStartingAt } from '../noun-phrase-after.ts';
import type { Passage, Range } from '../passage.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { asSubject, subjectBefore, type Subject } from '../subject.ts';
import type { VerbGroup } from '../verb-group.ts';
import { isDash, lowerAt, textAt } from '../words.ts';

/** "as reported by the Post", "as first noted by". */
function reportedBy(p: Passage, group: VerbGroup): Subject | null {
  if (lowerAt(p, asOf(p, group)) !== 'as' || lowerAt(p, group.to) !== 'by' || group.form !== 'past') return null;
  const phrase = phraseStartingAt(p, group.to + 1);
  return phrase ? asSubject(p, phrase) : null;
}

/** The place of “as”, which the tagger counts to the verb in “as first reported”. */
const asOf = (p: Passage, group: VerbGroup): number => (lowerAt(p, group.from) === 'as' ? group.from : group.from - 1);

export const asSpeakerSays: AttributionRule = {
  id: 'en/attribute/as-speaker-says',
  summary: 'A clause with “as” names who says what stands beside it.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 1,
  examples: {
    yes: [
      'As <source>the mayor</source> <cue>noted</cue>, <content>the bridge is safe again</content>.',
      '<content>The bridge is safe again</content>, as <source>Ana Ruiz</source> <cue>put</cue> it.',
      'As <cue>reported</cue> by <source>the Coast Times</source>, <content>the bridge is safe again</content>.',
    ],
    no: ['As the mayor said goodbye the band played.'],
  },
  find(p, accepted) {
    const found: Proposal[] = [];
    for (const group of cueGroups(p)) {
      const by = reportedBy(p, group);
      if (!by && (!group.finite || group.passive)) continue;
      const subject = by ?? subjectBefore(p, group);
      if (!subject || subject.shared || lowerAt(p, by ? asOf(p, group) : subject.from - 1) !== 'as') continue;
      const as = by ? asOf(p, group) : subject.from - 1;
      let after = by ? by.to : group.to;
      if (/^(?:it|them|this|out)$/.test(lowerAt(p, after))) after += 1;
      after = skipAdjuncts(p, after);
      const ends = after >= p.end || textAt(p, after) === ',' || isDash(p, after) || textAt(p, after) === ':' || textAt(p, after) === ')';
      if (!ends) continue;
      const content: Range[] = [];
      const before = as > p.start + 2 ? contentBefore(p, as, contentsOf(accepted)) : null;
      if (before && (textAt(p, as - 1) === ',' || after >= p.end)) content.push(before);
      const joined = before !== null && /^(?:and|but)$/.test(lowerAt(p, after + 1)); // “…, as the Times reported, and he will go”: the report goes on
      if (after < p.end && !joined && (content.length === 0 || textAt(p, as - 1) === ',')) {
        const end = contentEnd(p, after + 1, { cue: group });
        if (end > after + 1) content.push({ from: after + 1, to: end });
      }
      if (content.length > 0) found.push(byVerb('as-speaker-says', by ? { ...group, from: as + 1 } : group, subject, content, 'before'));
    }
    return found;
  },
};
