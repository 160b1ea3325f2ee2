/**
 * How far two words of names lie apart as a hearer would take them, in letters: 0 for "Khoury" and "Khouri" nearly, 1 for a letter that sounds otherwise.
 *
 * A weighed edit distance (Levenshtein 1966) over letters after the digraphs by which alphabets are brought into English are made one letter;
 * after Freeman, Condon and Ackerman, Cross linguistic name matching in English and Arabic (2006). Both words are folded.
 */
export function soundsApart(a: string, b: string): number {
  const [x, y] = [sounds(a), sounds(b)];
  let row = Array.from({ length: y.length + 1 }, (_, j) => extra(y, 0, j));
  for (let i = 1; i <= x.length; i += 1) {
    const next = [extra(x, 0, i)];
    for (let j = 1; j <= y.length; j += 1)
      next.push(
        Math.min(
          (row[j] as number) + slack(x, i - 1),
          (next[j - 1] as number) + slack(y, j - 1),
          (row[j - 1] as number) + swap(x[i - 1] as string, y[j - 1] as string),
        ),
      );
    row = next;
  }
  return row[y.length] as number;
}

const SHARE = 0.15; // of the longer word's letters
const MOST = 1.2; // letters

/** Two words may write one name as it is heard. */
export const mayBeRomanised = (a: string, b: string): boolean =>
  soundsApart(a, b) <= Math.min(MOST, SHARE * Math.max(sounds(a).length, sounds(b).length)) + 1e-9;

const extra = (word: string, from: number, to: number): number => {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += slack(word, i);
  return sum;
};

/** What a letter costs that only one word has: little for a vowel or an "h" inside, as much as any other letter at the ends. */
const slack = (word: string, at: number): number => (at > 0 && at < word.length - 1 && /[aeiouh]/.test(word[at] as string) ? 0.5 : 1);

const NEAR: ReadonlyMap<string, number> = new Map(
  (
    [
      ['kq', 0.1],
      ['ck', 0.1],
      ['cq', 0.2],
      ['ou', 0.2],
      ['ae', 0.3],
      ['ei', 0.3],
      ['ai', 0.8],
      ['sz', 0.3],
      ['fv', 0.4],
      ['vw', 0.2],
      ['gj', 0.4],
      ['dt', 0.6],
      ['gk', 0.6],
      ['gq', 0.3],
    ] as const
  ).flatMap(([pair, cost]) => [[pair, cost] as const, [`${pair[1]}${pair[0]}`, cost] as const]),
);
const swap = (a: string, b: string): number => (a === b ? 0 : (NEAR.get(a + b) ?? 1));

const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/^(?:al|el)(?=.{4})/, ''],
  [/^abd[aeiou]?(?:l|(?=r|s|n))/, 'abd'], // "Abdelrahman", "Abdurrahman"
  [/sch|sh|ch/g, 'ʃ'],
  [/kh/g, 'k'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/dj/g, 'j'],
  [/ck/g, 'k'],
  [/tz|ts/g, 'z'],
  [/x/g, 'ks'],
  [/ou|oo/g, 'u'],
  [/ee|ei|ey|ay|ai|iy|yi|ie/g, 'i'],
  [/y(?![aeou])/g, 'i'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=[aeiou])h$/, ''],
];
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function sounds(word: string): string {
  let heard = known.get(word);
  if (heard === undefined) {
    heard = word;
    for (const [from, to] of DIGRAPHS) heard = heard.replace(from, to);
    if (known.size < MOST_KNOWN) known.set(word, heard);
  }
  return heard;
}

/** The consonants that a hearer is sure of, in order: words that sound alike share them. */
export const soundKey = (word: string): string => {
  const heard = sounds(word).replace(/[qc]/g, 'k').replace(/[vw]/g, 'f').replace(/z/g, 's').replace(/j/g, 'g');
  return (heard.replace(/[aeiouh]/g, '') || heard.slice(0, 1)).slice(0, 3);
};

/** Letters to insert, drop, change or exchange with the next (Damerau 1964); counted up to 3. */
export function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const [before, last] = [rows[i - 2], rows[i - 1] as number[]];
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      let best = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (before && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] as number) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return Math.min(3, rows[a.length]?.[b.length] ?? 3);
}
