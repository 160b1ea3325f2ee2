import type { AlignedQuestion } from '../../../model/claim.ts';
import type { Response } from '../../../model/dossier.ts';
import type { Reading } from '../../../model/layers.ts';
import { proposeEvents } from './events/index.ts';
import { storyOf } from './story.ts';

/** Questions that the readings answer, each report's answers side by side. */
export function propose(readings: readonly Reading[]): readonly AlignedQuestion[] {
  const story = storyOf(readings);
  return proposeEvents(story);
}

/** Who denied, declined, confirmed. */
export function respond(_readings: readonly Reading[]): readonly Response[] {
  return [];
}
