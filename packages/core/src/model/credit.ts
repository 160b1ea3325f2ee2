import type { Span } from './span.ts';

/** Words of a report that say when an outlet told of the story: before the others, or after one of them. */
export interface Credit {
  readonly outlet: string;
  readonly place: 'first' | 'later';
  readonly span: Span; // the words that say it, with the outlet's name
  readonly sentence: number;
}

/** The agency whose copy a report prints, and the words that say so; null where it is credited beside the text, which then holds no such words. */
export interface AgencyCredit {
  readonly agency: string;
  readonly span: Span | null;
}
