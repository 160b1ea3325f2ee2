import { contentEndChanges, contentEndCounts } from '../lexicon.generated.ts';
import { change, smoothed } from './counted.ts';
import { occasionAhead } from './noun-phrase-after.ts';
import type { Passage } from './passage.ts';
import type { ContentKind } from './rule.ts';
import { subjectBefore } from './subject.ts';
import type { VerbGroup } from './verb-group.ts';
import { isDash, isTemporal, lowerAt, skipTime, textAt } from './words.ts';

/** What a content is, as far as its end hangs on it. */
export interface Contents {
  readonly cue: VerbGroup | null;
  readonly lemma: string;
  readonly shape: 'clause' | 'to' | 'quote' | 'other';
}

export const shapeOf = (kind: ContentKind): Contents['shape'] =>
  /^(?:that|clause|pronoun-clause|wh)$/.test(kind) ? 'clause' : kind === 'to' || kind === 'quote' ? kind : 'other';

/** A place where a content may end: before a comma, a conjunction, an adjunct, a further verb. Its keys are what was counted. */
export interface Stop {
  readonly at: number; // the content would end before this place
  readonly key: string; // the mark with all that follows: tells the stop from all of another kind
  readonly keys: () => readonly string[]; // from the mark alone to the mark with all that follows
  readonly contexts: readonly string[]; // what else stands around it
}

/** How often annotators stopped at each kind of place, written "stopped/seen", and what changes the odds: "stopped/expected/seen". */
export interface EndCounts {
  readonly counts: Readonly<Record<string, string>>;
  readonly changes: Readonly<Record<string, string>>;
}

const COUNTED: EndCounts = { counts: contentEndCounts, changes: contentEndChanges };
const MOST_STOPS = 40;
const FARTHEST = 60; // tokens past the end that the rules give
const SELDOM = 0.12; // how often any place is the end

/**
 * The place where a content most likely ends: at one of its stops, or at the end of the passage.
 *
 * Counts, not weights: walking on from the start, at every stop some share of annotators ended the content, and the others went on. The end is
 * where the product of those shares is greatest. `ruled` is the end by rule, itself one of the things counted.
 */
export function likeliestEnd(p: Passage, from: number, ruled: number, about: Contents, table: EndCounts = COUNTED): number {
  const way = wayOf(p, from, ruled, about);
  if (way === null) return ruled;
  let going = 1;
  let best = 0;
  let end = way.end;
  for (const place of way.places) {
    if (going <= best) break; // fewer go on than stopped at the best place: none further on can be better
    const share = stopping(stopAt(p, place, about), table);
    if (going * share > best) {
      best = going * share;
      end = place.at;
    }
    going *= 1 - share;
  }
  return going > best ? way.end : end;
}

/** How often annotators who have come so far stop here. */
export function stopping({ key, keys, contexts }: Stop, table: EndCounts): number {
  const { shares, changes } = readOnce(table);
  let odds = shares.get(key);
  if (odds === undefined) {
    const share = Math.min(
      0.995,
      Math.max(
        0.001,
        keys().reduce((before, one) => smoothed(table.counts[one], before), SELDOM),
      ),
    );
    odds = share / (1 - share);
    shares.set(key, odds);
  }
  for (const one of contexts) odds *= changes.get(one) ?? 1;
  return odds / (1 + odds);
}

interface Read {
  readonly shares: Map<string, number>; // odds of the kinds of stops met so far: the same few come again and again
  readonly changes: ReadonlyMap<string, number>;
}
const READ = new WeakMap<EndCounts, Read>();

function readOnce(table: EndCounts): Read {
  let read = READ.get(table);
  if (!read) {
    read = { shares: new Map(), changes: new Map(Object.entries(table.changes).map(([key, count]) => [key, change(count)])) };
    READ.set(table, read);
  }
  return read;
}

/** The places of a content at which it may stop, in order, and where it ends at last. */
interface Way {
  readonly places: readonly Place[];
  readonly end: number;
}

/** The stops on the way of a content that begins at `from`, and its end at last; null where it is too long to walk. */
export function stopsOf(
  p: Passage,
  from: number,
  ruled: number,
  about: Contents,
): { readonly stops: readonly Stop[]; readonly end: number } | null {
  const way = wayOf(p, from, ruled, about);
  return way && { stops: way.places.map((place) => stopAt(p, place, about)), end: way.end };
}

function wayOf(p: Passage, from: number, ruled: number, about: Contents): Way | null {
  const places: Place[] = [];
  const last = Math.min(p.end, Math.max(ruled, from) + FARTHEST);
  const clause = clauseOf(p, about.cue);
  let depth = 0;
  let inner = false;
  for (let i = from; i < last; i += 1) {
    const text = textAt(p, i);
    const quote = p.quoteAt[i];
    if (text === '(' || text === '[') depth += 1;
    if ((text === ')' || text === ']') && depth === 0 && quote === null) return i >= ruled ? { places, end: i } : null; // the bracket that holds the whole closes
    if (i > from && depth === 0) {
      const mark = markAt(p, i, last);
      if (mark !== '') {
        if (places.length === MOST_STOPS) return null;
        const when = i < ruled ? 'early' : i === ruled ? 'ruled' : 'late';
        places.push({ at: i, mark, when, inner, clause, length: i - from, rest: p.end - i });
      }
    }
    if ((text === ')' || text === ']') && depth > 0) depth -= 1;
    if (p.groupAt[i]?.finite === true) inner = true;
    if (quote?.whole && quote.from === i) i = quote.to - 1;
  }
  return last < p.end ? null : { places, end: p.end };
}

interface Place {
  readonly at: number;
  readonly mark: string;
  readonly when: 'early' | 'ruled' | 'late'; // before the end by rule, at it, after it
  readonly inner: boolean; // a finite verb stands in the content before
  readonly clause: string;
  readonly length: number;
  readonly rest: number;
}

function stopAt(p: Passage, place: Place, { lemma, shape }: Contents): Stop {
  const { at: i, mark, when } = place;
  const next = OF_ITS_OWN.has(mark) ? i + 1 : i;
  const first = categoryAt(p, next);
  const joined = CONJUNCTION.has(first);
  const second = joined ? categoryAt(p, next + 1) : '';
  const verb = verbAhead(p, joined ? next + 1 : next);
  const head = ADJUNCT.has(lowerAt(p, next)) ? headOf(p, next) : '';
  const after = head !== '' ? head : verb.kind;
  const word = joined ? `${first}+${second}` : first;
  const start = `${when}|${mark}`;
  const key = `${start}|${word}|${after}|${shape}`;
  const keys = (): readonly string[] => [
    when,
    start,
    `${start}|${first}`,
    ...(joined ? [`${start}|${word}`] : []),
    `${start}|${word}|${after}`,
    key,
  ];
  const contexts = [
    `verb|${shape}|${lemma}|${when}`,
    `length|${when}|${stepOf(place.length, LENGTHS)}|${stepOf(place.rest, RESTS)}`,
    `inner|${start}|${after}|${place.inner ? 1 : 0}`,
    `clause|${start}|${verb.kind}|${place.clause}`,
    `next|${start}|${verb.lemma}`,
  ];
  return { at: i, key, keys, contexts };
}

const LENGTHS = [2, 4, 8, 14, 24];
const RESTS = [3, 7, 14];
const stepOf = (n: number, steps: readonly number[]): number => {
  let step = 0;
  while (step < steps.length && n >= (steps[step] as number)) step += 1;
  return step;
};

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Marks that stand in a place of their own; what follows begins behind them. */
const OF_ITS_OWN = setOf(', ; : dash pair and but or nor yet');
const CONJUNCTION = setOf('and but or nor yet');
const OPENS_ADJUNCT = setOf(
  'in on at during after before when while as because if by with for from to since until despite without through via over about although though following amid under against where which who that whose unless even so than like including earlier last saying',
);
const ADJUNCT = setOf(
  'in on at during after before by with for from to since until despite without through via over about following amid under against like as earlier last',
);
const CLOSED = setOf(
  'and but or while which who whose where when because as if after before although though since that with including such so a an the he she they it his her their its not despite according in on at for by from during to of without through over about until unless than whether how what why even rather instead one like under against into via following amid both two this these those there we i you yet nor then also too however saying adding',
);

/** What kind of stop stands before this place; nothing where the content cannot end. */
function markAt(p: Passage, i: number, last: number): string {
  const word = p.words[i];
  if (!word) return '';
  const quote = p.quoteAt[i];
  const { text, lower } = word;
  if (text === ',') return quote ? '' : ',';
  if (text === ';' || text === ':') return text;
  if (isDash(p, i)) {
    let other = i + 1;
    while (other < last && !isDash(p, other)) other += 1;
    return other < last ? 'pair' : 'dash';
  }
  const before = lowerAt(p, i - 1);
  if (before === ',' || (word.pos === 'PUNCT' && quote === null)) return '';
  if (CONJUNCTION.has(lower)) return lower;
  if (before === 'and' || before === 'but' || before === 'or') return '';
  const category = categoryAt(p, i);
  if (p.quoteAt[i - 1]?.to === i) return `quote+${/^[A-Z]/.test(category) ? category : 'word'}`;
  if (OPENS_ADJUNCT.has(lower)) return category === 'INF' ? 'INF' : `+${lower}`;
  if (/^(?:ING|INF|PART|FIN)/.test(category)) return category;
  return isTemporal(p, i) ? 'time' : '';
}

/** A closed word as it is, else what it is: a verb and its form, or its part of speech. */
function categoryAt(p: Passage, i: number): string {
  const word = p.words[i];
  if (!word || i >= p.end) return 'END';
  if (p.quoteAt[i]?.whole) return 'QUOTE';
  const group = p.groupAt[i];
  if (group?.from === i && !/^(?:that|as)$/.test(word.lower)) {
    const form = group.finite ? 'FIN' : group.form === 'ing' ? 'ING' : group.infinitive ? 'INF' : 'PART';
    return group.cue && group.cue.cueClass !== 'attitude' ? `${form}+cue` : form;
  }
  return CLOSED.has(word.lower) ? word.lower : word.pos;
}

/** Whether a finite verb follows before the next comma, of speech or not, and which. */
function verbAhead(p: Passage, from: number): { readonly kind: string; readonly lemma: string } {
  for (let i = from; i < Math.min(from + 14, p.end); i += 1) {
    const group = p.groupAt[i];
    if (group && !group.infinitive) {
      const speech = group.cue && group.cue.cueClass !== 'attitude';
      if (!group.finite) return { kind: 'none', lemma: i === from && group.cue ? group.lemma : '' };
      return { kind: speech ? 'speech' : 'finite', lemma: group.cue ? group.lemma : '' };
    }
    const text = textAt(p, i);
    if (text === ',' || text === ';') break;
  }
  return { kind: 'none', lemma: '' };
}

/** One comments on these; one speaks on the others. */
const DOCUMENT = /^(?:report|article|statement|column|letter|filing|complaint|remarks|debate|hearing|testimony|case)$/;

/** What an adjunct is about: a time, an occasion of speech, an act, a name. */
function headOf(p: Passage, at: number): string {
  if (skipTime(p, at) > at || isTemporal(p, at + 1) || isTemporal(p, at + 2)) return 'time';
  if (occasionAhead(p, at + 1) && !(lowerAt(p, at) === 'on' && DOCUMENT.test(lowerAt(p, at + 2)))) return 'occasion';
  const word = p.words[at + 1];
  if (!word) return '';
  const group = p.groupAt[at + 1];
  if (group?.form === 'ing') return 'ING';
  for (let i = at + 1; i < Math.min(at + 10, p.end); i += 1) {
    if (/^[,;.]$/.test(textAt(p, i))) break;
    if (p.groupAt[i]?.finite) return 'clause';
  }
  return /^\d/.test(word.text) ? 'number' : word.pos;
}

const ADVERBIAL = /^(?:when|while|although|though|as|if|after|before|because|since|unless|until|even|once)$/;
const EMBEDDING = /^(?:that|which|what|who|how|why|where|whether)$/;

/** Whether the verb of speech stands in a clause of its own, in an adverbial one, in another's content, or opens the sentence. */
function clauseOf(p: Passage, cue: VerbGroup | null): string {
  if (!cue) return '';
  const subject = cue.finite ? subjectBefore(p, cue) : null;
  const from = subject && subject.from < cue.from ? subject.from : cue.from;
  const before = lowerAt(p, from - 1);
  if (ADVERBIAL.test(before)) return 'adverbial';
  if (EMBEDDING.test(before)) return 'embedded';
  if (cue.from <= p.start + 1) return 'opening';
  if (!ADVERBIAL.test(lowerAt(p, p.start))) return '';
  for (let i = p.start; i < cue.from; i += 1) if (textAt(p, i) === ',') return '';
  return 'adverbial';
}
