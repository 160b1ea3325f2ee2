import type { Span } from '@stemma/core';
import type { Extracted, PlaceInCapture } from '../extract/extracted.ts';
import type { Block } from '../forms/form.ts';

type Range = readonly [start: number, end: number];

/**
 * Where the words of `span` stood in what arrived.
 *
 * With the decoded page at hand, letter by letter; without it, or where letters were mended on the way, the blocks they stand in. Empty where a form has no
 * such places, as a PDF.
 */
export function placeInCapture({ blocks, text }: Pick<Extracted, 'blocks' | 'text'>, span: Span, page?: string): PlaceInCapture {
  const held = blocks.filter(({ start, end, from }) => from !== null && start < span.end && span.start < end);
  const narrowed = page === undefined ? null : held.map((block) => narrow(text, block, span, page));
  const exact = narrowed !== null && narrowed.length > 0 && narrowed.every((ranges) => ranges !== null);
  const ranges = exact ? narrowed.flatMap((it) => it ?? []) : held.flatMap(({ from }) => from ?? []);
  return {
    start: span.start,
    end: span.end,
    exact,
    from: ranges,
    markup: page === undefined ? [] : ranges.map(([start, end]) => page.slice(start, end)),
  };
}

const SPACE = /\s/;
const ENTITY = /&(?:#\d{1,8}|#[xX][\da-fA-F]{1,7}|[A-Za-z][\dA-Za-z]{1,31});?/y;
const SPACES: ReadonlySet<string> = new Set([
  'nbsp',
  'ensp',
  'emsp',
  'thinsp',
  'hairsp',
  'Tab',
  'NewLine',
  '#160',
  '#xa0',
  '#xA0',
  '#32',
  '#10',
  '#9',
  '#8195',
  '#8194',
  '#8201',
]);

/** The places of the letters of a block that stand in `span`: the block's words and the page's are the same, but for spaces and the way signs are written. */
function narrow(text: string, block: Block, span: Span, page: string): Range[] | null {
  const ranges: Range[] = [];
  let at = block.start;
  for (const [start, end] of block.from ?? []) {
    let first = -1;
    let last = -1;
    for (let i = start; i < end;) {
      const written = signAt(page, i, end);
      i += written.length;
      if (written.space) continue;
      while (at < block.end && SPACE.test(text[at] ?? '')) at += 1;
      if (written.letter !== null && text[at] !== written.letter) return null;
      if (at >= span.start && at < span.end) {
        if (first < 0) first = i - written.length;
        last = i;
      }
      at += written.letter === null ? ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) : 1;
    }
    if (first >= 0) ranges.push([first, last]);
  }
  while (at < block.end && SPACE.test(text[at] ?? '')) at += 1;
  return at === block.end ? ranges : null;
}

/** The sign that is written at `at`: a letter, a space, or a letter by its name (null). */
function signAt(
  page: string,
  at: number,
  end: number,
): { readonly letter: string | null; readonly space: boolean; readonly length: number } {
  const letter = page[at] as string;
  ENTITY.lastIndex = at;
  const named = letter === '&' ? ENTITY.exec(page)?.[0] : undefined;
  if (named === undefined || at + named.length > end) return { letter, space: SPACE.test(letter), length: 1 };
  return { letter: null, space: SPACES.has(named.slice(1).replace(/;$/, '')), length: named.length };
}
