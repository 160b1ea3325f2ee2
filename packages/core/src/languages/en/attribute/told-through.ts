import type { Passage, QuotedRange } from './passage.ts';
import { subjectBefore } from './subject.ts';
import type { VerbGroup } from './verb-group.ts';
import { textAt } from './words.ts';

/** True in She said: “The pier is closed,” the Coast Times reported: an outlet stands behind words that another is said to have spoken. */
export function toldThrough(p: Passage, group: VerbGroup, quote: QuotedRange): boolean {
  if (group.lemma !== 'report' || textAt(p, quote.to - 2) !== ',') return false;
  const verb = p.groups.findLast((g) => g.to <= quote.from && g.finite);
  return verb?.cue?.cueClass === 'say' && subjectBefore(p, verb) !== null;
}
