import { parseFragment } from 'parse5';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/g;
const BETWEEN = '\u241e'; // stands between references that are looked up together

/** The names that HTML knows, as far as they were met: at most the two thousand that there are. */
const named = new Map<string, string>([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * `text` with its character references resolved once, as HTML knows them: `&amp;amp;` gives `&amp;`.
 *
 * What is no reference stays as it is written: a bare "&", and every entity that a file declares for itself.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const unknown = new Set<string>();
  for (const [, , , name] of text.matchAll(REFERENCE)) if (name !== undefined && !named.has(name)) unknown.add(name);
  if (unknown.size > 0) lookUp([...unknown]);
  return text.replace(REFERENCE, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return named.get(name) ?? whole;
    const point = decimal === undefined ? parseInt(hex ?? '0', 16) : Number(decimal);
    const plain = point >= 0x20 && point <= 0x10ffff && !(point >= 0x7f && point <= 0x9f) && !(point >= 0xd800 && point <= 0xdfff);
    return plain ? String.fromCodePoint(point) : charactersOf(whole); // HTML's exceptions: `&#0;` is U+FFFD and `&#150;` a dash
  });
}

function lookUp(names: readonly string[]): void {
  const found = charactersOf(names.map((name) => `&${name};`).join(BETWEEN)).split(BETWEEN);
  for (const [i, name] of names.entries()) if (found[i] !== undefined && found[i] !== `&${name};`) named.set(name, found[i]);
}

function charactersOf(references: string): string {
  const [first] = parseFragment(references).childNodes;
  return first && 'value' in first ? first.value : references;
}
