import type { Span } from '../../model/span.ts';
import type { Pair } from './double.ts';
import { isSpace } from './marks.ts';

/** Words that begin with an apostrophe, and years: ’em, ’til, ’90s. */
const ELIDED = /^(?:em|til|till|tis|twas|twere|cause|cos|cuz|bout|round|n|ere|neath|gainst|ello|ave|\d\ds?)(?![\p{L}\p{N}])/iu;
const LETTER = /[\p{L}\p{N}]/u;
const NEAR = 80; // characters within which a mark after "s" may still be a closing one

/**
 * Pairs single marks and apostrophes that are marks: ‘…’, '…', ‚…‘. Inside double ones, or instead of them.
 *
 * An apostrophe is none inside a word, before a year or an elided word, or after a plural ("the boys’ boats") where another mark closes.
 * One that never closes is none.
 */
export function pairSingles(text: string, start: number, end: number, doubles: readonly Pair[]): readonly Span[] {
  const found: Span[] = [];
  if (!hasSingle(text, start, end)) return found;
  const borders = doubles
    .flatMap(({ open, close, end: to }) => [{ place: close ? close.at : to, from: open.at }])
    .sort((a, b) => a.place - b.place || a.from - b.from);
  const ticks = new Set<number>();
  for (const { open, close } of doubles)
    for (const mark of [open, close])
      if (mark?.family === 'tick') {
        ticks.add(mark.at);
        ticks.add(mark.at + 1);
      }
  let single = -1;
  let weak = -1; // a mark after "s" that may be the closing one
  let next = 0;
  const settle = (): void => {
    if (single >= 0 && weak > single && weak - single < NEAR && text.charCodeAt(single) !== 0x27)
      found.push({ start: single, end: weak + 1 });
    single = -1;
    weak = -1;
  };
  for (let i = start; i < end; i += 1) {
    while (next < borders.length && (borders[next]?.place ?? end) <= i) {
      if (single > (borders[next]?.from ?? end)) settle(); // it was opened inside, and the outer one closes
      next += 1;
    }
    const code = text.charCodeAt(i);
    if (!(code === 0x27 || code === 0x2018 || code === 0x2019 || code === 0x201a) || ticks.has(i)) continue;
    if (code === 0x27 && (text.charCodeAt(i + 1) === 0x27 || text.charCodeAt(i - 1) === 0x27) && !ticks.has(i + 1) && !ticks.has(i - 1))
      continue;
    const before = i > start ? (text[i - 1] as string) : ' ';
    const after = i + 1 < end ? (text[i + 1] as string) : ' ';
    const broken = isSpace(before.charCodeAt(0)) || /[([{“"«—–-]/.test(before) || ticks.has(i - 1);
    const opens =
      code === 0x201a ||
      ((code === 0x2018 || code === 0x27) && broken && (LETTER.test(after) || (code === 0x2018 && !isSpace(after.charCodeAt(0)))));
    const lowCloses = code === 0x2018 && single >= 0 && text.charCodeAt(single) === 0x201a && !broken;
    if (opens && !lowCloses) {
      if (ELIDED.test(text.slice(i + 1, i + 8))) continue;
      settle();
      single = i;
      continue;
    }
    if (single < 0 || LETTER.test(after) || i - single < 3) continue;
    const sure =
      /[.,?!…]/.test(before) ||
      (!/s/.test(before) && !isSpace(before.charCodeAt(0)) && /[\s.,;:?!)\]”"’'—–]/.test(after)) ||
      /[.,;:?!)”"]/.test(after);
    if (sure || lowCloses) {
      found.push({ start: single, end: i + 1 });
      single = -1;
      weak = -1;
    } else if (weak < 0 && /s/.test(before)) weak = i;
  }
  settle();
  return found;
}

function hasSingle(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x27 || code === 0x2018 || code === 0x201a) return true;
  }
  return false;
}
