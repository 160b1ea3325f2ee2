import type { ChainLink, CueClass, SourcedAttribution } from '../../../model/attribution.ts';
import type { Evidence, Stance } from '../../../model/claim.ts';
import { chainAt } from '../voice/index.ts';
import type { Reading } from '../../../model/layers.ts';
import type { MarkKind } from '../../../model/report.ts';
import { overlaps, type Span } from '../../../model/span.ts';
import { quote } from '../../../model/quote.ts';
import { unclaimed } from './relations/claimed.ts';

const PROSE: ReadonlySet<MarkKind> = new Set<MarkKind>(['heading', 'dateline', 'markup']);
const LONGEST = 400; // code units: a longer span points nowhere

/**
 * One place where a report gives an answer, with the chain on which it rests and the words that weaken it.
 *
 * Gives null where `span` is no prose (a caption, a share bar) or too long to point anywhere. A stance of "asserts" becomes "reports" where
 * the words stand in somebody's mouth, and "mentions" or "questions" where they are only denied or asked. `spoken` is the stretch whose speaker counts, where it is not the span itself: what an envoy urged is
 * evidence on the word of whoever says that he urged it.
 */
export function evidenceAt(reading: Reading, span: Span, stance: Stance, rule: string, spoken: Span = span): Evidence | null {
  const { chain, attribution } = chainAt(reading, spoken);
  const only = stance === 'asserts' ? unclaimed(reading, span, attribution, sentenceAt(reading, span.start)) : null;
  return made(reading, span, only ?? (stance === 'asserts' && attribution ? 'reports' : stance), rule, chain, attribution ?? undefined);
}

/** One place where somebody answers by the very act of speaking: who denies, declines or states is the voice of the attribution itself. */
export function evidenceBy(reading: Reading, span: Span, stance: Stance, rule: string, attribution: SourcedAttribution): Evidence | null {
  return made(reading, span, stance, rule, attribution.chain, attribution);
}

/** One place that tells of somebody's silence or answer in the report's own words: the chain is the one who is said to have been silent. */
export const evidenceOn = (reading: Reading, span: Span, stance: Stance, rule: string, chain: readonly ChainLink[]): Evidence | null =>
  made(reading, span, stance, rule, chain, undefined);

function made(
  reading: Reading,
  span: Span,
  stance: Stance,
  rule: string,
  chain: readonly ChainLink[],
  attribution: SourcedAttribution | undefined,
): Evidence | null {
  if (span.end <= span.start || span.end - span.start > LONGEST) return null;
  if (reading.marks.some((mark) => !PROSE.has(mark.kind) && overlaps(mark, span))) return null;
  const sentence = sentenceAt(reading, span.start);
  const cue: CueClass | null = attribution?.cueClass ?? null;
  const hedges = attribution ? attribution.hedges.filter((h) => inSentence(reading, h, sentence)) : [];
  return { ...quote(reading.report, span), stance, chain, cue, hedges, sentence, rule };
}

/** Index of the sentence at `place`, or of the last one before it. */
export function sentenceAt({ sentences }: Reading, place: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]!.start <= place) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

const inSentence = (reading: Reading, hedge: Span, sentence: number): boolean => {
  const at = reading.sentences[sentence];
  return at !== undefined && at.start <= hedge.start && hedge.start < at.end;
};
