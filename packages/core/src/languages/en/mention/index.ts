import type { Segmented } from '../../../model/layers.ts';
import type { Mention } from '../../../model/mention.ts';
import { byPlace } from '../../../model/span.ts';
import { dateMentions } from './dates.ts';
import { nameMentions } from './names.ts';
import { quantityMentions } from './quantities.ts';

/** People, bodies, outlets, places, quantities and dates, in text order. */
export function mention(segmented: Segmented): readonly Mention[] {
  const dates = dateMentions(segmented);
  return [...nameMentions(segmented), ...quantityMentions(segmented, dates), ...dates].sort(byPlace);
}
