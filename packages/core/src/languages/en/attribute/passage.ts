import type { Annotated, Paragraph, Quotation } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import { contains, overlaps } from '../../../model/span.ts';
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
}

const WHOLE_FROM = 5; // words; shorter quotations are mostly names and borrowed words

/** The passages of a report in text order; none of a heading, none of a stretch that is marked as no prose. */
export function passagesOf(reading: Annotated): readonly Passage[] {
  const prose = reading.marks.filter((m) => m.kind !== 'dateline' && m.kind !== 'heading' && m.kind !== 'keyword' && m.kind !== 'markup');
  const byParagraph = outermost(reading.quotations);
  const datelines = reading.marks.filter((m) => m.kind === 'dateline');
  const passages: Passage[] = [];
  for (let first = 0; first < reading.sentences.length;) {
    const sentence = reading.sentences[first] as Annotated['sentences'][number];
    const quotations = byParagraph.get(sentence.paragraph) ?? [];
    let last = first;
    for (let next = reading.sentences[first + 1]; next?.paragraph === sentence.paragraph; next = reading.sentences[last + 1]) {
      const { start } = next;
      if (!quotations.some((q) => q.start < start && start < q.end)) break;
      last += 1;
    }
    const end = reading.sentences[last] as Annotated['sentences'][number];
    first = last + 1;
    const paragraph = reading.paragraphs[sentence.paragraph] as Paragraph;
    const span = { start: sentence.start, end: end.end };
    if (paragraph.heading || prose.some((m) => overlaps(m, span))) continue;
    const dateline = datelines.find((m) => overlaps(m, span));
    passages.push(passageOf(reading.tokens.slice(sentence.tokens[0], end.tokens[1]), quotations, paragraph, dateline?.end ?? 0));
  }
  return passages;
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

function passageOf(tokens: readonly Token[], quotations: readonly Quotation[], paragraph: Paragraph, dateline: number): Passage {
  const quotes = quotations.flatMap((q) => quotedRange(tokens, q));
  const quoteAt: (QuotedRange | null)[] = tokens.map(() => null);
  for (const quote of quotes) for (let i = quote.from; i < quote.to; i += 1) quoteAt[i] = quote;
  const words = repair(tokens, quoteAt);
  const groups = verbGroups(words, quoteAt);
  const groupAt: (VerbGroup | null)[] = tokens.map(() => null);
  for (const group of groups) for (let i = group.from; i < group.to; i += 1) groupAt[i] = group;
  let start = 0;
  while (start < words.length && (words[start] as Token).start < dateline) start += 1;
  let end = words.length;
  while (end > start && quoteAt[end - 1] === null && /^[.?!…]+$/.test((words[end - 1] as Token).text)) end -= 1;
  return { words, quotes, quoteAt, groups, cues: groups.filter((g) => g.cue !== null), groupAt, start, end, paragraph };
}

function quotedRange(tokens: readonly Token[], quotation: Quotation): readonly QuotedRange[] {
  const from = tokens.findIndex((t) => quotation.start <= t.start);
  if (from < 0) return [];
  let to = from;
  while (to < tokens.length && (tokens[to] as Token).end <= quotation.end) to += 1;
  if (to <= from) return [];
  const inner = tokens.slice(from, to).filter((t) => quotation.inner.start <= t.start && t.end <= quotation.inner.end);
  const said = inner.filter((t) => t.pos !== 'PUNCT');
  const ended = /^[,.?!…—–-]+$/.test(inner.findLast((t) => !/^['’"”]+$/.test(t.text))?.text ?? '');
  const name =
    said.length > 1 && said.every((t) => /^[\p{Lu}\p{N}’'-]/u.test(t.text) || /^(?:of|the|and|in|for|to|a|on|with)$/.test(t.lower));
  const whole = said.length >= WHOLE_FROM ? !(name && said.length < 8) : ended && said.length > 0 && !name;
  return [{ from, to, quotation, whole, ended }];
}
