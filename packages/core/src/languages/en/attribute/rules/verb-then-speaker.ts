import { skipAdjuncts } from '../content.ts';
import { phraseStartingAt, throughApposition } from '../noun-phrase-after.ts';
import type { Range } from '../passage.ts';
import { byVerb } from '../proposal.ts';
import type { AttributionRule } from '../rule.ts';
import { asSubject } from '../subject.ts';
import { textAt } from '../words.ts';

const OPENS = /^(?:say|state|add|continue|write|note|report|explain|ask|warn|reply|recall|declare|tweet|observe|conclude|reads?)$/;

export const verbThenSpeaker: AttributionRule = {
  id: 'en/attribute/verb-then-speaker',
  summary: 'A sentence opens with the verb of speech and its speaker; the quotation follows.',
  follows: 'An old order of newspapers: Said the mayor: “…”',
  pass: 1,
  examples: {
    yes: [
      '<cue>Said</cue> <source>Ana Ruiz</source>: <content>“The bridge is safe again.”</content>',
      '<cue>Added</cue> <source>the mayor</source>, <content>“Nobody was hurt at all.”</content>',
      '<cue>Wrote</cue> <source>Ruiz</source>:\n<content>“Nobody was hurt at all.”</content>',
    ],
    no: ['Asked about the bridge, she called it “a very old thing.”', 'Said to be safe, the bridge fell.'],
  },
  find(p) {
    const group = p.groups.find((g) => g.from >= p.start);
    if (
      !group?.cue ||
      group.from !== p.start ||
      group.to !== group.from + 1 ||
      !/^(?:past|s)$/.test(group.form) ||
      !OPENS.test(group.lemma)
    )
      return [];
    const phrase = phraseStartingAt(p, group.to);
    if (!phrase) return [];
    const source = throughApposition(p, phrase);
    const mark = skipAdjuncts(p, source.to);
    if (!/^[,:]$/.test(textAt(p, mark))) return [];
    const quote = p.quoteAt[mark + 1];
    const handsOver = mark === p.words.length - 1 && textAt(p, mark) === ':';
    if (!handsOver && !(quote?.whole && quote.from === mark + 1)) return [];
    const content: readonly Range[] = quote ? [{ from: quote.from, to: quote.to }] : [];
    return [byVerb('quotation-then-verb', group, asSubject(p, source, phrase), content, 'quote')];
  },
};
