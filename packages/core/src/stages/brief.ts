import type { Dossier } from '../model/dossier.ts';
import type { Weighed } from './weigh/index.ts';

/** Puts what was weighed into the lines an editor reads. Every line carries what opens it. */
export function brief(weighed: Weighed): Dossier {
  return { ...weighed, headline: `${weighed.counts.reports} reports.`, brief: [] };
}
