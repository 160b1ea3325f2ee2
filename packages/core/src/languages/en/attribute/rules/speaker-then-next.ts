import { skipAdjuncts } from '../content.ts';
import { byVerb, cueGroups } from '../proposal.ts';
import type { AttributionRule } from '../rule.ts';
import { subjectBefore } from '../subject.ts';
import { lowerAt } from '../words.ts';

/** Verbs that can stand without what was said, and leave it to the next sentence. */
const BARE =
  /^(?:agree|disagree|concur|say|explain|elaborate|respond|reply|answer|object|demur|differ|dissent|protest|counter|continue|recall|remember|shrug|laugh|joke|scoff|complain|testify)$/;

export const speakerThenNext: AttributionRule = {
  id: 'en/attribute/speaker-then-next',
  summary: 'A sentence says only that somebody spoke; the next one is what was said, in quotation marks.',
  follows: 'PolNeAR 1.0 annotation guidelines: a quotation that goes on belongs to one attribution',
  pass: 2,
  examples: {
    yes: [
      '<source>The mayor</source> <cue>agreed</cue>. <content>“The bridge is safe again.”</content>',
      '<source>Ana Ruiz</source> <cue>said in a statement</cue>. <content>“Nobody was hurt.”</content>',
    ],
    no: ['The mayor agreed. The bridge was safe again.', 'The mayor agreed to sail. “The Iron Bridge” is its name.'],
  },
  find(p) {
    const group = cueGroups(p).at(-1);
    if (!group?.finite || group.passive || group.infinitive || group.negated || !BARE.test(group.lemma)) return [];
    if (p.quotes.some((q) => q.whole) || p.groups.some((g) => g.from > group.from)) return [];
    let after = group.to;
    if (group.lemma === 'say' && !/^(?:in|on|by|at|via|through|during)$/.test(lowerAt(p, after))) return []; // “…” said is somebody’s already
    after = skipAdjuncts(p, after);
    if (after < p.end) return [];
    const subject = subjectBefore(p, group);
    return subject && !subject.relative ? [byVerb('speaker-then-quotation', group, subject, [], 'quote')] : [];
  },
};
