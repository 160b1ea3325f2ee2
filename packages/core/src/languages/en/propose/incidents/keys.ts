import type { Reading } from '../../../../model/layers.ts';
import { type DayNumber, dayOf, publishedOn } from '../../mention/dates/calendar.ts';
import { datesOf, personsOf } from '../quantities/by-sentence.ts';
import { sceneOf } from '../quantities/scene.ts';
import { townsIn } from '../quantities/towns.ts';
import { coarse } from '../places/grain.ts';
import { backgroundOf } from './index.ts';
import { aftermathIn, kindIn } from './kinds.ts';
import { openedElsewhere } from './elsewhere.ts';

/** What the sentences of a whole story tell of. */
export interface IncidentKeys {
  /** The incident of a sentence; equal across reports where it is one incident. The story's own is `MAIN`. */
  of(reading: Reading, sentence: number): string;
  /** True where a sentence tells of what came of an incident: the trial, the funeral, the protest. */
  aftermath(reading: Reading, sentence: number): boolean;
}

export const MAIN = 'main';

/** What one report tells of one incident, over all sentences that do. */
interface Segment {
  readonly reading: Reading;
  readonly own: boolean; // the report's own incident
  readonly elsewhere: boolean; // opened by another town
  readonly sentences: readonly number[];
  readonly features: readonly string[]; // by which it is known again, the strongest first
}

const HEAD = 4; // sentences by which a report's own incident is known again
const cache = new WeakMap<readonly Reading[], IncidentKeys>();

/**
 * Gives every sentence of a story the incident that it tells of.
 *
 * Each report is cut into its own incident and those that it brings up: background in time (`incidentsOf`) and events in another town. What two reports bring up is one where they share
 * a person's name, a town, a day or a year and the kind of event; the reports' own incidents are one unless a report brings up the other's beside its own.
 * Costs n·log n in sentences. Misses incidents that only a street tells apart.
 */
export function incidentKeys(readings: readonly Reading[]): IncidentKeys {
  const known = cache.get(readings);
  if (known) return known;
  const days = new Set(readings.flatMap(headDays));
  const out = readings.flatMap(({ report }) => publishedOn(report.published) ?? []).sort((a, b) => a - b);
  const segments = readings.flatMap((reading) => segmentsOf(reading, days, out));
  const keys = named(segments, grouped(segments));
  const byReading = new Map<string, readonly string[]>();
  for (const reading of readings) byReading.set(reading.report.id, new Array<string>(reading.sentences.length).fill(MAIN));
  segments.forEach((segment, i) => {
    const own = byReading.get(segment.reading.report.id) as string[];
    for (const s of segment.sentences) own[s] = keys[i]!;
  });
  const found: IncidentKeys = {
    of: (reading, sentence) => byReading.get(reading.report.id)?.[sentence] ?? MAIN,
    aftermath: aftermathIn,
  };
  cache.set(readings, found);
  return found;
}

/** The days, in ISO 8601, on which a report's head says that its own incident happened. */
function headDays(reading: Reading): readonly string[] {
  const { ids } = backgroundOf(reading);
  const own = reading.sentences.filter(({ index }) => ids[index] === 0).slice(0, HEAD);
  return own.flatMap(({ index }) => (kindIn(reading, index) === 'harm' ? (sceneOf(reading, index).day ?? []) : []));
}

/**
 * A report cut into its own incident and the others that it tells of. A day of `days` is that of the story's own, however long ago; so is a day or a month in which
 * another report of the story came `out`, or just before.
 */
function segmentsOf(reading: Reading, days: ReadonlySet<string>, out: readonly DayNumber[]): readonly Segment[] {
  const { ids, dated } = backgroundOf(reading);
  const ofStory = new Set(
    reading.sentences.flatMap(({ index }) => {
      if (!dated.has(ids[index]!)) return [];
      const { day } = sceneOf(reading, index);
      return (day !== null && days.has(day)) || cameOutThen(reading, index, out) ? [ids[index]!] : [];
    }),
  );
  const background = ids.map((id) => (ofStory.has(id) ? 0 : id));
  const elsewhere = openedElsewhere(reading, background);
  const bySegment = new Map<string, number[]>();
  reading.sentences.forEach(({ index }) => {
    const key = background[index] === 0 ? `e${elsewhere[index]!}` : `b${background[index]!}`;
    (bySegment.get(key) ?? bySegment.set(key, []).get(key)!).push(index);
  });
  const times = new Map<string, number>();
  for (const sentences of bySegment.values()) for (const name of namesIn(reading, sentences)) times.set(name, (times.get(name) ?? 0) + 1);
  return [...bySegment].map(([key, sentences]) => {
    const own = key === 'e0';
    const told = own ? sentences.slice(0, HEAD) : sentences;
    const names = [...namesIn(reading, told)].filter((name) => times.get(name) === 1); // an officer speaks of both
    return { reading, own, elsewhere: !own && key.startsWith('e'), sentences, features: featuresOf(reading, told, names, own) };
  });
}

const SOON = 3; // days after an event in which reports of it come out

/** A date of the sentence, with its month at least, after which a report of the story came out at once. */
const cameOutThen = (reading: Reading, index: number, out: readonly DayNumber[]): boolean =>
  (datesOf(reading).get(index) ?? []).some(({ date }) => {
    if (!date?.from || !date.to || !/^(?:day|month)$/.test(date.precision) || date.certain.includes('relative')) return false;
    const [from, to] = [dayAt(date.from), dayAt(date.to)];
    const first = firstFrom(out, from);
    return first !== undefined && first <= to + SOON;
  });

/** The first of the sorted days that is not before `from`. */
function firstFrom(out: readonly DayNumber[], from: DayNumber): DayNumber | undefined {
  let low = 0;
  let high = out.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (out[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return out[low];
}

const dayAt = (iso: string): DayNumber => dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))) ?? 0;

const namesIn = (reading: Reading, sentences: readonly number[]): ReadonlySet<string> =>
  new Set(sentences.flatMap((s) => (personsOf(reading).get(s) ?? []).map((m) => m.name.split(' ').at(-1)!.toLowerCase())));

function featuresOf(reading: Reading, sentences: readonly number[], names: readonly string[], own: boolean): readonly string[] {
  const features = new Set<string>(names.map((name) => `1 ${name}`));
  let kind = '';
  for (const s of sentences) {
    const { tokens } = reading.sentences[s]!;
    kind ||= kindIn(reading, s);
    for (const town of townsIn(reading.tokens, tokens[0], tokens[1])) if (!coarse(town.key)) features.add(`2 ${kind} ${town.key}`);
    const { day } = sceneOf(reading, s);
    if (day !== null && kind !== '') features.add(`3 ${kind} ${day}`);
    if (!own && kind !== '')
      for (const { date } of datesOf(reading).get(s) ?? [])
        if (date?.from && (date.precision === 'year' || date.precision === 'month') && !date.certain.includes('relative'))
          features.add(`4 ${kind} ${date.from}`);
  }
  return [...features].sort();
}

/**
 * Puts segments together, never two of one report; gives each the number of its group.
 *
 * The reports' own incidents are one, but for that of a report which shares nothing with the others' while one of them brings it up beside its own. All
 * other segments go together by what they share.
 */
function grouped(segments: readonly Segment[]): readonly number[] {
  const groupOf = segments.map((_, i) => i);
  const members = segments.map((_, i) => [i]);
  const reports = segments.map((s) => new Set([s.reading.report.id]));
  const join = (i: number, j: number): void => {
    const [a, b] = [groupOf[i]!, groupOf[j]!];
    if (a === b) return;
    const [large, small] = members[a]!.length >= members[b]!.length ? [a, b] : [b, a];
    for (const id of reports[small]!) if (reports[large]!.has(id)) return;
    for (const id of reports[small]!) reports[large]!.add(id);
    for (const k of members[small]!) groupOf[k] = large;
    members[large]!.push(...members[small]!);
    members[small] = [];
  };
  const byFeature = new Map<string, number[]>();
  segments.forEach((s, i) => {
    for (const f of s.features) (byFeature.get(f) ?? byFeature.set(f, []).get(f)!).push(i);
  });
  const known = (i: number, strong: RegExp, by: (s: Segment) => boolean): boolean =>
    segments[i]!.features.some(
      (f) => strong.test(f) && byFeature.get(f)!.some((j) => by(segments[j]!) && segments[j]!.reading !== segments[i]!.reading),
    );
  const mains = byReport(
    segments,
    segments.flatMap((s, i) => (s.own ? [i] : [])),
  );
  const ours = mains.filter((i) => known(i, /^[12]/, (s) => s.own) || !known(i, /^2/, (s) => s.elsewhere));
  for (const i of ours) join(ours[0]!, i);
  const one = new Set(ours);
  for (const feature of [...byFeature.keys()].sort()) {
    const order = byReport(
      segments,
      byFeature.get(feature)!.filter((i) => !one.has(i)),
    );
    for (let n = 1; n < order.length; n += 1) join(order[0]!, order[n]!);
  }
  return groupOf;
}

/** In an order that does not hang on the order of the reports. */
const byReport = (segments: readonly Segment[], at: readonly number[]): readonly number[] =>
  [...at].sort((i, j) => {
    const [a, b] = [segments[i]!, segments[j]!];
    return a.reading.report.id < b.reading.report.id
      ? -1
      : a.reading.report.id > b.reading.report.id
        ? 1
        : a.sentences[0]! - b.sentences[0]!;
  });

/** A name for each group that stays the same in any order of reports: the story's own, else what it is best known by. */
function named(segments: readonly Segment[], groupOf: readonly number[]): readonly string[] {
  const own = new Map<number, number>();
  segments.forEach((s, i) => own.set(groupOf[i]!, (own.get(groupOf[i]!) ?? 0) + Number(s.own)));
  const names = new Map<number, string>();
  const order = byReport(
    segments,
    segments.map((_, i) => i),
  );
  const [main] = [...own].sort(
    (a, b) => b[1] - a[1] || order.findIndex((i) => groupOf[i] === a[0]) - order.findIndex((i) => groupOf[i] === b[0]),
  );
  if (main) names.set(main[0], MAIN);
  for (const i of order) {
    const group = groupOf[i]!;
    if (!names.has(group))
      names.set(group, `${segments[i]!.features[0] ?? 'other'} @${segments[i]!.reading.report.id}:${segments[i]!.sentences[0]!}`);
  }
  return segments.map((_, i) => names.get(groupOf[i]!)!);
}
