import type { RuleCard } from '../../../../language.ts';
import type { Attribution } from '../../../../model/attribution.ts';
import type { VoiceContext } from '../context.ts';

/** Token ranges, half-open: the outlet that reached the voice, and the voice behind it. */
export interface FoundRelay {
  readonly outlet: readonly [number, number];
  readonly voice: readonly [number, number];
  readonly outletIs?: 'programme'; // known by its place only: no list has its name
}

/** One way in which English names the outlet through which a voice speaks. In examples, <outlet> and <voice> mark what must be found. */
export interface RelayRule extends RuleCard {
  find(context: VoiceContext, attribution: Attribution): FoundRelay | null;
}
