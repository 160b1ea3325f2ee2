import type { Reading } from '../../../../model/layers.ts';
import { monthName } from '../../mention/dates/absolute.ts';
import { dayOf, type DayNumber, partsOf, publishedOn } from '../../mention/dates/calendar.ts';
import { agree, type Figure, vague } from './figure.ts';
import { inWhat, type Means, meansOf } from './means.ts';
import { wordsOf } from './scene.ts';
import { nestedTowns, type Town, townsIn } from './towns.ts';

/** Tolls of one incident of a story, and what tells it from the others: "in Port Alder", "on March 3", "in the air strike"; "" where there is but one. */
export interface Incident {
  readonly where: string;
  readonly figures: readonly Figure[];
}

/** Tolls that the reports set in one place, on one day, by one means, with one number. */
interface Setting {
  readonly town: string | null; // the key of its group
  readonly names: readonly Town[];
  readonly several: boolean; // a sum over several towns
  readonly day: DayNumber | null;
  readonly means: Means | null;
  readonly figures: Figure[];
  readonly readings: Set<Reading>;
}

const MOST = 160; // settings compared; in a story of more, the rest go by their town and their day
const SOON = 2; // days in which a report still tells of a day without naming it
const FOUND = /^(?:body|bodies|corpse|remains|casket|coffin)$/; // counted on a day, and dead before it
const UNLIKE_DAYS = 1; // days: a night has two dates

/**
 * The incidents that the tolls of a story belong to. Two are kept apart where numbers that cannot be one stand in two towns, neither of which lies in the other,
 * on days that lie apart, or by means that are not one.
 *
 * What is not apart is joined, the most alike first: one town, one day, one means, one number, one report. A sum over several towns stays by itself. Misses
 * incidents that only a street tells apart.
 */
export function incidentsAmong(figures: readonly Figure[]): readonly Incident[] {
  const settings = settingsOf(figures);
  const compared = settings.slice(0, MOST);
  const apart = compared.map((x, i) => compared.map((y, j) => i !== j && twoIncidents(x, y)));
  if (!apart.some((row) => row.includes(true))) return [{ where: '', figures }];
  const groupOf = compared.map((_, i) => [i]);
  const links = compared.flatMap((x, i) =>
    x.several ? [] : compared.slice(i + 1).map((y, j) => ({ i, j: i + 1 + j, like: likeness(x, y) })),
  );
  links.sort((x, y) => y.like - x.like || x.i - y.i || x.j - y.j);
  for (const { i, j, like } of links) {
    const [one, other] = [groupOf[i]!, groupOf[j]!];
    if (like <= 0 || one === other || compared[j]!.several || one.some((a) => other.some((b) => apart[a]![b]))) continue;
    const joined = [...one, ...other];
    for (const k of joined) groupOf[k] = joined;
  }
  const groups = [...new Set(groupOf)].map((own) => own.map((i) => compared[i]!));
  for (const late of settings.slice(MOST))
    (groups.find((g) => g.some((s) => likeness(s, late) >= 2 && !twoIncidents(s, late))) ?? groups[0]!).push(late);
  return named(groups);
}

/** The settings of a story, those that most reports tell of first. */
function settingsOf(figures: readonly Figure[]): readonly Setting[] {
  const beside = new Map<Reading, Figure[]>();
  for (const f of figures) (beside.get(f.reading) ?? beside.set(f.reading, []).get(f.reading))!.push(f);
  const towns = new Map(figures.map((f) => [f, townsOf(f, beside.get(f.reading)!)]));
  const root = joined(figures, towns);
  const byKey = new Map<string, Setting>();
  for (const f of figures) {
    const names = towns.get(f) ?? [];
    const keys = [...new Set(names.map((t) => root(t.key)))];
    const day = f.toll || f.day === null || FOUND.test(f.noun) ? null : dayNumber(f.day);
    const means = meansOf(f.reading, f.sentence);
    const key = [
      keys.length > 1 ? '+' : (keys[0] ?? ''),
      day ?? '',
      means ?? '',
      f.role,
      f.scope,
      f.min ?? '',
      f.max ?? '',
      f.soft ? 's' : '',
    ].join('|');
    const known = byKey.get(key);
    if (known) {
      known.figures.push(f);
      known.readings.add(f.reading);
    } else
      byKey.set(key, {
        town: keys.length === 1 ? keys[0]! : null,
        names,
        several: keys.length > 1,
        day,
        means,
        figures: [f],
        readings: new Set([f.reading]),
      });
  }
  return [...byKey].sort(([a, x], [b, y]) => y.readings.size - x.readings.size || (a < b ? -1 : 1)).map(([, setting]) => setting);
}

const dayNumber = (iso: string): DayNumber => dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))) ?? 0;

/** True where two settings hold numbers that cannot be one, and their towns, days or means cannot be one either. */
function twoIncidents(x: Setting, y: Setting): boolean {
  if (!rivals(x, y)) return false;
  const oneReport = [...x.readings].some((r) => y.readings.has(r));
  if (x.town !== null && y.town !== null && x.town !== y.town && (oneReport || (!knows(x, y.town) && !knows(y, x.town)))) return true;
  if (x.day !== null && y.day !== null && Math.abs(x.day - y.day) > UNLIKE_DAYS) return true;
  const onePlace = x.town !== null && x.town === y.town && x.day !== null && y.day !== null;
  return x.means !== null && y.means !== null && x.means !== y.means && !onePlace;
}

/** Whole and counted numbers of one kind that cannot be one. */
function rivals(x: Setting, y: Setting): boolean {
  const [a, b] = [x.figures[0]!, y.figures[0]!];
  return a.role === b.role && firm(a) && firm(b) && (!agree(a, b) || farApart(a, b));
}

/** "At least 10" and "at least 100" can be one number, and are not likely to be one incident's where something else tells them apart. */
function farApart(a: Figure, b: Figure): boolean {
  const [small, large] = [Math.min(a.min ?? 0, b.min ?? 0), Math.max(a.min ?? 0, b.min ?? 0)];
  return small > 0 && large >= small * 2 && large - small > 2;
}

const firm = (f: Figure): boolean => !f.soft && f.scope === 'total' && !vague(f);

const knows = ({ readings }: Setting, town: string): boolean =>
  [...readings].some((reading) => town.split(' ').some((word) => wordsOf(reading).has(word)));

/** How much two settings have in common; 0 where they share nothing. */
function likeness(x: Setting, y: Setting): number {
  let like = 0;
  if (x.town !== null && x.town === y.town) like += 3;
  if (x.day !== null && y.day !== null) like += x.day === y.day ? 2 : 0;
  else if (outAfter(x, y) || outAfter(y, x)) like += 1;
  if (x.means !== null && x.means === y.means) like += 1;
  const [a, b] = [x.figures[0]!, y.figures[0]!];
  if (a.role === b.role && firm(a) && firm(b) && a.min !== null && a.min > 1 && a.min === b.min) like += 2;
  const near = x.figures.some((f) => y.figures.some((g) => f.reading === g.reading && Math.abs(f.sentence - g.sentence) <= 1));
  if (near) like += 2;
  else if ([...x.readings].some((r) => y.readings.has(r))) like += 0.6;
  return like + 0.1;
}

/** A report that names no day, and came out on the other's day or just after. */
const outAfter = (x: Setting, y: Setting): boolean =>
  x.day !== null &&
  y.day === null &&
  [...y.readings].some((r) => {
    const out = publishedOn(r.report.published);
    return out !== null && out >= x.day! && out <= x.day! + SOON;
  });

/** Puts to each incident what tells it from the others: its town, else its day, else its means. */
function named(groups: readonly (readonly Setting[])[]): readonly Incident[] {
  const told = groups.map((settings) => {
    const figures = settings.flatMap((s) => s.figures);
    const names = settings.flatMap((s) => (s.several ? [] : s.figures.flatMap(() => s.names)));
    const place = commonest(names.map((t) => t.name));
    const day = commonest(settings.flatMap((s) => (s.day === null ? [] : s.figures.map(() => dayName(s.day!)))));
    const means = commonest(settings.flatMap((s) => (s.means === null ? [] : s.figures.map(() => inWhat(s.means!)))));
    return { place, day, means, figures };
  });
  const once = (words: readonly string[], at: number): boolean => words.filter((w) => w === words[at]).length === 1;
  const everywhere = new Set(told.map((t) => t.place)).size === 1; // one town tells none apart
  const places = told.map((t) => t.place);
  const days = told.map((t) => `${t.place}|${t.day}`);
  return told
    .map(({ place, day, means, figures }, i): Incident => {
      const parts = place === '' || everywhere ? [] : [`in ${place}`];
      if ((parts.length === 0 || !once(places, i)) && day !== '') parts.push(`on ${day}`);
      if ((parts.length === 0 || (!once(places, i) && !once(days, i))) && means !== '') parts.unshift(means);
      return { where: parts.join(' '), figures };
    })
    .sort((a, b) => (a.where < b.where ? -1 : a.where > b.where ? 1 : 0));
}

function dayName(at: DayNumber): string {
  const { month, day } = partsOf(at);
  return `${monthName(month)} ${day}`;
}

function commonest(words: readonly string[]): string {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

/** The towns beside a toll: behind it before the next toll of its sentence, else before it, else in the sentence before of the same paragraph. */
function townsOf(figure: Figure, figures: readonly Figure[]): readonly Town[] {
  const { reading, sentence, token } = figure;
  const { tokens, sentences } = reading;
  const [start, end] = sentences[sentence]!.tokens;
  const others = figures.filter((f) => f !== figure && f.sentence === sentence).map((f) => f.token);
  const behind = townsIn(tokens, token, Math.min(end, ...others.filter((o) => o > token)));
  if (behind.length > 0) return behind;
  const ahead = townsIn(tokens, Math.max(start, ...others.filter((o) => o < token)), token);
  if (ahead.length > 0) return ahead;
  const before = sentences[sentence - 1];
  if (!before || before.paragraph !== sentences[sentence]!.paragraph) return [];
  const last = townsIn(tokens, before.tokens[0], before.tokens[1]);
  return new Set(last.map((t) => t.key)).size === 1 ? last.slice(0, 1) : [];
}

/** Gives each town the name of its group: towns of which one lies in the other are one place. */
function joined(figures: readonly Figure[], towns: ReadonlyMap<Figure, readonly Town[]>): (key: string) => string {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  const known = new Set([...towns.values()].flat().map((t) => t.key));
  const longer = [...known].flatMap((a) => [...known].filter((b) => b !== a && ` ${b} `.includes(` ${a} `)).map((b) => [a, b] as const)); // "Alder", "Alder Heights"
  for (const pairs of [longer, ...[...new Set(figures.map((f) => f.reading))].map(nestedTowns)])
    for (const [a, b] of pairs) {
      if (!known.has(a) || !known.has(b)) continue;
      const [x, y] = [root(a), root(b)];
      if (x !== y) parent.set(x < y ? y : x, x < y ? x : y);
    }
  return root;
}
