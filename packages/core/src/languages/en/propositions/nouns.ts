import { nounKinds, oppositeWords } from '../lexicon.generated.ts';

interface Known {
  readonly kinds: readonly string[];
  readonly above: readonly string[];
}
let nouns: ReadonlyMap<string, Known> | null = null;
let opposites: ReadonlySet<string> | null = null;

/** The list as it is asked; made when first needed, since only comparing needs it. */
function known(): ReadonlyMap<string, Known> {
  nouns ??= new Map(
    nounKinds.map((line) => {
      const [word = '', kinds = '', ...above] = line.split(' ');
      return [word, { kinds: kinds.split('/'), above }] as const;
    }),
  );
  return nouns;
}

/** A plural by its singular, where the list knows that. */
export function singularOf(word: string): string {
  const list = known();
  if (list.has(word) || !word.endsWith('s')) return word;
  for (const [end, put] of [
    ['ies', 'y'],
    ['ves', 'f'],
    ['es', ''],
    ['s', ''],
  ] as const)
    // prettier-ignore
    if (word.endsWith(end) && list.has(word.slice(0, -end.length) + put)) return word.slice(0, -end.length) + put;
  return word;
}

/** The sorts of thing that a noun names, of its commonest sense first; none where it is not known. */
export const kindsOf = (noun: string): readonly string[] => known().get(singularOf(noun))?.kinds ?? [];

const DEEP = 6; // steps upwards

/** One noun is a word for the other, or for something broader: "vessel" for "trawler". */
export function isA(noun: string, broader: string): boolean {
  const list = known();
  const wanted = singularOf(broader);
  let level = [singularOf(noun)];
  const seen = new Set(level);
  for (let n = 0; n <= DEEP && level.length > 0; n += 1) {
    if (level.includes(wanted)) return true;
    const next: string[] = [];
    for (const word of level)
      for (const up of list.get(word)?.above ?? [])
        if (!seen.has(up)) {
          seen.add(up);
          next.push(up);
        }
    level = next;
  }
  return false;
}

/** Two words of which one denies the other: "public" and "private". */
export function areOpposite(a: string, b: string): boolean {
  opposites ??= new Set(oppositeWords);
  return opposites.has(a < b ? `${a} ${b}` : `${b} ${a}`);
}
