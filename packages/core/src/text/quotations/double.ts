import type { Span } from '../../model/span.ts';
import { type Family, isSpace, type MarkAt } from './marks.ts';

/** What is wrong with a mark; the quotation was read all the same. */
export type FaultCode = 'unclosed' | 'unopened' | 'displaced' | 'turned' | 'doubled';
export interface Fault extends Span {
  readonly code: FaultCode;
}

/** Two marks that belong together; without the second, `end` is where the quotation must have ended. */
export interface Pair {
  readonly open: MarkAt;
  readonly close: MarkAt | null;
  readonly end: number;
}

interface Open {
  readonly mark: MarkAt;
  readonly reversed: boolean; // » opened it, and « will close it
  child: number; // where the first quotation begins that was opened inside; -1: none
}

const DEEPEST = 4; // quotations in one another; deeper ones are noise

/**
 * Pairs double marks, each with the nearest that can belong to it.
 *
 * Marks that face a way are matched like brackets; straight ones go by the side on which words break off, and by the mark that follows.
 * One that never closes ends before the next one opens, or with the paragraph. `goesOn` is a mark of no width at the paragraph's start, where
 * the one before left a quotation open.
 */
export function pairDoubles(
  text: string,
  marks: readonly MarkAt[],
  end: number,
  goesOn: MarkAt | null = null,
): { readonly pairs: readonly Pair[]; readonly faults: readonly Fault[] } {
  const pairs: Pair[] = [];
  const faults: Fault[] = [];
  const stack: Open[] = [];
  const fault = (code: FaultCode, { at, width }: MarkAt): void => void faults.push({ code, start: at, end: at + width });
  const leave = (open: Open): void => {
    fault('unclosed', open.mark);
    pairs.push({ open: open.mark, close: null, end: open.child < 0 ? end : open.child });
  };
  const push = (mark: MarkAt, reversed = false): void => {
    const top = stack.at(-1);
    if (top && top.child < 0) top.child = mark.at;
    if (stack.length === DEEPEST) leave(stack.shift() as Open);
    stack.push({ mark, reversed, child: -1 });
    if (mark.doubled) fault('doubled', mark);
  };
  const close = (mark: MarkAt, place: number): void => {
    while (stack.length > place + 1) fault('unclosed', (stack.pop() as Open).mark);
    const { mark: open } = stack.pop() as Open;
    pairs.push({ open, close: mark, end: mark.at + mark.width });
    if (mark.doubled && !open.doubled) fault('doubled', mark);
  };
  if (goesOn) stack.push({ mark: goesOn, reversed: false, child: -1 });
  for (let n = 0; n < marks.length; n += 1) {
    const mark = marks[n] as MarkAt;
    const next = marks[n + 1];
    const place = openerOf(stack, mark);
    const opens = mark.left && !mark.right;
    const closes = !mark.left && mark.right;
    if (mark.faces === 'in') {
      const low = place >= 0 && stack[place]?.mark.low === true;
      const reversed = place >= 0 && stack[place]?.reversed === true;
      if (place >= 0 && (reversed || (low && !mark.low && !opens))) close(mark, place);
      else if (place >= 0 && closes && !mark.low && mark.family === 'curly') {
        fault('turned', mark); // “rapists“ while
        close(mark, place);
      } else push(mark);
    } else if (mark.faces === 'out') {
      const measure = !mark.left && isMeasure(text, mark) && next?.faces === 'out' && next.family === mark.family; // 6’2”,” she said
      if (measure) continue;
      if (place >= 0) close(mark, place);
      else if (opens && mark.family !== 'curly') push(mark, true);
      else if (mark.left && (opens || (next?.faces === 'out' && !next.left && next.family === mark.family))) {
        fault('turned', mark); // ” … so she said,”
        push(mark);
      } else fault('unopened', mark);
    } else straight(mark, next, place);
  }

  /** A straight mark: the sides tell, and where they do not, the next one. */
  function straight(mark: MarkAt, next: MarkAt | undefined, place: number): void {
    const opens = mark.left && !mark.right;
    const closes = !mark.left && mark.right;
    const nextCloses = next !== undefined && !next.left && next.right && (next.family === mark.family || next.family === 'curly');
    if (place < 0) {
      if (opens) push(mark);
      else if (isMeasure(text, mark))
        return; // 6'2"
      else if (closes && !nextCloses) fault('unopened', mark);
      else if (next?.family === mark.family && (closes || !next.left)) {
        if (isSpace(text.charCodeAt(mark.at + mark.width))) fault('displaced', mark); // said:" The port is closed,"
        push(mark);
      } else fault('unopened', mark);
      return;
    }
    if (opens && nextCloses)
      push(mark); // "He said "no" to me," and "The port is closed, he said. "It will open," she said.
    else if (closes && isMeasure(text, mark) && nextCloses)
      return; // "He is 6'2" tall," she said
    else {
      if (isSpace(text.charCodeAt(mark.at - 1))) fault('displaced', mark); // "The port is closed, "she said
      close(mark, place);
    }
  }
  for (const open of stack) leave(open);
  return { pairs, faults };
}

/** The place on the stack of what this mark could close; -1: nothing. */
function openerOf(stack: readonly Open[], mark: MarkAt): number {
  let other = -1;
  for (let place = stack.length - 1; place >= 0; place -= 1) {
    const { family } = (stack[place] as Open).mark;
    if (family === mark.family) return place;
    if (other < 0 && CLOSED_BY_OTHERS.has(family) && CLOSED_BY_OTHERS.has(mark.family) && mark.faces !== 'in') other = place;
  }
  return other;
}

/** Writers mix these: “… ", ``… ”. */
const CLOSED_BY_OTHERS: ReadonlySet<Family> = new Set<Family>(['curly', 'straight', 'tick']);

const isMeasure = (text: string, { at }: MarkAt): boolean => {
  const code = text.charCodeAt(at - 1);
  return (code >= 0x30 && code <= 0x39) || code === 0xbd || code === 0xbc || code === 0xbe; // 5", 5½"
};
