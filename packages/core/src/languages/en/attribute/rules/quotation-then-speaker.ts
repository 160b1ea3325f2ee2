import { contentBefore, isClause } from '../content-before.ts';
import { skipAdjuncts } from '../content.ts';
import { phraseStartingAt } from '../noun-phrase-after.ts';
import type { Passage, QuotedRange } from '../passage.ts';
import { byVerb, contentsOf } from '../proposal.ts';
import { resumed } from '../resumed.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { speakerAfter } from '../quoted/speaker-after.ts';
import type { Subject } from '../subject.ts';
import { toldThrough } from '../told-through.ts';
import type { VerbGroup } from '../verb-group.ts';
import { lowerAt, skipTime, SUBORDINATOR, textAt } from '../words.ts';

export const quotationThenSpeaker: AttributionRule = {
  id: 'en/attribute/quotation-then-speaker',
  summary: 'A quotation is followed by its speaker and a verb of speech.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 1,
  examples: {
    yes: [
      '<content>“The bridge is safe again,”</content> <source>the mayor</source> <cue>said</cue>.',
      '<content>“Nobody was hurt at all,”</content> <source>Ana Ruiz</source> <cue>told</cue> reporters on Tuesday.',
      '<content>“The port,”</content> <source>she</source> <cue>added</cue>, <content>“will open in spring.”</content>',
    ],
    no: ['The “Iron Bridge,” the mayor noted in 2019, is safe.', 'The crowd sang “Home to the Harbour Lights” before the mayor left.'],
  },
  find(p, accepted) {
    const found: Proposal[] = [];
    for (const quote of p.quotes) {
      if (!quote.whole && !quote.ended) continue;
      const comma = textAt(p, quote.to) === ',';
      if (!quote.ended && !comma && quote.from !== p.start) continue;
      const citing = p.groupAt[quote.from - 1];
      if (citing?.cue && citing.form === 'ing' && !citing.finite) continue; // 'Citing “a lack of funds,” the mayor said that'
      const at = comma ? quote.to + 1 : quote.to;
      const spoken = verbAfter(p, quote, at, quote.ended || comma);
      if (!spoken) continue;
      const { group, subject } = spoken;
      if (toldThrough(p, group, quote)) continue; // She said: “…,” the Coast Times reported
      const before = contentBefore(p, quote.to, contentsOf(accepted));
      if (!before || (!quote.whole && !isClause(p, before))) continue; // what they called a “harbour day,” she said
      const rest = resumed(p, afterCue(p, group.to, group.lemma), group, true);
      found.push(byVerb('quotation-then-speaker', group, subject, [before, ...rest], 'quote'));
    }
    return found;
  },
};

const FURTHEST = 24; // words between the closing mark and the verb

/** The verb of speech that follows, and who speaks. A verb of no list is one too where nothing but its speaker stands before it and nothing after: “…,” she shrugged. */
function verbAfter(p: Passage, quote: QuotedRange, at: number, ended: boolean): { group: VerbGroup; subject: Subject } | null {
  for (const group of p.groups) {
    if (group.from <= at) continue;
    if (group.from >= at + FURTHEST) return null;
    if (group.infinitive || /^(?:who|which|whose|whom)$/.test(lowerAt(p, group.from - 1))) continue; // of the speaker
    if (!group.finite || (group.passive && group.lemma !== 'quote') || lowerAt(p, group.to) === 'that') {
      if (group.cue) return null;
      continue;
    }
    if (!group.cue && (group.copula || group.passive || !standsAlone(p, group))) continue;
    const subject = speakerAfter(p, at, group);
    if (!subject) {
      if (group.cue) return null;
      continue;
    }
    const adjacent = subject.to === group.from && subject.from === at;
    if (!group.cue && (!adjacent || !ended || quote.from !== p.start || subject.kind === 'thing')) return null;
    if (quote.from > p.start && !SAYS.test(group.lemma) && SUBORDINATOR.test(lowerAt(p, p.start))) return null; // 'When he asked for “a better town,” the crowd applauded'
    if ((quote.from !== p.start || !quote.whole) && !standsAlone(p, group)) return null; // 'Although he wanted “a better town,” he targeted three'
    if (!ended && !(adjacent && SAYS.test(group.lemma) && standsAlone(p, group))) return null;
    return { group, subject };
  }
  return null;
}

const SAYS = /^(?:say|tell|add|write|tweet|note|ask|warn|explain|state|reply|answer|recall|continue|post)$/;

/** Nothing follows that could have been said. */
function standsAlone(p: Passage, group: VerbGroup): boolean {
  const after = afterCue(p, group.to, group.lemma);
  return after >= p.end || /^[,.;:]$/.test(textAt(p, after)) || p.quoteAt[after]?.from === after;
}

/** Past the person told, the time and the occasion. */
export function afterCue(p: Passage, at: number, lemma: string): number {
  let i = at;
  if (/^(?:tell|ask|remind|assure|inform|warn|advise|notify|reassure|caution)$/.test(lemma) || lowerAt(p, i) === 'to') {
    const told = phraseStartingAt(p, lowerAt(p, i) === 'to' ? i + 1 : i);
    if (told) i = told.to;
  }
  i = skipAdjuncts(p, i);
  return SAYS.test(lemma) && lowerAt(p, i) === 'on' ? pastBroadcast(p, i) : i;
}

/** Past “on Harbour One’s “Morning Watch”” where nothing follows: where somebody said it, and not what. */
function pastBroadcast(p: Passage, on: number): number {
  let i = on + 1;
  if (lowerAt(p, i) === 'the') i += 1;
  if (p.words[i]?.pos !== 'PROPN' && !p.quoteAt[i]) return on;
  while (
    i < p.end &&
    (p.quoteAt[i] || /^(?:PROPN|NOUN|PART|SYM|NUM)$/.test(p.words[i]?.pos ?? '') || /^(?:the|this|of|&)$/.test(lowerAt(p, i)))
  )
    i += 1;
  i = skipTime(p, i);
  return i >= p.end || textAt(p, i) === ',' ? i : on;
}
