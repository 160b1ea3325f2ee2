import type { SourcedAttribution, Weakened } from '../../../../model/attribution.ts';
import { COUNTED, type AlignedQuestion, type Stance } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import { overlaps, type Span } from '../../../../model/span.ts';
import { tokenAfter } from '../tokens.ts';

const MOST_OF_IT = 0.8; // of the words that answer

/**
 * What a report does with words that look like a claim: null where it makes the claim, or passes on somebody's.
 *
 * What it repeats in order to deny is only mentioned, and what it asks is only asked: neither is its word, whatever the question.
 * Looks at who speaks ("denied that …", "never said that …"), at the scope of a negation or of "whether", at "the false report that …", and at the question mark.
 */
export function unclaimed(reading: Reading, span: Span, attribution: SourcedAttribution | null, sentence: number): Stance | null {
  if (attribution && holds(attribution, span) && (attribution.cueClass === 'deny' || attribution.force === 'negating')) return 'mentions';
  if (attribution && holds(attribution, span) && attribution.force === 'questioning') return 'questions';
  const weak = weakenedFrom(reading, reading.sentences[sentence]?.start ?? 0, span).find(
    ({ kind, covers, hedge }) => (kind === 'negation' || kind === 'question') && hedge.end <= span.start && inside(covers, span),
  ); // a "not" among the words that answer belongs to the answer
  if (weak) return weak.kind === 'question' ? 'questions' : 'mentions';
  if (calledFalse(reading, span, sentence)) return 'mentions';
  const at = reading.sentences[sentence];
  return at && reading.report.text.slice(at.start, at.end).trimEnd().endsWith('?') && !attribution?.direct ? 'questions' : null;
}

/** What is weakened between `from` and the end of the span; the list stands in text order. */
function weakenedFrom({ weakened }: Reading, from: number, { end }: Span): readonly Weakened[] {
  let low = 0;
  let high = weakened.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (weakened[middle]!.hedge.start < from) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < weakened.length && weakened[to]!.hedge.start < end) to += 1;
  return weakened.slice(low, to);
}

const holds = ({ content }: SourcedAttribution, span: Span): boolean => content.some((piece) => overlaps(piece, span));

const inside = (covers: Span, span: Span): boolean =>
  Math.min(covers.end, span.end) - Math.max(covers.start, span.start) >= MOST_OF_IT * (span.end - span.start);

const FALSE = /^(?:false|untrue|bogus|baseless|unfounded|fabricated|debunked|discredited|erroneous|mistaken)$/;
const TOLD = /^(?:reports?|rumou?rs?|claims?|stor(?:y|ies)|news|tales?|allegations?|accusations?|suggestions?|idea)$/;
const FAR = 14; // tokens

/** "the false report that …", "bogus claims of …": the words that answer stand behind, in the same sentence. */
function calledFalse(reading: Reading, span: Span, sentence: number): boolean {
  const { tokens } = reading;
  const start = reading.sentences[sentence]?.tokens[0] ?? 0;
  const first = tokenAfter(reading, span.start);
  for (let i = first - 1; i > Math.max(start, first - FAR); i -= 1)
    if (TOLD.test(tokens[i]!.lower) && FALSE.test(tokens[i - 1]!.lower) && /^(?:that|of|about)$/.test(tokens[i + 1]?.lower ?? ''))
      return true;
  return false;
}

const DESCRIBES = 'en/propose/quantities/counted'; // "denied that he had turned down an $800 contract": of what sum the tale is, the report still says

/** A question without the conflicts of an answer that nobody gives on his own word. */
export function betweenClaims(question: AlignedQuestion): AlignedQuestion {
  if (question.rule === DESCRIBES) return question;
  const given = new Set(question.answers.filter((a) => a.evidence.some((e) => COUNTED.has(e.stance))).map((a) => a.key));
  const relations = question.relations.filter(
    (r) => (r.kind !== 'conflict' && r.kind !== 'internal-contradiction') || (given.has(r.a) && given.has(r.b)),
  );
  return relations.length === question.relations.length ? question : { ...question, relations };
}
