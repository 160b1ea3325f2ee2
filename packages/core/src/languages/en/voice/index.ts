import type { Attribution } from '../../../model/attribution.ts';
import type { Annotated, Attributed } from '../../../model/layers.ts';
import { carry } from './carry.ts';
import { contextOf } from './context.ts';
import { chained, speak } from './speak.ts';

export { chainAt, type ChainAt } from './carry.ts';
export { relayRules } from './relay/index.ts';

/**
 * Reads who speaks in each attribution, which outlets reached that voice, and which stretch of text rests on whose word.
 *
 * `attributions` are ordered by cue, and `index` is a place in that list.
 */
export function sourced(reading: Annotated, attributions: readonly Attribution[]): Attributed {
  const context = contextOf(reading);
  const chains = chained(speak(context, attributions));
  return { ...reading, attributions: chains, carried: carry(context, chains) };
}
