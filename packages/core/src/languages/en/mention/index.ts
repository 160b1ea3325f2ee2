import type { Segmented } from '../../../model/layers.ts';
import type { Mention } from '../../../model/mention.ts';

/** People, bodies, places, roles, groups, quantities and dates, in text order. */
export function mention(_segmented: Segmented): readonly Mention[] {
  return [];
}
