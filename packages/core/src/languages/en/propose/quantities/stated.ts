import type { Token } from '../../../../model/mention.ts';
import { countsPeople } from '../../mention/quantities/nouns.ts';
import type { Befell } from './harm.ts';

/** A toll given by its name: "the death toll rose to 14", "put the number of dead at 14". */
export interface Stated {
  readonly befell: Befell;
  readonly from: number; // first token of the words that say so
  readonly earlier: boolean; // what the toll was before: "from four", "had earlier put it at four"
  readonly giver: readonly [number, number] | null; // tokens of the one who put it so, where the words are "X put the toll at"
}

const FARTHEST = 25; // tokens from the number back to the name of the toll
const LINK = /^(?:to|at|of|from|as)$/;
const STATES =
  /^(?:rise|climb|grow|increase|jump|go|soar|mount|stand|stay|remain|reach|hit|pass|top|surpass|exceed|total|number|double|drop|fall|be|come|creep|edge|swell|leap|put|revise|update|raise|set)$/;
const DIRECT = /^(?:be|reach|hit|pass|top|surpass|exceed|total|number)$/;
const PUTS = /^(?:put|place|set|give|estimate|revise|raise|update|count|lower|report)$/;
const MOVES = /^(?:put|place|set|give|estimate|revise|raise|update|lower|report|bring|take|push|lift|drive|carry|keep|leave|send)$/;
const OF_DEAD = /^(?:dead|deaths?|fatalit(?:y|ies)|killed|died|bodies|slain)$/;
const OF_HURT = /^(?:injured|wounded|hurt|injuries)$/;
const EARLIER = /^(?:earlier|previously|initially|originally|first|yesterday)$/;

/**
 * The toll that the number at `at` is said to be, whose next token is `to`; null where no toll is named.
 *
 * Between the name and the number stands no other verb than one by which tolls stand, rise or are put. Misses tolls of things.
 */
export function statedToll(tokens: readonly Token[], at: number, to: number, start: number): Stated | null {
  let i = at - 1;
  while (i >= start && (tokens[i]!.pos === 'ADV' || /^(?:up|a)$/.test(tokens[i]!.lower))) i -= 1;
  if (i < start) return null;
  const link = tokens[i]!.lower;
  const from = link === 'from';
  if (LINK.test(link)) i -= 1;
  else if (!DIRECT.test(tokens[i]!.lemma.toLowerCase())) return null;
  if (from && tokens[to]?.lower !== 'to') {
    i = overTo(tokens, i, start);
    if (i < 0) return null;
  }
  i = overFrom(tokens, i, start);
  while (i >= start && (tokens[i]!.pos === 'ADV' || /^(?:up|down)$/.test(tokens[i]!.lower))) i -= 1;
  if (i < start) return null;
  const verb = tokens[i]!;
  const stands = STATES.test(verb.lemma.toLowerCase()) && isVerb(verb);
  const name = named(tokens, stands ? i - 1 : i, start, stands);
  if (!name) return null;
  if (stands) {
    if (unsure(tokens, i, start)) return null;
    const passive =
      /^(?:put|revise|update|raise|set)$/.test(verb.lemma.toLowerCase()) &&
      !/^(?:was|been|is|were|being)$/.test(tokens[i - 1]?.lower ?? '');
    return passive
      ? null
      : { befell: name.befell, from: name.from, earlier: from || before(tokens, name.from, i, start) || stood(tokens, i), giver: null };
  }
  const mover = moverBefore(tokens, name.from, start);
  if (mover !== null && unsure(tokens, mover, start)) return null;
  if (mover === null) return link === 'of' || (link === 'at' && name.from - start <= 1) ? { ...name, earlier: false, giver: null } : null;
  return {
    befell: name.befell,
    from: mover,
    earlier: from || before(tokens, mover, mover, start),
    giver: PUTS.test(tokens[mover]!.lemma.toLowerCase()) && !/ing$/.test(tokens[mover]!.lower) ? giverBefore(tokens, mover, start) : null,
  };
}

const isVerb = (token: Token): boolean => token.pos === 'VERB' || token.pos === 'AUX' || /^(?:put|hit|set|stood|rose)$/.test(token.lower);

/** "could rise to 40", "is expected to rise to 40", "would bring the toll to 40": it has not. */
const unsure = (tokens: readonly Token[], verb: number, start: number): boolean =>
  tokens.slice(Math.max(start, verb - 3), verb).some((t) => /^(?:could|may|might|would|will|should|can|to|not|n't|never)$/.test(t.lower));

/** "which had stood at four" */
const stood = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:stood|been)$/.test(tokens[verb]!.lower) && tokens[verb - 1]?.lower === 'had';

/** Past "to seven, up" in "rose to seven, up from four"; -1 where it is none. */
function overTo(tokens: readonly Token[], at: number, start: number): number {
  for (let i = at; i > start && i > at - 6; i -= 1) {
    if (tokens[i]!.lower === 'to') return i - 1;
    if (tokens[i]!.pos !== 'NUM' && !/^(?:,|up|down|-|people)$/.test(tokens[i]!.lower)) break;
  }
  return -1;
}

/** Past "from four" in "rose from four to seven". */
function overFrom(tokens: readonly Token[], at: number, start: number): number {
  for (let i = at; i > start && i > at - 4; i -= 1) {
    if (tokens[i]!.lower === 'from') return i - 1;
    if (tokens[i]!.pos !== 'NUM' && tokens[i]!.text !== '-') break;
  }
  return at;
}

interface Name {
  readonly befell: Befell;
  readonly from: number;
}

/** The name of a toll at or before `at`: "the official toll", "the number of dead", "confirmed deaths". `loose`: words may stand in between. */
function named(tokens: readonly Token[], at: number, start: number, loose: boolean): Name | null {
  for (let i = at; i >= start && i > at - FARTHEST; i -= 1) {
    const token = tokens[i]!;
    if (/^[.;:!?“”"]$/.test(token.text)) return null;
    const name = nameAt(tokens, i, start);
    if (name) return name;
    if (!loose && isVerb(token) && !OF_DEAD.test(token.lower) && !OF_HURT.test(token.lower) && token.lower !== 'missing') return null;
    if (loose && /^(?:said|says|told|killed|killing|injured|injuring)$/.test(token.lower) && tokens[i - 1]?.text !== ',') {
      if (!tokens.slice(Math.max(start, i - 4), i).some((t) => /^(?:that|which|number|count)$/.test(t.lower))) return null;
    }
  }
  return null;
}

function nameAt(tokens: readonly Token[], i: number, start: number): Name | null {
  const { lower } = tokens[i]!;
  const ahead = tokens[i - 1]?.lower ?? '';
  if (lower === 'toll') {
    if (/^(?:injury|casualty)$/.test(ahead)) return ahead === 'injury' ? { befell: 'injured', from: opening(tokens, i, start) } : null;
    return /^(?:death|the|official|confirmed|overall|its|provisional|total|final|latest|current|known)$/.test(ahead)
      ? { befell: 'killed', from: opening(tokens, i, start) }
      : null;
  }
  if (lower === 'count' && /^(?:death|body|fatality)$/.test(ahead)) return { befell: 'killed', from: opening(tokens, i, start) };
  const befell: Befell | null = OF_DEAD.test(lower) ? 'killed' : OF_HURT.test(lower) ? 'injured' : lower === 'missing' ? 'missing' : null;
  const counted = tokens[i + 1]; // "the number of dead birds"
  if (!befell || (counted?.pos === 'NOUN' && !countsPeople(counted))) return null;
  for (let j = i - 1; j >= start && j >= i - 5; j -= 1) {
    const word = tokens[j]!.lower;
    if (/^(?:number|count|tally|total|figure)$/.test(word)) return { befell, from: opening(tokens, j, start) };
    if (!/^(?:of|the|those|people|confirmed|known|victims|persons|civilians|official|who|had|have|were|are|was|reported)$/.test(word))
      break;
  }
  if (/^(?:dead|injured|wounded|missing)$/.test(lower))
    return ahead === 'the' && tokens[i + 1]?.lemma === 'number' ? { befell, from: i - 1 } : null;
  return /^(?:deaths|fatalities|injuries)$/.test(lower) && tokens[i]!.pos === 'NOUN' && !/^\d/.test(ahead) && tokens[i - 1]?.pos !== 'NUM'
    ? { befell, from: opening(tokens, i, start) }
    : null;
}

function opening(tokens: readonly Token[], at: number, start: number): number {
  let i = at;
  while (
    i > start &&
    /^(?:ADJ|DET|NOUN|VERB)$/.test(tokens[i - 1]!.pos) &&
    at - i < 3 &&
    /^(?:the|its|death|body|official|confirmed|overall|total|provisional|known|a)$/.test(tokens[i - 1]!.lower)
  )
    i -= 1;
  return i;
}

function moverBefore(tokens: readonly Token[], name: number, start: number): number | null {
  for (let i = name - 1; i >= start && i >= name - 2; i -= 1)
    if (MOVES.test(tokens[i]!.lemma.toLowerCase()) && (isVerb(tokens[i]!) || /ing$/.test(tokens[i]!.lower))) return i;
  return null;
}

const before = (tokens: readonly Token[], one: number, other: number, start: number): boolean =>
  [...tokens.slice(Math.max(start, one - 2), one), ...tokens.slice(Math.max(start, other - 2), other)].some((t) => EARLIER.test(t.lower));

/** The noun phrase right before the verb. */
function giverBefore(tokens: readonly Token[], verb: number, start: number): readonly [number, number] | null {
  let to = verb;
  while (to > start && (tokens[to - 1]!.pos === 'AUX' || tokens[to - 1]!.pos === 'ADV' || EARLIER.test(tokens[to - 1]!.lower))) to -= 1;
  let from = to;
  while (from > start && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[from - 1]!.pos) && to - from < 10) from -= 1;
  return from < to ? [from, to] : null;
}
