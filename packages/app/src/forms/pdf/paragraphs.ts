import type { BlockKind } from '../form.ts';
import { joinedAtHyphen } from './hyphens.ts';
import { median, type Line } from './pieces.ts';
import type { Page } from './running-heads.ts';

export interface PdfBlock {
  readonly kind: BlockKind;
  readonly text: string;
  readonly page: number; // on which it begins
  readonly size: number; // of its letters, in points
}

interface Set {
  readonly size: number; // of most letters of the text
  readonly leading: number; // between most lines
}

const BULLET = /^[•◦▪■●‣⁃·○▶►➤–—-]\s{1,4}\S/u;
const NUMBERED = /^\(?\d{1,2}[.)]\s{1,4}\S/;
const ENDS = /[.!?:…]["”’»)\]]{0,3}$/u;
const MOST_SUBHEAD = 160; // characters

/** The lines of all pages as paragraphs, subheads and items. A paragraph may run on over the end of a column or a page. */
export function paragraphsOf(pages: readonly Page[], words: ReadonlySet<string>): PdfBlock[] {
  const set = setOf(pages);
  const blocks: { lines: Line[]; page: number; kind: BlockKind }[] = [];
  let last: { line: Line; page: number } | null = null;
  for (const { number, lines } of pages) {
    const columns = columnsOf(lines);
    for (const line of lines) {
      const kind = kindOf(line, set);
      const open = blocks.at(-1);
      const column = columns.get(line);
      if (open && last && goesOn(open.kind, kind, last.line, line, last.page !== number, set, column)) open.lines.push(line);
      else blocks.push({ lines: [line], page: number, kind });
      last = { line, page: number };
    }
  }
  return blocks.map(({ lines, page, kind }) => ({
    kind,
    page,
    text: lines.reduce((text, line) => joinedAtHyphen(text, line.text, words), '').replace(/^[•◦▪■●‣⁃·○▶►➤]\s{0,4}/u, ''),
    size: median(lines.map(({ size }) => size)),
  }));
}

function setOf(pages: readonly Page[]): Set {
  const sizes = pages.flatMap(({ lines }) =>
    lines.flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 20) }, () => line.size)),
  );
  const size = median(sizes);
  const gaps = pages.flatMap(({ lines }) =>
    lines.flatMap((line, i) => {
      const gap = (lines[i - 1]?.y ?? 0) - line.y;
      return gap > 0.5 * size && gap < 2.5 * size ? [gap] : [];
    }),
  );
  return { size, leading: median(gaps) || 1.2 * size };
}

interface Column {
  readonly left: number;
  readonly right: number;
}

/** How far each line's column reaches: from one line that stands higher than the one before to the next. */
function columnsOf(lines: readonly Line[]): Map<Line, Column> {
  const columns = new Map<Line, Column>();
  let group: Line[] = [];
  const finish = (): void => {
    const column = { left: median(group.map(({ left }) => left)), right: group.reduce((most, { right }) => Math.max(most, right), 0) };
    for (const line of group) columns.set(line, column);
    group = [];
  };
  for (const line of lines) {
    const above = group.at(-1);
    if (above && line.y >= above.y) finish();
    group.push(line);
  }
  finish();
  return columns;
}

function kindOf(line: Line, set: Set): BlockKind {
  if (line.size >= 1.15 * set.size && line.text.length <= MOST_SUBHEAD) return 'subhead';
  return BULLET.test(line.text) || NUMBERED.test(line.text) ? 'item' : 'paragraph';
}

/** Whether `line` goes on where `above` left off. */
function goesOn(
  open: BlockKind,
  kind: BlockKind,
  above: Line,
  line: Line,
  newPage: boolean,
  set: Set,
  column: Column | undefined,
): boolean {
  if ((open === 'subhead') !== (kind === 'subhead')) return false;
  if (Math.abs(above.size - line.size) > 0.12 * Math.max(above.size, line.size)) return false;
  const isBelow = line.y < above.y && !newPage && above.y - line.y < 4 * set.leading;
  if (open === 'subhead') return isBelow && above.y - line.y <= 1.5 * line.size;
  if (kind === 'item') return false;
  if (!isBelow) return !ENDS.test(above.text) && /^[\p{Ll}\p{N}“"‘(]/u.test(line.text); // in the next column or on the next page
  if (above.y - line.y > 1.3 * set.leading) return false;
  if (open === 'item') return line.left >= above.left - 1;
  const indented =
    line.left - (column?.left ?? line.left) > 0.8 * line.size && above.left - (column?.left ?? above.left) <= 0.8 * line.size;
  if (indented && (ENDS.test(above.text) || line.left - above.left > 0.8 * line.size)) return false;
  const width = (column?.right ?? above.right) - (column?.left ?? above.left);
  const isShort = above.right < (column?.right ?? above.right) - 0.3 * width;
  return !(isShort && ENDS.test(above.text));
}
