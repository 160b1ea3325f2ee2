import type { Citation } from '../../model/dossier.ts';
import type { Quote } from '../../model/quote.ts';

/** Order of texts by code unit: the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const byCitation = (a: Citation, b: Citation): number =>
  byText(a.report, b.report) || byText(a.in ?? '', b.in ?? '') || a.start - b.start || a.end - b.end;

export const citationOf = ({ report, start, end, text, ...rest }: Quote): Citation => ({
  report,
  ...(rest.in && { in: rest.in }),
  start,
  end,
  text,
});

/** In order, each place once. */
export function citations(list: readonly Citation[]): readonly Citation[] {
  const seen = new Map<string, Citation>();
  for (const c of list) seen.set(`${c.report}\u0000${c.in ?? ''}\u0000${c.start}\u0000${c.end}`, c);
  return [...seen.values()].sort(byCitation);
}

export const unique = (list: Iterable<string>): readonly string[] => [...new Set(list)].sort(byText);
