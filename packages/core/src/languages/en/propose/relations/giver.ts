import type { Reading } from '../../../../model/layers.ts';
import type { Span } from '../../../../model/span.ts';
import { chainAt } from '../../voice/index.ts';

/** The key of the voice on whose word a span rests, the same for the same voice within one report; null for the report's own. */
export function giverAt(reading: Reading, span: Span): string | null {
  const voice = chainAt(reading, span).chain.at(-1)?.voice;
  return voice && voice.kind !== 'own-voice' && voice.kind !== 'weasel' ? voice.key : null;
}
