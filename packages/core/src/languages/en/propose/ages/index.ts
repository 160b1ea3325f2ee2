import type { AlignedAnswer, AlignedQuestion, AlignedRelation, Evidence } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Mention, Token } from '../../../../model/mention.ts';
import type { Span } from '../../../../model/span.ts';
import { publishedOn } from '../../mention/dates/calendar.ts';
import { evidenceAt } from '../evidence.ts';
import { incidentsOf } from '../incidents/index.ts';
import { amountOf } from '../quantities/amount.ts';
import { agree, type Range } from '../quantities/figure.ts';

const ID = 'en/propose/ages';

interface Aged extends Range {
  readonly reading: Reading;
  readonly first: string; // given name, "" where only the surname stands
  readonly last: string;
  readonly span: Span;
}

/**
 * How old a named person is, where reports part.
 *
 * An age belongs to a name only in apposition ("Ana Ruiz, 31,", "31-year-old Ana Ruiz"). First names must agree where both are given.
 * A year's difference is a birthday unless both reports came out within a fortnight.
 */
export function proposeAges(readings: readonly Reading[]): readonly AlignedQuestion[] {
  const all = readings.flatMap((reading) => agesOf(reading));
  const surnames = [...new Set(all.map((a) => a.last))].sort();
  return surnames.flatMap((last) =>
    people(all.filter((a) => a.last === last)).flatMap((ages) => {
      const question = questionOf(last, ages);
      return question ? [question] : [];
    }),
  );
}

function agesOf(reading: Reading): readonly Aged[] {
  return reading.mentions.flatMap((m) => {
    if (m.quantity?.unit !== 'age') return [];
    const name = ownerOf(reading, m);
    const { min, max, approximate } = m.quantity;
    if (!name || incidentsOf(reading)[m.sentence] === undefined) return [];
    const words = reading.tokens
      .slice(name.from, name.to)
      .filter((t) => /\p{L}{2}/u.test(t.text) && !/^(?:jr|sr|ii|iii|iv)\.?$/.test(t.lower));
    const last = words.at(-1)?.text ?? '';
    const first = words.length > 1 ? (words[0]?.text ?? '') : '';
    const span = { start: Math.min(m.start, reading.tokens[name.from]!.start), end: Math.max(m.end, reading.tokens[name.to - 1]!.end) };
    return last.length < 2 ? [] : [{ reading, first, last, span, min, max, approximate }];
  });
}

const isName = (t: Token | undefined): boolean => t !== undefined && t.pos === 'PROPN' && /^\p{Lu}/u.test(t.text);
const NO_NAME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|police|county|city|street|avenue|department|hospital|university|school|st\.?|ave\.?|north|south|east|west)$/;
const KIN = /^(?:son|daughter|brother|sister|cousin|wife|husband|mother|father|nephew|niece|girlfriend|boyfriend|friend|victim)$/;

/** The name beside an age: before it between commas, or behind "31-year-old" and up to two words of trade. */
function ownerOf({ tokens, sentences }: Reading, m: Mention): { from: number; to: number } | null {
  const [start, end] = sentences[m.sentence]!.tokens;
  const [from, to] = m.tokens;
  const year = to - from > 1 && /old/.test(tokens[to - 1]!.lower);
  if (year) {
    let i = to;
    while (i < end && i <= to + 3 && /^(?:NOUN|ADJ)$/.test(tokens[i]!.pos) && !isName(tokens[i])) i += 1;
    let last = i;
    while (last < end && last < i + 4 && (isName(tokens[last]) || /^[“”"]$/.test(tokens[last]!.text))) last += 1;
    return last > i && named(tokens, i, last) && tokens[last]?.lower !== "'s" ? { from: i, to: last } : null;
  }
  const comma = tokens[from - 1]?.text;
  if ((comma !== ',' && comma !== '(') || from - 2 < start) return null;
  let first = from - 1;
  while (
    first - 1 >= start &&
    first - 1 >= from - 6 &&
    (isName(tokens[first - 1]) || /^(?:jr|sr|ii|iii)\.?$|^,$/.test(tokens[first - 1]!.lower)) &&
    !(tokens[first - 1]!.text === ',' && !/^(?:jr|sr|ii|iii)\.?$/.test(tokens[first]?.lower ?? ''))
  )
    first -= 1;
  return first < from - 1 && named(tokens, first, from - 1) ? { from: first, to: from - 1 } : null;
}

function named(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (NO_NAME.test(tokens[i]!.lower)) return false;
  const before = tokens[from - 1]?.lower ?? '';
  return !KIN.test(tokens[to]?.lower ?? '') && !/^(?:in|at|of|near|from)$/.test(before) && to - from <= 5;
}

/** Ages under one surname, apart by first name; a surname alone joins only where there is one person of that name. */
function people(ages: readonly Aged[]): readonly (readonly Aged[])[] {
  const firsts = [...new Set(ages.map((a) => a.first).filter((f) => f !== ''))].sort();
  if (firsts.length === 0) return [];
  const bare = ages.filter((a) => a.first === '');
  return firsts.map((first) => [...ages.filter((a) => a.first === first), ...(firsts.length === 1 ? bare : [])]);
}

function questionOf(last: string, ages: readonly Aged[]): AlignedQuestion | null {
  const first = ages.find((a) => a.first !== '')?.first ?? '';
  const values = new Map<string, { range: Range; ages: Aged[] }>();
  for (const age of ages) {
    const key = amountOf(age, '');
    const known = values.get(key);
    if (known) known.ages.push(age);
    else values.set(key, { range: age, ages: [age] });
  }
  const answers: AlignedAnswer[] = [];
  for (const key of [...values.keys()].sort()) {
    const { range, ages: same } = values.get(key)!;
    const [one, ...rest] = same
      .map((a) => evidenceAt(a.reading, a.span, 'asserts', ID))
      .filter((e): e is Evidence => e !== null)
      .sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : a.start - b.start || a.end - b.end));
    if (one)
      answers.push({
        key,
        value: { text: key, number: { min: range.min, max: range.max, unit: 'year', role: 'age' } },
        evidence: [one, ...rest],
      });
  }
  const relations: AlignedRelation[] = [];
  for (let i = 0; i < answers.length; i += 1)
    for (let j = i + 1; j < answers.length; j += 1) {
      const [a, b] = [answers[i]!.key, answers[j]!.key];
      const relation = relate(values.get(a)!, values.get(b)!);
      if (relation) relations.push({ a, b, kind: relation, rule: ID });
    }
  if (!relations.some((r) => r.kind === 'conflict')) return null;
  const name = first === '' ? last : `${first} ${last}`;
  return { key: `age:${name}`, text: `How old is ${name}?`, slot: 'quantity', about: name, rank: 45, answers, relations, rule: ID };
}

function relate(a: { range: Range; ages: readonly Aged[] }, b: { range: Range; ages: readonly Aged[] }): AlignedRelation['kind'] | null {
  if (agree(a.range, b.range)) return 'equivalence';
  if (a.ages.some((x) => b.ages.some((y) => x.reading === y.reading))) return null; // one report gives both: two people
  const [x, y] = [a.range.min ?? a.range.max ?? 0, b.range.min ?? b.range.max ?? 0];
  const [younger, older] = x < y ? [a, b] : [b, a];
  if (Math.abs(x - y) <= 2) {
    const days = (ages: readonly Aged[]): (number | null)[] => ages.map((age) => publishedOn(age.reading.report.published));
    const before = days(younger.ages);
    const after = days(older.ages);
    const known = !before.includes(null) && !after.includes(null);
    if (!known) return Math.abs(x - y) === 1 ? 'succession' : 'conflict';
    const apart = Math.max(...(after as number[])) - Math.min(...(before as number[]));
    if (apart > 14 && apart > (Math.abs(x - y) - 1) * 300) return 'succession';
  }
  return 'conflict';
}
