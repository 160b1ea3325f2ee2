import type { Block, BlockKind } from './form.ts';

/**
 * What the lines of a Markdown text are. Positions count in the text as it stands, which is what the reader is shown too; the signs in front ("#",
 * "-", ">") belong to no block.
 *
 * Misses headings that are underlined and lists within lists: they are paragraphs and items.
 */
export function markdownBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { kind: BlockKind; start: number; end: number } | null = null;
  let fence: string | null = null;
  const finish = (): void => {
    if (open && text.slice(open.start, open.end).trim() !== '') blocks.push({ ...open, from: [[open.start, open.end]] });
    open = null;
  };
  for (const { start, end, line } of linesIn(text)) {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (fence !== null) {
      if (mark === fence) {
        finish();
        fence = null;
      } else open = open ? { ...(open as { kind: BlockKind; start: number }), end } : { kind: 'preformatted', start, end };
      continue;
    }
    if (mark !== undefined) {
      finish();
      fence = mark;
      continue;
    }
    if (line.trim() === '') {
      finish();
      continue;
    }
    const { kind, sign } = lineKind(line);
    const goesOn: boolean =
      open !== null && (open as { kind: BlockKind }).kind === kind && kind !== 'subhead' && !(kind === 'item' && sign > 0);
    const continues = goesOn || (open !== null && kind === 'paragraph' && (open as { kind: BlockKind }).kind === 'item');
    if (open && continues) open = { ...(open as { kind: BlockKind; start: number }), end };
    else {
      finish();
      open = { kind, start: start + sign, end };
    }
  }
  finish();
  return blocks;
}

/** What a line begins, and how many of its characters are only a sign of that. */
function lineKind(line: string): { kind: BlockKind; sign: number } {
  const signOf = (shape: RegExp): number => shape.exec(line)?.[0].length ?? 0;
  const subhead = signOf(/^ {0,3}#{1,6}[ \t]{1,8}/);
  if (subhead > 0) return { kind: 'subhead', sign: subhead };
  const quotation = signOf(/^ {0,3}>[ \t]?/);
  if (quotation > 0) return { kind: 'quotation', sign: quotation };
  const item = signOf(/^[ \t]{0,12}(?:[-*+]|\d{1,3}[.)])[ \t]{1,4}/);
  if (item > 0) return { kind: 'item', sign: item };
  return { kind: /^ {0,3}\|.{0,2000}\|\s{0,8}$/.test(line) ? 'table' : 'paragraph', sign: 0 };
}

/** The lines of `text` with where they stand, without their ends. */
function* linesIn(text: string): Generator<{ start: number; end: number; line: string }> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    let end = found < 0 ? text.length : found;
    if (text[end - 1] === '\r' && end > start) end -= 1;
    yield { start, end, line: text.slice(start, end) };
    start = next;
  }
}
