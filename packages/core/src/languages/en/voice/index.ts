import type { Attribution } from '../../../model/attribution.ts';
import type { Annotated, Attributed } from '../../../model/layers.ts';

/** Reads who speaks in each attribution, and which stretch of text rests on whose word. */
export function sourced(reading: Annotated, attributions: readonly Attribution[]): Attributed {
  return { ...reading, attributions: attributions.map((a) => ({ ...a, voice: null, chain: [] })), carried: [] };
}
