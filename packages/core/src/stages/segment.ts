import type { Language, TaggedToken } from '../language.ts';
import type { Cleaned, Paragraph, Quotation, Segmented, Sentence } from '../model/layers.ts';
import type { PartOfSpeech, Token } from '../model/mention.ts';
import type { Mark } from '../model/report.ts';
import { byPlace, overlaps, type Span } from '../model/span.ts';
import { faultyMarks } from '../text/quotations/faults.ts';
import { pairQuotations } from '../text/quotations.ts';

/**
 * Splits a report into paragraphs, quotations, sentences and tokens.
 *
 * A line is a paragraph. Quotation marks are paired on the text as it stands, hidden from the tagger, and come back as tokens of their own:
 * a tagger that sees them mistakes the words beside them. A sentence never crosses a line, and one of more than 400 tokens is cut. Misses sentences that a line break cuts in two.
 */
export function segment(cleaned: Cleaned, language: Language): Segmented {
  const { text } = cleaned.report;
  const headings = cleaned.marks.filter((m) => m.kind === 'heading');
  const leftovers = cleaned.marks.filter(
    (m) => m.kind !== 'heading' && m.kind !== 'dateline' && m.kind !== 'markup' && m.kind !== 'keyword',
  );
  const paragraphs: Paragraph[] = [];
  const quotations: Quotation[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  const faulty = faultyMarks();
  let leftOpen = false; // the paragraph before ends in a quotation that is not closed
  let passed = 0; // leftovers that end before this line
  let title = 0; // headings that end before it
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = start + match[0].trim().length;
    if (end <= start) continue;
    const span = { start, end };
    while (passed < leftovers.length && (leftovers[passed] as Mark).end < start) passed += 1;
    if (holds(leftovers, passed, span)) continue; // no word of it is prose
    const index = paragraphs.length;
    while (title < headings.length && (headings[title] as Mark).end <= start) title += 1;
    const heading = headings[title];
    paragraphs.push({ ...span, index, heading: heading !== undefined && overlaps(heading, span) });
    const { quotations: quoted, marks, bare, faults } = pairQuotations(text, span, index, leftOpen);
    for (const quotation of quoted) quotations.push(quotation);
    faulty.paragraph(quoted[0]?.start === start, faults);
    leftOpen = quoted.some((q) => !q.closed && q.end === end);
    readParagraph(text, paragraphs[index] as Paragraph, quoted, marks, bare, language, sentences, tokens);
  }
  return { ...cleaned, notes: [...cleaned.notes, ...faulty.notes()], paragraphs, quotations, sentences, tokens };
}

/** One of the marks from `from` on holds the whole line. Marks stand in text order; few overlap. */
function holds(marks: readonly Mark[], from: number, line: Span): boolean {
  for (let i = from; i < marks.length && (marks[i] as Mark).start <= line.start; i += 1)
    if (line.end <= (marks[i] as Mark).end) return true;
  return false;
}

function readParagraph(
  text: string,
  paragraph: Paragraph,
  quotations: readonly Quotation[],
  marks: readonly Span[],
  bare: readonly Span[],
  language: Language,
  sentences: Sentence[],
  tokens: Token[],
): void {
  const raw = text.slice(paragraph.start, paragraph.end);
  const place = ({ start, end }: Span): Span => ({ start: start - paragraph.start, end: end - paragraph.start });
  const hidden = marks.map(place);
  const tagged = language.tag(plainOf(raw, bare.length === 0 ? hidden : [...hidden, ...bare.map(place)].sort(byPlace)));
  const opens = tagged.map((t) => t.opensSentence);
  joinSpeakers(tagged, opens, quotations, paragraph.start, language);
  const all = withMarks(tagged, opens, raw, hidden);
  // An opening mark belongs to the sentence that it opens, a closing one to the sentence that it closes.
  const openers = new Set(quotations.map((q) => q.start - paragraph.start));
  const starts: number[] = [];
  for (let i = 0; i < all.length; i += 1) {
    if (!opens[i]) continue;
    let at = i;
    while (at > 0 && openers.has((all[at - 1] as TaggedToken).start)) at -= 1;
    starts.push(at);
  }
  if (starts[0] !== 0) starts.unshift(0);
  cutLong(starts, all.length);
  const curly = /[’‘]/.test(raw);
  const isQuoted = quotedIn(raw.length, quotations, paragraph.start);
  for (let n = 0; n < starts.length; n += 1) {
    const from = starts[n] as number;
    const to = starts[n + 1] ?? all.length;
    const first = all[from];
    const last = all[to - 1];
    if (!first || !last) continue;
    const index = sentences.length;
    const base = tokens.length;
    for (let i = from; i < to; i += 1) {
      const token = all[i] as TaggedToken;
      const start = token.start + paragraph.start;
      const end = token.end + paragraph.start;
      tokens.push({
        index: tokens.length,
        sentence: index,
        start,
        end,
        text: curly && token.text.includes("'") ? text.slice(start, end) : token.text, // the tagger sees straight apostrophes
        lower: token.lower,
        lemma: token.lemma,
        pos: token.pos satisfies PartOfSpeech,
        quoted: isQuoted !== null && isQuoted[token.start] === 1,
      });
    }
    sentences.push({
      index,
      paragraph: paragraph.index,
      start: first.start + paragraph.start,
      end: last.end + paragraph.start,
      tokens: [base, tokens.length],
    });
  }
}

/** What the tagger sees: spaces for quotation marks and all white space, straight apostrophes. As long as `raw`. */
function plainOf(raw: string, hidden: readonly Span[]): string {
  const straight = raw.replace(/[^\S ]/g, ' ').replace(/[’‘]/g, "'");
  let plain = '';
  let from = 0;
  for (const { start, end } of hidden) {
    plain += straight.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return plain + straight.slice(from);
}

/** Puts the marks back among the tokens. Both stand in text order, and no token holds a mark; `opens` grows with the tokens. */
function withMarks(tagged: readonly TaggedToken[], opens: boolean[], raw: string, hidden: readonly Span[]): readonly TaggedToken[] {
  if (hidden.length === 0) return tagged;
  const opened = opens.slice();
  opens.length = 0;
  const all: TaggedToken[] = [];
  let next = 0;
  const addBefore = (place: number): void => {
    for (; next < tagged.length && (tagged[next] as TaggedToken).start < place; next += 1) {
      all.push(tagged[next] as TaggedToken);
      opens.push(opened[next] as boolean);
    }
  };
  for (const { start, end } of hidden) {
    const text = raw.slice(start, end);
    addBefore(start);
    all.push({ start, end, text, lower: text, lemma: text, pos: 'PUNCT', opensSentence: false });
    opens.push(false);
  }
  addBefore(raw.length);
  return all;
}

/** 1 where a character of the paragraph stands between quotation marks; null where none does. */
function quotedIn(length: number, quotations: readonly Quotation[], offset: number): Uint8Array | null {
  if (quotations.length === 0) return null;
  const quoted = new Uint8Array(length);
  for (const { inner } of quotations) quoted.fill(1, inner.start - offset, inner.end - offset);
  return quoted;
}

const LONGEST_SENTENCE = 400; // tokens; what is longer is a list or worse, and rules that look through a sentence must end

/** Cuts what no sentence can be: adds a start wherever the last one is too far back. */
function cutLong(starts: number[], length: number): void {
  for (let n = 0; n < starts.length; n += 1) {
    const from = starts[n] as number;
    if ((starts[n + 1] ?? length) - from > LONGEST_SENTENCE) starts.splice(n + 1, 0, from + LONGEST_SENTENCE);
  }
}

/** Takes back a sentence break that only the speaker follows, and one before a lower-case word: “Why?” the mayor asked. */
function joinSpeakers(
  tagged: readonly TaggedToken[],
  opens: boolean[],
  quotations: readonly Quotation[],
  offset: number,
  language: Language,
): void {
  const closings = quotations
    .filter((q) => q.closed)
    .map((q) => q.end - offset)
    .sort((a, b) => a - b);
  let next = 0; // the first closing mark behind the token before
  for (let i = 1; i < tagged.length; i += 1) {
    if (!opens[i]) continue;
    const token = tagged[i] as TaggedToken;
    const previous = tagged[i - 1] as TaggedToken;
    while (next < closings.length && (closings[next] as number) <= previous.end) next += 1;
    const closed = (closings[next] ?? Infinity) <= token.start;
    if (/^\p{Ll}/u.test(token.text)) opens[i] = false;
    else if (closed && language.speakerFollows(tagged.slice(i, i + 12), previous.text === '.')) opens[i] = false;
  }
}
