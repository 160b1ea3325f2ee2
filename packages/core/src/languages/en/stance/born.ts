import type { Reading, Sentence } from '../../../model/layers.ts';
import type { Span } from '../../../model/span.ts';
import { clausesOf } from '../clause/clauses.ts';
import { chainAt } from '../voice/chain-at.ts';
import { heldSpan, type Alignment } from './aligned.ts';
import { LEAD } from './cued.ts';
import { isNegation } from './cues.ts';
import { refuses } from './denied.ts';
import type { Tally } from './tally.ts';
import { heldIn, stem, tokensOf } from './words.ts';

/** On whose word and in which form the claim stands, where it stands first (“early”) and where most of it stands (“best”). */
export function bornSigns(reading: Reading, claim: Reading, alignment: Alignment, tally: Tally): void {
  const { aligned, best, words, shares, whole } = alignment;
  tally.put('held/best', best ? (shares[best.index] ?? 0) : 0);
  tally.put('held/whole', whole);
  tally.put(
    'held/lead',
    heldIn(
      words,
      reading.sentences.slice(0, LEAD).flatMap((s) => tokensOf(reading, s)),
    ),
  );
  tally.put('length', Math.log(1 + reading.sentences.length));
  const denies = claim.tokens.some(isNegation);
  const early = aligned[0]?.sentence;
  if (early) formOf(reading, early, alignment, denies, (id, span) => tally.put(`early/${id}`, 1, span));
  if (best && (shares[best.index] ?? 0) > 0) formOf(reading, best, alignment, denies, (id, span) => tally.put(`best/${id}`, 1, span));
}

function formOf(reading: Reading, sentence: Sentence, alignment: Alignment, denies: boolean, put: (id: string, span?: Span) => void): void {
  const tokens = tokensOf(reading, sentence);
  const held = heldSpan(reading, alignment, sentence);
  const { chain, attribution } = chainAt(reading, held);
  const voice = chain.at(-1)?.voice;
  if (!voice) put('own-voice');
  else {
    put(`voice-${voice.kind}`, attribution?.cue[0]);
    if (chain.length > 1) put('second-hand', attribution?.cue[0]);
    if (voice.onRecord) put('on-record', attribution?.cue[0]);
  }
  if (attribution && !refuses(reading, attribution)) {
    put(`cue-${attribution.cueClass}${attribution.negated ? '-negated' : ''}`, attribution.cue[0]);
    if (attribution.hedges[0]) put('hedged', attribution.hedges[0]);
    if (attribution.direct) put('quoted');
  } else if (voice) put('carried');
  const negated = negatedClause(reading, sentence, alignment);
  if (!denies) {
    if (negated) put('negated', negated);
  } else put(negated ? 'negated-too' : 'negation-lacking', negated ?? undefined);
  const modal = tokens.find((t) => /^(?:may|might|could|would)$/.test(t.lower));
  if (modal) put('modal', modal);
  const open = tokens.find((t) => t.lower === 'if' || t.lower === 'whether');
  if (open) put('if', open);
  if (tokens.some((t) => t.text === '?')) put('asked', { start: sentence.start, end: sentence.end });
  if (sentence.index === 0) put('in-first');
  if (sentence.index < LEAD) put('in-lead');
}

const HALF = 0.5; // of what the sentence holds of the claim
const SOME = 0.2;

/** The negated verb of a clause that holds the claim: its verb, or half of what the sentence holds of it. Negation outside that clause is none. */
function negatedClause(reading: Reading, sentence: Sentence, { words, shares }: Alignment): Span | null {
  for (const clause of clausesOf(reading, sentence)) {
    if (!clause.verb.negated) continue;
    const from = Math.min(clause.verb.from, ...clause.subject.map((s) => s.from));
    const held = heldIn(words, reading.tokens.slice(from, Math.max(clause.end, clause.verb.to)));
    const main = reading.tokens[clause.verb.main];
    if ((main && words.has(stem(main)) && held > SOME) || held >= HALF * (shares[sentence.index] ?? 1))
      return {
        start: reading.tokens[clause.verb.from]?.start ?? sentence.start,
        end: reading.tokens[clause.verb.to - 1]?.end ?? sentence.end,
      };
  }
  return null;
}
