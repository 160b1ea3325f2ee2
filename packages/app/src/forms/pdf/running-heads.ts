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

/** What browsers print around a page: the moment and the title above it, the address and the page's number beneath it, in either order. */
const MOMENT = /^\d{1,4}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4},?\s\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?=\s|$)/i;
const ADDRESS = /^(?:https?|file):\/\/\S{1,2000}(?=\s|$)/i;
const OF_PAGES = /^\d{1,4}(?:\s?\/\s?|\sof\s)\d{1,4}(?=\s|$)/i;

/** The kinds of marks of which a row consists; null where anything else stands in it. */
function marksIn(row: string, title: string): ReadonlySet<string> | null {
  const kinds = new Set<string>();
  for (let rest = row; rest !== '';) {
    const [kind, mark] = [['moment', MOMENT], ['address', ADDRESS], ['pages', OF_PAGES]].flatMap(([kind, shape]) => {
      const found = (shape as RegExp).exec(rest)?.[0];
      return found === undefined ? [] : [kind as string, found];
    }); // prettier-ignore
    if (kind !== undefined && mark !== undefined) {
      kinds.add(kind);
      rest = rest.slice(mark.length).trim();
    } else if (title !== '' && rest.startsWith(title)) {
      kinds.add('title');
      rest = rest.slice(title.length).trim();
    } else return null;
  }
  return kinds;
}

/** The lines of a page's margins that a browser printed: a row of two marks of different kinds, of which one is an address or a moment. */
function browserLines(lines: readonly Line[], title: string): Line[] {
  return [...Map.groupBy(lines, ({ y }) => Math.round(y))].flatMap(([, row]) => {
    const inRow = row.toSorted((a, b) => a.left - b.left);
    const marks = marksIn(inRow.map(({ text }) => text).join(' '), title);
    return marks !== null && marks.size > 1 && (marks.has('moment') || marks.has('address')) ? inRow : [];
  });
}

/** Which lines are no part of the text: heads and feet that return on other pages, what a browser printed around a page, and page numbers. */
export function runningHeads(pages: readonly Page[], title = ''): Map<Line, Reason> {
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
  for (const { lines } of margins) for (const line of browserLines(lines, title)) found.set(line, 'running-head');
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
