import { alike, sentencesIn, type Stretch, wordsIn } from './alike.ts';
import { inCommon } from './in-common.ts';
import { isSlip, isStamp, isTaste } from './small.ts';

/** A report as it stood at one time. */
export interface Version {
  readonly title: string | null;
  readonly text: string;
}

/** Words of one version, as they stand there. */
export interface Words extends Stretch {
  readonly text: string;
}

/** What became of one sentence. `before` counts in the earlier text, `after` in the later one. */
export interface Change {
  readonly kind: 'changed' | 'removed' | 'added' | 'moved';
  readonly before: Words | null;
  readonly after: Words | null;
  readonly pieces: readonly Piece[]; // of a changed one: what stayed, went and came, in order
}

export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string; // as it stands in the later version where it stayed
}

/** How two versions of one report differ, in the order of the later one; what went stands where it stood. */
export interface Changes {
  readonly headline: Change | null; // positions count in the titles
  readonly sentences: readonly Change[];
  readonly small: readonly Change[]; // slips of the pen put right, marks of taste, stamps of time, sentences that only changed their place
}

/**
 * Lays two versions of one report side by side, sentence by sentence and then word by word.
 *
 * Blanks, shapes of quotation marks and dashes, and where paragraphs end make no difference at all. What may be called small stands apart, and is not
 * hidden: whether an edit is small is for people to say. After NewsDiffs and diffengine, whose users asked for both.
 */
export function changesBetween(before: Version, after: Version): Changes {
  const [a, b] = [before, after].map(({ text }) => sentencesIn(text).map((at) => ({ ...at, text: text.slice(at.start, at.end) }))) as [
    Words[],
    Words[],
  ];
  const [keysA, keysB] = [a.map(({ text }) => alike(text)), b.map(({ text }) => alike(text))];
  const found: Change[] = [];
  const budget = { pairs: MOST_PAIRS };
  let [doneA, doneB] = [0, 0];
  for (const [atA, atB] of [...inCommon(keysA, keysB), [a.length, b.length] as const]) {
    for (const change of gap(a.slice(doneA, atA), b.slice(doneB, atB), before.text, after.text, budget)) found.push(change);
    [doneA, doneB] = [atA + 1, atB + 1];
  }
  const told = withMoves(found);
  return {
    headline: headlineChange(before.title ?? '', after.title ?? ''),
    sentences: told.filter((change) => !isSmall(change)),
    small: told.filter(isSmall),
  };
}

function headlineChange(before: string, after: string): Change | null {
  if (alike(before) === alike(after)) return null;
  const whole = (text: string): Words | null => (text === '' ? null : { start: 0, end: text.length, text });
  return changed(whole(before), whole(after), before, after);
}

/** Most pairs of sentences that are looked at for likeness; behind that a sentence has gone, and another has come. No report has so many. */
const MOST_PAIRS = 100_000;

/** Half of the words must be shared before a sentence counts as changed, and not as one gone and another come. */
const LEAST_LIKENESS = 0.5;

/** What happened between two sentences that stayed: the likest ones are paired, in order. */
function gap(a: readonly Words[], b: readonly Words[], before: string, after: string, budget: { pairs: number }): Change[] {
  budget.pairs -= a.length * b.length;
  const partner = budget.pairs >= 0 ? partners(a.map(bagOf), b.map(bagOf)) : new Map<number, number>();
  const changes: Change[] = [];
  let next = 0;
  const addUpTo = (end: number): void => {
    for (; next < end; next += 1) changes.push({ kind: 'added', before: null, after: b[next] ?? null, pieces: [] });
  };
  for (const [index, sentence] of a.entries()) {
    const at = partner.get(index);
    if (at === undefined) changes.push({ kind: 'removed', before: sentence, after: null, pieces: [] });
    else {
      addUpTo(at);
      changes.push(changed(sentence, b[at] ?? null, before, after));
      next = at + 1;
    }
  }
  addUpTo(b.length);
  return changes;
}

interface Bag {
  readonly words: ReadonlyMap<string, number>;
  readonly size: number;
}

function bagOf(sentence: Words): Bag {
  const words = new Map<string, number>();
  let size = 0;
  for (const { start, end } of wordsIn(sentence.text, { start: 0, end: Math.min(sentence.text.length, 4000) })) {
    const word = alike(sentence.text.slice(start, end)).toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    words.set(word, (words.get(word) ?? 0) + 1);
    size += 1;
  }
  return { words, size };
}

/** Share of words that two sentences have in common, after Dice. */
function likeness(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [word, count] of a.words) shared += Math.min(count, b.words.get(word) ?? 0);
  const both = a.size + b.size;
  return both === 0 ? 0 : (2 * shared) / both;
}

/** Which sentence of `a` became which of `b`: the pairing with the most likeness that crosses nowhere. */
function partners(a: readonly Bag[], b: readonly Bag[]): Map<number, number> {
  const alikes = a.map((one) => b.map((other) => likeness(one, other)));
  const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const paired = (row: number, column: number): number => {
    const it = alikes[row]?.[column] ?? 0;
    return it >= LEAST_LIKENESS ? it + at(row + 1, column + 1) : -1;
  };
  for (let row = a.length - 1; row >= 0; row -= 1)
    for (let column = b.length - 1; column >= 0; column -= 1)
      (best[row] as Float64Array)[column] = Math.max(paired(row, column), at(row + 1, column), at(row, column + 1));
  const partner = new Map<number, number>();
  let [row, column] = [0, 0];
  while (row < a.length && column < b.length) {
    if (paired(row, column) >= at(row, column) && paired(row, column) >= 0) partner.set(row++, column++);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return partner;
}

/** Most words, and letters, of one sentence that are laid side by side; a longer one is told as gone and come. */
const MOST_WORDS = 2000;
const MOST_LETTERS = 20_000;

function changed(one: Words | null, other: Words | null, before: string, after: string): Change {
  const kind = one && other ? 'changed' : one ? 'removed' : 'added';
  const [a, b] = [one, other].map((it, index) =>
    it === null || it.text.length > MOST_LETTERS ? [] : wordsIn(index === 0 ? before : after, it),
  ) as [Stretch[], Stretch[]];
  const isLong = a.length === 0 || b.length === 0 || a.length > MOST_WORDS || b.length > MOST_WORDS;
  if (kind !== 'changed' || isLong) return { kind, before: one, after: other, pieces: [] };
  const key = (text: string) => ({ start, end }: Stretch) => alike(text.slice(start, end)); // prettier-ignore
  const pieces: { kind: Piece['kind']; start: number; end: number }[] = [];
  const add = (kind: Piece['kind'], { start, end }: Stretch): void => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.end = end;
    else pieces.push({ kind, start, end });
  };
  let [doneA, doneB] = [0, 0];
  for (const [atA, atB] of [...inCommon(a.map(key(before)), b.map(key(after))), [a.length, b.length] as const]) {
    for (const word of a.slice(doneA, atA)) add('removed', word);
    for (const word of b.slice(doneB, atB)) add('added', word);
    const stayed = b[atB];
    if (stayed) add('same', stayed);
    [doneA, doneB] = [atA + 1, atB + 1];
  }
  const textOf = ({ kind, start, end }: { kind: Piece['kind']; start: number; end: number }): string =>
    (kind === 'removed' ? before : after).slice(start, end);
  return { kind, before: one, after: other, pieces: pieces.map((piece) => ({ kind: piece.kind, text: textOf(piece) })) };
}

/** What went in one place and came in another has moved. */
function withMoves(changes: readonly Change[]): Change[] {
  const gone = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.kind !== 'removed' || !change.before) continue;
    const key = alike(change.before.text);
    const same = gone.get(key);
    if (same) same.push(change);
    else gone.set(key, [change]);
  }
  const moved = new Map<Change, Change>(); // from what came to what went
  for (const change of changes) {
    if (change.kind !== 'added' || !change.after) continue;
    const from = gone.get(alike(change.after.text))?.shift();
    if (from) moved.set(change, from);
  }
  const taken = new Set(moved.values());
  return changes.flatMap((change) => {
    const from = moved.get(change);
    if (from) return [{ kind: 'moved' as const, before: from.before, after: change.after, pieces: [] }];
    return taken.has(change) ? [] : [change];
  });
}

function isSmall({ kind, before, after, pieces }: Change): boolean {
  if (kind === 'moved') return true;
  if ([before, after].every((words) => words === null || isStamp(words.text))) return true;
  if (kind !== 'changed' || pieces.length === 0) return false;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    if (piece.kind === 'same') continue;
    const beside = pieces[at + 1];
    if (beside && beside.kind !== 'same' && piece.kind !== beside.kind) {
      if (!isSlip(piece.text, beside.text) && !(isTaste(piece.text) && isTaste(beside.text))) return false;
      at += 1;
    } else if (!isTaste(piece.text)) return false;
  }
  return true;
}
