import type { Citation } from '@stemma/core/sheet';

/** A stretch of two wordings laid over one another: in both, only in the first, only in the second. */
export interface Change {
  readonly what: 'same' | 'dropped' | 'added';
  readonly text: string;
}

const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const MOST = 4_000_000; // cells of the table; beyond it, all that lies between the same beginning and the same end counts as changed

/** Words, signs and spaces; scripts without spaces sign by sign. Joined, they are the text. */
function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > at) tokens.push(text.slice(at, match.index));
    if (CJK.test(match[0])) tokens.push(...match[0]);
    else tokens.push(match[0]);
    at = match.index + match[0].length;
  }
  if (at < text.length) tokens.push(text.slice(at));
  return tokens;
}

/**
 * How one wording became another, word by word, with as many words kept as can be.
 *
 * “same” and “dropped” joined are `from`; “same” and “added” joined are `to`. Capitals count as they stand. A space alone between two changes goes with them.
 */
export function changesOf(from: string, to: string): readonly Change[] {
  const a = tokensOf(from);
  const b = tokensOf(to);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const middle = between(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  const same = (tokens: readonly string[]): readonly Change[] => tokens.map((text) => ({ what: 'same', text }));
  return joined(withoutIslands([...same(a.slice(0, head)), ...middle, ...same(a.slice(a.length - tail))]));
}

/** The longest common row of tokens (Wagner and Fischer 1974), what is dropped before what is added. */
function between(a: readonly string[], b: readonly string[]): readonly Change[] {
  const dropped = (text: string): Change => ({ what: 'dropped', text });
  const added = (text: string): Change => ({ what: 'added', text });
  if (a.length * b.length > MOST) return [...a.map(dropped), ...b.map(added)];
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width); // longest common row of a[i…] and b[j…], in signs
  const at = (i: number, j: number): number => best[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      best[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + (a[i] as string).length : Math.max(at(i + 1, j), at(i, j + 1));
  const out: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      out.push({ what: 'same', text: a[i] as string });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) out.push(dropped(a[i++] as string));
    else out.push(added(b[j++] as string));
  }
  return [...out, ...a.slice(i).map(dropped), ...b.slice(j).map(added)];
}

/** Spaces that alone stand between changed words are changed with them, so that a phrase is read in one piece. */
function withoutIslands(changes: readonly Change[]): readonly Change[] {
  return changes.flatMap((change, i): readonly Change[] => {
    const before = changes[i - 1];
    const after = changes[i + 1];
    const alone =
      change.what === 'same' && /^\s+$/u.test(change.text) && before && after && before.what !== 'same' && after.what !== 'same';
    return alone
      ? [
          { what: 'dropped', text: change.text },
          { what: 'added', text: change.text },
        ]
      : [change];
  });
}

/** Neighbours of one kind made one; between two kept words, what is dropped comes before what is added. */
function joined(changes: readonly Change[]): readonly Change[] {
  const out: Change[] = [];
  let dropped = '';
  let added = '';
  let same = '';
  const flush = (): void => {
    if (same !== '') out.push({ what: 'same', text: same });
    if (dropped !== '') out.push({ what: 'dropped', text: dropped });
    if (added !== '') out.push({ what: 'added', text: added });
    same = dropped = added = '';
  };
  for (const { what, text } of changes) {
    if (what === 'same') {
      if (dropped !== '' || added !== '') flush();
      same += text;
    } else if (what === 'dropped') dropped += text;
    else added += text;
  }
  flush();
  return out;
}

const WIDEST = 400; // code units of a wording that is shown with what stands around it

/** A wording with the words that the change is about, where they stand near it in the same report: the hedge before what it weakens. */
export function wording(citation: Citation, evidence: readonly Citation[], text: string): string {
  const near = evidence.filter((c) => c.report === citation.report && c.in === citation.in);
  const start = Math.min(citation.start, ...near.map((c) => c.start));
  const end = Math.max(citation.end, ...near.map((c) => c.end));
  return end - start > WIDEST || end > text.length ? citation.text : text.slice(start, end);
}
