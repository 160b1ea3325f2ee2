import type { Line } from './pieces.ts';

/** The lines of one page, and how high the page is. */
export interface Page {
  readonly number: number; // from 1
  readonly lines: readonly Line[];
  readonly height: number;
}

export type Reason = 'running-head' | 'page-number';

const MARGIN = 0.12; // of the page's height, above and below
const EDGE = 6; // stretches from the top and from the bottom that can be running heads

const NUMBER =
  /^(?:page|seite|p\.)?\s{0,3}[-–—|(]?\s{0,3}(?:\d{1,4}|[ivxlc]{1,6})(?:\s{0,3}(?:of|\/|von|sur|de)\s{0,3}\d{1,4})?\s{0,3}[-–—|)]?$/i;

/** Which lines are no part of the text: heads and feet that return on other pages, and page numbers. */
export function runningHeads(pages: readonly Page[]): Map<Line, Reason> {
  const found = new Map<Line, Reason>();
  const seen = new Map<string, Set<number>>();
  const margins = pages.map((page) => ({ page, lines: marginLines(page) }));
  for (const { page, lines } of margins) {
    for (const line of lines) {
      const shape = shapeOf(line);
      if (!seen.has(shape)) seen.set(shape, new Set());
      seen.get(shape)?.add(page.number);
    }
  }
  const enough = Math.max(2, Math.ceil(pages.length * 0.3));
  for (const { lines } of margins) {
    for (const line of lines) {
      if (NUMBER.test(line.text)) found.set(line, 'page-number');
      else if ((seen.get(shapeOf(line))?.size ?? 0) >= enough) found.set(line, 'running-head');
    }
  }
  return found;
}

function marginLines({ lines, height }: Page): Line[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y);
  const top = byHeight.slice(0, EDGE).filter(({ y }) => y > height * (1 - MARGIN));
  const bottom = byHeight.slice(-EDGE).filter(({ y }) => y < height * MARGIN);
  return [...new Set([...top, ...bottom])];
}

/** The same for "Bulletin 12 · page 3" and "Bulletin 12 · page 4"; what stands at the top never counts for the bottom. */
const shapeOf = ({ text, y }: Line): string => `${Math.round(y / 6)} ${text.toLowerCase().replace(/\d+/g, '#')}`;
