import type { Attribution, ChainLink } from '../../../../model/attribution.ts';
import type { Evidence } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import { chainAt } from '../../voice/index.ts';
import { chained } from '../../voice/chain.ts';
import { contextOf, type VoiceContext } from '../../voice/context.ts';
import { speak } from '../../voice/speak.ts';
import { evidenceOn } from '../evidence.ts';
import type { Figure } from './figure.ts';

const contexts = new WeakMap<Reading['tokens'], VoiceContext>();

function contextIn(reading: Reading): VoiceContext {
  let known = contexts.get(reading.tokens);
  if (!known) contexts.set(reading.tokens, (known = contextOf(reading)));
  return known;
}

/** The toll on the word of who "put" it so; null where nobody did, or where the sentence rests on somebody's word as it is. */
export function givenBy(figure: Figure, rule: string): Evidence | null {
  const chain = putBy(figure);
  return chain.length === 0 ? null : evidenceOn(figure.reading, figure.span, 'reports', rule, chain);
}

/** Who gives a toll: the key of the voice, the same for the same voice within one report. Null for the report's own voice. */
export function giverOf(figure: Figure): string | null {
  const chain = putBy(figure);
  const voice = (chain.length > 0 ? chain : chainAt(figure.reading, figure.span).chain).at(-1)?.voice;
  return voice && voice.kind !== 'own-voice' && voice.kind !== 'weasel' ? voice.key : null;
}

/** "The ministry put the toll at 14": to put a toll is to say it, so the subject is the one who speaks. */
function putBy({ reading, toll, span, sentence }: Figure): readonly ChainLink[] {
  if (!toll?.giver || chainAt(reading, span).chain.length > 0) return [];
  const [from, to] = toll.giver;
  const { tokens } = reading;
  const cue = tokens.slice(to).find((t) => t.start >= span.start && t.pos === 'VERB') ?? tokens[to]!;
  const mine: Attribution = {
    index: reading.attributions.length,
    source: [{ start: tokens[from]!.start, end: tokens[to - 1]!.end }],
    cue: [{ start: cue.start, end: cue.end }],
    content: [span],
    rule: 'en/propose/quantities/toll',
    cueClass: 'say',
    cueLemma: 'put',
    force: 'neutral',
    negated: false,
    hedges: [],
    direct: false,
    sentence,
  };
  const all: readonly Attribution[] = [...reading.attributions, mine].sort((a, b) => a.cue[0].start - b.cue[0].start);
  const spoken = speak(contextIn(reading), all).filter((s) => s.attribution === mine);
  const [put] = chained(spoken);
  const kind = put?.voice?.kind;
  return put && (kind === 'person' || kind === 'persons' || kind === 'institution' || kind === 'document') ? put.chain : [];
}
