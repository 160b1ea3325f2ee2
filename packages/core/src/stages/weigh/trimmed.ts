import type { Citation } from '../../model/dossier.ts';
import type { Reading } from '../../model/layers.ts';
import { quote } from '../../model/quote.ts';
import { byCitation, citationOf } from './order.ts';

const LEAST = 4; // words that the shorter quotation must have
const LOST = 2; // words that it must lack
const RUN = 3; // words in a row by which the rest of a quotation is known again
const OPENING = 4; // words by which quotations are looked up

interface Said {
  readonly words: readonly string[];
  readonly citation: Citation;
}

/**
 * Quotations of which another report prints less: the shorter is a part of the longer, word for word, and ends or begins inside a sentence.
 *
 * To print one sentence of two is to choose, and no trim; so is to print the rest elsewhere, behind "she said". One pair of places for each
 * pair of reports.
 */
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
  const textOf = new Map(readings.map(({ report }) => [report.id, ` ${wordsOf(report.text).join(' ')} `]));
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
          ` ${long.words.join(' ')} `.includes(` ${short.words.join(' ')} `) &&
          cutInside(long.citation.text, short.words) &&
          !printsRest(textOf.get(short.citation.report) ?? '', long.words, short.words),
      )
      .sort((a, b) => b.words.length - a.words.length || byCitation(a.citation, b.citation));
    const [from] = longer;
    if (!from || found.some((f) => f.from.report === from.citation.report && f.to.report === short.citation.report)) continue;
    found.push({ from: from.citation, to: short.citation });
  }
  return found;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where `part` stands in `text`, a sentence goes on behind it, or has begun before it. */
function cutInside(text: string, part: readonly string[]): boolean {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const at = words.findIndex((_, i) => part.every((w, j) => words[i + j]?.[0].toLowerCase() === w));
  if (at < 0) return false;
  const last = words[at + part.length - 1];
  const next = words[at + part.length];
  const goesOn = last && next ? !/[.!?]/.test(text.slice(last.index + last[0].length, next.index)) : false;
  const before = words[at - 1];
  const first = words[at];
  const began = before && first ? !/[.!?]/.test(text.slice(before.index + before[0].length, first.index)) : false;
  return goesOn || began;
}

/** Three words in a row of what the part leaves out stand somewhere in the report. */
function printsRest(report: string, whole: readonly string[], part: readonly string[]): boolean {
  const at = whole.findIndex((_, i) => part.every((w, j) => whole[i + j] === w));
  const rest = [whole.slice(0, at), whole.slice(at + part.length)];
  return rest.some((words) => words.some((_, i) => i + RUN <= words.length && report.includes(` ${words.slice(i, i + RUN).join(' ')} `)));
}
