import type { AlignedQuestion } from '../../../model/claim.ts';
import type { Response } from '../../../model/dossier.ts';
import type { Reading } from '../../../model/layers.ts';

/** Questions that the readings answer, each report's answers side by side. */
export function propose(_readings: readonly Reading[]): readonly AlignedQuestion[] {
  return [];
}

/** Who denied, declined, confirmed. */
export function respond(_readings: readonly Reading[]): readonly Response[] {
  return [];
}
