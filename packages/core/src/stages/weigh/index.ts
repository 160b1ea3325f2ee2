import type { Alignment } from '../../model/layers.ts';
import { DOSSIER_SCHEMA, type Dossier, type Response, type Unread } from '../../model/dossier.ts';

/** What compare() knows beside the readings. */
export interface StoryFacts {
  readonly story: string;
  readonly unread: readonly Unread[];
  readonly responses: readonly Response[];
  readonly engine: Dossier['engine'];
}

/** A dossier before its words are put in order for a reader. */
export type Weighed = Omit<Dossier, 'headline' | 'brief'>;

/** Finds the origins, merges them, and grades every answer. */
export function weigh(alignment: Alignment, facts: StoryFacts): Weighed {
  return {
    schema: DOSSIER_SCHEMA,
    story: facts.story,
    counts: { reports: alignment.readings.length, origins: { min: 0, max: 0 }, parties: 0, question: null },
    reports: [],
    unread: facts.unread,
    parties: [],
    origins: [],
    merges: [],
    questions: [],
    responses: facts.responses,
    echoes: [],
    shared: [],
    hops: [],
    sourcing: [],
    timeline: [],
    unsaid: [],
    engine: facts.engine,
  };
}
