import { expertRoles, mediaWords, personNouns, personRoles } from '../../lexicon.generated.ts';
import { contentEnd } from '../clause-end.ts';
import { contentBefore, isClause } from '../content-before.ts';
import { phraseStartingAt, throughApposition } from '../noun-phrase-after.ts';
import { phraseEndingAt } from '../noun-phrase.ts';
import type { Passage, Range } from '../passage.ts';
import { contentsOf } from '../proposal.ts';
import type { AttributionRule, Proposal } from '../rule.ts';
import { asSubject } from '../subject.ts';
import { isDash, lowerAt, textAt } from '../words.ts';

const ACCOUNT = /^(?:words|view|opinion|telling|account|estimation|judgment|judgement|eyes|mind|reckoning|assessment|version)$/;
const OWNER = /^(?:his|her|their|its|my|our|your)$/;
const SPEAKERS: ReadonlySet<string> = new Set([...personNouns, ...personRoles, ...expertRoles, ...mediaWords, 'police', 'source', 'report', 'document', 'poll', 'survey']); // prettier-ignore
const MOST_WORDS = 8; // of an owner

export const inTheirWords: AttributionRule = {
  id: 'en/attribute/in-their-words',
  summary: '“In the words of”, “in her view”, “by his own account”, “per”: who stands behind the clause beside it.',
  follows: 'Quirk et al. 1985 §8.124–125 on viewpoint adjuncts',
  pass: 1,
  examples: {
    yes: [
      '<cue>In the words of</cue> <source>the mayor</source>, <content>the bridge is safe again</content>.',
      'In <source>Ana Ruiz’s</source> <cue>view</cue>, <content>the bridge is safe again</content>.',
      '<content>The bridge is safe again</content>, by <source>his</source> own <cue>account</cue>.',
      '<content>The ferry sank on Monday</content>, <cue>per</cue> <source>two officials</source>.',
    ],
    no: ['The crew was paid nine marks per day.', 'In his view of the harbour stood a crane.', 'The bridge came into view.'],
  },
  find(p, accepted) {
    const found: Proposal[] = [];
    for (let i = p.start; i < p.end - 1; i += 1) {
      const lower = lowerAt(p, i);
      if ((lower !== 'in' && lower !== 'by' && lower !== 'per' && lower !== 'to') || p.quoteAt[i]?.whole) continue;
      const opens = i === p.start || /^(?:and|but|that)$/.test(lowerAt(p, i - 1));
      const comma = textAt(p, i - 1) === ',' || isDash(p, i - 1);
      if (!opens && !comma) continue;
      const named = lower === 'per' ? perWhom(p, i) : (wordsOf(p, i) ?? ownersWords(p, i));
      if (!named) continue;
      const content: Range[] = [];
      const before = comma ? contentBefore(p, i - 1, contentsOf(accepted)) : null;
      if (before && (isClause(p, before) || textAt(p, named.to) === ',')) content.push(before);
      if (textAt(p, named.to) === ',' && named.to + 1 < p.end) {
        const to = contentEnd(p, named.to + 1, { cue: null, clausal: true });
        const after = { from: named.to + 1, to };
        if (to > after.from && isClause(p, after) && (opens || content.length === 0 || !content.some((c) => isClause(p, c))))
          content.push(after);
      } else if (named.to < p.end && !/^[;:)]$/.test(textAt(p, named.to)) && !isDash(p, named.to)) continue;
      if (content.length === 0) continue;
      const source = asSubject(p, named.source);
      found.push({
        construction: named.construction, source, sourceKind: source.kind, cue: named.cue, head: named.cue.to - 1, content, contentKind: 'before',
        lemma: named.lemma, cueClass: 'say', group: null,
      }); // prettier-ignore
    }
    return found;
  },
};

interface Named {
  readonly construction: string;
  readonly lemma: string;
  readonly source: Range;
  readonly cue: Range;
  readonly to: number; // place after the phrase
}

/** "per two officials": people, an outlet or a document, never a measure. */
function perWhom(p: Passage, at: number): Named | null {
  const phrase = phraseStartingAt(p, at + 1);
  if (!phrase) return null;
  const last = p.words[phrase.to - 1];
  const speaks = last?.pos === 'PROPN' || SPEAKERS.has(last?.lower ?? '') || SPEAKERS.has((last?.lower ?? '').replace(/s$/, ''));
  if (!speaks) return null;
  return { construction: 'per', lemma: 'per', source: phrase, cue: { from: at, to: at + 1 }, to: phrase.to };
}

/** "in the words of the mayor", "in the view of two officials". */
function wordsOf(p: Passage, at: number): Named | null {
  if (lowerAt(p, at + 1) !== 'the' || !ACCOUNT.test(lowerAt(p, at + 2)) || lowerAt(p, at + 3) !== 'of') return null;
  const phrase = phraseStartingAt(p, at + 4);
  if (!phrase) return null;
  const source = throughApposition(p, phrase);
  return { construction: 'words-of', lemma: `in the ${lowerAt(p, at + 2)} of`, source, cue: { from: at, to: at + 4 }, to: source.to };
}

/** "in her view", "by the mayor’s own account". */
function ownersWords(p: Passage, at: number): Named | null {
  for (let i = at + 2; i < Math.min(p.end, at + MOST_WORDS); i += 1) {
    if (p.groupAt[i] || textAt(p, i) === ',') return null;
    if (!ACCOUNT.test(lowerAt(p, i))) continue;
    const last = lowerAt(p, i - 1) === 'own' ? i - 2 : i - 1;
    const owner = OWNER.test(lowerAt(p, last))
      ? { from: last, to: last + 1 }
      : lowerAt(p, last) === "'s" || /^['’]$/.test(textAt(p, last))
        ? phraseEndingAt(p, last - 1, at + 1)
        : null;
    if (!owner || owner.from !== at + 1) return null;
    return {
      construction: 'words-of',
      lemma: `in … ${lowerAt(p, i)}`,
      source: { from: owner.from, to: last + 1 },
      cue: { from: i, to: i + 1 },
      to: i + 1,
    };
  }
  return null;
}
