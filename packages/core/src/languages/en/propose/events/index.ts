import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Story } from '../story.ts';
import type { StoryEvent } from './central.ts';
import { cause } from './cause.ts';
import { chooser } from './chooser.ts';
import { day } from './day.ts';
import { doer } from './doer.ts';
import { firstReport } from './first-report.ts';
import { initiator } from './initiator.ts';
import { kind } from './kind.ts';
import { occurrence } from './occurrence.ts';
import { outcome } from './outcome.ts';
import { place } from './place.ts';
import type { SlotRule } from './rule.ts';
import { rated } from './rated.ts';
import { takers } from './takers.ts';
import { topics } from './topics.ts';
import { town } from './town.ts';
import { urged } from './urged.ts';

/** The questions an event leaves open, the central one first. */
export const slotRules: readonly SlotRule[] = [
  occurrence,
  initiator,
  doer,
  takers,
  place,
  town,
  day,
  chooser,
  topics,
  urged,
  outcome,
  cause,
  kind,
  rated,
  firstReport,
];

/** Questions about the story's central event. Misses stories about several events of equal weight: only the first is asked about. */
export const proposeEvents = (story: Story, event: StoryEvent): AlignedQuestion[] =>
  slotRules.flatMap((rule) => rule.ask(story, event) ?? []);
