/** A run of letters on a page, as it was set. Lengths in points; y grows upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number; // of the line that the letters stand on
  readonly width: number;
  readonly size: number; // of the letters
}

/** Pieces that stand on one line next to each other. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

const SAME_LINE = 0.35; // of the size: a raised footnote sign still stands on its line
const SPACE = 0.15; // of the size: what lies wider apart are two words
const APART = 0.9; // of the size: what lies wider apart may stand in two columns
const CELLS = 2.2; // of the size: what lies wider apart in one column are two cells of a table

/**
 * The stretches of a page's lines, from the top down and from left to right. What lies apart on one line are two: they may belong to two columns.
 */
export function stretchesOf(pieces: readonly Piece[]): Line[] {
  const sorted = pieces.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x);
  const rows: { pieces: Piece[]; y: number; size: number }[] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - piece.y) <= SAME_LINE * Math.max(row.size, piece.size)) {
      row.pieces.push(piece);
      if (piece.size > row.size) {
        row.size = piece.size;
        row.y = piece.y;
      }
    } else rows.push({ pieces: [piece], y: piece.y, size: piece.size });
  }
  return rows.flatMap((row) => stretchesInRow(row.pieces));
}

function stretchesInRow(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let open: Piece[] = [];
  const finish = (): void => {
    if (open.length > 0) lines.push(lineOf(open));
    open = [];
  };
  for (const piece of pieces.toSorted((a, b) => a.x - b.x)) {
    const last = open.at(-1);
    if (last && piece.x - (last.x + last.width) > APART * Math.max(last.size, piece.size)) finish();
    open.push(piece);
  }
  finish();
  return lines;
}

function lineOf(pieces: readonly Piece[]): Line {
  const [first] = pieces as [Piece, ...Piece[]];
  let text = '';
  let end = first.x;
  let weight = 0;
  let size = 0;
  for (const piece of pieces) {
    const gap = piece.x - end;
    const needsSpace = text !== '' && !/\s$/.test(text) && !/^\s/.test(piece.text) && gap > SPACE * piece.size;
    text += (needsSpace ? ' ' : '') + piece.text;
    end = Math.max(end, piece.x + piece.width);
    const letters = piece.text.trim().length;
    size = (size * weight + piece.size * letters) / Math.max(1, weight + letters);
    weight += letters;
  }
  return { text: text.replace(/\s+/g, ' ').trim(), left: first.x, right: end, y: first.y, size };
}

/** Stretches that turned out to stand in one column, line by line; between cells of a table stands a tab. */
export function joinedLines(stretches: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const stretch of stretches) {
    const last = lines.at(-1);
    if (last && isBeside(last, stretch)) {
      const between = stretch.left - last.right > CELLS * last.size ? '\t' : ' ';
      lines[lines.length - 1] = { ...last, text: last.text + between + stretch.text, right: Math.max(last.right, stretch.right) };
    } else lines.push(stretch);
  }
  return lines;
}

/** Whether `right` stands on the same line as `left`, and behind it. */
export const isBeside = (left: Line, right: Line): boolean =>
  Math.abs(left.y - right.y) <= SAME_LINE * Math.max(left.size, right.size) && right.left >= left.left;

/** The middle one of `numbers`; 0 of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
