import type { BlockKind } from '../form.ts';
import { joinedAtHyphen } from './hyphens.ts';
import { median, type Line } from './pieces.ts';

/** The lines of one page, column by column. */
export interface ColumnedPage {
  readonly number: number; // from 1
  readonly columns: readonly (readonly Line[])[];
}

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
export function paragraphsOf(pages: readonly ColumnedPage[], words: ReadonlySet<string>): PdfBlock[] {
  const set = setOf(pages);
  const blocks: { lines: Line[]; page: number; kind: BlockKind }[] = [];
  let last: Above | null = null;
  for (const { number, columns } of pages) {
    for (const lines of columns) {
      const column = edgesOf(lines);
      for (const line of lines) {
        const kind = kindOf(line, set);
        const open = blocks.at(-1);
        if (open && last && goesOn(open.kind, kind, last, line, last.page !== number, set, column)) open.lines.push(line);
        else blocks.push({ lines: [line], page: number, kind });
        last = { line, page: number, isFull: column.right - line.right < 2 * line.size };
      }
    }
  }
  return blocks.map(({ lines, page, kind }) => {
    const isTable = kind === 'table' && lines.length > 1;
    const text = isTable
      ? lines.map((line) => line.text).join('\n')
      : lines.reduce((joined, line) => joinedAtHyphen(joined, line.text.replaceAll('\t', ' '), words), '');
    return {
      kind: kind === 'table' && !isTable ? 'paragraph' : kind,
      page,
      text: text.replace(/^[•◦▪■●‣⁃·○▶►➤]\s{0,4}/u, ''),
      size: median(lines.map(({ size }) => size)),
    };
  });
}

function setOf(pages: readonly ColumnedPage[]): Set {
  const all = pages.flatMap(({ columns }) => columns);
  const sizes = all.flatMap((lines) => lines.flatMap((line) => Array.from({ length: Math.ceil(line.text.length / 20) }, () => line.size)));
  const size = median(sizes);
  const gaps = all.flatMap((lines) =>
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

const edgesOf = (lines: readonly Line[]): Column => ({
  left: median(lines.map(({ left }) => left)),
  right: lines.reduce((most, { right }) => Math.max(most, right), 0),
});

function kindOf(line: Line, set: Set): BlockKind {
  if (line.size >= 1.15 * set.size && line.text.length <= MOST_SUBHEAD) return 'subhead';
  if (line.text.includes('\t')) return 'table';
  return BULLET.test(line.text) || NUMBERED.test(line.text) ? 'item' : 'paragraph';
}

interface Above {
  readonly line: Line;
  readonly page: number;
  readonly isFull: boolean; // it reaches the right edge of its column
}

/** Whether `line` goes on where the line before it left off. */
function goesOn(
  open: BlockKind,
  kind: BlockKind,
  { line: above, isFull }: Above,
  line: Line,
  newPage: boolean,
  set: Set,
  column: Column,
): boolean {
  if ((open === 'subhead') !== (kind === 'subhead')) return false;
  if (Math.abs(above.size - line.size) > 0.12 * Math.max(above.size, line.size)) return false;
  const isBelow = line.y < above.y && !newPage && above.y - line.y < 4 * set.leading;
  if (open === 'subhead') return isBelow && above.y - line.y <= 1.5 * line.size;
  if (kind === 'item') return false;
  if (open === 'table' || kind === 'table') return open === kind && isBelow && above.y - line.y <= 2.5 * set.leading;
  if (!isBelow) return !ENDS.test(above.text) && (isFull || /^\p{Ll}/u.test(line.text)); // in the next column or on the next page
  if (above.y - line.y > 1.3 * set.leading) return false;
  if (open === 'item') return line.left >= above.left - 1;
  const indented =
    line.left - (column?.left ?? line.left) > 0.8 * line.size && above.left - (column?.left ?? above.left) <= 0.8 * line.size;
  if (indented && (ENDS.test(above.text) || line.left - above.left > 0.8 * line.size)) return false;
  const width = column.right - column.left;
  const left = column.right - above.right; // what was left of the line above
  const firstWord = ((line.right - line.left) * (/^\S+/.exec(line.text)?.[0].length ?? 0)) / Math.max(1, line.text.length);
  const wouldHaveFitted = left > firstWord + 2 * line.size && left > 0.12 * width;
  return !(wouldHaveFitted && (ENDS.test(above.text) || /^[\p{Lu}\p{N}“"‘]/u.test(line.text)));
}
