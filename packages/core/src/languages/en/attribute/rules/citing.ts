import { documentWords, mediaWords, personNouns, personRoles } from '../../lexicon.generated.ts';
import { contentEnd } from '../clause-end.ts';
import { contentBefore } from '../content-before.ts';
import { contentAfter } from '../content.ts';
import { isFullName, phraseStartingAt } from '../noun-phrase-after.ts';
import type { Passage, Range } from '../passage.ts';
import { byVerb, cueGroups } from '../proposal.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { contentFrom } from '../spoken.ts';
import { asSubject } from '../subject.ts';
import type { VerbGroup } from '../verb-group.ts';
import { textAt } from '../words.ts';

const SPEAKERS = new Set<string>([
  ...personNouns,
  ...personRoles,
  ...mediaWords,
  ...documentWords,
  'source',
  'ministry',
  'agency',
  'government',
  'police',
  'television',
  'tv',
  'radio',
]);

export const citing: AttributionRule = {
  id: 'en/attribute/citing',
  summary: 'A report that cites somebody rests on that voice: “citing two officials” stands behind what the sentence reports.',
  follows: 'AP Stylebook on attribution to other news organizations: name the outlet and whom it cites',
  pass: 2,
  examples: {
    yes: [
      'The Coast Times, <cue>citing</cue> <source>two harbour officials</source>, reported <content>that the bridge was closed</content>.',
      'The Coast Times reported, <cue>citing</cue> <source>state television</source>, <content>that the bridge was closed</content>.',
      'The Coast Times, <cue>citing</cue> <source>Ana Ruiz</source>, reported <content>that the bridge was closed</content>.',
      'According to the Coast Times, <cue>citing</cue> <source>a senior diplomat</source>, <content>the envoy left on Monday</content>.',
    ],
    no: ['The Coast Times, citing a lack of funds, closed its doors.'],
  },
  find(p, accepted) {
    const found: Proposal[] = [];
    for (const group of cueGroups(p)) {
      if (group.form !== 'ing' || group.finite || !/^(?:cite|quote)$/.test(group.lemma)) continue;
      const described = phraseStartingAt(p, group.to);
      if (!described || !speaks(p, described)) continue;
      const phrase = withName(p, described);
      const carried = accepted.filter((a) => a.source !== null && a.construction !== 'citing' && Math.abs(a.head - group.head) < 40);
      const verb = textAt(p, phrase.to) === ',' ? p.groupAt[phrase.to + 1] : null;
      const carrier = verb ? carried.find((a) => a.head === verb.head) : (carried.find((a) => a.head > group.head) ?? carried.at(-1));
      const content = carrier?.content.flatMap((c) => before(p, c, group)) ?? own(p, group, phrase);
      if (content.length > 0) found.push(byVerb('citing', group, asSubject(p, phrase), content, 'before'));
    }
    return found;
  },
};

/** “citing the mayor of Vik, Ana Ruiz,”: the name between commas belongs to the office before it. */
function withName(p: Passage, phrase: Range): Range {
  if (textAt(p, phrase.to) !== ',' || p.words[phrase.to - 1]?.pos === 'NUM') return phrase;
  let to = phrase.to + 1;
  while (to < p.end && p.words[to]?.pos === 'PROPN') to += 1;
  const closed = to >= p.end || textAt(p, to) === ',';
  return closed && isFullName(p, { from: phrase.to + 1, to }) && !isFullName(p, phrase) ? { from: phrase.from, to } : phrase;
}

/** What a content holds before “citing”, and after the comma where it holds none of it. */
function before(p: Passage, content: Range, { from }: VerbGroup): readonly Range[] {
  if (from < content.from || content.to <= from) return [content];
  const to = textAt(p, from - 1) === ',' ? from - 1 : from;
  return to > content.from ? [{ from: content.from, to }] : [];
}

/** What the sentence reports, where no other rule has said so: after the comma, or before the participle. */
function own(p: Passage, group: VerbGroup, phrase: Range): readonly Range[] {
  if (textAt(p, phrase.to) !== ',') {
    const before = contentBefore(p, group.from, []);
    return before ? [before] : [];
  }
  const verb = p.groupAt[phrase.to + 1];
  const reported = verb?.finite && verb.cue ? contentFrom(p, contentAfter(p, verb), verb, false) : null;
  if (reported) return [reported];
  if (verb?.finite) return [];
  const end = contentEnd(p, phrase.to + 1, { cue: null, clausal: true });
  return end > phrase.to + 1 ? [{ from: phrase.to + 1, to: end }] : [];
}

/** People, bodies, outlets and documents speak; a lack of funds does not. */
function speaks(p: Passage, phrase: Range): boolean {
  for (let i = phrase.from; i < phrase.to; i += 1) {
    const w = p.words[i];
    if (!w) break;
    if (/^(?:of|in|for|about|with)$/.test(w.lower)) return i > phrase.from && p.words[i - 1]?.pos === 'PROPN';
    if (SPEAKERS.has(w.lower) || SPEAKERS.has(w.lemma) || SPEAKERS.has(w.lower.replace(/s$/, ''))) return true;
  }
  return isFullName(p, phrase) && phrase.to - phrase.from < 4; // “citing Ana Ruiz”
}
