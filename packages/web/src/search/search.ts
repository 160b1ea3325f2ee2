import type { Dossier, Span } from '@stemma/core/sheet';
import { blocksOf } from '../views/reader/blocks.ts';
import { folded, type Folded } from './fold.ts';
import { placeOf, termsOf } from './terms.ts';

/** Where a hit leads. */
export type Target =
  | { readonly kind: 'question' | 'answer' | 'origin' | 'response'; readonly id: string }
  | { readonly kind: 'report'; readonly id: string; readonly span: Span | null };

/** Something found: words with the places in them that were looked for, and what it is. */
export interface Hit {
  readonly what: string; // "question", "answer to …", the report's name
  readonly text: string;
  readonly found: readonly Span[]; // in `text`, in order, not overlapping
  readonly target: Target;
}

/** What a search gives: the first of each kind and how many there are. */
export interface Hits {
  readonly findings: readonly Hit[];
  readonly places: readonly Hit[];
  readonly more: { readonly findings: number; readonly places: number }; // beyond those listed
}

interface Entry {
  readonly what: string;
  readonly text: string;
  readonly also: Folded | null; // words by which it is found and that are not shown
  readonly folded: Folded;
  readonly target: Target;
}

interface Body {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  folded: Folded | null; // made at the first search, since most who open a page never search it
}

/** All that can be searched. It is made once for a page. */
export interface SearchIndex {
  readonly entries: readonly Entry[];
  readonly bodies: readonly Body[];
}

/** What the index needs: the dossier, each report's text by id, and what a report is called on the page. */
export function searchIndex(dossier: Dossier, texts: ReadonlyMap<string, string>, nameOf: (report: string) => string): SearchIndex {
  const entry = (what: string, text: string, target: Target, also = ''): Entry => ({
    what,
    text,
    folded: folded(text),
    also: also === '' ? null : folded(also),
    target,
  });
  const entries = [
    ...dossier.questions.flatMap((q) => [
      entry('Question', q.text, { kind: 'question', id: q.id }, q.about),
      ...q.answers.map((a) => entry(`Answer to “${q.text}”`, a.value, { kind: 'answer', id: a.id }, q.text)),
    ]),
    ...dossier.origins.map((o) =>
      entry('Origin', [o.label, ...(o.relay === null ? [] : [`through ${o.relay}`])].join(', '), { kind: 'origin', id: o.id }),
    ),
    ...dossier.responses.map((r) =>
      entry(
        'Response',
        [r.voice, r.verb, ...(r.proposition === null ? [] : [r.proposition])].join(' · '),
        { kind: 'response', id: r.id },
        r.party ?? '',
      ),
    ),
    ...dossier.reports.map((r) =>
      entry(
        'Report',
        [...new Set([r.title ?? nameOf(r.id), r.outlet ?? nameOf(r.id)])].join(' · '),
        { kind: 'report', id: r.id, span: null },
        r.id,
      ),
    ),
  ];
  const bodies = dossier.reports.flatMap(({ id }) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ id, name: nameOf(id), text, folded: null }];
  });
  return { entries, bodies };
}

const MOST = 40; // hits of a kind that are listed

/**
 * Everything that holds all the words, each at the beginning of a word: findings in the dossier's order, then paragraphs of reports.
 *
 * Letters are folded; words in quotation marks are one. Nothing is guessed: no stems, no synonyms, no spelling mended.
 */
export function search({ entries, bodies }: SearchIndex, query: string): Hits {
  const terms = termsOf(query);
  if (terms.length === 0) return { findings: [], places: [], more: { findings: 0, places: 0 } };
  const findings: Hit[] = [];
  let findingCount = 0;
  for (const entry of entries) {
    const held = (term: string): boolean =>
      placeOf(entry.folded.text, term) >= 0 || (entry.also !== null && placeOf(entry.also.text, term) >= 0);
    if (!terms.every(held) || !terms.some((t) => placeOf(entry.folded.text, t) >= 0)) continue;
    findingCount += 1;
    if (findings.length < MOST)
      findings.push({
        what: entry.what,
        text: entry.text,
        target: entry.target,
        found: placesIn(entry.folded, terms, 0, entry.folded.text.length),
      });
  }
  const places: Hit[] = [];
  let placeCount = 0;
  for (const body of bodies) {
    for (const hit of placesOf(body, terms)) {
      placeCount += 1;
      if (places.length < MOST) places.push(hit());
    }
  }
  return { findings, places, more: { findings: findingCount - findings.length, places: placeCount - places.length } };
}

/** The blocks of a report that hold every term, each as a hit still to be made. */
function placesOf(body: Body, terms: readonly string[]): readonly (() => Hit)[] {
  body.folded ??= folded(body.text);
  const whole = body.folded;
  if (!terms.every((t) => whole.text.includes(t))) return [];
  const hits: (() => Hit)[] = [];
  let from = 0; // in the folded text
  for (const block of blocksOf(body.text)) {
    let end = from;
    end = foldedPlace(whole, block.end, from);
    const start = from;
    from = end;
    if (terms.every((t) => placeOf(whole.text, t, start, end) >= 0)) hits.push(() => hitIn(body, whole, terms, start, end));
  }
  return hits;
}

/** Where in the folded text the place `at` of the text stands, looked for from `from` on, by halves. */
function foldedPlace({ text, origin }: Folded, at: number, from: number): number {
  let low = from;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (origin(middle) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const AROUND = 90; // signs on either side of the first words found

function hitIn(body: Body, whole: Folded, terms: readonly string[], start: number, end: number): Hit {
  const found = placesIn(whole, terms, start, end);
  const first = found[0] as Span;
  const from = wordStart(body.text, Math.max(whole.origin(start), first.start - AROUND), first.start);
  const to = wordEnd(body.text, Math.min(whole.origin(end), first.end + AROUND), first.end);
  return {
    what: body.name,
    text: body.text.slice(from, to),
    found: found.filter((f) => f.start >= from && f.end <= to).map((f) => ({ start: f.start - from, end: f.end - from })),
    target: { kind: 'report', id: body.id, span: first },
  };
}

/** Every place of every term between two places of the folded text, as places of the text; of two that overlap, the first. */
function placesIn({ text, origin }: Folded, terms: readonly string[], start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  for (const term of terms)
    for (let at = placeOf(text, term, start, end); at >= 0; at = placeOf(text, term, at + term.length, end))
      spans.push({ start: origin(at), end: origin(at + term.length) });
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let last = -1;
  return spans.filter((s) => {
    if (s.start < last || s.start >= s.end) return false;
    last = s.end;
    return true;
  });
}

/** The beginning of a word at or behind `from`, but not behind `most`. */
function wordStart(text: string, from: number, most: number): number {
  if (from === 0 || /\s/u.test(text[from - 1] as string)) return from;
  const space = text.slice(from, most).search(/\s/u);
  return space < 0 ? whole(text, from) : from + space + 1;
}

function wordEnd(text: string, to: number, least: number): number {
  if (to >= text.length || /\s/u.test(text[to] as string)) return to;
  const space = text.slice(least, to).search(/\s\S*$/u);
  return space < 0 ? whole(text, to) : least + space;
}

/** The same place, or one later where it stands between the halves of a pair. */
const whole = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at + 1 : at;
