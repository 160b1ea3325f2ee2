import { contentEnd } from '../clause-end.ts';
import { hearsayAdverbs } from '../../lexicon.generated.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { subjectBefore } from '../subject.ts';
import type { Range } from '../passage.ts';

const HEARSAY = new Set<string>(hearsayAdverbs);

export const hearsayAdverb: AttributionRule = {
  id: 'en/attribute/hearsay-adverb',
  summary: '“Reportedly”, “allegedly” and the like: somebody says so, and the text does not say who.',
  follows: 'PolNeAR 1.0 annotation guidelines: sources may be missing',
  pass: 2,
  examples: {
    yes: [
      '<content>The ferry</content> <cue>reportedly</cue> <content>sank near the harbour</content>.',
      '<content>The mayor</content> <cue>allegedly</cue> <content>took the money</content>.',
    ],
    no: ['The ferry certainly sank near the harbour.'],
  },
  find(p) {
    const found: Proposal[] = [];
    p.words.forEach((word, i) => {
      if (!HEARSAY.has(word.lower) || p.quoteAt[i]?.whole) return;
      const group = p.groupAt[i];
      const content: Range[] = [];
      if (group?.finite) {
        const subject = subjectBefore(p, group);
        if (subject) content.push({ from: subject.from, to: Math.max(subject.to, i) });
        else if (group.from < i) content.push({ from: group.from, to: i });
      }
      const end = contentEnd(p, i + 1, { cue: null });
      if (end > i + 1) content.push({ from: i + 1, to: end });
      if (content.length === 0) return;
      found.push({
        construction: 'hearsay-adverb',
        source: null,
        sourceKind: 'none',
        cue: { from: i, to: i + 1 },
        head: i,
        content,
        contentKind: 'before',
        lemma: word.lower,
        cueClass: 'hearsay',
        group: null,
      });
    });
    return found;
  },
};
