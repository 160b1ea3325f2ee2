import type { Passage, Range } from './passage.ts';
import { isDash, lowerAt, textAt } from './words.ts';

const CONNECTIVE = /^(?:meanwhile|nevertheless|nonetheless|however|moreover|furthermore|still|instead|indeed|also|besides|then|finally)$/;

/**
 * The content that ends before `end`, back to where its sentence begins or an earlier attribution ends.
 *
 * Leading "And", "But" and datelines are left out. Null where nothing stands there.
 */
export function contentBefore(p: Passage, end: number, taken: readonly Range[]): Range | null {
  let from = p.start;
  for (const range of taken) if (range.to <= end && range.to > from) from = range.to;
  while (from < end && /^[,;:.]$/.test(textAt(p, from))) from += 1;
  if (/^(?:and|but|so|or)$/.test(lowerAt(p, from)) && from + 1 < end) from += 1;
  if (textAt(p, from) === ',') from += 1;
  for (let i = from; i < end - 1; i += 1) {
    const quote = p.quoteAt[i + 1];
    if (quote?.from === i + 1 && quote.whole && (textAt(p, i) === ':' || (isDash(p, i) && i > from + 2))) from = i + 1; // "She was less sure: “…,”"
  }
  if (CONNECTIVE.test(lowerAt(p, from)) && textAt(p, from + 1) === ',') from += 2;
  let to = end;
  while (to > from && p.quoteAt[to - 1] === null && (/^[,;:]$/.test(textAt(p, to - 1)) || isDash(p, to - 1))) to -= 1;
  return to > from ? { from, to } : null;
}

/** True where the stretch is long enough for a clause whose verb the tagger may have missed. */
export const isLong = (p: Passage, { from, to }: Range): boolean =>
  to - from >= 5 && /^(?:DET|NOUN|PROPN|PRON|NUM)$/.test(p.words[from]?.pos ?? '');

/** True where the stretch could be said by itself: it has a finite verb or holds a whole quotation. */
export function isClause(p: Passage, range: Range): boolean {
  if (p.quotes.some((q) => q.whole && range.from <= q.from && q.to <= range.to)) return true;
  return p.groups.some((g) => g.finite && range.from <= g.from && g.to <= range.to);
}
