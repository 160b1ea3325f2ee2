import type { StoryEvent } from '../events/central.ts';
import type { Story } from '../story.ts';
import { debunked, noEvidence } from './debunked.ts';
import type { Denied } from './denied.ts';
import { negated } from './negated.ts';
import { spoken } from './spoken.ts';

const MOST_DENIALS = 80; // of one report

/** Every denial of a story but those of its central event, which has a question of its own. In the order of the readings. */
export function denialsOf(story: Story, event: StoryEvent | null): Denied[] {
  return story.readings.flatMap((reading) =>
    [...spoken(reading, event), ...negated(reading, event), ...noEvidence(reading), ...debunked(reading)].slice(0, MOST_DENIALS),
  );
}
