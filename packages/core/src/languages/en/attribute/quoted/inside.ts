import type { Attribution } from '../../../../model/attribution.ts';
import type { Quotation, Segmented } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import type { Span } from '../../../../model/span.ts';
import type { Continued } from '../continuation.ts';
import { cueVerb } from '../cue-verbs.ts';
import { passageWithin, type QuotedRange } from '../passage.ts';
import type { AttributionRule, ContentKind, Proposal } from '../rule.ts';
import { type Accepted, select } from '../select.ts';
import { attributionOf } from '../written.ts';

/** What a speaker feels or thinks is his own; only what is said to have been said leads to somebody else. */
const OWN: ReadonlySet<string> = new Set(['attitude', 'opine', 'speculate', 'show']);
/** "I called the mayor", "he talked about boats": too little is said to be somebody’s word. */
const SHAPELESS: ReadonlySet<ContentKind> = new Set<ContentKind>(['object', 'prep', 'ing', 'light', 'none']);
const LISTENER = /^(?:you|one|y'all|everybody|everyone|nobody)$/;

/**
 * Who is said to have said what inside the quotations of a speaker: “He told me that we would be paid,” she said.
 *
 * Looks only into whole quotations that an attribution has as its content, sentence by sentence, and only where a verb of speech stands in them.
 * Misses what is said inside quotations that nobody is said to speak, thoughts, and what "you" say.
 */
export function insideQuotations(
  reading: Segmented,
  found: readonly Continued[],
  rules: readonly AttributionRule[],
  accepts: (proposal: Proposal) => boolean,
): readonly Attribution[] {
  const inner: Attribution[] = [];
  const owned = ownedBy(found);
  let next = 0; // quotations before this one begin before the passage
  for (const { passage } of found) {
    for (const quote of passage.quotes) {
      if (!quote.whole || quote.quotation.end - quote.quotation.start < SHORTEST || !owned.has(quote.quotation.start)) continue;
      while (next < reading.quotations.length && (reading.quotations[next] as Quotation).start <= quote.quotation.start) next += 1;
      for (const words of sentencesOf(passage.words, quote)) {
        if (!words.some(({ lower }) => speaks(lower))) continue;
        const p = passageWithin(words, nestedIn(reading.quotations, next, words), passage.paragraph);
        const own = select(
          p,
          rules,
          (proposal) => !OWN.has(proposal.cueClass) && !SHAPELESS.has(proposal.contentKind) && accepts(proposal),
        );
        for (const a of own) {
          const source = a.source && p.words[a.source.from];
          if (!source || LISTENER.test(source.lower) || a.content.length === 0 || hypothetical(a)) continue;
          inner.push(attributionOf(p, a));
        }
      }
    }
  }
  return inner;
}

const SHORTEST = 20; // characters

const speaks = (lower: string): boolean => {
  if (lower === 'according') return true;
  const verb = cueVerb(lower);
  return verb !== null && !OWN.has(verb.cueClass);
};

/** "I would say", "let me tell", "they never said": nobody has said it. */
const hypothetical = ({ group, lemma }: Accepted): boolean =>
  lemma === 'go' || (group !== null && (group.modal !== null || group.infinitive || group.negated));

/** Where each quotation begins that some attribution has as its content. */
function ownedBy(found: readonly Continued[]): ReadonlySet<number> {
  const owned = new Set<number>();
  for (const { passage, accepted } of found) {
    for (const { content, further } of accepted) {
      for (const { start } of further) owned.add(start);
      for (const quote of passage.quotes)
        if (content.some((c) => c.from <= quote.from && quote.to <= c.to)) owned.add(quote.quotation.start);
    }
  }
  return owned;
}

/** The words between the marks, sentence by sentence. */
function sentencesOf(words: readonly Token[], { from, to, quotation: { inner } }: QuotedRange): readonly (readonly Token[])[] {
  const sentences: Token[][] = [];
  let last = -1;
  for (let i = from; i < to; i += 1) {
    const word = words[i] as Token;
    if (word.start < inner.start || word.end > inner.end) continue;
    if (word.sentence !== last) sentences.push([]);
    last = word.sentence;
    sentences.at(-1)?.push(word);
  }
  return sentences;
}

/** Quotations inside a run of words: they follow the one that holds them. */
function nestedIn(quotations: readonly Quotation[], from: number, words: readonly Span[]): readonly Quotation[] {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const nested: Quotation[] = [];
  for (let i = from; i < quotations.length && (quotations[i] as Quotation).start < end; i += 1) {
    const q = quotations[i] as Quotation;
    if (q.start >= start && q.end <= end && q.start >= (nested.at(-1)?.end ?? 0)) nested.push(q);
  }
  return nested;
}
