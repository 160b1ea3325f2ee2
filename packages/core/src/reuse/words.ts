import { pairQuotations } from '../text/quotations.ts';

/** How words stand in a text: told in its own voice, between quotation marks, or beside a quotation to say whose it is. */
export const PROSE = 0;
export const QUOTED = 1;
export const BESIDE = 2;

/** The words of one text. `ids` are equal where words are, over all texts that went through one `Vocabulary`. Positions are UTF-16. */
export interface TextWords {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly standing: Uint8Array; // PROSE, QUOTED or BESIDE
  readonly opens: Uint8Array; // 1 where a sentence begins
}

/** Numbers for words, and for each a hash of its letters: numbers hang on the order of texts, hashes do not. */
export interface Vocabulary {
  readonly ids: Map<string, number>;
  readonly hashes: number[];
}

export const vocabulary = (): Vocabulary => ({ ids: new Map(), hashes: [] });

// A word is letters, marks and digits, with apostrophes inside; of scripts that write no spaces each sign is one.
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of a text, in order. Upper and lower case are one, and so are both apostrophes. */
export function wordsOf(text: string, known: Vocabulary): TextWords {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(WORD)) {
    ids.push(numberOf(match[0].toLowerCase().replaceAll('’', "'"), known));
    starts.push(match.index);
    ends.push(match.index + match[0].length);
  }
  const words = { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
  const opens = opensOf(text, words);
  return { ...words, opens, standing: standingOf(text, words, opens) };
}

/** The number of a word, which must be in lower case already. */
export function numberOf(word: string, { ids, hashes }: Vocabulary): number {
  const known = ids.get(word);
  if (known !== undefined) return known;
  ids.set(word, hashes.length);
  return hashes.push(hashOf(word)) - 1;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Where sentences begin: behind a full stop, question or exclamation mark with space after it, and behind a new line. Takes abbreviations for ends. */
function opensOf(text: string, { starts, ends }: Pick<TextWords, 'starts' | 'ends'>): Uint8Array {
  const opens = new Uint8Array(starts.length);
  for (let i = 0; i < starts.length; i += 1) if (i === 0 || endsBetween(text, ends[i - 1] as number, starts[i] as number)) opens[i] = 1;
  return opens;
}

function endsBetween(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const c = text.charCodeAt(i);
    if (c === 0x0a || c === 0x3002 || c === 0xff01 || c === 0xff1f) return true;
    if ((c === 0x2e || c === 0x21 || c === 0x3f) && i + 1 < to) return true;
  }
  return false;
}

const MOST_BESIDE = 60; // words on one side of a quotation; a longer sentence is none

const FEW = 3; // words between quotation marks that nobody need have said

/** Marks the words of quotations, and those of the same sentence on either side, which say whose they are: "…", the harbour master said. */
function standingOf(text: string, { starts, ends }: Pick<TextWords, 'starts' | 'ends'>, opens: Uint8Array): Uint8Array {
  const standing = new Uint8Array(starts.length);
  let at = 0; // word
  let from = 0;
  while (from < text.length) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    const { quotations } = end > from ? pairQuotations(text, { start: from, end }, 0) : { quotations: [] };
    for (const { inner, closed } of quotations) {
      while (at > 0 && (starts[at - 1] as number) >= inner.start) at -= 1;
      while (at < starts.length && (starts[at] as number) < inner.start) at += 1;
      const first = at;
      // of a quotation that nothing closes its first sentence is sure
      while (at < starts.length && (ends[at] as number) <= inner.end && (closed || at === first || opens[at] === 0)) at += 1;
      standing.fill(QUOTED, first, at);
      if (closed ? at - first <= FEW : at === first) continue; // a name, or a word held at arm's length: the rest is the writer's own
      let i = first;
      while (i > 0 && first - i < MOST_BESIDE && opens[i] === 0) i -= 1;
      for (let k = i; k < first; k += 1) if (standing[k] === PROSE) standing[k] = BESIDE;
      i = at;
      while (i < starts.length && i - at < MOST_BESIDE && opens[i] === 0) i += 1;
      for (let k = at; k < i; k += 1) if (standing[k] === PROSE) standing[k] = BESIDE;
    }
    from = end + 1;
  }
  return standing;
}
