import type { Segmented } from '../../../model/layers.ts';
import type { Mention, Quantity, Token } from '../../../model/mention.ts';
import { beginsWithDigit } from '../../../text/capitals.ts';
import { currencies } from '../lexicon.generated.ts';
import { yearAt } from './dates/absolute.ts';
import { dateMentions } from './dates.ts';
import { bounded, hedgeBefore, numberAt, opensNumber, type NumberRead, type Passage } from './numbers.ts';
import { ageAt, decadeAt } from './quantities/ages.ts';
import { countedNoun, countsPeople, singular, unitOf } from './quantities/nouns.ts';

const NAMES_A_NUMBER =
  /^(?:no\.?|nos\.?|number|#|highway|route|interstate|i|us|room|flight|apt\.?|apartment|suite|district|precinct|channel|chapter|page|article|section|unit|gate|platform|lot|block|region|ward|squad|station|engine|local|psalm|phase|level|grade|version|act|title|studio|pier|exit|mile|episode|season|vol\.?|volume|fig\.?|figure|step|part)$/;
const NO_COUNT = /^(?:of|another|by|day|thing|way|time|point|hand|side|reason|more|such|who|that|which)$/;

/**
 * Numbers with what they count: people, things, money, shares, lengths, ages; hedges become bounds. In text order, never overlapping.
 *
 * A span runs from the hedge to the counted noun. A number without a noun has the unit "". Numbers that are part of a date, a clock time,
 * a name or an address are left out. Misses fractions in words.
 */
export function quantityMentions(segmented: Segmented, dates: readonly Mention[] = dateMentions(segmented)): readonly Mention[] {
  const { tokens, report } = segmented;
  const passage: Passage = { tokens, text: report.text };
  const found: Mention[] = [];
  let nextDate = 0;
  for (const sentence of segmented.sentences) {
    const [start, end] = sentence.tokens;
    for (let i = start; i < end;) {
      while (nextDate < dates.length && dates[nextDate]!.tokens[1] <= i) nextDate += 1;
      const date = dates[nextDate];
      if (date && date.tokens[0] <= i && i < date.tokens[1]) {
        i = date.tokens[1];
        continue;
      }
      const until = date && date.tokens[0] < end ? date.tokens[0] : end; // "stood at seven last night"
      const read = mayOpen(tokens[i]!) ? quantityAt(passage, i, start, until) : null;
      if (read && !excepts(tokens, read.from, start)) found.push(mentionOf(report.text, tokens, read, sentence.index));
      i = Math.max(i + 1, read?.to ?? 0);
    }
  }
  return found;
}

/** "all but five of the victims", "everyone but two": a number of those whom it does not befall. */
const excepts = (tokens: readonly Token[], from: number, start: number): boolean =>
  from - 2 >= start &&
  tokens[from - 1]!.lower === 'but' &&
  /^(?:all|everyone|everybody|every|nobody|none|anyone|any|nothing|everything)$/.test(tokens[from - 2]!.lower);

interface QuantityRead {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly quantity: Quantity;
}

const CURRENCIES: ReadonlySet<string> = new Set(Object.keys(currencies));
const mayOpen = (token: Token): boolean =>
  CURRENCIES.has(token.lower) ||
  DECADE.test(token.lower) ||
  (opensNumber(token) && (token.pos === 'NUM' || beginsWithDigit(token.text) || NUMBER_WORD.test(token.lower)));
const NUMBER_WORD =
  /^(?:an?|half|several|dozens|scores|hundreds|thousands|tens|millions|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;
const DECADE = /^(?:early-|mid-|late-)?(?:[2-9]0['’]?s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$/;

function quantityAt(passage: Passage, at: number, start: number, end: number): QuantityRead | null {
  const { tokens } = passage;
  const sign = currencies[tokens[at]!.lower];
  if (sign !== undefined && tokens[at]!.pos !== 'VERB') {
    const number = at + 1 < end ? numberAt(passage, at + 1, end, true) : null;
    return number && number.shape !== 'vague' ? moneyRead(tokens, at, number, start, sign) : null;
  }
  const age = ageAt(passage, at, start, end);
  if (age) {
    const hedge = hedgeBefore(tokens, age.from, start);
    const over = tokens[age.to]?.lower === 'or' && /^(?:older|over)$/.test(tokens[age.to + 1]?.lower ?? '');
    const bounds = bounded({ ...age, shape: 'digits' }, over ? 'least' : (hedge?.bound ?? null));
    return { from: hedge?.from ?? age.from, to: age.to, head: age.number, quantity: { ...bounds, unit: 'age' } };
  }
  const decade = decadeAt(tokens, at, start);
  if (decade)
    return {
      from: decade.from,
      to: decade.to,
      head: decade.number,
      quantity: { min: decade.min, max: decade.max, approximate: false, unit: 'age' },
    };
  const length = oneUnit(tokens, at, start, end);
  if (length) return length;
  const number = numberAt(passage, at, end);
  if (!number || outside(passage, number, start, end)) return null;
  const hedge = hedgeBefore(tokens, number.from, start);
  const from = hedge?.from ?? number.from;
  const currency = number.to < end ? currencies[singular(tokens[number.to]!)] : undefined;
  if (currency === 'GBP' && weighed(tokens, from, number.to, start, end))
    return { from, to: number.to + 1, head: number.to, quantity: { ...bounded(number, hedge?.bound ?? null), unit: 'lb' } };
  if (currency !== undefined)
    return { from, to: number.to + 1, head: number.to, quantity: { ...bounded(number, hedge?.bound ?? null), unit: currency } };
  const share = number.to < end && /^(?:per|percent|percentage|%|pct)$/.test(tokens[number.to]!.lower);
  if (share) {
    const two = tokens[number.to]!.lower === 'per';
    if (two && tokens[number.to + 1]?.lower !== 'cent') return null;
    const to = number.to + (two ? 2 : 1);
    return { from, to: Math.min(to, end), head: number.to, quantity: { ...bounded(number, hedge?.bound ?? null), unit: 'percent' } };
  }
  if (tokens[number.to]?.text === '-' && number.to + 1 < end) {
    const joined = tokens[number.to + 1]!; // "a 35-date tour"
    if (joined.pos !== 'NOUN') return null;
    const unit = singular(joined) === 'pound' ? 'lb' : unitName(joined); // "a 300-pound crate"; a coin or note is no matter of news
    return { from, to: number.to + 2, head: number.to + 1, quantity: { ...bounded(number, hedge?.bound ?? null), unit } };
  }
  const counted = countedNoun(tokens, number.to, end);
  const more = tokens[number.to]?.lower === 'or' && /^(?:more|older)$/.test(tokens[number.to + 1]?.lower ?? '');
  const bounds = bounded(number, more ? 'least' : (hedge?.bound ?? null));
  if (counted.head < 0 && number.shape === 'digits' && yearAt(tokens[number.from]) !== null) return null;
  if (counted.head < 0) return { from, to: Math.max(number.to, counted.to), head: number.to - 1, quantity: { ...bounds, unit: '' } };
  return { from, to: counted.to, head: counted.head, quantity: { ...bounds, unit: unitName(tokens[counted.head]!) } };
}

/** True for pounds that weigh: "weighs 300 pounds", "300 pounds of rope", "lost 30 pounds", "30 pounds heavier". */
function weighed(tokens: readonly Token[], from: number, unit: number, start: number, end: number): boolean {
  const next = unit + 1 < end ? tokens[unit + 1]!.lower : '';
  if (
    next === 'of' ? !/^(?:damage|debt|value|funding|savings|money|cash|profit|tax)/.test(tokens[unit + 2]?.lower ?? '') : WEIGHT.test(next)
  )
    return true;
  for (let i = from - 1; i >= start && i >= from - 4; i -= 1) {
    const { lower, lemma, pos } = tokens[i]!;
    if (/^weigh/.test(lower)) return true;
    if (pos === 'VERB') return /^(?:shed|gain|lift|bench)$/.test(lemma.toLowerCase());
    if (/^[,;.]$/.test(lower)) return false;
  }
  return false;
}

const WEIGHT = /^(?:heavy|heavier|lighter|overweight|underweight|thrust)$/;

/** "more than an hour", "for a week", "half an hour", "about an hour and a half": one of a unit of time, where words say that it is measured. */
function oneUnit(tokens: readonly Token[], at: number, start: number, end: number): QuantityRead | null {
  const half = tokens[at]!.lower === 'half';
  const article = half ? at + 1 : at;
  if (!/^an?$/.test(tokens[article]?.lower ?? '') || article + 1 >= end) return null;
  const unit = tokens[article + 1]!;
  if (unitOf(unit)?.kind !== 'time' || singular(unit) !== unit.lower) return null;
  const hedge = hedgeBefore(tokens, at, start);
  if (!hedge && !(at > start && /^(?:for|lasted|took|lasts|takes|within|nearly)$/.test(tokens[at - 1]!.lower))) return null;
  const more = ['and', 'a', 'half'].every((word, i) => article + 2 + i < end && tokens[article + 2 + i]!.lower === word);
  const value = (half ? 0.5 : 1) + (more ? 0.5 : 0);
  const bounds = bounded({ from: at, to: article + 2, min: value, max: value, shape: 'article' }, hedge?.bound ?? null);
  return { from: hedge?.from ?? at, to: article + (more ? 5 : 2), head: article + 1, quantity: { ...bounds, unit: unit.lower } };
}

function unitName(noun: Token): string {
  if (unitOf(noun)) return singular(noun);
  return countsPeople(noun) ? 'person' : singular(noun);
}

function moneyRead(tokens: readonly Token[], at: number, number: NumberRead, start: number, currency: string): QuantityRead {
  const hedge = hedgeBefore(tokens, at, start);
  return { from: hedge?.from ?? at, to: number.to, head: at, quantity: { ...bounded(number, hedge?.bound ?? null), unit: currency } };
}

/** Numbers that count nothing: part of a name, an address, a telephone number, a calibre, a pronoun. */
function outside({ tokens, text }: Passage, number: NumberRead, start: number, end: number): boolean {
  const before = number.from > start ? tokens[number.from - 1] : undefined;
  const first = tokens[number.from]!;
  const next = number.to < end ? tokens[number.to] : undefined;
  if (before && NAMES_A_NUMBER.test(before.lower) && before.lower !== 'us') return true;
  if (
    /[.\d/:@#]/.test(text[first.start - 1] ?? '') ||
    /^[:/]\d/.test(text.slice(tokens[number.to - 1]!.end, tokens[number.to - 1]!.end + 2))
  )
    return true;
  if (next && /^(?:block|st|nd|rd|th)$/.test(next.lower)) return true;
  if (
    text[tokens[number.to - 1]!.end] === ']' ||
    (yearAt(first) !== null &&
      number.shape === 'digits' &&
      number.to === number.from + 1 &&
      /^(?:,|in|since|of|by|from|until|\d+)$/.test(before?.lower ?? ''))
  )
    return true; // a footnote, a year
  if (before?.text === '-' && before.end === first.start) return true;
  if (
    first.lower === 'one' &&
    ((before && (/^(?:DET|ADJ)$/.test(before.pos) || /^(?:this|that|which|each|any)$/.test(before.lower))) ||
      before?.lower === 'no' ||
      (next && NO_COUNT.test(next.lower) && !ofThem(tokens, number.to)))
  )
    return true;
  if (
    number.shape === 'digits' &&
    before?.pos === 'PROPN' &&
    !/[.,]$/.test(before.text) &&
    !(next && /^(?:NOUN|ADJ|NUM)$/.test(next.pos)) &&
    number.from - 1 > start
  )
    return true;
  // an address: "12 Harbour Street"
  return (
    number.shape === 'digits' &&
    next?.pos === 'PROPN' &&
    /^(?:street|avenue|road|lane|drive|boulevard|court|place|way|st\.?|ave\.?|rd\.?|blvd\.?|dr\.?)$/.test(
      tokens[number.to + 1]?.lower ?? '',
    )
  );
}

const ofThem = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'of' && /^(?:them|whom|those|the)$/.test(tokens[at + 1]?.lower ?? '');

function mentionOf(text: string, tokens: readonly Token[], read: QuantityRead, sentence: number): Mention {
  const { from, to, head, quantity } = read;
  const start = tokens[from]!.start;
  const end = tokens[to - 1]!.end;
  return {
    kind: 'quantity',
    start,
    end,
    text: text.slice(start, end),
    name: nameOf(quantity),
    sentence,
    head,
    tokens: [from, to],
    quantity,
  };
}

/** A quantity's plain form, the same for the same bounds and unit: "≥ 20 person". */
function nameOf({ min, max, unit, approximate }: Quantity): string {
  const amount = min === max ? String(min) : min === null ? `≤ ${max}` : max === null ? `≥ ${min}` : `${min}–${max}`;
  return `${approximate ? '~ ' : ''}${amount}${unit ? ` ${unit}` : ''}`;
}
