/** A piece of an example sentence: words, and what the rule must find in them. */
export interface Piece {
  readonly text: string;
  readonly role: string | null;
}

const TAG = /<(\/?)([a-z]{1,20})>/gu;

/** Takes the tags out of an example: “<source>the mayor</source> said” → "the mayor" as a source, " said". A tag that is never closed is text. */
export function piecesOf(example: string): readonly Piece[] {
  const pieces: Piece[] = [];
  const open: string[] = [];
  let at = 0;
  const upTo = (end: number): void => {
    if (end > at) pieces.push({ text: example.slice(at, end), role: open.at(-1) ?? null });
  };
  for (const match of example.matchAll(TAG)) {
    const [tag, closes = '', name = ''] = match;
    const fits = closes === '' ? name === 'br' || example.includes(`</${name}>`, match.index) : open.includes(name);
    if (!fits) continue;
    upTo(match.index);
    at = match.index + tag.length;
    if (name === 'br') pieces.push({ text: ' ', role: null });
    else if (closes === '') open.push(name);
    else open.splice(open.lastIndexOf(name), 1);
  }
  upTo(example.length);
  return pieces;
}
