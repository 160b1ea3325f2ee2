import type { Origin, OriginRange } from './dossier.ts';

/** What becomes of a dossier when one origin is taken out: it was withdrawn, or it is not believed. */
export interface WithoutOrigin {
  readonly origin: Origin;
  readonly gone: readonly string[]; // ids: the origin, and what is one with it
  readonly reports: readonly string[]; // that carry it
  readonly answers: readonly ChangedAnswer[]; // that rest on fewer, in the order of the dossier; those that rest on nobody first
}

export interface ChangedAnswer {
  readonly question: string; // id
  readonly answer: string; // id
  readonly before: OriginRange;
  readonly after: OriginRange;
  readonly falls: boolean; // nobody else stands behind it
}
