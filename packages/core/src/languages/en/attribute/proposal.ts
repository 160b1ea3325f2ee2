import type { Passage, Range } from './passage.ts';
import type { ContentKind, Proposal } from './rule.ts';
import type { Subject } from './subject.ts';
import type { VerbGroup } from './verb-group.ts';

/** A proposal whose cue is a verb group. */
export function byVerb(
  construction: string,
  group: VerbGroup,
  subject: Subject | null,
  content: readonly Range[],
  contentKind: ContentKind,
  cueEnd = group.to,
): Proposal {
  return {
    construction,
    source: subject,
    sourceKind: subject?.kind ?? 'none',
    cue: { from: group.from, to: Math.max(group.to, cueEnd) },
    head: group.head,
    content,
    contentKind,
    lemma: group.lemma,
    cueClass: group.cue?.cueClass ?? 'say',
    group,
  };
}

/** The ranges of contents that earlier rules found, for those that must not reach into them. */
export const contentsOf = (accepted: readonly Proposal[]): readonly Range[] =>
  accepted.flatMap((a) => [...a.content, a.cue, ...(a.source ? [a.source] : [])]);

export const within = (p: Range, place: number): boolean => p.from <= place && place < p.to;

/** Verb groups that can carry speech and stand outside whole quotations. */
export const cueGroups = (p: Passage): readonly VerbGroup[] => p.cues;
