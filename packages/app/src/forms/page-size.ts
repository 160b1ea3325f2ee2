/**
 * How many bytes of a page could be words: what stands in scripts and styles is no part of it, and may be huge. Looks at each byte a few times at most.
 *
 * An element that is not closed reaches to the end, as in a browser.
 */
export function bytesOfWords(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let words = 0;
  let at = 0;
  while (at < buffer.length) {
    const begin = nextElement(buffer, at);
    if (begin === null) return words + buffer.length - at;
    words += begin.at - at;
    at = endOf(buffer, begin.at + 1, begin.name);
  }
  return words;
}

const LESS_THAN = 0x3c;
const ELEMENTS = ['script', 'style'] as const;

function nextElement(buffer: Buffer, from: number): { readonly at: number; readonly name: string } | null {
  for (let at = buffer.indexOf(LESS_THAN, from); at >= 0; at = buffer.indexOf(LESS_THAN, at + 1)) {
    const name = ELEMENTS.find((element) => isNamed(buffer, at + 1, element));
    if (name) return { at, name };
  }
  return null;
}

/** Behind the tag that closes the element. */
function endOf(buffer: Buffer, from: number, name: string): number {
  for (let at = buffer.indexOf('</', from, 'latin1'); at >= 0; at = buffer.indexOf('</', at + 2, 'latin1')) {
    if (!isNamed(buffer, at + 2, name)) continue;
    const close = buffer.indexOf('>', at, 'latin1');
    return close < 0 ? buffer.length : close + 1;
  }
  return buffer.length;
}

function isNamed(buffer: Buffer, at: number, name: string): boolean {
  if (buffer.toString('latin1', at, at + name.length).toLowerCase() !== name) return false;
  const next = buffer[at + name.length];
  return next === undefined || next <= 0x20 || next === 0x2f || next === 0x3e; // a space, "/" or ">"
}
