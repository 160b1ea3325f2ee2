import { contentAfter, skipAdjuncts } from '../content.ts';
import { phraseStartingAt } from '../noun-phrase-after.ts';
import type { Passage } from '../passage.ts';
import { byVerb, cueGroups } from '../proposal.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { subjectBefore } from '../subject.ts';
import type { VerbGroup } from '../verb-group.ts';
import { ADDRESSED, textAt } from '../words.ts';

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
    const group = cueGroups(p).findLast((g) => !g.passive && (g.finite || g.infinitive));
    if (!group) return found;
    const after = skipAdjuncts(p, contentAfter(p, group).cueEnd);
    if (after !== last && !(after < last && isAside(p, after, last)) && contentAfter(p, group).at !== last && !told(p, group, last))
      return found;
    const governor = group.infinitive ? governing(p, group) : group;
    const subject = governor ? subjectBefore(p, governor) : null;
    if (!subject || !governor) return found;
    const cue = { ...group, from: governor.from };
    found.push(byVerb('speaker-then-quotation', cue, subject, [], 'quote', group.to === last ? last + 1 : group.to));
    return found;
  },
};

/** "went on to say", "had this to say". */
function governing(p: Passage, group: VerbGroup): VerbGroup | null {
  const before = p.groups.findLast((g) => g.to <= group.from);
  return before?.finite && !before.passive && before.to >= group.from - 2 ? before : null;
}

/** ", to loud applause:". */
const isAside = (p: Passage, from: number, to: number): boolean =>
  textAt(p, from) === ',' && !p.groups.some((g) => g.from > from && g.to <= to);

/** "told a full hall:", ", told reporters in the rain, to loud applause:". */
function told(p: Passage, group: VerbGroup, last: number): boolean {
  if (!ADDRESSED.has(group.lemma)) return false;
  const phrase = phraseStartingAt(p, group.to);
  if (!phrase) return false;
  const after = skipAdjuncts(p, phrase.to);
  return after === last || isAside(p, after, last);
}
