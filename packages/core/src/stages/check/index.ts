import type { Language } from '../../language.ts';
import type { Because, ClaimCheck, Passage, ReportStand, Signs, StandWords } from '../../model/bearing.ts';
import type { Reading } from '../../model/layers.ts';
import { quote } from '../../model/quote.ts';
import { contains, overlaps, type Span } from '../../model/span.ts';
import { weighSigns, type Weighed } from './weigh.ts';

const MOST_WORDS = 2; // passages shown for a report
const MOST_BECAUSE = 5;

/**
 * How each report stands to a claim: whether it asserts it, denies it, only carries it or says nothing of it, with the words and what decided.
 *
 * Contested: at least one report asserts it and at least one denies it. Each report is weighed alone; the others change nothing.
 */
export function checkClaim(claim: Reading, readings: readonly Reading[], language: Language): ClaimCheck {
  const stances = [...readings]
    .sort((a, b) => (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0))
    .map((reading) => standOf(reading, claim, language));
  const is = (stance: ReportStand['stance']) => stances.some((s) => s.stance === stance);
  return { claim: claim.report.text, contested: is('for') && is('against'), stances };
}

function standOf(reading: Reading, claim: Reading, language: Language): ReportStand {
  const signs = language.bear(reading, claim);
  const weighed = weighSigns(signs, language.bearings);
  const { id: report } = reading.report;
  if (weighed.bearing === 'unrelated') return { report, stance: 'unrelated', evidence: [], because: [] };
  return { report, stance: weighed.bearing, evidence: wordsFor(reading, signs, weighed), because: becauseOf(reading, weighed, language) };
}

/** The sentences that show the stand: those that hold the claim, and, where the report denies, that in which most of what decided stands. */
function wordsFor(reading: Reading, { passages }: Signs, { bearing, decided }: Weighed): readonly StandWords[] {
  const held = [...passages].sort((a, b) => b.share - a.share || a.start - b.start);
  const chosen: Span[] = held.slice(0, 1);
  if (bearing === 'against') {
    const told = heaviest(reading, decided);
    if (told && !chosen.some((c) => overlaps(c, told))) chosen.push(told);
  }
  const chainOf = (span: Span) => passages.find((p) => contains(p, span))?.chain ?? chainAround(reading, span);
  return chosen
    .slice(0, MOST_WORDS)
    .sort((a, b) => a.start - b.start)
    .map((span) => ({ ...quote(reading.report, span), voices: chainOf(span).map(({ label }) => label) }));
}

/** The sentence in which the signs that decided weigh most. */
function heaviest(reading: Reading, decided: Weighed['decided']): Span | null {
  const weight = new Map<number, number>();
  for (const { sign, by } of decided)
    for (const span of sign.spans) {
      const index = reading.sentences.findIndex((s) => s.start <= span.start && span.start < s.end);
      if (index >= 0) weight.set(index, (weight.get(index) ?? 0) + by / sign.spans.length);
    }
  const [best] = [...weight].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const sentence = best && reading.sentences[best[0]];
  return sentence ? { start: sentence.start, end: sentence.end } : null;
}

/** On whose word most of a sentence rests: the stretch of carried text that shares most with it. */
function chainAround(reading: Reading, span: Span): Passage['chain'] {
  const shared = (s: Span) => Math.min(s.end, span.end) - Math.max(s.start, span.start);
  const [best] = reading.carried.filter((c) => overlaps(c, span)).sort((a, b) => shared(b) - shared(a) || a.start - b.start);
  return best && shared(best) * 2 >= span.end - span.start ? best.chain : [];
}

/** What decided, the weightiest first; signs that say the same of the same words are told once. */
function becauseOf(reading: Reading, { decided }: Weighed, language: Language): readonly Because[] {
  const told = new Map<string, Because>();
  for (const { sign } of decided) {
    const summary = language.signed(sign);
    if (summary === null) continue;
    const evidence = sign.spans.map((span) => quote(reading.report, span));
    const known = told.get(summary);
    if (known) {
      const more = evidence.filter((e) => !known.evidence.some((k) => k.start === e.start && k.end === e.end));
      if (known.evidence.length < 4) told.set(summary, { ...known, evidence: [...known.evidence, ...more].slice(0, 4) });
    } else if (told.size < MOST_BECAUSE) told.set(summary, { sign: sign.id, summary, evidence });
  }
  return [...told.values()];
}
