import type { Shared } from '../../model/dossier.ts';
import type { Reading } from '../../model/layers.ts';
import type { Span } from '../../model/span.ts';
import { containmentOf, overlapsAmong, spanOf } from '../../reuse/index.ts';
import { judge } from '../../reuse/judge.ts';
import { BESIDE, numberOf, QUOTED, vocabulary, type TextWords, type Vocabulary } from '../../reuse/words.ts';
import { byText } from './order.ts';
import { gramsOf, sharedRuns, wordsOf, type Numbering, type Run, type Words } from './runs.ts';

const SAID = 6; // words of one quotation that two reports print
const PECULIAR = 12; // words in a row that no two writers choose by themselves

/**
 * Words that two reports share: outside quotation marks (reuse, or one odd long run), and inside (the same quotation: a shared source, no copying).
 *
 * Shared text may lower independence; its absence establishes none. What is marked as no part of the report is left out. By report ids; passages
 * in order of the first report.
 */
export function sharedOf(readings: readonly Reading[]): readonly Shared[] {
  const ordered = [...readings].sort((a, b) => byText(a.report.id, b.report.id));
  return [...taken(ordered), ...quoted(ordered)].sort((x, y) => byText(x.a, y.a) || byText(x.b, y.b) || byText(y.what, x.what));
}

function taken(readings: readonly Reading[]): readonly Shared[] {
  const known = vocabulary();
  const texts = readings.map((reading) => ({ id: reading.report.id, words: proseOf(reading, known) }));
  return [...overlapsAmong(texts, known)].flatMap(({ a, b, overlap }): Shared[] => {
    const { positive } = judge(overlap, containmentOf(a.words, b.words, overlap));
    const passages = overlap.passages
      .filter((p) => positive || p.prose >= PECULIAR)
      .map((p) => ({ a: spanOf(a.words, p.a), b: spanOf(b.words, p.b) }));
    return passages.length > 0 ? [{ a: a.id, b: b.id, what: positive ? 'reuse' : 'peculiarity', passages }] : [];
  });
}

/** The words of a report as it was read: by its tokens, sentences and quotations, without what is no part of it. */
function proseOf({ tokens, sentences }: Reading, known: Vocabulary): TextWords {
  const words = tokens.filter(({ lower }) => /[\p{L}\p{N}]/u.test(lower));
  const speaks = new Set(sentences.filter(({ tokens: [from, to] }) => quotes(tokens.slice(from, to))).map(({ index }) => index));
  let before = -1;
  return {
    ids: Int32Array.from(words, ({ lower }) => numberOf(lower, known)),
    starts: Int32Array.from(words, ({ start }) => start),
    ends: Int32Array.from(words, ({ end }) => end),
    standing: Uint8Array.from(words, ({ quoted: said, sentence }) => (said ? QUOTED : speaks.has(sentence) ? BESIDE : 0)),
    opens: Uint8Array.from(words, ({ sentence }) => {
      const first = sentence !== before;
      before = sentence;
      return first ? 1 : 0;
    }),
  };
}

const FEW = 3; // quoted words that may be a name, or held at arm's length

const quotes = (tokens: Reading['tokens']): boolean => tokens.filter(({ quoted: said, pos }) => said && pos !== 'PUNCT').length > FEW;

function quoted(readings: readonly Reading[]): readonly Shared[] {
  const numbering: Numbering = new Map();
  const texts = readings.map((reading) => {
    const words = wordsOf(reading, numbering, true);
    return { id: reading.report.id, words, grams: gramsOf(words, SAID) };
  });
  const meet = meeting(texts.map(({ grams }) => [...grams.keys()]));
  return texts.flatMap((a, i) =>
    [...(meet.get(i) ?? [])]
      .sort((x, y) => x - y)
      .flatMap((j): Shared[] => {
        const b = texts[j]!;
        const { runs } = sharedRuns(a.words, b.words, a.grams, b.grams, SAID);
        return runs.length > 0 ? [{ a: a.id, b: b.id, what: 'quotation', passages: passagesOf(runs, a.words, b.words) }] : [];
      }),
  );
}

function passagesOf(runs: readonly Run[], a: Words, b: Words): readonly { readonly a: Span; readonly b: Span }[] {
  const span = (words: Words, at: number, length: number): Span => ({
    start: words.spans[at]?.start ?? 0,
    end: words.spans[at + length - 1]?.end ?? 0,
  });
  return runs.map((run) => ({ a: span(a, run.a, run.length), b: span(b, run.b, run.length) }));
}

/** For each text the later ones that have any run in common with it, so that no other pair is looked at. */
function meeting(texts: readonly (readonly number[])[]): ReadonlyMap<number, ReadonlySet<number>> {
  const holders = new Map<number, number[]>();
  const pairs = new Map<number, Set<number>>();
  texts.forEach((grams, i) => {
    for (const gram of grams) {
      const before = holders.get(gram);
      if (!before) holders.set(gram, [i]);
      else {
        for (const j of before) pairs.set(j, (pairs.get(j) ?? new Set()).add(i));
        before.push(i);
      }
    }
  });
  return pairs;
}
