import { toClosingAdjunct } from '../closing-adjunct.ts';
import { contentBefore, isClause } from '../content-before.ts';
import { contentAfter, skipAdjuncts, type ContentStart } from '../content.ts';
import { phraseStartingAt, throughApposition } from '../noun-phrase-after.ts';
import { phraseEndingAt } from '../noun-phrase.ts';
import type { Passage, Range } from '../passage.ts';
import { byVerb, contentsOf, cueGroups } from '../proposal.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { contentFrom } from '../spoken.ts';
import { asSubject, subjectBefore } from '../subject.ts';
import type { VerbGroup } from '../verb-group.ts';
import { isDash, lowerAt, textAt } from '../words.ts';

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
      '<content>The charges</content> <cue>were called</cue> <content>a mistake</content> by <source>Ana Ruiz, the clerk’s lawyer</source>.',
      '<content>The search is over</content>, the Varn Tribune <cue>was told</cue> by <source>two divers</source>.',
      'Residents <cue>were told</cue> <content>that the bridge was safe</content>.',
    ],
    no: ['The bridge was opened by the mayor.'],
  },
  find(p, accepted) {
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
      const named = source === null && kind === 'full' ? namedBy(p, group) : null;
      if (named) {
        found.push(named);
        continue;
      }
      const told = TOLD.test(group.lemma);
      if (told && kind === 'full' && group.lemma === 'tell') {
        const before = toldBefore(p, group, at, accepted);
        if (before) {
          found.push(
            byVerb(
              source ? 'clause-then-speaker' : 'passive-told',
              group,
              source ? asSubject(p, source) : null,
              [before],
              'before',
              group.to,
            ),
          );
          continue;
        }
      }
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

const NAMING = /^(?:call|term|label|dub|brand|deem|declare|judge|rule)$/;
const LONGEST_NAME = 10; // words from the verb to “by”

/** “The charges were called a mistake by Ana Ruiz”: who calls it so stands behind what it is called. */
function namedBy(p: Passage, group: VerbGroup): Proposal | null {
  if (!NAMING.test(group.lemma) || group.negated) return null;
  const called = subjectBefore(p, group);
  if (!called || called.relative || called.shared) return null;
  let by = group.to;
  while (by < Math.min(p.end, group.to + LONGEST_NAME) && lowerAt(p, by) !== 'by') {
    if ((p.groupAt[by] && !p.quoteAt[by]) || (/^[,;:]$/.test(textAt(p, by)) && !p.quoteAt[by])) return null;
    by += 1;
  }
  if (by === group.to || lowerAt(p, by) !== 'by' || !/^(?:DET|ADJ|NOUN|PROPN|NUM|PUNCT)$/.test(p.words[group.to]?.pos ?? '')) return null;
  const agent = phraseStartingAt(p, by + 1);
  if (!agent) return null;
  const source = throughApposition(p, agent);
  const speaker = asSubject(p, source, agent);
  if (!/^(?:name|role)$/.test(speaker.kind) || p.groupAt[source.to]?.finite) return null;
  return byVerb('passive-by', group, speaker, [called, { from: group.to, to: by }], 'object');
}

/** “The search is over, the Varn Tribune was told by two divers.”: the clause that stands before, where nothing said follows. */
function toldBefore(p: Passage, group: VerbGroup, at: number, accepted: readonly Proposal[]): Range | null {
  const listener = subjectBefore(p, group);
  if (!listener || listener.shared || listener.relative) return null;
  const comma = listener.from - 1;
  if (comma <= p.start || !(textAt(p, comma) === ',' || isDash(p, comma) || p.quoteAt[comma]?.ended)) return null;
  if (toClosingAdjunct(p, skipAdjuncts(p, at), group.lemma) < p.end) return null;
  const before = contentBefore(p, p.quoteAt[comma] ? listener.from : comma, contentsOf(accepted));
  return before && isClause(p, before) && /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ|PUNCT)$/.test(p.words[before.from]?.pos ?? '') ? before : null;
}

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
