import type { AlignedAnswer, AlignedQuestion, AlignedRelation, Evidence } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Span } from '../../../../model/span.ts';
import { publishedOn } from '../../mention/dates/calendar.ts';
import { evidenceAt } from '../evidence.ts';
import { amountOf } from '../quantities/amount.ts';
import { exclude } from '../relations/exclude.ts';
import { laterReport } from '../relations/later-report.ts';
import type { RelationRule } from '../relations/rule.ts';
import { sameInOtherWords } from '../relations/same-in-other-words.ts';
import { saysMore } from '../relations/says-more.ts';
import { agree, type Range, within } from '../quantities/figure.ts';

/** One age that a report gives to somebody. */
export interface Aged extends Range {
  readonly reading: Reading;
  readonly span: Span;
}

interface Value {
  readonly range: Range;
  readonly ages: readonly Aged[];
}

/** The question that some ages of one person answer, where reports part; null where they agree. */
export function ageQuestion(ages: readonly Aged[], who: string, rank: number, rule: string): AlignedQuestion | null {
  const values = new Map<string, { range: Range; ages: Aged[] }>();
  for (const age of ages) {
    const key = aged(age);
    const known = values.get(key);
    if (known) known.ages.push(age);
    else values.set(key, { range: age, ages: [age] });
  }
  const answers: AlignedAnswer[] = [];
  for (const key of [...values.keys()].sort()) {
    const { range, ages: same } = values.get(key)!;
    const [one, ...rest] = same
      .map((a) => evidenceAt(a.reading, a.span, 'asserts', rule))
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
      const relation = relate(a, b, values.get(a)!, values.get(b)!);
      if (relation) relations.push(relation);
    }
  if (!relations.some((r) => r.kind === 'conflict')) return null;
  return { key: `age:${who}`, text: `How old is ${who}?`, slot: 'quantity', about: who, rank, answers, relations, rule };
}

/** "31", "9 months" */
const aged = (age: Range): string =>
  (age.max ?? 9) < 1.5 && age.min !== null
    ? amountOf({ ...age, min: Math.round(age.min * 12), max: age.max === null ? null : Math.round(age.max * 12) }, 'month')
    : amountOf(age, '');

/** "In her 20s" is said by sight, and misses by a year or two. */
const roughly = (range: Range): Range =>
  range.min !== null && range.max !== null && range.max > range.min ? { ...range, min: range.min - 2, max: range.max + 2 } : range;

const LONG = 30; // years over which reports of one person may be apart

/** A year's difference is a birthday, unless both reports came out within a fortnight. */
function relate(a: string, b: string, x: Value, y: Value): AlignedRelation | null {
  const stand = (by: RelationRule, from: string, to: string): AlignedRelation => ({ a: from, b: to, kind: by.kind, rule: by.id });
  if (agree(roughly(x.range), roughly(y.range)))
    return within(y.range, x.range) ? stand(saysMore, b, a) : stand(within(x.range, y.range) ? saysMore : sameInOtherWords, a, b);
  if (x.ages.some((one) => y.ages.some((other) => one.reading === other.reading))) return null; // one report gives both: two people
  const [p, q] = [x.range.min ?? x.range.max ?? 0, y.range.min ?? y.range.max ?? 0];
  if (Math.abs(p - q) <= LONG) {
    const days = (value: Value): (number | null)[] => value.ages.map((age) => publishedOn(age.reading.report.published));
    const before = days(p < q ? x : y);
    const after = days(p < q ? y : x);
    const [first, then] = p < q ? [a, b] : [b, a];
    if (before.includes(null) || after.includes(null)) {
      if (Math.abs(p - q) <= 1 && before.concat(after).some((d) => d !== null)) return stand(laterReport, first, then);
    } else {
      const apart = Math.max(...(after as number[])) - Math.min(...(before as number[]));
      if (apart > 14 && apart > (Math.abs(p - q) - 1) * 300) return stand(laterReport, first, then);
    }
  }
  return stand(exclude, a, b);
}
