import type { Attribution } from '../../../model/attribution.ts';
import type { Annotated } from '../../../model/layers.ts';

/** Who is said to have said what, ordered by cue. */
export function attribute(_reading: Annotated): readonly Attribution[] {
  return [];
}
