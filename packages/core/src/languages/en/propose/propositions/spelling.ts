/** Two full names that may be one person's, spelt in two ways or by two alphabets' rules: a given name or surname is the same or nearly so. */
export function maySpellOne(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase().split(' '), b.toLowerCase().split(' ')];
  return near(x[0] ?? '', y[0] ?? '') || near(x.at(-1) ?? '', y.at(-1) ?? '');
}

const near = (a: string, b: string): boolean => distance(a, b) <= (Math.min(a.length, b.length) >= 5 ? 2 : 1);

/** Least number of letters to insert, drop or change (Levenshtein 1966). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] as number;
}
