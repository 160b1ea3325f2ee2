import type { RuleCard } from '../../../../language.ts';
import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';

/**
 * One way of asking for a number. Needs no more than the readings, in any order.
 *
 * An example is a small story, its reports apart by " ‖ ", with the words it must find in `<a>`.
 */
export interface FigureRule extends RuleCard {
  ask(readings: readonly Reading[]): readonly AlignedQuestion[];
}
