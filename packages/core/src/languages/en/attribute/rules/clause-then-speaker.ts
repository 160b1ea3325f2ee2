import { toClosingAdjunct } from '../closing-adjunct.ts';
import { contentBefore, isClause, isLong } from '../content-before.ts';
import { isFullName } from '../noun-phrase-after.ts';
import type { Passage, Range } from '../passage.ts';
import { byVerb, contentsOf, cueGroups } from '../proposal.ts';
import { resumed } from '../resumed.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { asSubject, subjectBefore, type Subject } from '../subject.ts';
import { toldThrough } from '../told-through.ts';
import type { VerbGroup } from '../verb-group.ts';
import { isDash, lowerAt, textAt } from '../words.ts';
import { afterCue } from './quotation-then-speaker.ts';

export const clauseThenSpeaker: AttributionRule = {
  id: 'en/attribute/clause-then-speaker',
  summary: 'A clause, a comma, its speaker and a verb of speech; the clause may go on afterwards.',
  follows: 'PolNeAR 1.0 annotation guidelines: source, cue and content',
  pass: 1,
  examples: {
    yes: [
      '<content>The bridge is safe again</content>, <source>the mayor</source> <cue>said</cue>.',
      '<content>The bridge</content>, <source>she</source> <cue>said</cue>, <content>is safe again</content>.',
      '<content>The bridge collapsed on Monday</content>, <source>the mayor of Vik, Irena Vosk</source> <cue>said</cue>.',
      '<content>The rocket reached orbit</content>, <source>the space agency</source> <cue>said</cue> after the test.',
      '<content>The ferry will not sail</content>, <source>two officials</source> <cue>told</cue> the Dalmar Post on Monday.',
      '<content>The mayor smiled and said, “No comment,”</content> <source>the Dalmar Post</source> <cue>reported</cue> two days later.',
    ],
    no: ['After the storm, the mayor said nothing was left.', 'In spring, she said that the port was open.'],
  },
  find(p, accepted) {
    const found: Proposal[] = [];
    for (const group of cueGroups(p)) {
      if (!group.finite || group.passive) continue;
      const nearest = subjectBefore(p, group);
      if (!nearest || nearest.relative || nearest.shared) continue;
      const subject = withDescription(p, nearest, group);
      const comma = subject.from - 1;
      const quoted = p.quoteAt[comma];
      if (quoted ? !(quoted.to === comma + 1 && toldThrough(p, group, quoted)) : !(textAt(p, comma) === ',' || isDash(p, comma))) continue;
      const after = toClosingAdjunct(p, afterCue(p, group.to, group.lemma), group.lemma);
      const ends = after >= p.end || /^[,;)]$/.test(textAt(p, after)) || isDash(p, after) || p.quoteAt[after]?.from === after;
      if (!ends) continue;
      const relative = /^(?:which|who|that|what)$/.test(lowerAt(p, comma - 1)); // "a plan which, she said, would fail"
      const told = quoted ? { from: opening(p), to: comma + 1 } : null; // whoever is quoted before speaks inside what is reported
      const before = told ?? (relative ? { from: comma - 1, to: comma } : contentBefore(p, comma, contentsOf(accepted)));
      if (!before) continue;
      const rest = resumed(p, after, group, false);
      const piece = rest[0];
      // "Asked if the bridge was safe, the mayor replied, “Yes.”": what stands before is no part of it
      if (piece && p.quoteAt[piece.from]?.from === piece.from && opensAdjunct(p, before.from)) continue;
      const broken =
        piece !== undefined &&
        before.from === p.start &&
        before.to - before.from < 9 &&
        !p.quoteAt[piece.from] &&
        (startsPhrase(p.words[before.from]?.pos) || isClause(p, piece));
      const whole = (relative && rest.length > 0) || isClause(p, before) || broken || (after >= p.end && isLong(p, before));
      if (!whole) continue;
      found.push(byVerb('clause-then-speaker', group, subject, [before, ...rest], 'before'));
    }
    return found;
  },
};

const LONGEST_PIECE = 8; // words between two commas

/** “…, the mayor of Vik, Irena Vosk said”, “…, Jon Berg, an engineer said”: name and description on both sides of a comma, none behind. */
function withDescription(p: Passage, subject: Subject, group: VerbGroup): Subject {
  const comma = subject.from - 1;
  if (subject.to !== group.from || textAt(p, comma) !== ',' || !/^(?:name|role)$/.test(subject.kind)) return subject;
  let open = comma - 1;
  while (
    open > p.start &&
    comma - open <= LONGEST_PIECE &&
    textAt(p, open) !== ',' &&
    !p.groupAt[open] &&
    !p.quoteAt[open] &&
    lowerAt(p, open) !== 'and'
  )
    open -= 1;
  const piece = { from: open + 1, to: comma };
  if (textAt(p, open) !== ',' || piece.to <= piece.from || !isClause(p, { from: p.start, to: open })) return subject;
  const described = (range: Range): boolean =>
    p.words[range.from]?.pos === 'DET' &&
    asSubject(p, { from: range.from, to: range.from + Math.min(3, range.to - range.from) }).kind === 'role';
  const named = (range: Range): boolean => isFullName(p, range) && p.words.slice(range.from, range.to).every((w) => w.pos === 'PROPN');
  const both = (named(subject) && described(piece)) || (described(subject) && named(piece));
  return both ? asSubject(p, { from: piece.from, to: subject.to }, named(subject) ? subject : piece) : subject;
}

const opening = (p: Passage): number => (/^(?:and|but)$/.test(lowerAt(p, p.start)) ? p.start + 1 : p.start);

const opensAdjunct = (p: Passage, at: number): boolean => {
  const group = p.groupAt[at];
  return (
    /^(?:ADP|SCONJ|ADV)$/.test(p.words[at]?.pos ?? '') ||
    /^(?:when|as|while|after|before|in|on|at)$/.test(lowerAt(p, at)) ||
    (group?.from === at && /^(?:past|ing|en)$/.test(group.form))
  );
};

const startsPhrase = (pos: string | undefined): boolean => pos !== undefined && /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(pos);
