import type { Passage, QuotedRange } from './passage.ts';
import { subjectBefore } from './subject.ts';
import type { VerbGroup } from './verb-group.ts';
import { textAt } from './words.ts';

/**
 * True where an outlet stands behind a whole sentence that ends in a quotation: She said: “The pier is closed,” the Coast Times reported.
 *
 * Who is quoted there is whoever is said to speak in the sentence, or a title, and not the outlet.
 */
export function toldThrough(p: Passage, group: VerbGroup, quote: QuotedRange): boolean {
  if (group.lemma !== 'report' || textAt(p, quote.to - 2) !== ',' || quote.from === p.start) return false;
  const verb = p.groups.findLast((g) => g.to <= quote.from && g.finite);
  return verb !== undefined && subjectBefore(p, verb) !== null;
}
