import type { Span } from '../../model/span.ts';

/** Quotation marks of one family close each other: “ ” with „, « », ‹ ›, `` with '', and the straight one. */
export type Family = 'curly' | 'straight' | 'tick' | 'angle' | 'small-angle';

/** A double quotation mark as it stands: which way it faces, and on which side of it words break off. */
export interface MarkAt {
  readonly at: number;
  readonly width: number; // 2 for '' and for a mark that was written twice
  readonly family: Family;
  readonly faces: 'in' | 'out' | 'either'; // “ in, ” out, " either
  readonly low: boolean; // „, which “ may close
  readonly left: boolean; // nothing that is read stands directly before it
  readonly right: boolean; // nor after it
  readonly doubled: boolean; // a crawler wrote it twice
}

const FACES: ReadonlyMap<number, readonly [Family, 'in' | 'out' | 'either']> = new Map([
  [0x22, ['straight', 'either']],
  [0x201c, ['curly', 'in']],
  [0x201f, ['curly', 'in']],
  [0x201d, ['curly', 'out']],
  [0x201e, ['curly', 'in']],
  [0xab, ['angle', 'in']],
  [0xbb, ['angle', 'out']],
  [0x2039, ['small-angle', 'in']],
  [0x203a, ['small-angle', 'out']],
]);
const LOW = 0x201e;
const MOST_TOGETHER = 5; // marks of any kind that quotations in one another can leave side by side

const APOSTROPHE = 0x27;
const GRAVE = 0x60;

const OPENING = new Set('([{—–-‘“«‹„/'.split('').map((c) => c.charCodeAt(0)));
const CLOSING = new Set(')]}—–-’”»›.,;:?!…/'.split('').map((c) => c.charCodeAt(0)));

export const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 0x9 && code <= 0xd) ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200f) ||
  (code >= 0x2028 && code <= 0x202f) ||
  code === 0xfeff;

/** The double marks between `start` and `end`, in order. A mark three times and more in a row is decoration, and none: `bare` gets its place. */
export function marksBetween(text: string, start: number, end: number, bare: Span[] = []): readonly MarkAt[] {
  const found: MarkAt[] = [];
  const add = (at: number, width: number, family: Family, faces: MarkAt['faces'], low: boolean, doubled: boolean): void => {
    const before = at > start ? text.charCodeAt(at - 1) : 0x20;
    const after = at + width < end ? text.charCodeAt(at + width) : 0x20;
    const left = isSpace(before) || OPENING.has(before);
    const right =
      isSpace(after) ||
      (CLOSING.has(after) && !(after === 0x2e && text.charCodeAt(at + width + 1) === 0x2e)) ||
      FACES.get(after)?.[1] === 'out'; // "... so
    found.push({ at, width, family, faces, low, left, right, doubled });
  };
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x60 && code < 0xab) continue;
    if (code === APOSTROPHE || code === GRAVE) {
      const run = runLength(text, i, end, code);
      if (run === 2) add(i, 2, 'tick', code === GRAVE ? 'in' : 'either', false, false);
      else if (run === 3) {
        // '''No: the outer one first; no.''': the inner one first
        const opening = i === start || isSpace(text.charCodeAt(i - 1));
        add(opening ? i : i + 1, 2, 'tick', code === GRAVE ? 'in' : 'either', false, false);
      } else if (run > 3) bare.push({ start: i, end: i + run });
      i += run - 1;
      continue;
    }
    const mark = FACES.get(code);
    if (!mark) continue;
    let any = i + 1;
    while (any < end && FACES.has(text.charCodeAt(any))) any += 1;
    if (any - i > MOST_TOGETHER) {
      bare.push({ start: i, end: any });
      i = any - 1;
      continue;
    }
    const run = runLength(text, i, end, code);
    const [family, faces] = mark;
    if (run === 1) add(i, 1, family, faces, code === LOW, false);
    else if (run === 2) {
      const before = i > start ? text.charCodeAt(i - 1) : 0x20;
      const after = i + 2 < end ? text.charCodeAt(i + 2) : 0x20;
      const opens = isSpace(before) || OPENING.has(before);
      const closes = isSpace(after) || CLOSING.has(after);
      if (faces === 'either' && !opens && !closes) {
        found.push({ at: i, width: 1, family, faces, low: false, left: false, right: true, doubled: false }); // "Yes.""No."
        found.push({ at: i + 1, width: 1, family, faces, low: false, left: true, right: false, doubled: false });
      } else if (!(opens && closes)) add(i, 2, family, faces, code === LOW, true);
      else bare.push({ start: i, end: i + 2 });
    } else bare.push({ start: i, end: i + run });
    i += run - 1;
  }
  return found;
}

function runLength(text: string, at: number, end: number, code: number): number {
  let to = at + 1;
  while (to < end && text.charCodeAt(to) === code) to += 1;
  return to - at;
}
