import type { AttributionJson, Mark, Span } from '@stemma/core/sheet';
import type { EvidencePlace } from './places.ts';

export type Role = 'source' | 'cue' | 'content';

/** A stretch of a report that is set off, and why. Stretches nest and cross as they like. */
export type Stretch = Span &
  (
    | { readonly kind: Role; readonly attribution: number; readonly last: boolean } // last: the attribution's number stands behind this piece
    | { readonly kind: 'evidence'; readonly place: EvidencePlace }
    | { readonly kind: 'target' } // what one came to read
    | { readonly kind: 'shared' } // stands in the report beside it too
    | { readonly kind: 'aside'; readonly mark: Mark } // no part of the report's prose
  );

const ROLES = ['source', 'cue', 'content'] as const;

/** Sources, cues and contents of all attributions. The number of each stands behind its last cue, or, without one, behind its content. */
export const attributed = (attributions: readonly AttributionJson[]): readonly Stretch[] =>
  attributions.flatMap((a, attribution) => {
    const numbered = a.cue.length > 0 ? 'cue' : a.content.length > 0 ? 'content' : 'source';
    return ROLES.flatMap((kind) =>
      a[kind].map(([start, end], i): Stretch => ({ kind, attribution, start, end, last: kind === numbered && i === a[kind].length - 1 })),
    );
  });

export const evident = (places: readonly EvidencePlace[]): readonly Stretch[] =>
  places.map((place) => ({ kind: 'evidence', place, start: place.start, end: place.end }));

/** Leftovers of the page. Headings, datelines and stray markup are part of what is read. */
export const leftAside = (marks: readonly Mark[]): readonly Stretch[] =>
  marks
    .filter(({ kind }) => kind !== 'heading' && kind !== 'dateline' && kind !== 'markup' && kind !== 'keyword')
    .map((mark) => ({ kind: 'aside', mark, start: mark.start, end: mark.end }));

/** What one came for, as far as it lies in the text; nothing where a link points past its end. */
export function aimedAt(span: Span | null, length: number): readonly Stretch[] {
  if (span === null || span.start >= Math.min(span.end, length)) return [];
  return [{ kind: 'target', start: span.start, end: Math.min(span.end, length) }];
}
