import type { Reading } from '../../../../model/layers.ts';
import { storyOf, tracesOf } from '../../events/index.ts';
import { signsBetween } from '../../events/signs.ts';
import type { Trace } from '../../events/trace.ts';
import { eventWeights } from '../../lexicon.generated.ts';
import { rootOf } from '../../events/words.ts';
import { incidentKeys } from '../incidents/keys.ts';
import { kindOfWord } from '../incidents/kinds.ts';
import { personsOf, quantitiesOf } from '../quantities/by-sentence.ts';
import { townsIn } from '../quantities/towns.ts';
import type { Governor } from './governor.ts';

/** One event that a report tells of, with something that is said of it. */
export interface Occasion {
  readonly reading: Reading;
  readonly sentence: number;
  readonly governor: Governor;
}

const weights: Readonly<Record<string, number>> = eventWeights;
const LEAST = 0.5; // weighed signs that two mentions tell of one event; 0 is even odds
const MOST = 120; // occasions of one class that are laid side by side

/** What an event is called when two are laid side by side: its kind where it is one of harm, else the root of its word. */
export function classOf({ reading, governor }: Occasion): string {
  const token = reading.tokens[governor.token]!;
  return kindOfWord(token) === 'harm' ? 'harm' : rootOf(token);
}

/**
 * Occasions that are one event, in groups that two reports at least share.
 *
 * One class of event (of harm: in one incident), done to or by the same: they share a name that hangs on the event, or two words that do, and no number parts them. A group takes
 * in what is one with its first member only, so that a chain of likenesses makes no event of two.
 */
export function sameOccasions<T extends Occasion>(readings: readonly Reading[], all: readonly T[]): readonly (readonly T[])[] {
  const keys = incidentKeys(readings);
  const traces = tracesOf(
    readings,
    all.map(({ reading, governor }, i) => ({
      id: String(i),
      report: reading.report.id,
      start: reading.tokens[governor.token]!.start,
      end: reading.tokens[governor.token]!.end,
    })),
  );
  const story = storyOf(traces);
  const alike = (i: number, j: number): number => {
    let sum = 0;
    signsBetween(traces[i]!, traces[j]!, story, (sign, value) => (sum += value * (weights[sign] ?? 0)));
    return sum;
  };
  const buckets = new Map<string, number[]>();
  all.forEach((o, i) => {
    if (!traces[i]) return;
    const kind = classOf(o);
    const key = kind === 'harm' ? `${keys.of(o.reading, o.sentence)} ${kind}` : kind; // what else is told with its own date or place is found by who takes part
    (buckets.get(key) ?? buckets.set(key, []).get(key)!).push(i);
  });
  const groups: T[][] = [];
  for (const key of [...buckets.keys()].sort()) {
    const left = ordered(all, buckets.get(key)!).slice(0, MOST);
    while (left.length > 1) {
      const first = left.shift()!;
      const group = [
        first,
        ...left.filter((j) => oneEvent(traces[first]!, traces[j]!, [all[first]!, all[j]!]) && alike(first, j) >= LEAST),
      ];
      if (new Set(group.map((i) => all[i]!.reading)).size < 2) continue;
      groups.push(group.map((i) => all[i]!));
      for (const i of group) if (i !== first) left.splice(left.indexOf(i), 1);
    }
  }
  return groups;
}

/** By report and place: the same in any order of reports. */
const ordered = (all: readonly Occasion[], at: readonly number[]): number[] =>
  [...at].sort((i, j) => {
    const [a, b] = [all[i]!, all[j]!];
    const [x, y] = [a.reading.report.id, b.reading.report.id];
    return x < y ? -1 : x > y ? 1 : a.governor.token - b.governor.token || i - j;
  });

/** The same take part in both, as far as the words tell: no two sets of people, and a name or two words that hang on both. */
function oneEvent(a: Trace, b: Trace, [x, y]: readonly [Occasion, Occasion]): boolean {
  const [p, q] = [peopleIn(a, x), peopleIn(b, y)];
  if (p.length > 0 && q.length > 0 && !p.some((name) => q.includes(name))) return false;
  if (strangers(p, y) || strangers(q, x) || elsewhere(x, y)) return false;
  const shared = [...a.arguments].filter((word) => b.arguments.has(word) && !isNumber(word));
  const named = shared.some((word) => a.names.has(word) && b.names.has(word));
  return (named || shared.length >= 2) && !otherNumber(x, y);
}

/** Surnames of the people who hang on the event. */
const peopleIn = ({ arguments: args }: Trace, { reading, sentence }: Occasion): readonly string[] =>
  (personsOf(reading).get(sentence) ?? []).map((m) => m.name.split(' ').at(-1)!.toLowerCase()).filter((name) => args.has(name));

/** Both sentences place what they tell in towns, and in none together. */
function elsewhere(a: Occasion, b: Occasion): boolean {
  const [x, y] = [townsOf(a), townsOf(b)];
  return x.length > 0 && y.length > 0 && !x.some((town) => y.some((other) => town.includes(other) || other.includes(town)));
}

const townsOf = ({ reading, sentence }: Occasion): readonly string[] => {
  const [start, end] = reading.sentences[sentence]!.tokens;
  return townsIn(reading.tokens, start, end).map((town) => town.key);
};

/** The other sentence names people, and none of these. */
function strangers(people: readonly string[], { reading, sentence }: Occasion): boolean {
  const there = (personsOf(reading).get(sentence) ?? []).flatMap((m) => m.name.toLowerCase().split(' '));
  return people.length > 0 && there.length > 0 && !people.some((name) => there.includes(name));
}

/** Both count people, and no number is the same. */
function otherNumber(a: Occasion, b: Occasion): boolean {
  const [x, y] = [countsIn(a), countsIn(b)];
  return x.length > 0 && y.length > 0 && !x.some((n) => y.includes(n));
}

const countsIn = ({ reading, sentence }: Occasion): readonly number[] =>
  (quantitiesOf(reading).get(sentence) ?? []).flatMap(({ quantity }) =>
    quantity?.unit === 'person' && quantity.min !== null ? [quantity.min] : [],
  );

const isNumber = (word: string): boolean => /^\d[\d,.]*$/.test(word);
