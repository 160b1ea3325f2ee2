import { contentBefore } from '../content-before.ts';
import { skipAdjuncts } from '../content.ts';
import { phraseStartingAt } from '../noun-phrase-after.ts';
import type { Passage } from '../passage.ts';
import { byVerb, contentsOf, cueGroups } from '../proposal.ts';
import { resumed } from '../resumed.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { subjectBefore } from '../subject.ts';
import { lowerAt, textAt } from '../words.ts';

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
      const citing = p.groupAt[quote.from - 1];
      if (citing?.cue && citing.form === 'ing' && !citing.finite) continue; // 'Citing “a lack of funds,” the mayor said that'
      const comma = textAt(p, quote.to) === ',';
      if (!quote.whole || !(quote.ended || comma)) continue;
      const at = comma ? quote.to + 1 : quote.to;
      const group = cueGroups(p).find((g) => g.from > at && g.from < at + 24);
      if (!group?.finite || (group.passive && group.lemma !== 'quote')) continue;
      const subject = subjectBefore(p, group, at);
      if (subject?.from !== at || subject.relative) continue;
      if (lowerAt(p, group.to) === 'that') continue;
      const before = contentBefore(p, quote.to, contentsOf(accepted));
      if (!before) continue;
      const rest = resumed(p, afterCue(p, group.to, group.lemma), group, true);
      found.push(byVerb('quotation-then-speaker', group, subject, [before, ...rest], 'quote'));
    }
    return found;
  },
};

/** Past the person told, the time and the occasion. */
export function afterCue(p: Passage, at: number, lemma: string): number {
  let i = at;
  if (/^(?:tell|ask|remind|assure|inform|warn|advise|notify|reassure|caution)$/.test(lemma) || lowerAt(p, i) === 'to') {
    const told = phraseStartingAt(p, lowerAt(p, i) === 'to' ? i + 1 : i);
    if (told) i = told.to;
  }
  return skipAdjuncts(p, i);
}
