import type { Reading } from '../../../../model/layers.ts';
import type { StoryEvent } from '../events/central.ts';
import type { Story } from '../story.ts';
import { corrected } from './corrected.ts';
import { debunked, noEvidence } from './debunked.ts';
import type { Denied } from './denied.ts';
import { negated } from './negated.ts';
import { spoken } from './spoken.ts';

const MOST_DENIALS = 80; // of one report
const found = new WeakMap<Story, Map<string, readonly Denied[]>>();

/** Every denial of a story but those of its central event, which has a question of its own. In the order of the readings. */
export function denialsOf(story: Story, event: StoryEvent | null): readonly Denied[] {
  let known = found.get(story);
  if (!known) found.set(story, (known = new Map<string, readonly Denied[]>()));
  const key = event?.key ?? '';
  let list = known.get(key);
  if (!list) known.set(key, (list = story.readings.flatMap((reading) => denialsIn(reading, event))));
  return list;
}

/** The denials of one report. */
export const denialsIn = (reading: Reading, event: StoryEvent | null): readonly Denied[] =>
  [...spoken(reading, event), ...debunked(reading), ...corrected(reading), ...noEvidence(reading), ...negated(reading, event)].slice(
    0,
    MOST_DENIALS,
  );
