import type { Token } from '../../../../model/mention.ts';
import { monthOf } from '../dates/absolute.ts';
import { numberAt, type NumberRead, type Passage } from '../numbers.ts';

/** An age in years over the tokens `[from, to)`; the number stands at `number`. */
export interface AgeRead {
  readonly from: number;
  readonly to: number;
  readonly number: number;
  readonly min: number;
  readonly max: number;
}

const YEARS: Readonly<Record<string, number>> = {
  year: 1,
  years: 1,
  yr: 1,
  month: 1 / 12,
  months: 1 / 12,
  week: 7 / 365,
  weeks: 7 / 365,
  day: 1 / 365,
  days: 1 / 365,
};
const OLDEST = 125;

const DECADES: Readonly<Record<string, number>> = {
  teens: 10,
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};
const PART: Readonly<Record<string, readonly [number, number]>> = { early: [0, 4], mid: [3, 7], late: [6, 9] };

/** "in her 20s", "in his mid-30s", "in their early forties": read from the word that names the decade. */
export function decadeAt(tokens: readonly Token[], at: number, start: number): AgeRead | null {
  const word = /^(early|mid|late)?-?(?:([2-9]0)['’]?s|([a-z]+ies|teens))$/.exec(tokens[at]?.lower ?? '');
  if (!word) return null;
  const decade = word[2] ? Number(word[2]) : DECADES[word[3] ?? ''];
  let i = at - 1;
  if (tokens[i]?.text === '-') i -= 1;
  const part = word[1] ?? (PART[tokens[i]?.lower ?? ''] ? tokens[i]!.lower : null);
  if (part !== null && word[1] === undefined) i -= 1;
  if (decade === undefined || i - 1 < start || !/^(?:his|her|their)$/.test(tokens[i]?.lower ?? '') || tokens[i - 1]?.lower !== 'in')
    return null;
  const [low, high] = part === null ? [decade === 10 ? 3 : 0, 9] : PART[part]!;
  return { from: i - 1, to: at + 1, number: at, min: decade + low, max: decade + high };
}

/**
 * "25-year-old", "25 years old", "eight years of age", "aged 25", "Ana Ruiz, 25,", "Ana Ruiz (25)".
 *
 * An age beside a name is read only between commas or brackets, or behind "is". "In her early 30s" is an interval. Misses "a teenager".
 */
export function ageAt(passage: Passage, at: number, start: number, end: number): AgeRead | null {
  const { tokens } = passage;
  const number = numberAt(passage, at, end);
  if (!number || number.shape === 'vague' || number.max > 1500) return null;
  if (tokens[at - 1]?.text === '-' && tokens[at - 1]!.end === tokens[at]!.start) return null; // the rest of a word we could not read
  return (
    ofAge(tokens, number, end) ?? aged(tokens, number, start) ?? besideName(tokens, number, start, end) ?? said(tokens, number, start, end)
  );
}

function ofAge(tokens: readonly Token[], number: NumberRead, end: number): AgeRead | null {
  let i = number.to;
  const skipHyphen = (): void => {
    if (tokens[i]?.text === '-' || tokens[i]?.text === '–') i += 1;
  };
  skipHyphen();
  const joined = /^(?:year|month|week|day)-old/.exec(tokens[i]?.lower ?? '');
  if (joined && i < end) return age(number, i + 1, YEARS[joined[0].slice(0, joined[0].indexOf('-'))] ?? 1);
  if (/^(?:yo|y\/o|yr-old)$/.test(tokens[i]?.lower ?? '') && i < end) return age(number, i + 1, 1);
  const factor = YEARS[tokens[i]?.lower ?? ''];
  if (factor === undefined || i >= end) return null;
  i += 1;
  skipHyphen();
  if (/^olds?$/.test(tokens[i]?.lower ?? '') && i < end) return age(number, i + 1, factor);
  if (tokens[i]?.lower === 'of' && tokens[i + 1]?.lower === 'age' && i + 1 < end) return age(number, i + 2, factor);
  return null;
}

function aged(tokens: readonly Token[], number: NumberRead, start: number): AgeRead | null {
  const before = number.from - 1;
  if (before < start || !/^(?:aged?|ages)$/.test(tokens[before]?.lower ?? '') || number.shape === 'range') return null;
  const read = age(number, number.to, 1);
  return read && { ...read, from: before };
}

function besideName(tokens: readonly Token[], number: NumberRead, start: number, end: number): AgeRead | null {
  if (number.shape !== 'digits' || number.to !== number.from + 1 || !/^\d{1,3}$/.test(tokens[number.from]!.text)) return null;
  const opener = tokens[number.from - 1];
  const name = tokens[number.from - 2];
  if (number.from - 2 < start || !opener || !name || (opener.text !== ',' && opener.text !== '(')) return null;
  if (name.pos !== 'PROPN' && !/^(?:jr|sr|ii|iii|iv)\.?$/.test(name.lower)) return null;
  if (monthOf(name) !== null || /day$/.test(name.lower)) return null;
  const closer = number.to < end ? tokens[number.to] : undefined;
  if (
    opener.text === '(' ? closer?.text !== ')' : closer !== undefined && !/^[,.;:)—–-]$|^(?:and|of|was|is|who|has|were)$/.test(closer.lower)
  )
    return null;
  return number.min < 1 ? null : age(number, number.to, 1);
}

/** "Ana Ruiz is 31.", "Ana Ruiz, who is 31, ran", "Jon Berg, who turned 40,": digits alone behind a form of "be" that a name governs. */
function said(tokens: readonly Token[], number: NumberRead, start: number, end: number): AgeRead | null {
  if (number.shape !== 'digits' || !/^\d{1,2}$/.test(tokens[number.from]!.text) || number.min < 2) return null;
  const verb = number.from - 1;
  if (verb - 1 < start || !/^(?:is|was|turned|turns)$/.test(tokens[verb]!.lower)) return null;
  const who = tokens[verb - 1]!.lower === 'who' && tokens[verb - 2]?.text === ',' ? verb - 3 : verb - 1;
  if (who < start || tokens[who]!.pos !== 'PROPN') return null;
  const next = number.to < end ? tokens[number.to] : undefined;
  return next === undefined || /^[.,;)]$/.test(next.text) || /^(?:and|when)$/.test(next.lower) ? age(number, number.to, 1) : null;
}

const age = (number: NumberRead, to: number, factor: number): AgeRead | null =>
  number.max * factor > OLDEST ? null : { from: number.from, to, number: number.from, min: number.min * factor, max: number.max * factor };
