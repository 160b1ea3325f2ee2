import type { Annotated, Paragraph, Quotation, Sentence } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import type { Mark } from '../../../model/report.ts';
import { contains, overlaps } from '../../../model/span.ts';
import { besideQuotations } from './quoted/beside.ts';
import { kindOfQuoted, type QuotedKind } from './quoted/kind.ts';
import { headlined, isHeadline } from './headline.ts';
import { repair } from './repair.ts';
import { verbGroups, type VerbGroup } from './verb-group.ts';

/** A half-open range of token places in one passage. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** An outermost quotation, with its marks, by token places. */
export interface QuotedRange extends Range {
  readonly quotation: Quotation;
  readonly kind: QuotedKind;
  readonly whole: boolean; // words of a speaker; false: a name, or a word or two that a sentence uses in passing
  readonly ended: boolean; // its last word is followed by , . ? ! inside the marks
}

/** One sentence, or several that one quotation holds together, as every rule sees it. */
export interface Passage {
  readonly words: readonly Token[];
  readonly quotes: readonly QuotedRange[];
  readonly quoteAt: readonly (QuotedRange | null)[]; // the quotation that holds each token, marks included
  readonly groups: readonly VerbGroup[]; // outside whole quotations, in order
  readonly cues: readonly VerbGroup[]; // those that can carry speech
  readonly groupAt: readonly (VerbGroup | null)[];
  readonly start: number; // place of the first token that is prose: after a dateline
  readonly end: number; // place after the last token, closing full stop excluded
  readonly paragraph: Paragraph;
  readonly headline: boolean; // a heading, or a first line that may be one
}

const LONGEST = 900; // tokens; what is longer is no sentence, and is read in pieces so that it costs no more than its length

/** The passages of a report in text order, headings too; none of a stretch that is marked as no prose. */
export function passagesOf(reading: Annotated): readonly Passage[] {
  const { sentences, tokens } = reading;
  const prose = reading.marks.filter((m) => m.kind !== 'dateline' && m.kind !== 'heading' && m.kind !== 'keyword' && m.kind !== 'markup');
  const byParagraph = outermost(reading.quotations);
  const datelines = reading.marks.filter((m) => m.kind === 'dateline');
  const passages: Passage[] = [];
  let held = 0; // quotations of the paragraph before this one are behind us
  let inParagraph = -1;
  let behind = 0; // marks that end before this sentence
  let dated = 0; // datelines that do
  for (let first = 0; first < sentences.length;) {
    const sentence = sentences[first] as Sentence;
    const quotations = byParagraph.get(sentence.paragraph) ?? [];
    if (sentence.paragraph !== inParagraph) held = 0;
    inParagraph = sentence.paragraph;
    let last = first;
    for (let next = sentences[first + 1]; next?.paragraph === sentence.paragraph; next = sentences[last + 1]) {
      while (held < quotations.length && (quotations[held] as Quotation).end <= next.start) held += 1;
      const holding = quotations[held];
      if (!holding || holding.start >= next.start || next.tokens[1] - sentence.tokens[0] > LONGEST) break;
      last += 1;
    }
    const end = sentences[last] as Sentence;
    first = last + 1;
    const paragraph = reading.paragraphs[sentence.paragraph] as Paragraph;
    const span = { start: sentence.start, end: end.end };
    while (behind < prose.length && (prose[behind] as Mark).end <= span.start) behind += 1;
    const marked = prose[behind];
    if (marked && overlaps(marked, span)) continue;
    while (dated < datelines.length && (datelines[dated] as Mark).end <= span.start) dated += 1;
    const filed = datelines[dated];
    const dateline = filed && overlaps(filed, span) ? filed.end : 0;
    for (let from = sentence.tokens[0]; from < end.tokens[1]; from += LONGEST) {
      const piece = tokens.slice(from, Math.min(from + LONGEST, end.tokens[1]));
      passages.push(passageOf(piece, within(quotations, piece), paragraph, dateline));
    }
  }
  return passages;
}

/** The quotations that meet a run of tokens, found by halving. */
function within(quotations: readonly Quotation[], tokens: readonly Token[]): readonly Quotation[] {
  const from = (tokens[0] as Token).start;
  const to = (tokens.at(-1) as Token).end;
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle] as Quotation).end <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < quotations.length && (quotations[end] as Quotation).start < to) end += 1;
  return quotations.slice(low, end);
}

/** The quotations that no other one holds, by paragraph. They come in text order, the holding one first. */
function outermost(quotations: readonly Quotation[]): ReadonlyMap<number, readonly Quotation[]> {
  const byParagraph = new Map<number, Quotation[]>();
  for (const q of quotations) {
    const before = byParagraph.get(q.paragraph);
    if (!before) byParagraph.set(q.paragraph, [q]);
    else if (!contains(before[before.length - 1] as Quotation, q)) before.push(q);
  }
  return byParagraph;
}

/** Words inside a quotation as a passage of their own; `quotations` are those inside them that no other one holds. */
export const passageWithin = (words: readonly Token[], quotations: readonly Quotation[], paragraph: Paragraph): Passage =>
  passageOf(words, quotations, { ...paragraph, heading: false }, 0);

function passageOf(tokens: readonly Token[], quotations: readonly Quotation[], paragraph: Paragraph, dateline: number): Passage {
  const quotes: QuotedRange[] = [];
  for (const q of quotations) {
    const quote = quotedRange(tokens, q, quotes.at(-1)?.to ?? 0);
    if (quote) quotes.push(quote);
  }
  const quoteAt: (QuotedRange | null)[] = tokens.map(() => null);
  for (const quote of quotes) for (let i = quote.from; i < quote.to; i += 1) quoteAt[i] = quote;
  const repaired = besideQuotations(repair(tokens, quoteAt), quotes);
  const headline = isHeadline(paragraph, tokens);
  const words = headline ? headlined(repaired, quoteAt) : repaired;
  const groups = verbGroups(words, quoteAt);
  const groupAt: (VerbGroup | null)[] = tokens.map(() => null);
  for (const group of groups) for (let i = group.from; i < group.to; i += 1) groupAt[i] = group;
  let start = 0;
  while (start < words.length && (words[start] as Token).start < dateline) start += 1;
  let end = words.length;
  while (end > start && quoteAt[end - 1] === null && /^[.?!…]+$/.test((words[end - 1] as Token).text)) end -= 1;
  return { words, quotes, quoteAt, groups, cues: groups.filter((g) => g.cue !== null), groupAt, start, end, paragraph, headline };
}

function quotedRange(tokens: readonly Token[], quotation: Quotation, behind: number): QuotedRange | null {
  let from = behind;
  while (from < tokens.length && (tokens[from] as Token).start < quotation.start) from += 1;
  let to = from;
  while (to < tokens.length && (tokens[to] as Token).end <= quotation.end) to += 1;
  if (to <= from) return null;
  const inner = tokens.slice(from, to).filter((t) => quotation.inner.start <= t.start && t.end <= quotation.inner.end);
  const said = inner.filter((t) => t.pos !== 'PUNCT');
  const last = inner.findLast((t) => !/^['’"”]+$/.test(t.text))?.text ?? '';
  const ended = /^[,.?!…—–-]+$|[.,?!]$/.test(last); // a tagger may keep the stop with a short word
  const kind = kindOfQuoted({
    said,
    ended,
    asked: /^[?!]+$/.test(last),
    before: tokens[from - 1],
    earlier: tokens[from - 2],
    after: tokens[to],
  });
  return { from, to, quotation, kind, whole: kind === 'speech', ended };
}
