import type { Carried, ChainLink, CueClass, SourcedAttribution } from '../../../model/attribution.ts';
import type { Attributed, Sentence } from '../../../model/layers.ts';
import { byPlace, type Span } from '../../../model/span.ts';
import { reportedBy } from './reported-by.ts';
import { tokenAt, type VoiceContext } from './context.ts';

const SPEECH: ReadonlySet<CueClass> = new Set<CueClass>(['say', 'report', 'confirm', 'allege', 'show']);
/** Cues whose content nobody asserts: what somebody asked for rests on whoever says that it was asked. */
const UNASSERTED: ReadonlySet<CueClass> = new Set<CueClass>(['urge', 'ask']);
/** “The report also …”, “The statement …”: a sentence without a cue that goes on with what spoke before. */
const GOES_ON = /^(?:report|article|story|statement|document|documents|newspaper|paper|account|memo|letter|filing|dispatch)$/;
/** A sentence that goes on with its subject rather than opening a new one. */
const POINTS_BACK = /^(?:the|it|its|he|his|she|her|they|their|this|that|these|those|both|there|no|neither|none)$/;

/**
 * Which stretch of text rests on whose word, in text order.
 *
 * The content of an attribution rests on its chain, unless it was only asked for. A sentence without one inherits only inside its paragraph: from the sentence before, if it
 * begins with the report or statement that spoke there; from the sentence after, if that goes on with the same matter and its speaker
 * was heard before (probable). Everything else is the report's own voice and is not listed.
 */
export function carry(context: VoiceContext, attributions: readonly SourcedAttribution[]): readonly Carried[] {
  const { reading } = context;
  const carried: Carried[] = [];
  const bySentence = new Map<number, SourcedAttribution[]>();
  for (const attribution of attributions) {
    const { sentence, chain, index } = attribution;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), attribution]);
    if (chain.length > 0 && asserted(attribution, attributions, reading.report.text))
      for (const stretch of stretchesOf(attribution, reading)) carried.push({ ...stretch, chain, attribution: index });
  }
  const covered = new Set<number>();
  for (const attribution of attributions) {
    if (attribution.chain.length === 0 || !asserted(attribution, attributions, reading.report.text)) continue;
    covered.add(attribution.sentence);
    for (const piece of attribution.content) {
      const first = reading.tokens[tokenAt(reading.tokens, piece.start)]?.sentence ?? 0;
      for (let s = first; s < reading.sentences.length && (reading.sentences[s] as Sentence).start < piece.end; s += 1) covered.add(s);
    }
  }
  for (const sentence of reading.sentences) {
    if (covered.has(sentence.index) || reading.paragraphs[sentence.paragraph]?.heading) continue;
    const inherited = fromBefore(context, sentence, bySentence) ?? fromAfter(context, sentence, bySentence);
    if (inherited) carried.push({ start: sentence.start, end: sentence.end, ...inherited });
  }
  carried.push(...reportedBy(context));
  return carried.sort((a, b) => byPlace(a, b) || (a.attribution ?? -1) - (b.attribution ?? -1));
}

/** Verbs that take a subject of talk, not what was said of it. */
const TOPIC = /^(?:discuss|debate|address|negotiate|consider|talk|comment)\b/;

/** False for what was only asked for, and for words inside somebody's denial: what is denied, nobody says. */
const asserted = ({ cueClass, cueLemma, cue, content }: SourcedAttribution, all: readonly SourcedAttribution[], text: string): boolean =>
  !UNASSERTED.has(cueClass) &&
  !TOPIC.test(cueLemma) &&
  !/^to\s/i.test(text.slice(cue[0].start, cue[0].start + 3)) && // “met to discuss”: an aim, not a statement
  !all.some(
    (outer) =>
      (outer.cueClass === 'deny' || outer.cueClass === 'decline') &&
      outer.content.some((c) => c.start <= cue[0].start && cue[0].end <= c.end) &&
      !content.some((c) => c.start <= outer.cue[0].start && outer.cue[0].end <= c.end),
  );

const ADJACENT = 2; // code units between a cue and the content that it opens

/** The pieces of the content; the whole of it where only the cue stands between; and the cue with the content that it opens: “described it as safe”. */
function stretchesOf({ cue, content }: SourcedAttribution, { tokens }: VoiceContext['reading']): readonly Span[] {
  const pieces = content.filter((c) => c.end > c.start).map(({ start, end }) => ({ start, end }));
  const sentenceOf = (at: number): number => tokens[tokenAt(tokens, at)]?.sentence ?? -1;
  const found = [...pieces];
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first && last && first !== last && sentenceOf(first.start) === sentenceOf(last.start))
    found.push({ start: first.start, end: last.end });
  const verb = cue.at(-1);
  const opened = verb && pieces.find((p) => p.start >= verb.end && p.start - verb.end <= ADJACENT);
  if (verb && opened) found.push({ start: verb.start, end: opened.end });
  return found;
}

type Inherited = Pick<Carried, 'chain' | 'attribution'>;

function fromBefore(
  { reading }: VoiceContext,
  sentence: Sentence,
  bySentence: ReadonlyMap<number, readonly SourcedAttribution[]>,
): Inherited | null {
  const before = reading.sentences[sentence.index - 1];
  if (before?.paragraph !== sentence.paragraph) return null;
  const [first, second] = reading.tokens.slice(sentence.tokens[0], sentence.tokens[0] + 2);
  if (!first || !second || first.lower !== 'the' || !GOES_ON.test(second.lower)) return null;
  const speaker = mainOf(bySentence.get(before.index));
  const last =
    speaker?.chain.find((l) => l.voice.kind === 'outlet' || l.voice.kind === 'document') ??
    (/^statement$/.test(second.lower) ? speaker?.chain.at(-1) : undefined);
  if (!speaker || !last) return null;
  return {
    chain: again(speaker.chain.slice(0, speaker.chain.indexOf(last) + 1), 'certain', 'en/voice/inherit/goes-on'),
    attribution: speaker.index,
  };
}

function fromAfter(
  { reading }: VoiceContext,
  sentence: Sentence,
  bySentence: ReadonlyMap<number, readonly SourcedAttribution[]>,
): Inherited | null {
  const after = reading.sentences[sentence.index + 1];
  if (after?.paragraph !== sentence.paragraph) return null;
  const speaker = mainOf(bySentence.get(after.index));
  const link = speaker?.chain.at(-1);
  if (!speaker || !link || link.grade !== 'certain' || link.voice.kind === 'weasel' || link.voice.expert) return null;
  const heardBefore = link.rule === 'en/voice/description' || link.rule === 'en/voice/pronoun';
  const opening = reading.tokens[after.tokens[0]];
  if (!heardBefore || !opening || !POINTS_BACK.test(opening.lower)) return null;
  return { chain: again(speaker.chain, 'probable', 'en/voice/inherit/source-follows'), attribution: speaker.index };
}

/** The outermost speech of a sentence. */
function mainOf(list: readonly SourcedAttribution[] | undefined): SourcedAttribution | null {
  const speech = (list ?? []).filter((a) => SPEECH.has(a.cueClass) && a.chain.length > 0 && a.content.length > 0 && !a.negated);
  return (
    speech.find((a) => !speech.some((b) => b !== a && b.content.some((c) => a.cue[0].start >= c.start && a.cue[0].end <= c.end))) ?? null
  );
}

const again = (chain: readonly ChainLink[], grade: ChainLink['grade'], rule: string): readonly ChainLink[] =>
  chain.map((link) => ({ ...link, span: null, grade: link.grade === 'certain' ? grade : link.grade, rule }));

/** The chain on which a span rests, and how it was introduced. An empty chain is the report's own voice. */
export interface ChainAt {
  readonly chain: readonly ChainLink[];
  readonly attribution: SourcedAttribution | null;
  readonly cueClass: CueClass | null;
}

/** Whose word `span` rests on: the innermost stretch that holds it, or, where none does, the smallest that holds at least half of it. */
export function chainAt(reading: Attributed, span: Span): ChainAt {
  let best: Carried | null = null;
  let bestHold = 0;
  const length = Math.max(1, span.end - span.start);
  for (const stretch of reading.carried) {
    if (stretch.start >= span.end) break;
    const hold = Math.min(stretch.end, span.end) - Math.max(stretch.start, span.start);
    if (hold <= 0 || hold / length < 0.5) continue;
    const full = hold === length;
    const bestFull = bestHold === length;
    if (best && bestFull && !full) continue;
    if (!best || (full && !bestFull) || stretch.end - stretch.start <= best.end - best.start) {
      best = stretch;
      bestHold = hold;
    }
  }
  const attribution = best?.attribution != null ? (reading.attributions[best.attribution] ?? null) : null;
  return { chain: best?.chain ?? [], attribution, cueClass: attribution?.cueClass ?? null };
}
