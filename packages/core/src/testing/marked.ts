import type { Span } from '../model/span.ts';

/** Splits `"<cue>Said</cue> so"` into its plain text and the spans of its tags, several of one name in text order. */
export function parseMarked(marked: string): { text: string; spans: Record<string, Span[]> } {
  const spans: Record<string, Span[]> = {};
  const open = new Map<string, number>();
  let text = '';
  for (const piece of marked.split(/(<\/?[a-z]+>)/)) {
    const tag = /^<(\/?)([a-z]+)>$/.exec(piece);
    const name = tag?.[2];
    if (!tag || name === undefined) text += piece;
    else if (!tag[1]) open.set(name, text.length);
    else (spans[name] ??= []).push({ start: open.get(name) ?? 0, end: text.length });
  }
  return { text, spans };
}

/** Puts the tags back, so that a failing example prints as the sentence a person would write. */
export function printMarked(text: string, spans: Record<string, readonly Span[]>): string {
  const tags = Object.entries(spans).flatMap(([role, list]) =>
    list.flatMap((span) => [
      { at: span.start, tag: `<${role}>`, close: 1 },
      { at: span.end, tag: `</${role}>`, close: 0 },
    ]),
  );
  tags.sort((a, b) => b.at - a.at || b.close - a.close);
  return tags.reduce((out, { at, tag }) => out.slice(0, at) + tag + out.slice(at), text);
}
