import type { Citation } from '../../model/dossier.ts';
import type { Reading } from '../../model/layers.ts';
import { quote } from '../../model/quote.ts';
import { byCitation, citationOf } from './order.ts';

const LEAST = 4; // words that the shorter quotation must have
const LOST = 2; // words that it must lack
const OPENING = 4; // words by which quotations are looked up

interface Said {
  readonly words: readonly string[];
  readonly citation: Citation;
}

/** Quotations of which another report prints less: the shorter is a part of the longer, word for word. */
export function trimmedQuotations(readings: readonly Reading[]): readonly { readonly from: Citation; readonly to: Citation }[] {
  const said = readings.flatMap((reading): Said[] =>
    reading.quotations.flatMap(({ inner }) => {
      const words =
        reading.report.text
          .slice(inner.start, inner.end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.length >= LEAST && words.length <= 400 ? [{ words, citation: citationOf(quote(reading.report, inner)) }] : [];
    }),
  );
  const index = new Map<string, Said[]>();
  for (const one of said) {
    for (let i = 0; i + OPENING <= one.words.length; i += 1) {
      const key = one.words.slice(i, i + OPENING).join(' ');
      const list = index.get(key) ?? [];
      if (list.at(-1) !== one) index.set(key, [...list, one]);
    }
  }
  const found: { from: Citation; to: Citation }[] = [];
  for (const short of said) {
    const longer = (index.get(short.words.slice(0, OPENING).join(' ')) ?? [])
      .filter(
        (long) =>
          long.citation.report !== short.citation.report &&
          long.words.length >= short.words.length + LOST &&
          ` ${long.words.join(' ')} `.includes(` ${short.words.join(' ')} `),
      )
      .sort((a, b) => b.words.length - a.words.length || byCitation(a.citation, b.citation));
    if (longer[0]) found.push({ from: longer[0].citation, to: short.citation });
  }
  return found;
}
