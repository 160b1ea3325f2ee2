import { mostlySame, sameName, sameParty, sameRole, saysNoMore } from './agree.ts';
import type { CarryCase, Case, ChainCase, Place, QuotationCase, ReferCase, ScopeCase, VoiceCase } from './case.ts';
import { anyMeets, best, coveredBy, meets, overlapOf, overlapOfPieces, type Read, type ReadAttribution, type ReadLink } from './reading.ts'; // prettier-ignore

/** One thing that a case asks for: whether there was something to find, whether something was answered, and whether that was right. */
export interface Outcome {
  readonly what: string; // "voice: party"
  readonly asked: boolean; // false: the right answer is none
  readonly answered: boolean;
  readonly right: boolean; // where nothing was asked: nothing was answered
}

/** What a reading makes of one case. `text` is the article's. */
export function outcomes(item: Case, reading: Read, text: string): readonly Outcome[] {
  const words = ([start, end]: Place): string => text.slice(start, end);
  switch (item.kind) {
    case 'voice':
      return voice(item, reading, words);
    case 'chain':
      return chain(item, reading, words);
    case 'carry':
      return carry(item, reading, words);
    case 'quotation':
      return quotation(item, reading);
    case 'refer':
      return refer(item, reading, words);
    case 'scope':
      return scope(item, reading);
  }
}

type Words = (place: Place) => string;

/** The labels give an outlet only where it is not the one whose report is read. */
const foreign = ({ outlet }: Read, relay: string | null | undefined): string | null =>
  relay && !(outlet && sameName(relay, outlet)) ? relay : null;

/** The attribution of this source and cue. */
const attributionAt = ({ attributions }: Read, source: Place, cue: Place): ReadAttribution | undefined =>
  best(
    attributions.filter((a) => anyMeets(a.source, source) && anyMeets(a.cue, cue)),
    (a) => overlapOfPieces(a.source, source) + overlapOfPieces(a.cue, cue),
  );

function voice(item: VoiceCase, reading: Read, words: Words): readonly Outcome[] {
  const spoken = attributionAt(reading, item.source, item.cue)?.voice ?? null;
  const told = (what: string, gold: Place | null, value: string | null | undefined, same: (a: string, b: string) => boolean): Outcome => ({
    what: `voice: ${what}`,
    asked: gold !== null,
    answered: value !== null && value !== undefined,
    right: spoken !== null && (gold === null || !value ? gold === null && !value : same(words(gold), value)),
  });
  const is = (what: string, right: boolean): Outcome => ({ what: `voice: ${what}`, asked: true, answered: spoken !== null, right });
  const count = spoken?.count ?? null;
  const fields = [
    is('type', spoken?.kind === item.type),
    is('named', spoken?.named === item.named),
    is(
      'count',
      spoken !== null &&
        (item.count === null || count === null ? item.count === count : item.count[0] === count.min && item.count[1] === count.max),
    ),
    is('on the record', spoken?.onRecord === item.onRecord),
    told('party', item.party, spoken?.party, sameParty),
    told('role', item.role, spoken?.role, sameRole),
    told('access', item.access, spoken?.access, mostlySame),
    told('relay', item.relay, foreign(reading, spoken?.relay), (a, b) => sameName(a, b) || sameParty(a, b)),
    told('reason', item.reason, spoken?.reason, mostlySame),
  ];
  return [
    is('found', spoken !== null),
    is(
      'all fields',
      fields.every(({ right }) => right),
    ),
    ...fields.map(({ right }) => is('each field', right)),
    ...fields,
  ];
}

/** The chain on which a stretch rests: of all that covers `least` of it, what fits it most closely; of equals the longest. */
function chainOf(
  { attributions, carried = [] }: Pick<Read, 'attributions' | 'carried'>,
  stretch: Place,
  least: number,
): readonly ReadLink[] | undefined {
  const all = [
    ...attributions.map(({ content, chain }) => ({ pieces: content, chain })),
    ...carried.map(({ span, chain }) => ({ pieces: [span], chain })),
  ];
  return best(
    all.filter(({ pieces, chain }) => chain.length > 0 && coveredBy(pieces, stretch) >= least),
    ({ pieces, chain }) => overlapOfPieces(pieces, stretch) + chain.length / 1e6,
  )?.chain;
}

const WORST = ['certain', 'probable', 'unresolved'];
const gradeOf = (links: readonly ReadLink[]): string => WORST[Math.max(0, ...links.map(({ grade }) => WORST.indexOf(grade)))] ?? '';

/** The link stands on these words, or has their name: a pronoun has the name of whom it stands for. */
const isLink = (link: ReadLink, place: Place, words: Words): boolean =>
  (link.span !== null && meets(link.span, place)) || sameName(link.label, words(place));

function chain(item: ChainCase, reading: Read, words: Words): readonly Outcome[] {
  const found = chainOf(reading, item.content, 0.2);
  const exact = found?.length === item.links.length && item.links.every((place, i) => isLink(found[i]!, place, words));
  const last = item.links.at(-1)!;
  const answered = found !== undefined;
  return [
    { what: 'chain: exact', asked: true, answered, right: exact },
    { what: 'chain: last voice', asked: true, answered, right: answered && isLink(found.at(-1)!, last, words) },
    ...(exact ? [{ what: 'chain: grade, where exact', asked: true, answered: true, right: gradeOf(found) === item.grade }] : []),
  ];
}

function carry(item: CarryCase, reading: Read, words: Words): readonly Outcome[] {
  // a cue inside the stretch makes no word of another's: what carries on comes from outside it
  const outside = reading.attributions.filter(({ cue }) => !anyMeets(cue, item.stretch));
  const found = chainOf({ ...reading, attributions: outside }, item.stretch, 0.5);
  const last = found?.at(-1);
  if (item.from === null) return [{ what: 'carry', asked: false, answered: last !== undefined, right: last === undefined }];
  const from = item.from;
  // the source phrase may be a pronoun: then the voice that the reading gave it counts
  const there = reading.attributions.find((a) => anyMeets(a.source, from))?.voice?.label;
  const right = last !== undefined && (isLink(last, from, words) || last.label === there);
  const grade: Outcome = { what: 'carry: grade, where right', asked: true, answered: true, right: gradeOf(found ?? []) === item.grade };
  return [{ what: 'carry', asked: true, answered: last !== undefined, right }, ...(right ? [grade] : [])];
}

const SAME_PIECE = 0.8;

function quotation(item: QuotationCase, { attributions }: Read): readonly Outcome[] {
  const { pieces, source } = item;
  const fits = ({ content }: ReadAttribution, piece: Place): boolean => content.some((c) => overlapOf(c, piece) >= SAME_PIECE);
  if (source === null) {
    const taken = attributions.some((a) => a.content.length === pieces.length && pieces.every((piece) => fits(a, piece)));
    return [{ what: 'quotation', asked: false, answered: taken, right: !taken }];
  }
  const touching = attributions.filter(({ content }) => pieces.some((piece) => anyMeets(content, piece)));
  const spoken = touching.filter((a) => anyMeets(a.source, source));
  return [
    { what: 'quotation', asked: true, answered: touching.length > 0, right: spoken.some((a) => pieces.every((piece) => fits(a, piece))) },
    // words quoted inside indirect speech are part of a longer content: every piece is said by this source, whatever else is
    {
      what: 'quotation: every piece by its source',
      asked: true,
      answered: touching.length > 0,
      right: pieces.every((piece) => coveredBy(spoken.flatMap(({ content }) => content), piece) >= SAME_PIECE), // prettier-ignore
    },
  ];
}

function refer(item: ReferCase, reading: Read, words: Words): readonly Outcome[] {
  const found = attributionAt(reading, item.mention, item.cue);
  const label = found?.voice?.label;
  const back = found?.chain.at(-1)?.refers ?? null; // the words to which the mention is said to point back
  const to = item.to ?? [];
  // to repeat the pronoun or the description is no answer, unless there is no fuller one
  const fuller = (said: string): boolean =>
    !saysNoMore(said, words(item.mention)) || to.map(words).some((n) => saysNoMore(said, n) && saysNoMore(n, said));
  const byLabel = label !== undefined && fuller(label);
  const byPlace = back !== null && !meets(back, item.mention);
  const right =
    (byLabel && to.some((place) => sameName(label, words(place)))) ||
    (byPlace && to.some((place) => meets(place, back) || (fuller(words(back)) && sameName(words(back), words(place)))));
  const answered = byLabel || byPlace;
  return [{ what: 'refer', asked: item.to !== null, answered, right: item.to === null ? !answered : right }];
}

function scope(item: ScopeCase, { weakened = [] }: Read): readonly Outcome[] {
  const found = weakened.filter(({ hedge }) => meets(hedge, item.hedge));
  const answered = found.length > 0;
  return [
    { what: 'scope: hedge found', asked: true, answered, right: answered },
    { what: SCOPE, asked: true, answered, right: found.some(({ covers }) => overlapOf(covers, item.covers) >= 0.5) },
  ];
}

export const SCOPE = 'scope: what it covers';
/** Whether the reading says what its hedges cover. */
export const saysScope = ({ weakened }: Read): boolean => weakened !== undefined;

/** Precision, recall and how many, of one thing asked for. */
export interface Figures {
  readonly what: string;
  readonly asked: number;
  readonly answered: number;
  readonly right: number; // answered where asked, and right
  readonly none: number; // where the right answer was none
  readonly noneKept: number; // … and none was given
}

const KINDS = ['voice', 'chain', 'carry', 'quotation', 'refer', 'scope'];

/** Sums the outcomes by what was asked, in the order in which they first come within each kind. */
export function summed(all: readonly Outcome[]): readonly Figures[] {
  const kindOf = (what: string): number => KINDS.indexOf(/^\w+/.exec(what)?.[0] ?? '');
  const groups = [...Map.groupBy(all, ({ what }) => what)].sort(([a], [b]) => kindOf(a) - kindOf(b));
  return groups.map(([what, of]) => ({
    what,
    asked: of.filter(({ asked }) => asked).length,
    answered: of.filter(({ answered }) => answered).length,
    right: of.filter(({ asked, right }) => asked && right).length,
    none: of.filter(({ asked }) => !asked).length,
    noneKept: of.filter(({ asked, right }) => !asked && right).length,
  }));
}
