import type { Quotation } from '../model/layers.ts';
import type { Span } from '../model/span.ts';

const OPEN_FOR: Readonly<Record<string, string>> = { '”': '“', '»': '«', '’': '‘', "''": '``' };
const letter = /[\p{L}\p{N}]/u;
const MARKS: ReadonlySet<string> = new Set('“”„«»"‘’\'`');

/**
 * Pairs the quotation marks of one paragraph: curly, straight, guillemets, doubled apostrophes, and single marks inside or instead of them.
 *
 * An unclosed quotation runs to the paragraph's end with `closed: false` (the next paragraph may go on with it). Apostrophes are no marks.
 * Ordered by start; a nested quotation follows the one that holds it.
 */
export function pairQuotations(text: string, paragraph: Span, index: number): Quotation[] {
  const found: Quotation[] = [];
  const push = (start: number, end: number, width: number, closed: boolean): void => {
    const inner = { start: start + width, end: closed ? end - width : end };
    if (inner.end > inner.start) found.push({ start, end, inner, closed, paragraph: index });
  };
  let open: { at: number; mark: string; width: number } | null = null;
  let single: number | null = null;
  for (let i = paragraph.start; i < paragraph.end; i += 1) {
    let mark = text[i] as string;
    if (!MARKS.has(mark)) continue;
    let width = 1;
    const nestedFirst = mark === "'" && open?.mark === "''" && single !== null && text.startsWith("'''", i); // ?''' closes the inner one first
    if ((mark === "'" || mark === '`') && text[i + 1] === mark && i + 1 < paragraph.end && !nestedFirst) {
      mark += mark;
      width = 2;
    }
    const before = i > paragraph.start ? (text[i - 1] as string) : ' ';
    const after = i + width < paragraph.end ? (text[i + width] as string) : ' ';
    if (mark === '“' || mark === '«' || mark === '„' || mark === '``') {
      if (open) {
        if (open.mark === mark && open.mark !== '“') continue;
        if (open.mark === '“' && mark === '“') push(open.at, i, open.width, false); // the last was never closed: ours begins anew
      }
      open = { at: i, mark, width };
    } else if (mark === '"' || mark === "''") {
      const isOpener = /[\s([—–-]/.test(before) && !/\s/.test(after);
      if (open && !(open.mark === '``' && mark === '"')) {
        if (isOpener && open.mark === mark && /\s/.test(before) && i - open.at > 600) {
          push(open.at, i, open.width, false);
          open = { at: i, mark, width };
        } else {
          push(open.at, i + width, width, true);
          open = null;
        }
      } else open = { at: i, mark, width };
    } else if (mark === '”' || mark === '»') {
      const opener = open;
      if (opener && (opener.mark === OPEN_FOR[mark] || opener.mark === '"' || opener.mark === '„')) {
        push(opener.at, i + 1, 1, true);
        open = null;
      }
    } else if (mark === '‘' || (mark === "'" && /[\s([“"—–]/.test(before) && letter.test(after))) {
      single = i;
    } else if ((mark === '’' || mark === "'") && single !== null && !letter.test(after) && i > single + 1) {
      // closes only where a quotation would: after punctuation, or before a break, and never as a plural's possessive followed by a noun
      if (/[.,?!]/.test(before) || (!/s/.test(before) && /[\s.,;:?!)\]”"—–]/.test(after)) || /[.,;:?!)”"]/.test(after)) {
        push(single, i + 1, 1, true);
        single = null;
      }
    }
    i += width - 1;
  }
  if (open) push(open.at, paragraph.end, open.width, false);
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
