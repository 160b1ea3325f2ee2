import { toClosingAdjunct } from '../closing-adjunct.ts';
import { contentBefore, isClause, isLong } from '../content-before.ts';
import { skipAdjuncts } from '../content.ts';
import { phraseStartingAt, throughApposition } from '../noun-phrase-after.ts';
import type { Passage, Range } from '../passage.ts';
import { byVerb, contentsOf, cueGroups } from '../proposal.ts';
import { resumed } from '../resumed.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { asSubject } from '../subject.ts';
import { isDash, lowerAt, textAt } from '../words.ts';

/** Verbs that stand before their speaker even after words that are not quoted. */
const INVERTED =
  /^(?:say|report|write|add|note|announce|ask|explain|argue|warn|recall|declare|claim|acknowledge|admit|insist|predict|reply|respond|remark|observe|quip|joke|conclude|tweet|caution|complain|concede|confirm|contend|continue|suggest)$/;

export const quotationThenVerb: AttributionRule = {
  id: 'en/attribute/quotation-then-verb',
  summary: 'What was said is followed by a verb of speech and then its speaker.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 1,
  examples: {
    yes: [
      '<content>“The bridge is safe again,”</content> <cue>said</cue> <source>Ana Ruiz, the mayor of Dalmar</source>.',
      '<content>The bridge is safe again</content>, <cue>said</cue> <source>the mayor</source>.',
      '<content>The board split five to four</content>, <cue>said</cue> <source>a director</source>.',
    ],
    no: ['The “Iron Bridge,” said to be safe, fell.'],
  },
  find(p, accepted) {
    const found: Proposal[] = [];
    for (const group of cueGroups(p)) {
      if (group.passive || group.form === 'ing' || group.infinitive || group.from <= p.start || group.to - group.from > 2 || group.negated)
        continue;
      const quote = p.quoteAt[group.from - 1];
      const comma = textAt(p, group.from - 1) === ',';
      const spokenOf = INVERTED.test(group.lemma);
      const close =
        quote?.whole || (quote?.ended && spokenOf) ? quote : comma && p.quoteAt[group.from - 2]?.whole ? p.quoteAt[group.from - 2] : null;
      if (!close && !(comma && spokenOf)) continue;
      if (close && !close.ended && !comma && !spokenOf) continue; // 'the “secret harbour” underscores'
      const phrase = phraseStartingAt(p, group.to);
      if (!phrase || lowerAt(p, group.to) === 'that') continue;
      const source = throughApposition(p, phrase);
      const after = p.groupAt[source.to];
      if (after?.finite && !after.infinitive && textAt(p, source.to) !== ',') continue; // "said the bridge was": the phrase is what was said
      const done = toClosingAdjunct(p, skipAdjuncts(p, source.to), group.lemma);
      if (!close && done < p.end && !/^[,.;:)]$/.test(textAt(p, done)) && !isDash(p, done)) continue; // ", reminded his staff about"
      const before = contentBefore(p, close ? close.to : group.from - 1, contentsOf(accepted));
      const whole =
        close?.whole === true ||
        (before !== null && (isClause(p, before) || (done >= p.end && isLong(p, before) && !holdsComma(p, before)))); // “The board split five to four, said”
      if (!before || !whole) continue;
      if (close && p.quotes.some((q) => q.whole && q.from >= source.to && q.from <= source.to + 1 && textAt(p, source.to) === ':'))
        continue;
      const rest = resumed(p, done, group, close !== null);
      const closed = source.to > phrase.to && textAt(p, source.to) === ',' ? { from: source.from, to: source.to + 1 } : source;
      const speaker = asSubject(p, closed, phrase);
      if (!close && speaker.kind === 'noun' && !/^(?:say|report)$/.test(group.lemma)) continue; // ", adds another layer"
      found.push(byVerb('quotation-then-verb', group, speaker, [before, ...rest], close ? 'quote' : 'before'));
    }
    return found;
  },
};

const holdsComma = (p: Passage, { from, to }: Range): boolean => {
  for (let i = from; i < to; i += 1) if (textAt(p, i) === ',') return true;
  return false;
};
