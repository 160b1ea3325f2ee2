import { skipAdjuncts } from '../content.ts';
import { contentEnd } from '../clause-end.ts';
import type { Passage, QuotedRange } from '../passage.ts';
import { byVerb } from '../proposal.ts';
import type { Proposal } from '../rule.ts';
import { subjectBefore } from '../subject.ts';
import type { VerbGroup } from '../verb-group.ts';
import { isCapital, textAt } from '../words.ts';

const LEAST = 3; // words of a quotation before which any verb speaks

/**
 * Speech by its frame and not by its verb: he boomed: “…”, she cracked, “…”.
 *
 * A verb of no list, then a comma or colon, then a quotation that opens with a capital. Only somebody who can speak does; no thing.
 */
export function openFrame(p: Passage): readonly Proposal[] {
  const found: Proposal[] = [];
  for (const quote of p.quotes) {
    const mark = quote.from - 1;
    if (!quote.whole || mark <= p.start || !/^[,:]$/.test(textAt(p, mark)) || !opens(p, quote)) continue;
    const group = verbBefore(p, mark);
    if (!group || group.cue || group.copula || !group.finite || group.passive || group.infinitive) continue;
    const subject = subjectBefore(p, group);
    if (!subject || subject.relative || !/^(?:pronoun|name|role)$/.test(subject.kind)) continue;
    const end = quote.ended ? quote.to : contentEnd(p, quote.from, { cue: group });
    found.push(
      byVerb(
        'speaker-then-quotation',
        group,
        subject,
        [{ from: quote.from, to: end }],
        'quote',
        textAt(p, mark) === ':' ? mark + 1 : group.to,
      ),
    );
  }
  return found;
}

/** The verb group that nothing but a time or an adverb parts from the mark. */
function verbBefore(p: Passage, mark: number): VerbGroup | null {
  for (let i = mark - 1; i >= Math.max(p.start, mark - 6); i -= 1) {
    const group = p.groupAt[i];
    if (group) return group.to === mark || skipAdjuncts(p, group.to) === mark ? group : null;
  }
  return null;
}

const opens = (p: Passage, quote: QuotedRange): boolean => {
  const first = p.words[quote.from + 1];
  return first !== undefined && isCapital(first) && quote.to - quote.from - 2 >= LEAST && quote.ended;
};
