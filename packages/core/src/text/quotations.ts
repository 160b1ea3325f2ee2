import type { Quotation } from '../model/layers.ts';
import type { Span } from '../model/span.ts';
import { type Fault, pairDoubles } from './quotations/double.ts';
import { isSpace, type MarkAt, marksBetween } from './quotations/marks.ts';
import { pairSingles } from './quotations/single.ts';

export interface Paired {
  readonly quotations: readonly Quotation[];
  readonly marks: readonly Span[]; // every mark, of pairs and strays, in order; never an apostrophe
  readonly bare: readonly Span[]; // marks that are no marks, written in a row: nothing to read
  readonly faults: readonly Fault[];
}

/**
 * Pairs the quotation marks of one paragraph: curly, straight, low, guillemets, doubled apostrophes, and single marks inside or instead of them.
 *
 * `leftOpen`: the paragraph before left one open. An unclosed quotation runs to the paragraph's end, or to where the next one opens, with `closed: false`; the next paragraph may go on with it.
 * Apostrophes, feet and inches are no marks. Quotations are ordered by start; a nested one follows the one that holds it. Takes time in
 * proportion to the paragraph, whatever stands in it. Misses a single quotation that ends in "s" without a comma or full stop.
 */
export function pairQuotations(text: string, paragraph: Span, index: number, leftOpen = false): Paired {
  const { start, end } = paragraph;
  const bare: Span[] = [];
  const doubles = marksBetween(text, start, end, bare);
  const { pairs, faults } = pairDoubles(text, doubles, end, leftOpen ? closesOnly(doubles, start) : null);
  const singles = pairSingles(text, start, end, pairs);
  const quotations: Quotation[] = [];
  const push = (from: number, to: number, opened: number, closing: number): void => {
    const inner = { start: from + opened, end: to - closing };
    if (hasWords(text, inner)) quotations.push({ start: from, end: to, inner, closed: closing > 0, paragraph: index });
  };
  for (const { open, close, end: to } of pairs) push(open.at, close ? to : trimmed(text, open.at, to), open.width, close?.width ?? 0);
  for (const { start: from, end: to } of singles) push(from, to, 1, 1);
  const marks: Span[] = doubles.map(({ at, width }) => ({ start: at, end: at + width }));
  for (const { start: from, end: to } of singles) marks.push({ start: from, end: from + 1 }, { start: to - 1, end: to });
  if (singles.length > 0) marks.sort(byPlace);
  return { quotations: quotations.sort(byPlace), marks, bare, faults };
}

/** A paragraph whose first mark closes, after one that was left open: the quotation goes on with it, though no mark opens it again. */
function closesOnly(doubles: readonly MarkAt[], start: number): MarkAt | null {
  const first = doubles[0];
  if (!first || first.left || !first.right || first.faces === 'in') return null;
  return { ...first, at: start, width: 0, doubled: false };
}

const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** Something but white space stands in it. */
function hasWords(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i += 1) if (!isSpace(text.charCodeAt(i))) return true;
  return false;
}

function trimmed(text: string, start: number, end: number): number {
  let to = end;
  while (to > start + 1 && isSpace(text.charCodeAt(to - 1))) to -= 1;
  return to;
}
