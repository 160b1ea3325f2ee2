import { contentEnd } from '../clause-end.ts';
import type { Passage, Range } from '../passage.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { subjectBefore } from '../subject.ts';
import type { VerbGroup } from '../verb-group.ts';
import { lowerAt } from '../words.ts';

const NOTHING = /^(?:no|little|nothing)$/;
const SILENT = /^(?:silent|tight|tight-lipped|mum|quiet)$/;

export const noComment: AttributionRule = {
  id: 'en/attribute/no-comment',
  summary: 'Somebody says nothing: had no comment, had little to say, remained silent, neither confirmed nor denied.',
  follows: 'AP Stylebook: say who was asked and did not answer',
  pass: 2,
  examples: {
    yes: [
      '<source>The mayor</source> <cue>had no comment on</cue> <content>the report</content>.',
      '<source>Ana Ruiz</source> <cue>had little to say about</cue> <content>the meeting</content>.',
      '<source>The ministry</source> <cue>neither confirmed nor denied</cue> <content>the meeting</content>.',
      '<source>The harbour police</source> <cue>remained silent about</cue> <content>the ferry</content>.',
    ],
    no: ['The mayor had no money for the bridge.', 'The bridge remained open.'],
  },
  find(p) {
    const found: Proposal[] = [];
    for (const group of p.groups) {
      if (!group.finite) continue;
      const cueTo = nothingSaid(p, group);
      if (cueTo === null) continue;
      const neither = lowerAt(p, group.from - 1) === 'neither';
      const subject = subjectBefore(p, neither ? { ...group, from: group.from - 1 } : group);
      if (!subject) continue;
      const particle = /^(?:on|about|to|of|regarding)$/.test(lowerAt(p, cueTo)) ? cueTo + 1 : cueTo;
      const end = contentEnd(p, particle, { cue: group });
      const content: Range[] = end > particle && p.words[particle]?.pos !== 'PUNCT' ? [{ from: particle, to: end }] : [];
      if (content.length === 0) continue;
      found.push({
        construction: 'no-comment', source: subject, sourceKind: subject.kind, cue: { from: neither ? group.from - 1 : group.from, to: particle }, head: group.head, content, contentKind: 'prep',
        lemma: neither ? 'neither confirm nor deny' : 'no comment', cueClass: 'decline', group,
      }); // prettier-ignore
    }
    return found;
  },
};

/** The place after "had no comment", "had little to say", "remained silent", "confirmed nor denied"; null where something is said. */
function nothingSaid(p: Passage, group: VerbGroup): number | null {
  let i = group.to;
  if (group.lemma === 'confirm' && lowerAt(p, group.from - 1) === 'neither' && lowerAt(p, i) === 'nor')
    return p.groupAt[i + 1]?.lemma === 'deny' ? (p.groupAt[i + 1] as VerbGroup).to : null;
  if (group.lemma === 'remain' || group.lemma === 'stay' || group.lemma === 'keep') {
    if (!SILENT.test(lowerAt(p, i))) return null;
    return lowerAt(p, i + 1) === '-' ? i + 3 : i + 1;
  }
  if (group.lemma !== 'have' && group.lemma !== 'offer' && group.lemma !== 'make') return null;
  if (!NOTHING.test(lowerAt(p, i))) return null;
  i += 1;
  while (p.words[i]?.pos === 'ADJ' || p.words[i]?.pos === 'ADV') i += 1;
  if (lowerAt(p, i) === 'comment') return i + 1;
  return lowerAt(p, i) === 'to' && /^(?:say|comment|add|offer)$/.test(lowerAt(p, i + 1)) ? i + 2 : null;
}
