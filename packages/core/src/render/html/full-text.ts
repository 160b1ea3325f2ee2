import type { Citation, DossierReport } from '../../model/dossier.ts';
import type { Span } from '../../model/span.ts';
import { MARK_WORDS } from '../sheet/reports.ts';
import { escaped } from './escape.ts';

/** Words of this report that the page cites, with their number. */
export interface Cited {
  readonly number: number;
  readonly citation: Citation;
}

/** A stretch to set off: cited words with a number, or a leftover with what it is. */
interface Layer extends Span {
  readonly number: number | null;
  readonly what: string;
  readonly opens: boolean; // its first piece: carries the id
  readonly closes: boolean; // its last piece: carries the way back
}

const LINE = /[^\n\r\u2028\u2029]+/gu;

/**
 * The report's whole text, paragraph by paragraph, with cited words marked and page leftovers greyed.
 *
 * Words that overlap are nested; where they cross, the later one is cut at the earlier one's end. Each cited place has exactly one id, `w` and its
 * number, and ends in a link back to the line that cites it first.
 */
export function fullText(report: DossierReport, text: string, cited: readonly Cited[]): string {
  const layers: Layer[] = [
    ...cited.map(({ number, citation: { start, end } }) => ({ start, end, number, what: '', opens: true, closes: true })),
    ...report.marks
      .filter((m) => m.kind !== 'heading' && m.kind !== 'dateline' && m.kind !== 'markup')
      .map(({ start, end, kind }) => ({ start, end, number: null, what: MARK_WORDS[kind][0], opens: true, closes: true })),
  ].sort(byLayer);
  const headings = report.marks.filter((m) => m.kind === 'heading');
  let next = 0;
  const paragraphs: string[] = [];
  for (const match of text.matchAll(LINE)) {
    const line = { start: match.index, end: match.index + match[0].length };
    if (match[0].trim() === '') continue;
    while (next < layers.length && (layers[next] as Layer).end <= line.start) next += 1;
    const here: Layer[] = [];
    for (let i = next; i < layers.length && (layers[i] as Layer).start < line.end; i += 1) {
      const layer = layers[i] as Layer;
      if (layer.end > line.start) here.push(clippedTo(layer, line, text));
    }
    const heading = headings.some((h) => h.start < line.end && line.start < h.end);
    paragraphs.push(`<p dir="auto"${heading ? ' class="heading"' : ''}>${layered(text, line, here)}</p>`);
  }
  return paragraphs.join('\n');
}

/** A title with its cited words marked. */
export function titleText(title: string, cited: readonly Cited[]): string {
  const whole = { start: 0, end: title.length };
  const layers = cited.map(({ number, citation: { start, end } }): Layer => ({ start, end, number, what: '', opens: true, closes: true }));
  return layered(
    title,
    whole,
    layers.sort(byLayer).map((l) => clippedTo(l, whole, title)),
  );
}

const byLayer = (a: Layer, b: Layer): number => a.start - b.start || b.end - a.end || (a.number ?? 0) - (b.number ?? 0);

/** The part of a layer that stands on this line. Its id stays on the first line that holds a word of it, the way back on the last. */
const clippedTo = (layer: Layer, line: Span, text: string): Layer => ({
  ...layer,
  start: Math.max(layer.start, line.start),
  end: Math.min(layer.end, line.end),
  opens: layer.opens && text.slice(layer.start, line.start).trim() === '',
  closes: layer.closes && text.slice(line.end, layer.end).trim() === '',
});

/** One line with its layers nested. Every turn of the loop opens or closes a layer, and a cut piece starts later than the one it came from. */
function layered(text: string, line: Span, layers: readonly Layer[]): string {
  const queue = [...layers].sort(byLayer);
  const open: Layer[] = [];
  let out = '';
  let at = line.start;
  const upTo = (end: number): void => {
    out += escaped(text.slice(at, end));
    at = end;
  };
  for (;;) {
    const top = open[open.length - 1];
    const next = queue[0];
    if (top && (!next || top.end <= next.start)) {
      upTo(top.end);
      out += closing(top);
      open.pop();
    } else if (next) {
      queue.shift();
      upTo(next.start);
      let layer = next;
      if (top && next.end > top.end) {
        const rest = { ...next, start: top.end, opens: false };
        const after = queue.findIndex((l) => byLayer(rest, l) < 0);
        queue.splice(after < 0 ? queue.length : after, 0, rest);
        layer = { ...next, end: top.end, closes: false };
      }
      out += opening(layer);
      open.push(layer);
    } else break;
  }
  upTo(line.end);
  return out;
}

function opening({ number, opens, what }: Layer): string {
  if (number === null) return `<span class="aside" title="${escaped(`Set aside: ${what}`)}">`;
  return opens ? `<mark id="w${number}">` : '<mark>';
}

function closing({ number, closes }: Layer): string {
  if (number === null) return '</span>';
  return closes
    ? `<a class="back" href="#m${number}" aria-label="Back to where words ${number} are cited">${number}</a></mark>`
    : '</mark>';
}
