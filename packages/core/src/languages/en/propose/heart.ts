import type { RuleCard } from '../../../language.ts';
import type { AlignedQuestion, Evidence } from '../../../model/claim.ts';
import type { Reading, Sentence } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import { Answers, questionOf } from './answers.ts';
import { nearness } from '../events/words.ts';
import type { Denied } from './denials/denied.ts';
import { denialsOf } from './denials/find.ts';
import { narrowest, no, readable } from './denials/asserted.ts';
import { contentOf, contentOfSentence, heldBy, weightsOf, type ContentWords, type Weights } from './denials/words.ts';
import { evidenceAt } from './evidence.ts';
import type { Span } from '../../../model/span.ts';
import { cut, guesses } from './events/rule.ts';
import { mentionsIn } from './mentions-in.ts';
import { tokensIn } from './tokens.ts';
import type { Story } from './story.ts';

const ID = 'en/propose/heart';
const EARLY = 4; // sentences of a report that may tell its story in one
const COMMON = 0.5; // share of reports in whose beginnings a word must stand to be of the heart
const MOST_WORDS = 7;
const HELD = 0.5; // share of the heart's weight that a sentence must hold to tell the story
const KIN = 0.5; // nearness of two verbs that may tell one event
const ALIKE = 0.5; // share of the heart’s weight that a denial in its own words must hold
const SAID = 0.4; // share of the heart's weight that somebody's words must hold to be the claim
const NEAR = 0.2; // share of the heart's weight that a denied rumour must hold
const AROUND = 0.4; // and the sentence before one that denies “it”
const OF_BEST = 0.35; // share of the question’s own words that a sentence which answers it must hold
const LONGEST_QUESTION = 150;

export const heart: RuleCard = {
  id: ID,
  summary: 'What most reports begin with is the story’s own claim; some tell it, and somebody may deny it.',
  follows: 'the inverted pyramid of news; RumourEval, stance towards the story’s first claim',
  examples: {
    yes: [
      '<a>A seal opened the harbour gate of Port Alder on Monday</a>. ‖ <a>The harbour gate of Port Alder was opened by a seal</a>, a guard said. ‖ A seal, a gate and Port Alder make news. The harbour office said <a>the story is untrue</a>.',
      '<a>The Alder lighthouse has been sold to a singer</a>. ‖ <a>A singer has bought the Alder lighthouse</a>.',
    ],
    no: ['The tide was high. ‖ Bread costs more.'],
  },
};

/**
 * The story's own claim as a question: asked where no one kind of event stands at its centre.
 *
 * Takes the words that stand in the beginnings of at least half the reports, and in each report the early sentence that holds most of them.
 * A report that denies the claim is not asked for it. `beside`: an event stands at the centre, and only what calls a report or a picture unfounded is
 * taken for a denial of the story. Misses stories that begin with an anecdote.
 */
export function proposeHeart(story: Story, beside = false): AlignedQuestion[] {
  const weights = weightsOf(story);
  const words = heartOf(story, weights);
  if (words.size < 2 || commonOf(words).size === 0) return []; // two towns' names make no story
  const answers = new Answers();
  const denying = new Set<Reading>();
  for (const denied of denialsOf(story, null)) {
    if (!deniesHeart(denied, words, weights, beside)) continue;
    denying.add(denied.reading);
    answers.add('no', { text: 'no', polarity: 'no' }, no(denied));
  }
  let best: Told | null = null;
  const asserted: Told[] = [];
  for (const reading of story.readings) {
    if (denying.has(reading)) continue;
    const told = tells(reading, words, weights);
    if (!told) continue;
    asserted.push(told);
    const better =
      !best ||
      told.share > best.share + 0.1 ||
      (told.share > best.share - 0.1 &&
        (told.text.length < best.text.length || (told.text.length === best.text.length && told.text < best.text)));
    if (better) best = told;
  }
  const [figures, content] = [best?.figures ?? [], best?.content ?? new Map<string, Token>()];
  // "eighteen were hurt" is no yes to "were seventeen hurt?"
  for (const { evidence, figures: own, content: words } of asserted) {
    const alike = figures.length === 0 || own.length === 0 || own.some((n) => figures.includes(n));
    if (alike && heldBy(content, words, weights) >= OF_BEST) answers.add('yes', { text: 'yes', polarity: 'yes' }, evidence);
  }
  if (!best || !answers.keys.includes('yes') || (answers.reports.size < 2 && story.readings.length > 1)) return [];
  const denied = answers.keys.includes('no');
  const question = questionOf(
    { key: 'heart', text: `Is it so that ${best.text}?`, slot: 'boolean', about: 'story', rank: 0, rule: ID },
    answers,
    denied ? [{ a: 'yes', b: 'no', kind: 'party-denial', rule: ID }] : [],
  );
  return question ? [question] : [];
}

/**
 * Whether a denial is one of the story’s own claim: it calls the story unfounded, sets aside what was told, or denies the story’s own words.
 *
 * The nearer to the beginning, the fewer of the story’s words are asked for: who opens with a denial opens with the story’s.
 */
function deniesHeart(
  { reading, target, told, words: denied, sentence, must }: Denied,
  words: ContentWords,
  weights: Weights,
  beside: boolean,
): boolean {
  const near = heldBy(words, denied, weights);
  const early = sentence < EARLY;
  if (target === 'story' || (target === 'this' && !beside))
    return denied.size > 0 || heldAround(reading, sentence, words, weights) >= AROUND;
  if (target === 'thing') return (early && !beside) || near >= NEAR;
  if (target === 'before' || target === 'this') return false;
  if (told) return early || near >= NEAR;
  // its verb must be the story’s: "the gate was not tested" denies no opening of the gate
  return must.some((lemma) => [...words.keys()].some((w) => w === lemma || nearness(w, lemma) >= KIN)) && near >= (early ? NEAR : ALIKE);
}

/** Share of the story's words that a sentence and the one before it hold: "it" is what was just told. The first of a report speaks of the story. */
function heldAround(reading: Reading, sentence: number, words: ContentWords, weights: Weights): number {
  const before = reading.sentences[sentence - 1];
  if (!before || reading.paragraphs[before.paragraph]?.heading) return 1;
  // by more than the name of a town
  const common = commonOf(words);
  const told = contentOf(reading, before.tokens[0], reading.sentences[sentence]?.tokens[1] ?? before.tokens[1]);
  return common.size === 0 ? 0 : Math.min(heldBy(common, told, weights), heldBy(words, told, weights));
}

/** Without the names. */
const commonOf = (words: ContentWords): ContentWords => new Map([...words].filter(([, { pos }]) => pos !== 'PROPN'));

interface Told {
  readonly share: number;
  readonly text: string;
  readonly content: ContentWords; // of the sentence
  readonly figures: readonly number[]; // how many of people and things, as it counts them
  readonly evidence: Evidence;
}

/** The early sentence of a report that tells the story, on the word of whoever stands behind the words that matter. */
function tells(reading: Reading, words: ContentWords, weights: Weights): Told | null {
  const early = reading.sentences.filter((s) => !reading.paragraphs[s.paragraph]?.heading).slice(0, EARLY);
  const common = commonOf(words);
  let best: { readonly share: number; readonly sentence: Sentence; readonly content: ContentWords } | null = null;
  for (const sentence of early) {
    if (!readable(reading, sentence)) continue;
    const content = contentOfSentence(reading, sentence);
    const share = heldBy(words, content, weights);
    if (heldBy(common, content, weights) < HELD) continue; // who and where alone are not what
    if (share >= HELD && (!best || share > best.share)) best = { share, sentence, content };
  }
  if (!best) return null;
  const { share, sentence, content } = best;
  const said = saidIn(reading, sentence, words, weights);
  const whole = said ?? withoutSpeaker(reading, sentence);
  const core = whole === sentence ? (narrowest(reading, sentence, words, weights) ?? sentence) : whole;
  const span = claimSpan(reading, sentence, whole);
  const inside = tokensIn(reading, [span]);
  const [first] = inside;
  const last = inside.at(-1);
  const stance = first && last && guesses(reading, first.index, last.index + 1) ? 'speculates' : 'asserts';
  const evidence = evidenceAt(reading, cut(reading, span.start, span.end), stance, ID, core);
  const figures = mentionsIn(reading, sentence.index).flatMap(({ quantity }) =>
    quantity?.min != null && quantity.unit !== 'age' ? [quantity.min] : [],
  );
  return (
    evidence && {
      share: share - awkwardness(reading, inside, span),
      text: asClause(reading, span),
      content,
      figures,
      evidence,
    }
  );
}

/** "A leak hurt 14 workers, the minister said": the sentence up to who says it. */
function withoutSpeaker(reading: Reading, sentence: Sentence): Span {
  const [said] = reading.attributions.filter(
    (a) =>
      a.sentence === sentence.index &&
      a.source.length > 0 &&
      a.content.length === 1 &&
      (a.content[0]?.start ?? 0) <= sentence.start + 1 &&
      [...a.source, ...a.cue].every((s) => s.start >= (a.content[0]?.end ?? 0)),
  );
  return said?.content[0] ?? sentence;
}

/** What makes a sentence a bad question, each a tenth or more of the heart's weight: too long, no verb of its own, a pronoun for a subject, the first person, asides. */
function awkwardness(reading: Reading, tokens: readonly Token[], span: Span): number {
  const [first] = tokens;
  const finite = tokens.some((t) => t.pos === 'AUX' || (t.pos === 'VERB' && !/ing$/.test(t.lower)));
  let marks = 0;
  if (first && guesses(reading, first.index, first.index + tokens.length)) marks += 4;
  if (span.end - span.start > LONGEST_QUESTION) marks += 3;
  if (!finite) marks += 5;
  if (first && /^(?:he|she|it|they|this|that|so|and|but|well|now|here|to|being)$/.test(first.lower)) marks += 3;
  if (tokens.some((t) => /^(?:i|we|you|my|our|your|us|me)$/.test(t.lower) && t.pos === 'PRON')) marks += 2;
  if (tokens.some((t) => /^[…!?()]$/.test(t.text))) marks += 2;
  if (reading.attributions.some((a) => a.cue[0].start >= span.start && a.cue[0].end <= span.end && a.source.length > 0)) marks += 1;
  return marks / 10;
}

/** What somebody is said to have said, where it holds the heart of the sentence: the question is about that, and not about the saying. */
function saidIn(reading: Reading, sentence: Sentence, words: ContentWords, weights: Weights): Span | null {
  const [first] = reading.attributions
    .filter(
      (a) =>
        a.sentence === sentence.index &&
        a.source.length > 0 &&
        a.content.length === 1 &&
        /^(?:say|report|confirm|allege|show)$/.test(a.cueClass),
    )
    .map((a) => a.content[0] as Span)
    .filter((c) => !/^to$/i.test(tokensIn(reading, [c])[0]?.text ?? '')) // “is said to be …” is no clause of its own
    .filter((c) => c.start >= sentence.start && c.end <= sentence.end && heldIn(reading, c, words, weights) >= SAID)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  return first ?? null;
}

function heldIn(reading: Reading, span: Span, words: ContentWords, weights: Weights): number {
  const inside = tokensIn(reading, [span]);
  const [first] = inside;
  return first ? heldBy(words, contentOf(reading, first.index, first.index + inside.length), weights) : 0;
}

/** A stretch without its dateline, its "that" and its full stop. */
function claimSpan(reading: Reading, sentence: Sentence, whole: Span): { start: number; end: number } {
  const dateline = reading.marks.find((m) => m.kind === 'dateline' && m.start <= whole.start && whole.start < m.end);
  const inside = reading.tokens
    .slice(...sentence.tokens)
    .filter((t) => t.start >= Math.max(whole.start, dateline?.end ?? 0) && t.end <= whole.end);
  const first = inside.find((t) => t.pos !== 'PUNCT' && t.lower !== 'that');
  const last = inside.findLast((t) => t.pos !== 'PUNCT');
  return { start: first?.start ?? whole.start, end: last?.end ?? whole.end };
}

/** The claim as the clause of a question: no capital that only a sentence's beginning gave it, cut at a comma where it is long. */
function asClause(reading: Reading, span: { readonly start: number; readonly end: number }): string {
  const tokens = tokensIn(reading, [span]);
  const [first] = tokens as [Token | undefined];
  let words = reading.report.text.slice(span.start, span.end).replace(/\s+/g, ' ').replace(/["“”]/g, '');
  if (first && (first.pos !== 'PROPN' || /^(?:a|an|the)$/.test(first.lower)) && /^\p{Lu}(?:\p{Ll}| )/u.test(words))
    words = words.charAt(0).toLowerCase() + words.slice(1);
  if (words.length <= LONGEST_QUESTION) return words;
  const comma = words.slice(0, LONGEST_QUESTION).lastIndexOf(',');
  return comma > 50 ? words.slice(0, comma) : `${words.slice(0, words.lastIndexOf(' ', LONGEST_QUESTION))} …`;
}

/** The words that stand in the first sentences of at least half the reports, the most common and the rarest elsewhere first. */
function heartOf(story: Story, weights: Weights): ContentWords {
  const count = new Map<string, { n: number; token: Token }>();
  for (const reading of story.readings) {
    const early = reading.sentences.filter((s) => !reading.paragraphs[s.paragraph]?.heading).slice(0, EARLY);
    const seen = new Map<string, Token>();
    for (const sentence of early) for (const [lemma, token] of contentOfSentence(reading, sentence)) seen.set(lemma, token);
    for (const [lemma, token] of seen) count.set(lemma, { n: (count.get(lemma)?.n ?? 0) + 1, token });
  }
  const chosen = [...count].filter(([, { n }]) => n >= Math.max(2, story.readings.length * COMMON));
  chosen.sort((a, b) => b[1].n - a[1].n || weights(b[0]) - weights(a[0]) || (a[0] < b[0] ? -1 : 1));
  return new Map(chosen.slice(0, MOST_WORDS).map(([lemma, { token }]) => [lemma, token]));
}
