import type { Carried, ChainLink, Counted, CueForce, SourcedAttribution, Voice, Weakened } from '../model/attribution.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Reading } from '../model/layers.ts';
import type { Mention } from '../model/mention.ts';
import type { Mark, Note } from '../model/report.ts';
import { contains, overlaps, type Span } from '../model/span.ts';

type Place = readonly [start: number, end: number];

const place = ({ start, end }: Span): Place => [start, end];

/** One reading as `read --jsonl` writes it. Positions are `[start, end)` in the report's text. */
export interface ReadingJson {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly sha256: string;
  readonly attributions: readonly AttributionJson[];
  readonly inTitle: readonly AttributionJson[]; // of a title that stands apart from the text; positions count in the title
  readonly carried: readonly CarriedJson[];
  readonly weakened: readonly WeakenedJson[];
  readonly mentions: readonly Mention[];
  readonly paragraphs: readonly Place[];
  readonly sentences: readonly Place[];
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
}

/** Words outside every content that still rest on somebody's word. */
export interface CarriedJson {
  readonly span: Place;
  readonly attribution: number | null; // place in the list of attributions from which it is carried
  readonly chain: AttributionJson['chain'];
}

/** Words that weaken, ask or deny, and the words to which they do it. */
export interface WeakenedJson {
  readonly hedge: Place;
  readonly covers: Place;
  readonly kind: Weakened['kind'];
}

export interface AttributionJson {
  readonly source: readonly Place[];
  readonly cue: readonly Place[];
  readonly content: readonly Place[];
  readonly likely?: readonly Place[]; // pieces of the content that are only probably its
  readonly rule: string;
  readonly counted?: Counted;
  readonly cueClass: string;
  readonly cueLemma: string;
  readonly force: CueForce;
  readonly negated: boolean;
  readonly direct: boolean;
  readonly voice: Voice | null;
  readonly hedges: readonly Place[];
  readonly weakened: readonly number[]; // places in the report's list of what is weakened, whose words stand in this cue or content
  readonly chain: readonly {
    readonly label: string;
    readonly span: Place | null;
    readonly grade: string;
    readonly rule: string;
    readonly refers?: Place;
  }[];
}

/** A reading as a plain value for one line of `read --jsonl`; `JSON.stringify` it without indent. */
export function readingJson({
  report,
  attributions,
  inTitle = [],
  carried,
  weakened,
  mentions,
  paragraphs,
  sentences,
  marks,
  notes,
}: Reading): ReadingJson {
  const { id, title, outlet, published, sha256 } = report;
  return {
    id,
    title,
    outlet,
    published,
    sha256,
    attributions: attributions.map((a) => attributionJson(a, weakened)),
    inTitle: inTitle.map((a) => attributionJson(a, [])),
    carried: carriedOver({ attributions, carried }).map((c) => ({
      span: place(c),
      attribution: c.attribution,
      chain: c.chain.map(linkJson),
    })),
    weakened: weakened.map(({ hedge, covers, kind }) => ({ hedge: place(hedge), covers: place(covers), kind })),
    mentions,
    paragraphs: paragraphs.map(place),
    sentences: sentences.map(place),
    marks,
    notes,
  };
}

/** What is carried from elsewhere: a stretch that holds no content of the attribution from which it comes. */
export const carriedOver = ({ attributions, carried }: Pick<Reading, 'attributions' | 'carried'>): readonly Carried[] =>
  carried.filter((c) => !(c.attribution === null ? [] : (attributions[c.attribution]?.content ?? [])).some((piece) => overlaps(piece, c)));

function attributionJson(
  { source, cue, content, likely, rule, counted, cueClass, cueLemma, force, negated, direct, voice, hedges, chain }: SourcedAttribution,
  weakened: readonly Weakened[],
): AttributionJson {
  return {
    source: source.map(place),
    cue: cue.map(place),
    content: content.map(place),
    ...(likely && likely.length > 0 && { likely: likely.map(place) }),
    rule,
    ...(counted && { counted }),
    cueClass,
    cueLemma,
    force,
    negated,
    direct,
    voice,
    hedges: hedges.map(place),
    weakened: withinOf([...cue, ...content], weakened),
    chain: chain.map(linkJson),
  };
}

/** Places in the list of those whose word stands in one of the pieces; the list is in text order. */
function withinOf(pieces: readonly Span[], weakened: readonly Weakened[]): readonly number[] {
  const found = new Set<number>();
  for (const piece of pieces) {
    let low = 0;
    let high = weakened.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((weakened[middle] as Weakened).hedge.start < piece.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < weakened.length && contains(piece, (weakened[i] as Weakened).hedge); i += 1) found.add(i);
  }
  return [...found].sort((a, b) => a - b);
}

const linkJson = ({ label, span, grade, rule, refers }: ChainLink): AttributionJson['chain'][number] => ({
  label,
  span: span && place(span),
  grade,
  rule,
  ...(refers && { refers: place(refers) }),
});

/** The whole dossier as JSON: two spaces, a line end at the end, the same bytes for the same dossier. With readings, those too. */
export function renderJson(dossier: Dossier, readings?: readonly Reading[]): string {
  const byId = readings && [...readings].sort((a, b) => (a.report.id < b.report.id ? -1 : a.report.id > b.report.id ? 1 : 0));
  return `${JSON.stringify(byId ? { ...dossier, readings: byId.map(readingJson) } : dossier, null, 2)}\n`;
}
