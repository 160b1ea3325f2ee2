import { isBeside, joinedLines, median, type Line } from './pieces.ts';

const LEAST_LINES = 4; // on either side: fewer are a caption or a table
const FULL = 0.55; // of its column's width, that the words of the middle line of prose fill at least; cells of a table do not
const MOST_COLUMNS = 4;

/**
 * The lines of a page, whose `stretches` go from the top down, in the order in which they are read and column by column: of two columns the left before
 * the right, and what runs across both where it stands between.
 *
 * A gutter is a stretch of width that no line crosses over several lines, with prose on both sides of it. Tables have gutters too, but their cells are
 * short: they are read row by row. Misses columns that begin at different heights beside a picture.
 */
export function columnsOf(stretches: readonly Line[], depth = 0): Line[][] {
  const gutter = depth < MOST_COLUMNS ? gutterOf(stretches) : null;
  if (gutter === null) return stretches.length > 0 ? [joinedLines(stretches)] : [];
  const columns: Line[][] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  let across: Line[] = [];
  for (const line of stretches) {
    if (line.left < gutter && line.right > gutter) {
      columns.push(...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1));
      left = [];
      right = [];
      across.push(line);
    } else {
      if (across.length > 0) columns.push(joinedLines(across));
      across = [];
      (line.right <= gutter ? left : right).push(line);
    }
  }
  if (across.length > 0) columns.push(joinedLines(across));
  return [...columns, ...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1)];
}

/** Where columns part on the page; null where they do not. */
function gutterOf(stretches: readonly Line[]): number | null {
  if (stretches.length < 2 * LEAST_LINES) return null;
  const places = new Set(stretches.map(({ left }) => left - 1));
  let best: { place: number; lines: number } | null = null;
  for (const place of [...places].sort((a, b) => a - b).slice(0, 400)) {
    const before = stretches.filter(({ right }) => right <= place);
    const behind = stretches.filter(({ left }) => left >= place);
    const lines = Math.min(before.length, behind.length);
    const crossing = stretches.length - before.length - behind.length;
    if (lines < LEAST_LINES || crossing > lines || (best && lines <= best.lines)) continue;
    if (isColumn(before) && isColumn(behind) && overlap(before, behind)) best = { place, lines };
  }
  return best?.place ?? null;
}

/** Whether most of its lines fill their width with words, as prose does. Stretches of one line count together. */
function isColumn(stretches: readonly Line[]): boolean {
  const left = Math.min(...stretches.map((line) => line.left));
  const right = Math.max(...stretches.map((line) => line.right));
  const rows: { last: Line; words: number; filled: number }[] = [];
  for (const stretch of stretches) {
    const row = rows.at(-1);
    const words = stretch.text.split(' ').length;
    const filled = stretch.right - stretch.left;
    if (row && isBeside(row.last, stretch))
      rows[rows.length - 1] = { last: stretch, words: row.words + words, filled: row.filled + filled };
    else rows.push({ last: stretch, words, filled });
  }
  return median(rows.map(({ words }) => words)) >= 3 && median(rows.map(({ filled }) => filled)) >= FULL * (right - left);
}

/** Whether the two stand beside each other, and not one above the other. */
function overlap(a: readonly Line[], b: readonly Line[]): boolean {
  const top = Math.min(Math.max(...a.map(({ y }) => y)), Math.max(...b.map(({ y }) => y)));
  const bottom = Math.max(Math.min(...a.map(({ y }) => y)), Math.min(...b.map(({ y }) => y)));
  const size = median([...a, ...b].map((line) => line.size));
  return top - bottom >= (LEAST_LINES - 1) * size;
}
