import { contentAfter, type ContentStart } from '../content.ts';
import { phraseStartingAt, throughApposition } from '../noun-phrase-after.ts';
import { phraseEndingAt } from '../noun-phrase.ts';
import type { Passage, Range } from '../passage.ts';
import { byVerb, cueGroups } from '../proposal.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { contentFrom } from '../spoken.ts';
import { asSubject, subjectBefore } from '../subject.ts';
import type { VerbGroup } from '../verb-group.ts';
import { lowerAt, textAt } from '../words.ts';

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
      '<content>The plan</content>, <cue>described</cue> by <source>two officials</source> <content>as a mess</content>, was dropped.',
      'Residents <cue>were told</cue> <content>that the bridge was safe</content>.',
    ],
    no: ['The bridge was opened by the mayor.'],
  },
  find(p) {
    const found: Proposal[] = [];
    for (const group of cueGroups(p)) {
      const kind = passiveKind(p, group);
      if (!kind) continue;
      let at = group.to;
      let source: Range | null = null;
      if (lowerAt(p, at) === 'by') {
        const phrase = phraseStartingAt(p, at + 1);
        if (!phrase) continue;
        source = kind === 'reduced' ? phrase : throughApposition(p, phrase);
        at = source.to;
      }
      const told = TOLD.test(group.lemma);
      const subject = kind === 'asked' ? null : kind === 'reduced' ? nounBefore(p, group) : subjectBefore(p, group);
      const start = contentAfter(p, { ...group, to: at, passive: true });
      const expletive = subject !== null && subject.to - subject.from === 1 && lowerAt(p, subject.from) === 'it' && start.kind === 'that';
      const content: Range[] = [];
      if (!told && subject && !expletive) content.push({ from: subject.from, to: subject.to });
      const after = follows(p, start, group, told, source !== null) ? contentFrom(p, start, group, kind === 'reduced') : null;
      if (after) content.push(after);
      if (content.length === 0) continue;
      const construction = kind === 'reduced' ? 'passive-reduced' : source ? 'passive-by' : told ? 'passive-told' : 'passive';
      found.push(
        byVerb(
          construction,
          group,
          source ? asSubject(p, source) : null,
          content,
          after ? start.kind : 'none',
          source ? group.to : start.cueEnd,
        ),
      );
    }
    return found;
  },
};

/** "was told", "the plan, described by"; "Asked about": a participle that opens its clause. */
function passiveKind(p: Passage, group: VerbGroup): 'full' | 'reduced' | 'asked' | null {
  if (group.passive) return 'full';
  if (group.form !== 'past' && group.form !== 'en') return null;
  if (group.to > group.from + 2 || group.negated || group.modal) return null;
  if (lowerAt(p, group.to) === 'by') return 'reduced';
  const opens = group.from === p.start || /^(?:when|,)$/.test(lowerAt(p, group.from - 1));
  return TOLD.test(group.lemma) && opens && group.to === group.from + 1 ? 'asked' : null;
}

/** The noun that a reduced passive belongs to, past one comma. */
function nounBefore(p: Passage, group: VerbGroup): Range | null {
  const last = textAt(p, group.from - 1) === ',' ? group.from - 2 : group.from - 1;
  return last >= p.start ? phraseEndingAt(p, last, p.start) : null;
}

/** True where what follows the passive is part of what was said, and no time, place or means. */
function follows(p: Passage, start: ContentStart, group: VerbGroup, told: boolean, spoken: boolean): boolean {
  const first = lowerAt(p, start.at);
  if (start.kind === 'prep')
    return told ? first === 'about' : group.cue?.cueClass === 'attitude' ? first === 'as' : /^(?:as|about|for|of)$/.test(first);
  if (start.kind === 'object' && !told && !spoken) return p.quoteAt[start.at] !== null || p.words[start.at]?.pos !== 'ADV';
  return true;
}
