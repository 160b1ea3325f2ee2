import { cueNouns } from '../../lexicon.generated.ts';
import { contentEnd } from '../clause-end.ts';
import { phraseStartingAt } from '../noun-phrase-after.ts';
import { phraseEndingAt } from '../noun-phrase.ts';
import type { Passage, Range } from '../passage.ts';
import type { AttributionRule, ContentKind, Proposal } from '../rule.ts';
import { asSubject } from '../subject.ts';
import { isTemporal, lowerAt, textAt } from '../words.ts';

/** Nouns of speech, each with its plural, to the noun. */
const LEMMAS: ReadonlyMap<string, string> = new Map([
  ...Object.keys(cueNouns).map((noun) => [noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`, noun] as const),
  ...Object.keys(cueNouns).map((noun) => [noun, noun] as const),
]);
const OWNER = /^(?:his|her|their|its|my|our|your)$/;

export const noun: AttributionRule = {
  id: 'en/attribute/noun',
  summary: 'A noun of speech with its owner, or with what was said: “her claim that”, “a denial by”, “reports of”.',
  follows: 'PolNeAR 1.0 annotation guidelines: cues may be nouns',
  pass: 2,
  examples: {
    yes: [
      'The band played on after <source>her</source> <cue>assertion</cue> <content>that the bridge was safe</content>.',
      'Rain drowned out <source>the mayor’s</source> <cue>announcement</cue> <content>that the bridge was safe</content>.',
    ],
    no: ['The report was long.'],
  },
  find(p) {
    const found: Proposal[] = [];
    p.words.forEach((word, i) => {
      if ((word.pos !== 'NOUN' && word.pos !== 'PROPN') || p.groupAt[i] || p.quoteAt[i]?.whole) return;
      const lemma = LEMMAS.get(word.lower);
      const cueClass = lemma && cueNouns[lemma];
      if (!cueClass) return;
      const owned = ownerBefore(p, i);
      const by = spokenBy(p, i + 1);
      const said = contentOf(p, by ? by.to : i + 1);
      if (!said) return;
      const cueFrom = owned ? owned.to : adjectivesFrom(p, i);
      const source = owned ?? by;
      const subject = source ? asSubject(p, source) : null;
      found.push({
        construction: owned ? 'noun-owned' : by ? 'noun-by' : 'noun', source: subject, sourceKind: subject?.kind ?? 'none', cue: { from: cueFrom, to: by ? i + 1 : said.cueEnd }, head: i,
        content: [said.content], contentKind: said.kind, lemma: `${lemma} (noun)`, cueClass, group: null,
      }); // prettier-ignore
    });
    return found;
  },
};

/** "the mayor’s", "her": up to three words before the noun. */
function ownerBefore(p: Passage, at: number): Range | null {
  for (let i = at - 1; i >= Math.max(p.start, at - 4); i -= 1) {
    const lower = lowerAt(p, i);
    if (OWNER.test(lower)) return { from: i, to: i + 1 };
    if (lower === "'s" || (textAt(p, i).length === 1 && /['’]/.test(textAt(p, i)))) {
      if (isTemporal({ ...p, words: p.words.slice(0, i) }, i - 1)) return null; // "Monday’s statement"
      const phrase = phraseEndingAt(p, i - 1, p.start);
      return phrase ? { from: phrase.from, to: i + 1 } : null;
    }
    if (!/^(?:ADJ|NOUN|PROPN|NUM|ADV)$/.test(p.words[i]?.pos ?? '')) return null;
  }
  return null;
}

/** "by two officials", "from the ministry". */
function spokenBy(p: Passage, at: number): Range | null {
  if (!/^(?:by|from)$/.test(lowerAt(p, at))) return null;
  const phrase = phraseStartingAt(p, at + 1);
  return phrase && p.words[phrase.from]?.pos !== 'VERB' ? phrase : null;
}

function adjectivesFrom(p: Passage, at: number): number {
  let from = at;
  while (from > p.start && p.words[from - 1]?.pos === 'ADJ') from -= 1;
  return from;
}

function contentOf(p: Passage, at: number): { kind: ContentKind; content: Range; cueEnd: number } | null {
  const lower = lowerAt(p, at);
  if (lower === 'that' && (p.words[at + 1]?.pos !== 'VERB' || p.groupAt[at + 1]?.finite === false)) {
    const finite = p.groups.find((g) => g.from > at && g.finite);
    if (!finite || finite.from === at + 1) return null; // "the report that fell": a relative clause
    const end = contentEnd(p, at, { cue: null, clausal: true });
    return end > at + 1 ? { kind: 'that', content: { from: at, to: end }, cueEnd: at } : null;
  }
  if (/^(?:of|about|on|for|against|over|to|regarding|concerning)$/.test(lower)) {
    const phrase =
      p.groupAt[at + 1]?.form === 'ing' || p.groupAt[at]?.infinitive
        ? { from: at + 1, to: contentEnd(p, at + 1, { cue: null }) }
        : phraseStartingAt(p, at + 1);
    if (!phrase || phrase.to <= phrase.from) return null;
    return p.groupAt[at]?.infinitive
      ? { kind: 'to', content: { from: at, to: phrase.to }, cueEnd: at }
      : { kind: 'prep', content: phrase, cueEnd: at + 1 };
  }
  return null;
}
