import type { Language, TaggedToken } from '../language.ts';
import type { Cleaned, Paragraph, Quotation, Segmented, Sentence } from '../model/layers.ts';
import type { PartOfSpeech, Token } from '../model/mention.ts';
import type { Mark } from '../model/report.ts';
import { overlaps, type Span } from '../model/span.ts';
import { pairQuotations } from '../text/quotations.ts';

const DOUBLE_MARKS = /[“”„«»"]|``|''/g;

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
    const quoted = pairQuotations(text, span, index);
    for (const quotation of quoted) quotations.push(quotation);
    readParagraph(text, paragraphs[index] as Paragraph, quoted, language, sentences, tokens);
  }
  return { ...cleaned, paragraphs, quotations, sentences, tokens };
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
  language: Language,
  sentences: Sentence[],
  tokens: Token[],
): void {
  const raw = text.slice(paragraph.start, paragraph.end);
  const quoted = new Uint8Array(raw.length); // 1 where a character stands between quotation marks
  for (const { inner } of quotations) quoted.fill(1, inner.start - paragraph.start, inner.end - paragraph.start);
  const hidden = new Set<number>(); // places of quotation marks, in the paragraph
  for (const q of quotations) {
    const width = q.inner.start - q.start;
    for (let i = 0; i < width; i += 1) {
      hidden.add(q.start + i - paragraph.start);
      if (q.closed) hidden.add(q.end - 1 - i - paragraph.start);
    }
  }
  for (const m of raw.matchAll(DOUBLE_MARKS)) for (let i = 0; i < m[0].length; i += 1) hidden.add(m.index + i); // strays too
  let plain = raw.replace(/\s/g, ' ').replace(/[’‘]/g, "'");
  if (hidden.size > 0) {
    const letters = plain.split('');
    for (const i of hidden) letters[i] = ' ';
    plain = letters.join('');
  }
  const tagged = language.tag(plain);
  const marks: TaggedToken[] = [];
  for (let i = 0; hidden.size > 0 && i < raw.length; i += 1) {
    if (!hidden.has(i)) continue;
    const width = hidden.has(i + 1) && raw[i] === raw[i + 1] && /['`]/.test(raw[i] as string) ? 2 : 1;
    marks.push({
      start: i,
      end: i + width,
      text: raw.slice(i, i + width),
      lemma: raw.slice(i, i + width),
      pos: 'PUNCT',
      opensSentence: false,
    });
    i += width - 1;
  }
  const opens = new Set<TaggedToken>(tagged.filter((t) => t.opensSentence));
  joinSpeakers(tagged, opens, quotations, paragraph.start, language);
  const all = marks.length > 0 ? [...tagged, ...marks].sort((a, b) => a.start - b.start) : tagged;
  // An opening mark belongs to the sentence that it opens, a closing one to the sentence that it closes.
  const openers = new Set(quotations.map((q) => q.start - paragraph.start));
  const starts: number[] = [];
  all.forEach((token, i) => {
    if (!opens.has(token)) return;
    let at = i;
    while (at > 0 && openers.has((all[at - 1] as TaggedToken).start)) at -= 1;
    starts.push(at);
  });
  if (starts[0] !== 0) starts.unshift(0);
  cutLong(starts, all.length);
  for (const [n, from] of starts.entries()) {
    const to = starts[n + 1] ?? all.length;
    const first = all[from];
    const last = all[to - 1];
    if (!first || !last) continue;
    const index = sentences.length;
    const base = tokens.length;
    for (const token of all.slice(from, to)) {
      const start = token.start + paragraph.start;
      const end = token.end + paragraph.start;
      tokens.push({
        index: tokens.length,
        sentence: index,
        start,
        end,
        text: text.slice(start, end),
        lower: token.text.toLowerCase(),
        lemma: token.lemma,
        pos: token.pos satisfies PartOfSpeech,
        quoted: quoted[token.start] === 1,
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
  opens: Set<TaggedToken>,
  quotations: readonly Quotation[],
  offset: number,
  language: Language,
): void {
  const closings = quotations
    .filter((q) => q.closed)
    .map((q) => q.end - offset)
    .sort((a, b) => a - b);
  let next = 0; // the first closing mark behind the token before
  tagged.forEach((token, i) => {
    if (i === 0 || !opens.has(token)) return;
    const previous = tagged[i - 1] as TaggedToken;
    while (next < closings.length && (closings[next] as number) <= previous.end) next += 1;
    const closed = (closings[next] ?? Infinity) <= token.start;
    if (/^\p{Ll}/u.test(token.text)) opens.delete(token);
    else if (closed && previous.text !== '.' && language.speakerFollows(tagged.slice(i, i + 12))) opens.delete(token);
  });
}
