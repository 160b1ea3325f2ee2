import type { Reading, Sentence } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import type { Span } from '../../../model/span.ts';
import type { Alignment } from './aligned.ts';
import { cuesIn, isNegation, type Cue } from './cues.ts';
import type { Tally } from './tally.ts';
import { stem, tokensOf } from './words.ts';

export const LEAD = 3; // sentences
const NEAR = 5; // tokens between a cue and what it is said of
const WITH_CLAIM = 0.3; // share of the claim that a sentence holds
/** What a rumour is called. */
const TOLD =
  /^(?:claims?|reports?|rumou?rs?|stor(?:y|ies)|allegations?|tales?|news|article|photos?|photographs?|images?|videos?|pictures?|letters?)$/;
const TURN = /^(?:but|however|although|though|yet)$/;

/** Cue words by the place where they stand: the first sentence, the lead, beside the claim’s words, anywhere. */
export function cueSigns(reading: Reading, alignment: Alignment, tally: Tally): void {
  const aligned = new Set(alignment.aligned.map(({ sentence }) => sentence.index));
  reading.sentences.forEach((sentence, i) => {
    const tokens = tokensOf(reading, sentence);
    const places = placesOf(i, aligned.has(sentence.index));
    const everywhere = (id: string, span?: Span) => {
      for (const place of places) tally.count(`${id}/${place}`, span);
    };
    for (const cue of cuesIn(tokens)) {
      const inside = reading.tokens.slice(cue.from, cue.to);
      if (inside.some((t) => alignment.words.has(stem(t)))) continue; // a word of the claim itself shows nothing
      const span = { start: (inside[0] as Token).start, end: (inside.at(-1) as Token).end };
      everywhere(cue.negated ? `${cue.kind}-negated` : cue.kind, span);
      if (cue.kind === 'unfounded' || cue.kind === 'denial') about(cue, tokens, alignment.shares[i] ?? 0, span, tally);
    }
    const negation = tokens.find(isNegation);
    if (negation) everywhere('negation', negation);
    const turn = tokens.find((t) => TURN.test(t.lower));
    if (turn) everywhere('turn', turn);
    const asked = tokens.find((t) => t.text === '?');
    if (asked) everywhere('question', wholeOf(sentence));
    const own = tokens.find((t) => t.lower === 'i' || t.lower === 'we');
    if (own) tally.count(own.quoted ? 'first-person/quoted' : 'first-person/plain', own);
    const update = tokens.find((t) => t.lower.startsWith('update'));
    if (update) tally.count('update', update);
  });
}

/** What a word that denies or debunks is said of, and whether it is quoted. */
function about(cue: Cue, tokens: readonly Token[], share: number, span: Span, tally: Tally): void {
  if (tokens.some((t) => Math.abs(t.index - cue.from) <= NEAR && TOLD.test(t.lower))) tally.count(`${cue.kind}/of-report`, span);
  if (share >= WITH_CLAIM) tally.count(`${cue.kind}/with-claim`, span);
  const quoted = tokens.some((t) => t.index === cue.from && t.quoted);
  tally.count(`${cue.kind}/${quoted ? 'quoted' : 'plain'}`, span);
}

const placesOf = (index: number, aligned: boolean): readonly string[] => [
  'anywhere',
  ...(index === 0 ? ['first'] : []),
  ...(index < LEAD ? ['lead'] : []),
  ...(aligned ? ['beside'] : []),
];

const wholeOf = ({ start, end }: Sentence): Span => ({ start, end });
