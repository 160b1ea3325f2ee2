import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Span } from '../../../../model/span.ts';
import type { Token } from '../../../../model/mention.ts';
import { grouped } from '../mentions-in.ts';
import type { Story } from '../story.ts';
import { tokenAfter } from '../tokens.ts';
import type { Anchor, StoryEvent } from './central.ts';

/**
 * One question that an event leaves open for reports to answer: who asked for it, where, when, what came of it.
 *
 * An example is a small story, its reports apart by " ‖ ", with the words it must find in `<a>`.
 */
export interface SlotRule extends RuleCard {
  ask(story: Story, event: StoryEvent): AlignedQuestion | null;
}

/** What most answers presuppose: that the event took place. */
export const presupposing = (event: StoryEvent): { question: string; answer: string } => ({
  question: `occurrence:${event.key}`,
  answer: 'yes',
});

/** The text from one token to another, half-open, without the white space around it. */
export const spanOfTokens = (reading: Reading, from: number, to: number): Span => ({
  start: (reading.tokens[from] as Token).start,
  end: (reading.tokens[to - 1] as Token).end,
});

const LONGEST = 240;

/** A stretch that a reader can take in: cut at its end, between words, where it is longer. */
export function within(reading: Reading, from: number, to: number): Span {
  let end = to;
  while (end > from + 1 && (reading.tokens[end - 1] as Token).end - (reading.tokens[from] as Token).start > LONGEST) end -= 1;
  while (end > from + 1 && /^[,;:—–.]$/.test((reading.tokens[end - 1] as Token).text)) end -= 1;
  return spanOfTokens(reading, from, end);
}

/** The sentences that speak of the event, each once, in the order of the readings. */
export function sentencesOf(
  event: StoryEvent,
): readonly { readonly reading: Reading; readonly sentence: number; readonly anchors: readonly Anchor[] }[] {
  return [...grouped(event.anchors, (anchor) => anchor.reading)].flatMap(([reading, own]) =>
    [...grouped(own, (anchor) => anchor.sentence.index)].map(([sentence, anchors]) => ({ reading, sentence, anchors })),
  );
}

const GUESSES =
  /^(?:may|might|could|rumou?rs?|rumou?red|apparently|perhaps|possibly|allegedly|supposedly|resembl(?:es?|ed|ing)|believed|suspected|hoax)$/;

/** The words between two tokens only guess: "may be", "looks like", "rumours that". What guesses is shown, and counts for nobody. */
export function guesses(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const t = reading.tokens[i];
    if (
      t &&
      (GUESSES.test(t.lower) || (t.lemma.toLowerCase() === 'look' && reading.tokens.slice(i + 1, i + 4).some((n) => n.lower === 'like')))
    )
      return true;
  }
  return false;
}

/** A question sentence, or one that only supposes: it answers nothing. */
export function supposes(reading: Reading, sentence: number): boolean {
  const { tokens } = reading.sentences[sentence] ?? { tokens: [0, 0] as const };
  const words = reading.tokens.slice(...tokens);
  return words.some((t) => t.text === '?') || /^(?:if|whether|should)$/.test(words.find((t) => t.pos !== 'PUNCT')?.lower ?? '');
}

/** A stretch from `start`, no longer than a reader can take in, ending with a whole word. */
export function cut(reading: Reading, start: number, end: number): Span {
  if (end - start <= LONGEST) return { start, end };
  const last = reading.tokens[tokenAfter(reading, start + LONGEST) - 1];
  return { start, end: last && last.end > start ? last.end : end };
}

/** Kinds of event that somebody does to others, or that befalls them. */
export const HARM: ReadonlySet<string> = new Set([
  'shooting',
  'killing',
  'death',
  'explosion',
  'attack',
  'stabbing',
  'crash',
  'fire',
  'collapse',
  'arrest',
  'kidnapping',
  'outbreak',
  'leak',
  'closure',
  'protest',
]);

/** Kinds of event in which people talk, and ask something of each other. */
export const TALK: ReadonlySet<string> = new Set([
  'meeting',
  'call',
  'visit',
  'agreement',
  'trial',
  'purchase',
  'payment',
  'appointment',
  'resignation',
  'protest',
]);

/** Nouns for a place with a name that has no other of its kind inside it. */
export const SETTLEMENT: ReadonlySet<string> = new Set(['city', 'town', 'village', 'hamlet', 'suburb', 'township']);
