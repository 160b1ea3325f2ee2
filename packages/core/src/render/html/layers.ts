import type { Span } from '../../model/span.ts';
import { escaped } from './escape.ts';

/** What a stretch is set off with. It is asked for once a piece: `first` and `last` tell where it begins and where it ends. */
export interface Tags {
  open(first: boolean): string;
  close(last: boolean): string;
}

/** A stretch of a text to set off. Where two cross, the later one is cut at the earlier one's end. */
export interface Layer extends Span {
  readonly tags: Tags;
  readonly rank: number; // which of two that cover the same words stands outside: the smaller
  readonly opens: boolean; // this piece holds its beginning
  readonly closes: boolean; // this piece holds its end
}

export const layer = (span: Span, rank: number, tags: Tags): Layer => ({
  start: span.start,
  end: span.end,
  rank,
  tags,
  opens: true,
  closes: true,
});

const byLayer = (a: Layer, b: Layer): number => a.start - b.start || b.end - a.end || a.rank - b.rank;
const LINE = /[^\n\r\u2028\u2029]+/gu;

/** Every line of the text that is not empty, with its layers nested; `paragraph` puts the markup of a line around it. */
export function layeredLines(text: string, all: readonly Layer[], paragraph: (html: string, line: Span) => string): string {
  const layers = [...all].sort(byLayer);
  let next = 0;
  const paragraphs: string[] = [];
  for (const match of text.matchAll(LINE)) {
    const line = { start: match.index, end: match.index + match[0].length };
    if (match[0].trim() === '') continue;
    while (next < layers.length && (layers[next] as Layer).end <= line.start) next += 1;
    const here: Layer[] = [];
    for (let i = next; i < layers.length && (layers[i] as Layer).start < line.end; i += 1) {
      const one = layers[i] as Layer;
      if (one.end > line.start) here.push(clippedTo(one, line, text));
    }
    paragraphs.push(paragraph(layered(text, line, here), line));
  }
  return paragraphs.join('\n');
}

/** One line with its layers, such as a title. */
export function layeredLine(text: string, all: readonly Layer[]): string {
  const whole = { start: 0, end: text.length };
  return layered(
    text,
    whole,
    [...all].sort(byLayer).map((l) => clippedTo(l, whole, text)),
  );
}

/** The part of a layer that stands on this line. It opens on the first line that holds a word of it, and closes on the last. */
const clippedTo = (one: Layer, line: Span, text: string): Layer => ({
  ...one,
  start: Math.max(one.start, line.start),
  end: Math.min(one.end, line.end),
  opens: one.opens && text.slice(one.start, line.start).trim() === '',
  closes: one.closes && text.slice(line.end, one.end).trim() === '',
});

/** Every turn of the loop opens or closes a layer, and a cut piece starts later than the one it came from. */
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
      out += top.tags.close(top.closes);
      open.pop();
    } else if (next) {
      queue.shift();
      upTo(next.start);
      let one = next;
      if (top && next.end > top.end) {
        const rest = { ...next, start: top.end, opens: false };
        const after = queue.findIndex((l) => byLayer(rest, l) < 0);
        queue.splice(after < 0 ? queue.length : after, 0, rest);
        one = { ...next, end: top.end, closes: false };
      }
      out += one.tags.open(one.opens);
      open.push(one);
    } else break;
  }
  upTo(line.end);
  return out;
}
