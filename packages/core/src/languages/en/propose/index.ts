import type { AlignedQuestion } from '../../../model/claim.ts';
import type { Response } from '../../../model/dossier.ts';
import type { Reading } from '../../../model/layers.ts';
import { centralEvent } from './events/central.ts';
import { proposeDenials } from './denials/index.ts';
import { proposeEvents } from './events/index.ts';
import { proposeQuantities } from './quantities/index.ts';
import { ledger, proposeResponses } from './responses.ts';
import { proposeRoles } from './roles.ts';
import { storyOf } from './story.ts';

/** Questions that the readings answer, each report's answers side by side. */
export function propose(readings: readonly Reading[]): readonly AlignedQuestion[] {
  const story = storyOf(readings);
  const event = centralEvent(story);
  const events = event ? proposeEvents(story, event) : [];
  const denied = events.some((q) => q.slot === 'boolean' && q.relations.length > 0);
  return [
    ...events,
    ...proposeResponses(story, event),
    ...proposeDenials(story, event, denied),
    ...proposeRoles(story, event),
    ...proposeQuantities(readings),
  ];
}

/** Who denied, declined, confirmed. */
export function respond(readings: readonly Reading[]): readonly Response[] {
  return ledger(storyOf(readings));
}
