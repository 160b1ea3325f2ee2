import { joinedLines, median, type Line } from './pieces.ts';

const LEAST_LINES = 4; // on either side: fewer are a caption or a table
const FULL = 0.6; // of its column's width, that the middle line of prose fills at least; cells of a table do not
const MOST_COLUMNS = 4;

/**
 * The lines of a page in the order in which they are read: of two columns the left before the right, and what runs across both where it stands between.
 *
 * A gutter is a stretch of width that no line crosses over several lines, with prose on both sides of it. Tables have gutters too, but their cells are
 * short: they are read row by row. Misses columns that begin at different heights beside a picture.
 */
export function inReadingOrder(stretches: readonly Line[], depth = 0): Line[] {
  const gutter = depth < MOST_COLUMNS ? gutterOf(stretches) : null;
  if (gutter === null) return joinedLines(stretches);
  const ordered: Line[] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const finish = (): void => {
    ordered.push(...inReadingOrder(left, depth + 1), ...inReadingOrder(right, depth + 1));
    left = [];
    right = [];
  };
  let across: Line[] = [];
  for (const line of stretches.toSorted((a, b) => b.y - a.y || a.left - b.left)) {
    const crosses = line.left < gutter && line.right > gutter;
    if (!crosses) {
      if (across.length > 0) {
        ordered.push(...joinedLines(across));
        across = [];
      }
      (line.right <= gutter ? left : right).push(line);
    } else {
      finish();
      across.push(line);
    }
  }
  finish();
  return [...ordered, ...joinedLines(across)];
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

/** Whether most of its lines fill their width, as prose does. */
function isColumn(lines: readonly Line[]): boolean {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const words = median(lines.map(({ text }) => text.split(' ').length));
  return words >= 3 && median(lines.map((line) => line.right - line.left)) >= FULL * (right - left);
}

/** Whether the two stand beside each other, and not one above the other. */
function overlap(a: readonly Line[], b: readonly Line[]): boolean {
  const top = Math.min(Math.max(...a.map(({ y }) => y)), Math.max(...b.map(({ y }) => y)));
  const bottom = Math.max(Math.min(...a.map(({ y }) => y)), Math.min(...b.map(({ y }) => y)));
  const size = median([...a, ...b].map((line) => line.size));
  return top - bottom >= (LEAST_LINES - 1) * size;
}
