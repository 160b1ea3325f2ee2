import type { Shared } from '../../model/dossier.ts';
import type { Reading } from '../../model/layers.ts';
import type { Span } from '../../model/span.ts';
import { gramsOf, sharedRuns, wordsOf, type Numbering, type Run, type Words } from './runs.ts';

const GRAM = 8; // words
/** From this share of the shorter text's eight-word runs on, words were taken over. */
const COPIED = 0.05;
const QUOTED = 6; // words of one quotation that two reports print
const PECULIAR = 12; // words in a row that no two writers choose by themselves

/**
 * Words that two reports share: outside quotation marks (reuse, or one odd long run), and inside (the same quotation: a shared source, no copying).
 *
 * Shared text may lower independence; its absence establishes none. By report ids; passages in order of the first report.
 */
export function sharedOf(readings: readonly Reading[]): readonly Shared[] {
  const numbering: Numbering = new Map();
  const texts = readings.map((reading) => {
    const prose = wordsOf(reading, numbering, false);
    const quoted = wordsOf(reading, numbering, true);
    return { id: reading.report.id, prose, quoted, grams: gramsOf(prose, GRAM), quotes: gramsOf(quoted, QUOTED) };
  });
  const meet = meeting(texts.map((t) => [...t.grams.keys()].map((g) => `p${g}`).concat([...t.quotes.keys()].map((g) => `q${g}`))));
  return texts.flatMap((a, i) =>
    texts.slice(i + 1).flatMap((b, j): Shared[] => {
      if (!meet.has(`${i} ${i + 1 + j}`)) return [];
      const prose = sharedRuns(a.prose, b.prose, a.grams, b.grams, GRAM);
      const quotes = sharedRuns(a.quoted, b.quoted, a.quotes, b.quotes, QUOTED);
      const containment = prose.shared / Math.max(1, Math.min(a.prose.ids.length, b.prose.ids.length) - GRAM + 1);
      const found: Shared[] = [];
      const odd = prose.runs.filter((run) => run.length >= PECULIAR);
      if (containment >= COPIED) found.push({ a: a.id, b: b.id, what: 'reuse', passages: passages(prose.runs, a.prose, b.prose) });
      else if (odd.length > 0) found.push({ a: a.id, b: b.id, what: 'peculiarity', passages: passages(odd, a.prose, b.prose) });
      if (quotes.runs.length > 0) found.push({ a: a.id, b: b.id, what: 'quotation', passages: passages(quotes.runs, a.quoted, b.quoted) });
      return found;
    }),
  );
}

function passages(runs: readonly Run[], a: Words, b: Words): readonly { readonly a: Span; readonly b: Span }[] {
  const span = (words: Words, at: number, length: number): Span => ({
    start: words.spans[at]?.start ?? 0,
    end: words.spans[at + length - 1]?.end ?? 0,
  });
  return runs.map((run) => ({ a: span(a, run.a, run.length), b: span(b, run.b, run.length) }));
}

/** Pairs of texts that have any run in common, so that no other pair is looked at. */
function meeting(texts: readonly (readonly string[])[]): ReadonlySet<string> {
  const holders = new Map<string, number[]>();
  const pairs = new Set<string>();
  texts.forEach((grams, i) => {
    for (const gram of grams) {
      const before = holders.get(gram);
      if (!before) holders.set(gram, [i]);
      else {
        for (const j of before) pairs.add(`${j} ${i}`);
        before.push(i);
      }
    }
  });
  return pairs;
}
