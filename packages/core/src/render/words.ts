import type { Citation } from '../model/dossier.ts';

/** The numbered list of verbatim words at the end of a page. A place has one number, however often it is cited. */
export interface Wordlist {
  /** The numbers of these words, in the order given, each once. */
  cite(citations: readonly Citation[], most?: number): readonly number[];
  /** Everything cited so far; the first has number 1. */
  all(): readonly Citation[];
}

/** An empty list. Numbers follow the order of first mention. */
export function wordlist(): Wordlist {
  const cited: Citation[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (citation: Citation): number => {
    const key = placeKey(citation);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    cited.push(citation);
    numbers.set(key, cited.length);
    return cited.length;
  };
  return {
    cite: (citations, most = Number.POSITIVE_INFINITY) => [...new Set(spread(citations, most).map(numberOf))],
    all: () => cited,
  };
}

export const placeKey = (c: Citation): string => `${c.in ?? ''}\u0000${c.start}\u0000${c.end}\u0000${c.report}`;

/** At most `most` of the citations: first one for each report, then seconds, so that no report crowds out another. In the order given. */
function spread(citations: readonly Citation[], most: number): readonly Citation[] {
  if (citations.length <= most) return citations;
  const turn = new Map<string, number>();
  const ranked = citations.map((citation, i) => {
    const n = turn.get(citation.report) ?? 0;
    turn.set(citation.report, n + 1);
    return { citation, i, n };
  });
  return ranked
    .sort((a, b) => a.n - b.n || a.i - b.i)
    .slice(0, most)
    .sort((a, b) => a.i - b.i)
    .map((r) => r.citation);
}
