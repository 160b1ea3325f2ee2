import type { Token } from '../../../model/mention.ts';
import { beginsWithDigit } from '../../../text/capitals.ts';
import { numberHedges, numbers, numberScales, vagueNumbers } from '../lexicon.generated.ts';

/** A number as the words give it, over the tokens `[from, to)`. Bounds are inclusive. */
export interface NumberRead {
  readonly from: number;
  readonly to: number;
  readonly min: number;
  readonly max: number;
  readonly shape: 'digits' | 'words' | 'vague' | 'range' | 'article'; // article: "a million", "half a dozen"
}

/** Tokens and the text in which they stand. */
export interface Passage {
  readonly tokens: readonly Token[];
  readonly text: string;
}

/** How the words before a number bound it. */
export type Bound = 'least' | 'most' | 'near' | 'about' | 'only';
export interface Hedge {
  readonly from: number;
  readonly to: number;
  readonly bound: Bound;
}

const LONGEST = 12; // tokens of a number in words: "two million three hundred and fifty thousand six hundred and one"
const THIN = /^[\u00a0\u2009\u200a\u202f]$/;
const TOUCHING_SCALE = new Set(['k', 'm', 'mn', 'mln', 'b', 'bn', 'tn']);
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
const VAGUE = [...vagueNumbers]
  .map(({ word, min, max }) => ({ words: word.split(' '), min, max }))
  .sort((a, b) => b.words.length - a.words.length || (a.words[0]! < b.words[0]! ? -1 : 1));
const VAGUE_FIRST = new Set(VAGUE.map(({ words }) => words[0]));
const HEDGES = Map.groupBy(
  Object.keys(numberHedges).map((phrase) => ({ words: phrase.split(' '), bound: numberHedges[phrase] as Bound })),
  ({ words }) => words.at(-1),
); // by the last word
/** The words with which a number in words can begin. */
const FIRST = new Set([...Object.keys(numbers), ...VAGUE_FIRST, 'a', 'an', 'half']);

/** True where a number may begin at the token: a cheap question before the long ones. */
export const opensNumber = ({ text, lower }: Token): boolean => beginsWithDigit(text) || FIRST.has(lower);

const touches = (a: Token | undefined, b: Token | undefined): boolean => a !== undefined && b !== undefined && a.end === b.start;

/**
 * Reads the number that starts at token `at`, or gives null. Never reads past `end`.
 *
 * Knows digits with commas or thin spaces, number words, scales, vague words ("dozens") and ranges ("ten to 15", "two or three").
 * Misses fractions in words ("two-thirds") and Roman numerals.
 */
export function numberAt(passage: Passage, at: number, end: number, money = false): NumberRead | null {
  const first = single(passage, at, end, money);
  if (!first || first.shape === 'vague' || grows(passage.tokens, at)) return first;
  return rangeFrom(passage, first, end, money) ?? first;
}

/** "rose from four to seven": two numbers, one after the other, and no range. */
const grows = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'from' &&
  /^(?:rise|rose|climb|grow|increase|jump|go|soar|drop|fall|decline|shrink|edge|up|down|revise|raise|upward|upwards|downward)$/.test(
    tokens[at - 2]?.lemma.toLowerCase() ?? '',
  );

function single(passage: Passage, at: number, end: number, money: boolean): NumberRead | null {
  const { tokens } = passage;
  const token = tokens[at];
  if (!token || !opensNumber(token)) return null;
  return (
    quarters(tokens, at, end) ??
    vague(tokens, at, end) ??
    digits(passage, at, end, money) ??
    words(tokens, at, end) ??
    article(tokens, at, end)
  );
}

function vague(tokens: readonly Token[], at: number, end: number): NumberRead | null {
  if (!VAGUE_FIRST.has(tokens[at]?.lower) || /^(?:quite|not)$/.test(tokens[at - 1]?.lower ?? '')) return null; // "quite a few"
  for (const { words: phrase, min, max } of VAGUE) {
    if (at + phrase.length <= end && phrase.every((word, i) => tokens[at + i]?.lower === word))
      return { from: at, to: at + phrase.length, min, max, shape: 'vague' };
  }
  return null;
}

function digits({ tokens, text: report }: Passage, at: number, end: number, money: boolean): NumberRead | null {
  const text = tokens[at]?.text ?? '';
  if (!beginsWithDigit(text)) return null;
  const whole = /^(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?$/.exec(text);
  const span = /^(\d{1,6})[-–](\d{1,6})$/.exec(text);
  if (span && Number(span[1]) < Number(span[2]) && Number(span[2]) <= 3 * Number(span[1]) + 10)
    return { from: at, to: at + 1, min: Number(span[1]), max: Number(span[2]), shape: 'range' };
  const joined = /^(\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,4})?)(k|m|mn|mln|bn|tn)$/i.exec(text);
  if (joined) {
    const value = Number(joined[1]!.replaceAll(',', '')) * (numberScales[joined[2]!.toLowerCase()] ?? 1);
    return { from: at, to: at + 1, min: value, max: value, shape: 'digits' };
  }
  if (!whole) return null;
  let value = Number(whole[1]!.replaceAll(',', '') + (whole[2] ?? ''));
  let to = at + 1;
  while (
    to < end &&
    /^\d{3}$/.test(tokens[to]!.text) &&
    tokens[to]!.start - tokens[to - 1]!.end === 1 &&
    value < 1e12 &&
    THIN.test(report[tokens[to]!.start - 1] ?? '')
  ) {
    value = value * 1000 + Number(tokens[to]!.text);
    to += 1;
  }
  const part = FRACTIONS[tokens[to]?.text ?? ''];
  if (part !== undefined && to < end) {
    value += part;
    to += 1;
  }
  const scaled = scale(tokens, value, to, end, money);
  return { from: at, to: scaled.to, min: scaled.value, max: scaled.value, shape: 'digits' };
}

function scale(tokens: readonly Token[], value: number, at: number, end: number, money: boolean): { value: number; to: number } {
  let to = at;
  let scaled = value;
  if (tokens[at]?.text === '-' && at + 1 < end && /^(?:thousand|million|billion|trillion)$/.test(tokens[at + 1]!.lower)) to = at + 1; // "$10-million"
  while (to < end && to < at + 4) {
    const token = tokens[to] as Token;
    const word = token.lower.length <= 4 ? token.lower.replace(/\.$/, '') : token.lower; // "£5m." ends a sentence
    const factor = numberScales[word];
    if (factor === undefined) break;
    if (TOUCHING_SCALE.has(word)) {
      const close = touches(tokens[to - 1], token);
      if (!(close && (money || word === 'bn' || word === 'mn'))) break;
    }
    scaled *= factor;
    to += 1;
    if (tokens[to]?.lower === '-' && touches(tokens[to - 1], tokens[to])) break;
  }
  return { value: scaled, to };
}

function words(tokens: readonly Token[], at: number, end: number): NumberRead | null {
  const first = numbers[tokens[at]?.lower ?? ''];
  if (first === undefined) return null;
  let value = first;
  let to = at + 1;
  if (first >= 20 && first % 10 === 0) {
    const hyphen = tokens[to]?.text === '-' && touches(tokens[to - 1], tokens[to]);
    const unit = numbers[tokens[hyphen ? to + 1 : to]?.lower ?? ''];
    if (unit !== undefined && unit > 0 && unit < 10 && (hyphen ? to + 1 : to) < end) {
      value += unit;
      to += hyphen ? 2 : 1;
    }
  }
  let total = 0;
  while (to < end && to - at < LONGEST) {
    const factor = TOUCHING_SCALE.has(tokens[to]!.lower) ? undefined : numberScales[tokens[to]!.lower];
    if (factor === undefined) break;
    value *= factor;
    to += 1;
    const and = tokens[to]?.lower === 'and' ? to + 1 : to;
    const next = numbers[tokens[and]?.lower ?? ''];
    if (factor < 100 || next === undefined || next >= factor || and >= end || (factor === 100 && and === to)) break;
    if (and > to && numberScales[tokens[and + 1]?.lower ?? ''] === undefined && !followsHundred(tokens, and, end)) break;
    total += value;
    value = next;
    to = and + 1;
  }
  return { from: at, to, min: total + value, max: total + value, shape: 'words' };
}

/** "two hundred and fifty": the rest stands alone before its noun. */
const followsHundred = (tokens: readonly Token[], at: number, end: number): boolean =>
  at + 1 >= end || !/^(?:of|in|from|more|other|others)$/.test(tokens[at + 1]!.lower);

function article(tokens: readonly Token[], at: number, end: number): NumberRead | null {
  const lower = tokens[at]?.lower;
  const half = lower === 'half';
  if (!half && lower !== 'a' && lower !== 'an') return null;
  const noun = half && /^an?$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const factor = TOUCHING_SCALE.has(tokens[noun]?.lower ?? '') ? undefined : numberScales[tokens[noun]?.lower ?? ''];
  if (factor === undefined || noun >= end || (half && noun === at + 1 && tokens[noun]?.lower !== 'dozen')) return null;
  const value = half ? factor / 2 : factor;
  return { from: at, to: noun + 1, min: value, max: value, shape: 'article' };
}

/** "a quarter of a million", "three quarters of a million" */
function quarters(tokens: readonly Token[], at: number, end: number): NumberRead | null {
  const lower = tokens[at]?.lower ?? '';
  const of = tokens[at + 1]?.text === '-' ? at + 3 : at + 2;
  const count = lower === 'a' ? 1 : lower === 'three' ? 3 : 0;
  if (count === 0 || !/^quarters?$/.test(tokens[of - 1]?.lower ?? '') || tokens[of]?.lower !== 'of' || tokens[of + 1]?.lower !== 'a')
    return null;
  const factor =
    tokens[of + 2]?.lower === 'million' || tokens[of + 2]?.lower === 'billion' ? numberScales[tokens[of + 2]!.lower] : undefined;
  return factor === undefined || of + 2 >= end
    ? null
    : { from: at, to: of + 3, min: (count * factor) / 4, max: (count * factor) / 4, shape: 'article' };
}

function rangeFrom(passage: Passage, first: NumberRead, end: number, money: boolean): NumberRead | null {
  const { tokens } = passage;
  const joint = tokens[first.to];
  if (!joint || first.to >= end || !/^(?:to|or|and|-|–)$/.test(joint.lower)) return null;
  if (joint.lower === 'and' && tokens[first.from - 1]?.lower !== 'between' && !(money && tokens[first.from - 2]?.lower === 'between'))
    return null;
  const sign = money && /^[$£€]$/.test(tokens[first.to + 1]?.text ?? '') ? 1 : 0;
  const second = single(passage, first.to + 1 + sign, end, money);
  if (!second || second.shape === 'vague' || second.shape === 'article') return null;
  const factor = second.max >= 1000 && first.max < 1000 && tokens[second.to - 1] && numberScales[tokens[second.to - 1]!.lower];
  const low = factor && first.max < second.max / factor ? first.min * factor : first.min; // "two or three million"
  if (second.max <= low || (joint.lower === 'or' && second.max > low * 2)) return null;
  return { from: first.from, to: second.to, min: low, max: second.max, shape: 'range' };
}

/** The words that bound the number at token `at`, the longest that fit: "no fewer than", "nearly". */
export function hedgeBefore(tokens: readonly Token[], at: number, start: number): Hedge | null {
  let best: Hedge | null = null;
  for (const { words: phrase, bound } of HEDGES.get(tokens[at - 1]?.lower) ?? []) {
    const from = at - phrase.length;
    if (from < start || (best && best.to - best.from >= phrase.length)) continue;
    if (phrase.every((word, i) => tokens[from + i]?.lower === word)) best = { from, to: at, bound };
  }
  return best;
}

/** Bounds of `read` under `bound`. An open side is null. */
export function bounded(
  read: NumberRead,
  bound: Bound | null,
): { readonly min: number | null; readonly max: number | null; readonly approximate: boolean } {
  const { min, max } = read;
  if (bound === 'least') return { min, max: null, approximate: read.shape === 'vague' };
  if (bound === 'most') return { min: null, max, approximate: read.shape === 'vague' };
  if (bound === 'near') return { min: null, max, approximate: true };
  return { min, max, approximate: bound === 'about' || read.shape === 'vague' };
}
