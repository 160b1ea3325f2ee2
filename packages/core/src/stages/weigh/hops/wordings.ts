import type { Voice } from '../../../model/attribution.ts';
import type { Citation } from '../../../model/dossier.ts';
import type { Reading } from '../../../model/layers.ts';
import type { Quantity } from '../../../model/mention.ts';
import { quote } from '../../../model/quote.ts';
import { overlaps, type Span } from '../../../model/span.ts';
import { citationOf } from '../order.ts';
import { reached } from '../origins.ts';

/** One sentence of a report: what it says, on whose word, and how carefully. */
export interface Wording {
  readonly report: string;
  readonly published: string | null;
  readonly sentence: Citation;
  readonly words: ReadonlySet<string>; // that carry meaning: not who said it, not hedges, not numbers
  readonly source: string; // the words that name who said it, with what they tell of him
  readonly voice: Voice | null; // null: the report's own
  readonly relay: string | null;
  readonly key: string | null; // of the origin
  readonly links: number; // of the chain
  readonly hedges: readonly Citation[]; // that weaken what is said here
  readonly numbers: readonly { readonly quantity: Quantity; readonly span: Span }[];
}

const WEIGHTY: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ']);
const EMPTY: ReadonlySet<string> = new Set(['be', 'have', 'do', 'say', 'tell', 'report', 'accord', 'mr', 'mrs', 'ms']);
const LEAST = 2; // words, for a sentence that tells something

/** Words of one family are one, roughly: “inspect”, “inspection”, “inspector”. */
const stemOf = (lemma: string): string => (lemma.length > 6 ? lemma.slice(0, 6) : lemma);

const ABLE = /^(?:can|could|would|will|should)\b(?! have)/iu; // what somebody is able or due to do, and in the past tense of speech

/** The sentences of a report that tell something; no headings, no questions. In text order. */
export function wordingsOf(reading: Reading): readonly Wording[] {
  const { report, sentences, tokens, paragraphs, attributions, carried, weakened, mentions } = reading;
  const within = <S extends Span>(list: readonly S[], span: Span): readonly S[] => list.filter((s) => overlaps(s, span));
  return sentences.flatMap((sentence): Wording[] => {
    if (paragraphs[sentence.paragraph]?.heading) return [];
    const own = attributions.filter((a) => [...a.content, ...a.cue].some((piece) => overlaps(piece, sentence)));
    const aside = own.flatMap((a) => [...a.source, ...a.cue]);
    const hedges = weakened.filter(
      ({ kind, hedge, covers }) =>
        overlaps(covers, sentence) &&
        (kind === 'hearsay' || kind === 'adverb' || (kind === 'modal' && !ABLE.test(report.text.slice(hedge.start, covers.end)))),
    );
    const numbers = within(mentions, sentence).flatMap((m) =>
      m.quantity ? [{ quantity: m.quantity, span: { start: m.start, end: m.end } }] : [],
    );
    const out = [...aside, ...hedges.map(({ hedge }) => hedge), ...numbers.map(({ span }) => span)];
    const words = new Set(
      tokens
        .slice(...sentence.tokens)
        .filter((t) => WEIGHTY.has(t.pos) && !out.some((span) => overlaps(span, t)))
        .map((t) => stemOf(t.lemma.toLowerCase()))
        .filter((w) => w.length > 2 && !EMPTY.has(w)),
    );
    if (words.size < LEAST || tokens[sentence.tokens[1] - 1]?.text === '?') return [];
    const covered = (a: (typeof own)[number]): number =>
      a.content.reduce((all, piece) => all + Math.max(0, Math.min(piece.end, sentence.end) - Math.max(piece.start, sentence.start)), 0);
    const [widest] = [...own].sort((a, b) => covered(b) - covered(a) || a.index - b.index);
    const middle = (sentence.start + sentence.end) / 2;
    const chain =
      widest && covered(widest) > 0
        ? widest.chain
        : (carried.find((c) => c.start <= middle && middle < c.end && c.chain.length > 0)?.chain ?? []);
    const at = reached(chain, report.sha256);
    return [
      {
        report: report.id,
        published: report.published,
        sentence: citationOf(quote(report, sentence)),
        words,
        source: (widest?.source ?? []).map(({ start, end }) => report.text.slice(start, end)).join(' '),
        voice: at?.voice ?? null,
        relay: at?.relay?.named ? at.relay.label : (at?.voice.relay ?? null),
        key: at?.key ?? null,
        links: chain.length,
        hedges: hedges.map(({ hedge }) => citationOf(quote(report, hedge))),
        numbers,
      },
    ];
  });
}
