import { contentAfter } from '../content.ts';
import { phraseStartingAt } from '../noun-phrase.ts';
import { byVerb, cueGroups } from '../proposal.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { contentFrom } from '../spoken.ts';
import { asSubject, subjectBefore } from '../subject.ts';
import type { Range } from '../passage.ts';
import { lowerAt } from '../words.ts';

/** The subject of their passive is the one who listens. */
const TOLD = /^(?:tell|ask|inform|remind|assure|warn|urge|advise|notify|brief|order|instruct|press|query|question)$/;

export const passive: AttributionRule = {
  id: 'en/attribute/passive',
  summary: 'A passive verb of speech, with its speaker after “by” or with no speaker at all.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 2,
  examples: {
    yes: [
      '<content>The plan</content> <cue>was described</cue> by <source>two officials</source> <content>as a mess</content>.',
      'Residents <cue>were told</cue> <content>that the bridge was safe</content>.',
    ],
    no: ['The bridge was opened by the mayor.'],
  },
  find(p) {
    const found: Proposal[] = [];
    for (const group of cueGroups(p)) {
      const reduced = !group.passive && group.form === 'past' && group.to === group.from + 1 && lowerAt(p, group.to) === 'by';
      const asked =
        TOLD.test(group.lemma) &&
        group.form === 'past' &&
        !group.passive &&
        group.to === group.from + 1 &&
        (group.from === p.start || /^(?:when|,)$/.test(lowerAt(p, group.from - 1))) &&
        lowerAt(p, group.to) !== 'by';
      if (!group.passive && !reduced && !asked) continue;
      let at = group.to;
      let source: Range | null = null;
      if (lowerAt(p, at) === 'by') {
        source = phraseStartingAt(p, at + 1);
        if (!source) continue;
        at = source.to;
      }
      const told = TOLD.test(group.lemma);
      const start = contentAfter(p, { ...group, to: at, passive: true });
      const subject = asked ? null : subjectBefore(p, group);
      const expletive = subject !== null && subject.to - subject.from === 1 && lowerAt(p, subject.from) === 'it' && start.kind === 'that';
      const content: Range[] = [];
      if (!told && subject && !expletive) content.push({ from: subject.from, to: subject.to });
      const after =
        start.kind === 'prep' && told && lowerAt(p, start.at) !== 'about'
          ? null
          : start.kind === 'prep' && !/^(?:as|about|for|of)$/.test(lowerAt(p, start.at))
            ? null
            : start.kind === 'object' && !told && source === null && p.quoteAt[start.at] === null && p.words[start.at]?.pos === 'ADV'
              ? null
              : contentFrom(p, start, group, false);
      if (after) content.push(after);
      if (content.length === 0) continue;
      const construction = reduced ? 'passive-reduced' : source ? 'passive-by' : told ? 'passive-told' : 'passive';
      found.push(byVerb(construction, group, source ? asSubject(p, source) : null, content, start.kind));
    }
    return found;
  },
};
