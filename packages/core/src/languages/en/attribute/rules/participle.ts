import { contentAfter } from '../content.ts';
import { byVerb, cueGroups, within } from '../proposal.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { contentFrom } from '../spoken.ts';
import { asSubject, subjectBefore, type Subject } from '../subject.ts';
import type { Passage } from '../passage.ts';
import { phraseStartingAt, throughApposition } from '../noun-phrase-after.ts';
import { phraseEndingAt } from '../noun-phrase.ts';
import type { VerbGroup } from '../verb-group.ts';
import { lowerAt, textAt } from '../words.ts';

export const participle: AttributionRule = {
  id: 'en/attribute/participle',
  summary: 'A participle goes on with what the subject of its sentence says.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 2,
  examples: {
    yes: [
      '<source>The mayor</source> left early, <cue>saying</cue> <content>that the bridge was safe</content>.',
      '<cue>Saying</cue> <content>the bridge was safe</content>, <source>the mayor</source> left.',
      'After <cue>saying</cue> <content>the bridge was safe</content>, <source>the mayor</source> left.',
      'The police arrived and <source>the mayor</source> left, <cue>saying</cue> <content>that the bridge was safe</content>.',
    ],
    no: ['The mayor left early, holding a flag.'],
  },
  find(p, accepted) {
    const found: Proposal[] = [];
    for (const group of cueGroups(p)) {
      if (group.form !== 'ing' || group.finite || group.infinitive || (group.lemma === 'write' && lowerAt(p, group.from - 1) === 'in'))
        continue;
      const start = contentAfter(p, group);
      if (start.kind === 'none') continue;
      const adjacent = besideNoun(p, group);
      const subject = adjacent ?? speakerOf(p, group, accepted);
      if (!subject) continue;
      const content = contentFrom(p, start, group, false);
      if (content) found.push(byVerb(adjacent ? 'participle-beside' : 'participle', group, subject, [content], start.kind, start.cueEnd));
    }
    return found;
  },
};

/** "By accusing him, the mayor made an enemy." */
const OPENER = /^(?:by|in|after|before|while|when|without|despite|besides|upon|on|and|but)$/;

/** "a letter from the mayor saying": the noun right before the participle, without a comma. */
function besideNoun(p: Passage, group: VerbGroup): Subject | null {
  const before = p.words[group.from - 1];
  if (!before || !/^(?:NOUN|PROPN)$/.test(before.pos)) return null;
  const phrase = phraseEndingAt(p, group.from - 1, p.start);
  return phrase ? asSubject(p, phrase) : null;
}

const OWN = /^(?:his|her|its|their)$/;

/** “his meeting with Ruiz”: the noun before the first preposition is no name and no person. */
function isThing(p: Passage, { from, to, kind }: Subject): boolean {
  let end = from + 1;
  while (end < to && p.words[end]?.pos !== 'ADP') end += 1;
  return kind === 'thing' || (p.words[end - 1]?.pos === 'NOUN' && asSubject(p, { from, to: end }).kind === 'noun');
}

/** Who speaks in a participle: the speaker before it in the sentence, else the subject of the nearest finite verb; at the sentence's start, whoever follows. */
export function speakerOf(p: Passage, group: VerbGroup, accepted: readonly Proposal[]): Subject | null {
  if (group.from === p.start || (group.from === p.start + 1 && OPENER.test(lowerAt(p, p.start)))) {
    for (let i = group.to; i < p.end; i += 1) {
      if (p.quoteAt[i]?.whole || textAt(p, i) !== ',') continue;
      const phrase = phraseStartingAt(p, i + 1);
      if (!phrase) continue;
      if (p.groupAt[phrase.to]?.finite) return asSubject(p, phrase);
      const whole = throughApposition(p, phrase);
      if (whole.to > phrase.to && p.groupAt[whole.to + 1]?.finite) return asSubject(p, { from: whole.from, to: whole.to + 1 }, phrase);
    }
    return null;
  }
  if (lowerAt(p, group.from - 1) === 'as') {
    const quoted = p.groups.findLast((g) => g.to < group.from && g.passive && /^(?:quote|cite)$/.test(g.lemma));
    if (quoted) return subjectBefore(p, quoted); // "the envoy was quoted by state media as saying"
  }
  const verb = p.groups.findLast((g) => g.finite && g.to <= group.from);
  const said = accepted.filter((a) => a.source !== null && a.cue.to <= group.from && a.construction !== 'noun');
  const inside = verb === undefined || said.some((a) => within(a.cue, verb.head) || a.content.some((c) => within(c, verb.head)));
  const subject = verb ? subjectBefore(p, verb) : null;
  // “made clear that the talks were private, saying”: in a clause with “that” no thing goes on to speak, whoever stands outside does
  if (subject && !inside && lowerAt(p, subject.from - 1) === 'that' && isThing(p, subject)) {
    const outside = p.groups.findLast((g) => g.finite && g.to < subject.from);
    const speaker = outside ? subjectBefore(p, outside) : null;
    if (speaker && /^(?:name|role|pronoun)$/.test(speaker.kind) && !speaker.relative) return { ...speaker, shared: true };
  }
  // “one aide said Ruiz calmed the crew, telling her men”: whom she tells is hers
  if (
    subject &&
    inside &&
    verb &&
    !verb.cue &&
    !verb.copula &&
    group.lemma === 'tell' &&
    OWN.test(lowerAt(p, group.to)) &&
    !subject.relative
  )
    return { ...subject, shared: true };
  const own = inside ? null : subject;
  if (own && !own.relative && !own.shared) return { ...own, shared: true }; // "police charged him and Ruiz left, saying"
  const last = said.reduce<Proposal | null>((best, a) => (best === null || a.cue.from > best.cue.from ? a : best), null);
  if (last?.source) return { ...last.source, kind: last.sourceKind, relative: false, shared: true };
  const finite = p.groups.filter((g) => g.finite && g.to <= group.from);
  for (const g of [...finite].reverse()) {
    const subject = subjectBefore(p, g);
    if (subject) return { ...subject, shared: true };
  }
  return null;
}
