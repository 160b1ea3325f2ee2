import { contentEnd } from '../clause-end.ts';
import { phraseStartingAt } from '../noun-phrase-after.ts';
import type { Passage, Range } from '../passage.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { asSubject, subjectBefore, type Subject } from '../subject.ts';
import type { VerbGroup } from '../verb-group.ts';
import { lowerAt } from '../words.ts';

const NOTHING = /^(?:no|little|nothing)$/;
const ANSWERED = /^(?:respond|reply|comment|answer)$/;
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
      'There <cue>was no immediate comment</cue> from <source>the ministry</source>.',
      '<source>Ana Ruiz</source> <cue>could not be reached for comment</cue>.',
      '<source>Neither the ministry nor the embassy</source> <cue>responded to</cue> <content>questions</content>.',
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
      const subject =
        lowerAt(p, group.from - 1) === 'there' ? askedOf(p, cueTo) : subjectBefore(p, neither ? { ...group, from: group.from - 1 } : group);
      if (!subject || (ANSWERED.test(group.lemma) && lowerAt(p, subject.from) !== 'neither')) continue;
      const after = subject.from >= cueTo ? subject.to : cueTo;
      const particle = /^(?:on|about|to|of|regarding)$/.test(lowerAt(p, after)) ? after + 1 : after;
      const end = contentEnd(p, particle, { cue: group });
      const content: Range[] = (particle > after || group.lemma === 'confirm') && end > particle ? [{ from: particle, to: end }] : [];
      const cueEnd = after === cueTo ? particle : cueTo;
      found.push({
        construction: 'no-comment', source: subject, sourceKind: subject.kind, cue: { from: neither ? group.from - 1 : group.from, to: cueEnd }, head: group.head, content, contentKind: 'prep',
        lemma: neither ? 'neither confirm nor deny' : 'no comment', cueClass: 'decline', group,
      }); // prettier-ignore
    }
    return found;
  },
};

/** "There was no comment from the ministry." */
function askedOf(p: Passage, at: number): Subject | null {
  const phrase = lowerAt(p, at) === 'from' ? phraseStartingAt(p, at + 1) : null;
  return phrase ? asSubject(p, phrase) : null;
}

/** The place after "had no comment", "had little to say", "remained silent", "confirmed nor denied"; null where something is said. */
function nothingSaid(p: Passage, group: VerbGroup): number | null {
  let i = group.to;
  if (ANSWERED.test(group.lemma) && !group.passive) return i; // for "neither … nor …" before it
  if (group.lemma === 'reach' && group.passive && group.negated && lowerAt(p, i) === 'for' && lowerAt(p, i + 1) === 'comment') return i + 2;
  if (group.lemma === 'confirm' && lowerAt(p, group.from - 1) === 'neither' && lowerAt(p, i) === 'nor')
    return p.groupAt[i + 1]?.lemma === 'deny' ? (p.groupAt[i + 1] as VerbGroup).to : null;
  if (group.lemma === 'remain' || group.lemma === 'stay' || group.lemma === 'keep') {
    if (!SILENT.test(lowerAt(p, i))) return null;
    return lowerAt(p, i + 1) === '-' ? i + 3 : i + 1;
  }
  const there = group.copula && lowerAt(p, group.from - 1) === 'there';
  if (!there && group.lemma !== 'have' && group.lemma !== 'offer' && group.lemma !== 'make') return null;
  if (!NOTHING.test(lowerAt(p, i))) return null;
  i += 1;
  while (p.words[i]?.pos === 'ADJ' || p.words[i]?.pos === 'ADV') i += 1;
  if (lowerAt(p, i) === 'comment') return i + 1;
  return lowerAt(p, i) === 'to' && /^(?:say|comment|add|offer)$/.test(lowerAt(p, i + 1)) ? i + 2 : null;
}
