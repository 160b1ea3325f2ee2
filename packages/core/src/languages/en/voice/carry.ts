import type { Carried, ChainLink, SourcedAttribution } from '../../../model/attribution.ts';
import type { Sentence } from '../../../model/layers.ts';
import { byPlace, type Span } from '../../../model/span.ts';
import { assertedIn } from './asserted.ts';
import { tokenAt, type VoiceContext } from './context.ts';
import { fromBefore } from './inherit/goes-on.ts';
import { fromView } from './inherit/in-this-view.ts';
import { reportedBy } from './inherit/reported-by.ts';
import { fromAfter } from './inherit/source-follows.ts';
import { fromTakenUp } from './inherit/taken-up.ts';

/**
 * Which stretch of text rests on whose word, in text order.
 *
 * The content of an attribution rests on its chain, unless it was only asked for. A sentence without one inherits inside its paragraph only: from the
 * sentence before, if it begins with the report or statement that spoke there; from the sentence after, if that goes on with the same matter and its
 * speaker was heard before (probable). Everything else is the report's own voice and is not listed.
 */
export function carry(context: VoiceContext, attributions: readonly SourcedAttribution[]): readonly Carried[] {
  const { reading } = context;
  const { tokens, sentences, paragraphs } = reading;
  const carried: Carried[] = [];
  const asserted = assertedIn(attributions, reading.report.text);
  const bySentence = new Map<number, SourcedAttribution[]>();
  const covered = new Set<number>();
  for (const attribution of attributions) {
    const { sentence, chain, index, content } = attribution;
    const list = bySentence.get(sentence);
    if (list) list.push(attribution);
    else bySentence.set(sentence, [attribution]);
    if (chain.length === 0 || !asserted.has(attribution)) continue;
    for (const stretch of stretchesOf(attribution, context)) {
      const onlyLikely = attribution.likely?.some((l) => l.start <= stretch.start && stretch.end <= l.end) ?? false;
      carried.push({ ...stretch, chain: onlyLikely ? chain.map(probable) : chain, attribution: index });
    }
    covered.add(sentence);
    for (const piece of content) {
      const first = tokens[tokenAt(tokens, piece.start)]?.sentence ?? 0;
      for (let s = first; s < sentences.length && (sentences[s] as Sentence).start < piece.end; s += 1) covered.add(s);
    }
  }
  for (const sentence of sentences) {
    if (covered.has(sentence.index) || paragraphs[sentence.paragraph]?.heading) continue;
    const inherited =
      fromTakenUp(context, sentence, bySentence) ??
      fromBefore(context, sentence, bySentence) ??
      fromView(context, sentence, bySentence) ??
      fromAfter(context, sentence, bySentence);
    if (inherited) carried.push({ start: sentence.start, end: sentence.end, ...inherited });
  }
  carried.push(...reportedBy(context));
  return carried.sort((a, b) => byPlace(a, b) || (a.attribution ?? -1) - (b.attribution ?? -1));
}

/** A paragraph of quotation without a speaker of its own is only probably the last speaker’s. */
const probable = (link: ChainLink): ChainLink => (link.grade === 'certain' ? { ...link, grade: 'probable' } : link);

const ADJACENT = 2; // code units between a cue and the content that it opens

/** The pieces of the content; the whole of it where only the cue stands between; and the cue with the content that it opens: “described it as safe”. */
function stretchesOf({ cue, content }: SourcedAttribution, { reading: { tokens } }: VoiceContext): readonly Span[] {
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
