import type { AlignedRelation } from '../../../../model/claim.ts';
import { publishedOn } from '../../mention/dates/calendar.ts';
import { exclude } from '../relations/exclude.ts';
import { laterReport } from '../relations/later-report.ts';
import { sameInOtherWords } from '../relations/same-in-other-words.ts';
import { saysMore } from '../relations/says-more.ts';
import { scaleDropped } from '../relations/scale-dropped.ts';
import { setAgainst } from '../relations/set-against.ts';
import { toldAsEarlier } from '../relations/told-as-earlier.ts';
import { turnsInto } from '../relations/turns-into.ts';
import type { RelationRule } from '../relations/rule.ts';
import { besides } from './lasting.ts';
import { contrasted, outgrown } from './one-report.ts';
import { quantitiesOf } from './by-sentence.ts';
import { giverOf } from './giver.ts';
import { elsewhere } from './scene.ts';
import { likeness } from './context.ts';
import { agree, commensurate, farFrom, type Figure, type Range, sameRange, strained, vague, within } from './figure.ts';

/** Tolls grow, and stand high in a report; what is only counted must be told in like words; lengths of time are told roughly. */
export type Like = 'toll' | 'counted' | 'duration' | 'background' | 'recalled';

/** Sentences in which a report tells what it is about. */
export const UPPER = 6;

/** One value of a question with the figures that give it. */
export interface Value extends Range {
  readonly key: string;
  readonly unit: string;
  readonly figures: readonly Figure[];
}

/** Gathers figures by value; the same for the same figures in any order. */
export function valuesOf(figures: readonly Figure[]): readonly Value[] {
  const values: (Value & { figures: Figure[] })[] = [];
  const firm = figures.filter((f) => !f.soft);
  const told = firm.length > 0 ? firm : figures;
  for (const figure of [...told.filter((f) => f.also), ...told.filter((f) => !f.also)]) {
    const known = values.find((v) => (v.unit === figure.unit && sameRange(v, figure)) || v.figures.some((f) => sameSum(f, figure)));
    if (known) known.figures.push(figure);
    else
      values.push({
        min: figure.min,
        max: figure.max,
        approximate: figure.approximate,
        unit: figure.unit,
        key: keyOf(figure),
        figures: [figure],
      });
  }
  // "a man was killed" stands with those who count one, and answers nothing beside those who count more
  if (firm.length > 0)
    for (const soft of figures)
      if (soft.soft) values.find((v) => v.min === soft.min && v.max === soft.min && v.unit === soft.unit)?.figures.push(soft);
  return values.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

const sameSum = ({ also }: Figure, other: Figure): boolean => also !== null && also.unit === other.unit && sameRange(also, other);

const keyOf = ({ min, max, approximate, unit }: Figure): string =>
  `${approximate ? '~' : ''}${min === max ? String(min) : `${min ?? ''}..${max ?? ''}`} ${unit}`;

/**
 * How each two values stand. What can be reconciled is no conflict: bounds that overlap, a guess near a count, a toll that grew,
 * two values that one report gives side by side.
 */
export function relationsOf(values: readonly Value[], like: Like, everyFigure: readonly Figure[]): readonly AlignedRelation[] {
  const relations: AlignedRelation[] = [];
  for (let i = 0; i < values.length; i += 1)
    for (let j = i + 1; j < values.length; j += 1) {
      const [a, b] = [values[i]!, values[j]!];
      if (like !== 'duration' && a.unit !== b.unit) continue;
      const relation = like === 'duration' ? relateTimes(a, b, everyFigure) : relate(a, b, like, everyFigure);
      if (relation) relations.push(relation);
    }
  return relations;
}

const stand = (by: RelationRule, a: Value, b: Value): AlignedRelation => ({ a: a.key, b: b.key, kind: by.kind, rule: by.id });

function relate(a: Value, b: Value, like: Like, everyFigure: readonly Figure[]): AlignedRelation | null {
  if (like === 'background' && farFrom(a, b)) return relateBackground(a, b, everyFigure);
  if (a.figures.every((x) => b.figures.every((y) => elsewhere(x, y)))) return null;
  if (!agree(a, b)) return apart(a, b, like, everyFigure);
  const fits = within(a, b) ? stand(saysMore, a, b) : within(b, a) ? stand(saysMore, b, a) : stand(sameInOtherWords, a, b);
  return like === 'toll' && strained(a, b) ? (apart(a, b, like, everyFigure) ?? fits) : fits;
}

/** How two numbers stand that are not meant for one; null where nothing shows that they are given of one thing. */
function apart(a: Value, b: Value, like: Like, everyFigure: readonly Figure[]): AlignedRelation | null {
  if (like === 'toll' && grewInOne(a, b)) return stand(toldAsEarlier, a, b);
  if (like === 'toll' && grewInOne(b, a)) return stand(toldAsEarlier, b, a);
  if (like === 'toll' && a.figures.some((x) => b.figures.some((y) => contrasted(x, y)))) return stand(setAgainst, a, b);
  if (vague(a) || vague(b) || sideBySide(a, b, everyFigure) || !commensurate(a, b) || !comparable(a, b, like)) return null;
  if (like === 'counted') return near(a, b) && ofOneSize(a, b) ? stand(slipped(a, b) ? scaleDropped : exclude, a, b) : null;
  if (like === 'recalled') return ofOneSize(a, b) ? stand(exclude, a, b) : null; // it is over: its toll grows no more
  if (follows(a, b)) return stand(laterReport, a, b);
  if (follows(b, a)) return stand(laterReport, b, a);
  if (diedSince(a, b)) return stand(turnsInto, a, b);
  if (diedSince(b, a)) return stand(turnsInto, b, a);
  if (!(ofOneDay(a, b) || (prominent(a) && prominent(b))) || guessed(a, b) || superseded(a) || superseded(b)) return null;
  return stand(exclude, a, b);
}

const YEARLY = 60; // days after which such a number has moved on

function relateBackground(a: Value, b: Value, everyFigure: readonly Figure[]): AlignedRelation | null {
  const overOne = a.figures.some((x) => b.figures.some((y) => overOneTime(x, y)));
  if (!overOne || vague(a) || vague(b) || sideBySide(a, b, everyFigure)) return null;
  const [first, later] = (a.min ?? a.max ?? 0) <= (b.min ?? b.max ?? 0) ? [a, b] : [b, a];
  const moved = first.figures.every((x) => later.figures.every((y) => (stoodOn(y) ?? 0) - (stoodOn(x) ?? 0) > YEARLY));
  return moved ? stand(laterReport, first, later) : stand(exclude, a, b);
}

function relateTimes(a: Value, b: Value, everyFigure: readonly Figure[]): AlignedRelation | null {
  const how = besides(a, a.unit, b, b.unit);
  if (how === 'apart') return vague(a) || vague(b) || sideBySide(a, b, everyFigure) ? null : stand(exclude, a, b);
  if (how === 'alike') return stand(sameInOtherWords, a, b);
  return how === 'inside' ? stand(saysMore, a, b) : stand(saysMore, b, a);
}

const ANYBODY = new Set([
  '',
  'person',
  'people',
  'other',
  'victim',
  'individual',
  'adult',
  'casualty',
  'death',
  'fatality',
  'injury',
  'life',
]);

/** Two counts of the same: one noun, or anybody on both sides; a count of officers may exceed no count of people. */
function comparable(a: Value, b: Value, like: Like): boolean {
  const [small, large] = (a.min ?? a.max ?? 0) < (b.min ?? b.max ?? 0) ? [a, b] : [b, a];
  if (like === 'counted' && [...a.figures, ...b.figures].every((f) => f.kind === 'people' && f.scope === 'more')) return false; // "three others": beside whom?
  return counting(small).some((x) =>
    counting(large).some((y) => (x.kind !== 'people' || x.noun === y.noun || ANYBODY.has(x.noun)) && !elsewhere(x, y)),
  );
}

const counting = (v: Value): readonly Figure[] => v.figures.filter((f) => !f.soft);

/** A value that stands high in a report, or in two. News tells its event first; what stands deep is often another matter. */
const prominent = (v: Value): boolean =>
  counting(v).some((f) => f.sentence < UPPER) || new Set(counting(v).map((f) => f.reading)).size >= 2;

/** Both are told of one day by name: then they are told of one event, however deep they stand. */
const ofOneDay = (a: Value, b: Value): boolean =>
  counting(a).some((x) =>
    counting(b).some((y) => ((x.day !== null && x.day === y.day) || (x.dated && y.dated)) && x.scope === 'total' && y.scope === 'total'),
  );

const NEAR = { money: 0.16, other: 0.26 };
const DEEP = 12; // sentences: where both stand further down, it is no matter of the story's

/** Two values of which one report each speaks in much the same words. */
const near = (a: Value, b: Value): boolean =>
  a.figures.some((x) =>
    b.figures.some((y) => {
      const like = likeness(x.context, y.context);
      const upper = [...a.figures, ...b.figures].some((f) => f.sentence < DEEP);
      return like >= (x.kind === 'money' ? NEAR.money : NEAR.other) && (upper || like >= VERY) && overOneTime(x, y);
    }),
  );

const TIMES = 4;

/** Two counts of one thing seldom differ by more than four times; sums may, and so does one with its scale dropped. */
function ofOneSize(a: Value, b: Value): boolean {
  const [x, y] = [a.min ?? a.max ?? 0, b.min ?? b.max ?? 0];
  return a.figures.some((f) => f.kind === 'money') || Math.max(x, y) <= TIMES * Math.min(x, y) || Math.max(x, y) >= 1000 * Math.min(x, y);
}

/** One is the other with its thousand, million or billion left out. */
function slipped(a: Range, b: Range): boolean {
  const [x, y] = [a.min ?? a.max ?? 0, b.min ?? b.max ?? 0];
  const ratio = Math.max(x, y) / Math.max(1, Math.min(x, y));
  return ratio === 1e3 || ratio === 1e6 || ratio === 1e9;
}

const VERY = 0.45; // what stands deep in both reports is compared where the words are much the same

/** False where one is counted since 2009 and the other this year. */
const overOneTime = (x: Figure, y: Figure): boolean => x.window === undefined || y.window === undefined || x.window === y.window;

/** One report that gives both means two things by them. */
function sideBySide(a: Value, b: Value, everyFigure: readonly Figure[]): boolean {
  const givers = (v: Value): Set<Figure['reading']> =>
    new Set(everyFigure.filter((f) => f.unit === v.unit && sameRange(f, v)).map((f) => f.reading));
  const one = givers(a);
  return [...givers(b)].some((reading) => one.has(reading) && !rivals(a, b, reading)) || barelyBeside(a, b) || barelyBeside(b, a);
}

/** Two voices of one report that give a whole each: it sets them side by side as rivals. */
const rivals = (a: Value, b: Value, reading: Figure['reading']): boolean =>
  wholesIn(a, reading).some((x) =>
    wholesIn(b, reading).some((y) => {
      if (x.sentence === y.sentence || x.role !== y.role || x.role === '') return false;
      const [one, other] = [giverOf(x), giverOf(y)];
      return one !== null && other !== null && one !== other;
    }),
  );

const wholesIn = (v: Value, reading: Figure['reading']): readonly Figure[] =>
  counting(v).filter((f) => f.reading === reading && f.scope === 'total');

/** "At least ten shots: a cluster of six, then four": a smaller number alone behind “of” in the same sentence is a part. */
const barelyBeside = (a: Value, b: Value): boolean =>
  b.min !== null &&
  b.min === b.max &&
  (a.min ?? a.max ?? 0) > b.min &&
  a.figures.some((f) =>
    (quantitiesOf(f.reading).get(f.sentence) ?? []).some(
      ({ quantity, tokens: [from] }) =>
        quantity?.unit === '' && quantity.min === b.min && quantity.max === b.max && f.reading.tokens[from - 1]?.lower === 'of',
    ),
  );

/** True where `later` gives more and was first said on a later day, and nobody gives `first` after that. */
function follows(first: Value, later: Value): boolean {
  if ((later.min ?? later.max ?? 0) <= (first.min ?? first.max ?? 0)) return false;
  const before = first.figures.map(stoodOn);
  const after = later.figures.map(stoodOn);
  if (before.includes(null) || after.includes(null)) return false;
  const since = Math.min(...(after as number[]));
  return Math.min(...(before as number[])) < since && Math.max(...(before as number[])) <= since;
}

/** "Two killed and five hurt", then "three killed and four hurt": one of the five has died since. */
const diedSince = (first: Value, later: Value): boolean =>
  first.figures.some((x) =>
    later.figures.some((y) => {
      const [died, fewer] = [(y.dead ?? 0) - (x.dead ?? 0), (x.min ?? 0) - (y.min ?? 0)];
      return died > 0 && died === fewer;
    }),
  );

const grewInOne = (first: Value, later: Value): boolean => first.figures.some((x) => later.figures.some((y) => outgrown(x, y)));

/** A toll that its own report calls an earlier one stands against nobody's. */
const superseded = (v: Value): boolean => v.figures.every((f) => f.toll?.earlier === true);

/** The day of a toll: its own where its words name one, else that of its report. */
function stoodOn({ toll, reading }: Figure): number | null {
  return publishedOn(toll?.day ?? reading.report.published);
}

/** A guess that a later count of the same day passes: tolls grow by the hour, and reports of one day do not tell their hours. */
function guessed(a: Value, b: Value): boolean {
  const [small, large] = (a.min ?? 0) < (b.min ?? 0) ? [a, b] : [b, a];
  if (!small.approximate || large.approximate || small.min === null || large.min === null) return false;
  return small.figures.every((x) => large.figures.every((y) => stoodOn(x) !== null && stoodOn(x) === stoodOn(y)));
}
