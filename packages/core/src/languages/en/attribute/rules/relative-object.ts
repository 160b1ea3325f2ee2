import { cueNouns } from '../../lexicon.generated.ts';
import { phraseEndingAt } from '../noun-phrase.ts';
import { byVerb, cueGroups } from '../proposal.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { subjectBefore } from '../subject.ts';
import { lowerAt, textAt } from '../words.ts';

export const relativeObject: AttributionRule = {
  id: 'en/attribute/relative-object',
  summary: 'A relative clause that ends in its verb of speech: “a claim that the mayor denied”.',
  follows: 'PolNeAR 1.0: the relative pronoun stands for the content',
  pass: 2,
  examples: {
    yes: [
      'She spoke of a plan <content>that</content> <source>the mayor</source> <cue>has denounced</cue>.',
      'It was a claim <content>which</content> <source>two officials</source> <cue>denied</cue>.',
      'Norland blames its neighbour, <content>a charge</content> <source>Dalmar</source> <cue>denies</cue>.',
    ],
    no: ['The bridge that the mayor opened is safe.'],
  },
  find(p) {
    const found: Proposal[] = [];
    for (const group of cueGroups(p)) {
      if (!group.finite || group.passive) continue;
      const ends = group.to >= p.end || /^[.,;)]$/.test(textAt(p, group.to)) || p.words[group.to]?.pos === 'ADP';
      const subject = ends ? subjectBefore(p, group) : null;
      if (!subject || subject.relative || subject.shared) continue;
      const relative = subject.from - 1;
      const claim =
        p.words[relative]?.pos === 'NOUN' && cueNouns[lowerAt(p, relative)] !== undefined ? phraseEndingAt(p, relative, p.start) : null;
      if (claim) found.push(byVerb('relative-object', group, subject, [claim], 'none')); // "a charge Norland denies"
      if (!/^(?:that|which)$/.test(lowerAt(p, relative)) || !/^(?:NOUN|PROPN|PRON|PUNCT)$/.test(p.words[relative - 1]?.pos ?? '')) continue;
      found.push(byVerb('relative-object', group, subject, [{ from: relative, to: relative + 1 }], 'none'));
    }
    return found;
  },
};
