import type { Reading } from '../../../../model/layers.ts';
import { countsWith, isDoer } from '../../mention/quantities/same-count.ts';
import { incidentsOf } from '../incidents/index.ts';
import { datesOf, isProse } from './by-sentence.ts';
import { contextAt, likeness, type Vocabulary } from './context.ts';
import type { Figure } from './figure.ts';
import { befallenIn, type Befell } from './harm.ts';
import { contrasted, outgrown } from './one-report.ts';
import { sceneOf } from './scene.ts';
import { peopleIn, type PeoplePhrase } from './people.ts';

const LONGEST = 150;
const ASKED: ReadonlySet<Befell> = new Set<Befell>(['killed', 'injured', 'shot', 'stabbed', 'arrested', 'charged', 'missing']);
/** How many a report says were killed, hurt, held …: figures with a role, of its own incident only, in text order. */
export function tollsOf(reading: Reading, vocabulary: Vocabulary): readonly Figure[] {
  const incidents = incidentsOf(reading);
  return tollsWhere(reading, vocabulary, (sentence) => incidents[sentence] === 0);
}

/** The same, of sentences that `told` picks. */
export function tollsWhere(reading: Reading, vocabulary: Vocabulary, told: (sentence: number) => boolean): readonly Figure[] {
  const figures: Figure[] = [];
  for (const sentence of reading.sentences) {
    if (!told(sentence.index) || !isProse(reading, sentence.index)) continue;
    for (const { people, befell, from, to, stated } of befallenIn(reading, sentence.index)) {
      if (!ASKED.has(befell)) continue; // the rest is asked as it is worded: "How many were rescued?"
      const tokens = reading.tokens;
      const said = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
      const span = said.end - said.start <= LONGEST ? said : { start: tokens[people.from]!.start, end: tokens[people.to - 1]!.end };
      const before = tokens.slice(people.from, people.to).map((t) => t.lower);
      const noun = countsWith(people.noun === '' && !stated ? nounBefore(reading, sentence.index, people.from) : people.noun, before);
      figures.push({
        reading,
        sentence: sentence.index,
        aside: false,
        ...sceneOf(reading, sentence.index),
        span,
        text: reading.report.text.slice(tokens[people.from]!.start, tokens[people.to - 1]!.end),
        kind: 'people',
        unit: 'person',
        noun,
        role: isDoer(noun) ? `${befell} ${noun}` : befell,
        scope: people.part ? 'each' : people.others ? 'more' : 'total',
        soft: people.told !== 'number',
        token: people.from,
        context: contextAt(reading, sentence.index, from, to, vocabulary),
        min: people.min,
        max: whole(people, befell) ? people.max : null, // "a man was killed" does not say that nobody else was
        approximate: people.approximate,
        also: null,
        toll: stated ? { day: dayOfToll(reading, sentence.index, from, to), earlier: stated.earlier, giver: stated.giver } : null,
      });
    }
  }
  return [...figures, ...sumsOf(figures)];
}

/** "Two officers were hurt and three others injured" in one sentence: five were. */
function sumsOf(figures: readonly Figure[]): readonly Figure[] {
  return figures.flatMap((f, i) => {
    const [before] = figures
      .slice(Math.max(0, i - 2), i)
      .filter((b) => b.role === f.role && b.sentence === f.sentence && b.scope === 'total' && !b.toll);
    if (
      f.scope !== 'more' ||
      !before ||
      f.soft ||
      before.soft ||
      f.toll ||
      f.min === null ||
      before.min === null ||
      f.approximate ||
      before.approximate
    )
      return [];
    if (f.span.start < before.span.end) return [];
    const span = { start: before.span.start, end: f.span.end };
    if (span.end - span.start > LONGEST) return [];
    const whole = before.max !== null && f.max !== null;
    return [
      {
        ...f,
        span,
        text: f.reading.report.text.slice(span.start, span.end),
        noun: 'person',
        scope: 'total' as const,
        min: before.min + f.min,
        max: whole ? before.max + f.max : null,
        token: before.token,
      },
    ];
  });
}

/** True where the count leaves nobody out: not "a man", not "two of them", not bodies that were found, not "three others were killed", whose first is told elsewhere. */
const whole = (people: PeoplePhrase, befell: Befell): boolean =>
  people.told === 'number' && !/^(?:body|corpse)$/.test(people.noun) && !people.part && (!people.others || befell === 'injured');

/** "Three officers were shot, one fatally": a number alone counts what was counted before it. */
function nounBefore(reading: Reading, sentence: number, before: number): string {
  const earlier = peopleIn(reading, sentence).filter((p) => p.to <= before && p.told === 'number' && p.noun !== '');
  return earlier.at(-1)?.noun ?? '';
}

/** The day on which a toll stood so: named right behind it ("seven last night") or before its name ("by Friday the toll"). */
function dayOfToll(reading: Reading, sentence: number, from: number, to: number): string | null {
  const [start] = reading.sentences[sentence]!.tokens;
  for (const m of datesOf(reading).get(sentence) ?? []) {
    if (!m.date?.from || m.date.from !== m.date.to || m.date.precision !== 'day') continue;
    const [first, last] = m.tokens;
    const between = reading.tokens.slice(Math.min(to, first), Math.min(first, to + 6)).map((t) => t.lower);
    const behind = first >= to && first - to <= 4 && between.every((w) => /^(?:on|by|late|early|as|of|in|the|at|,)$/.test(w));
    const ahead = last <= from && first - start <= 3;
    if (behind || ahead) return m.date.from;
  }
  return null;
}

/**
 * The figures by which a report answers "how many were killed?": the largest, and every other that says the same.
 *
 * Smaller ones are parts of it ("two of the men", "a woman was killed"), unless another voice gives them against it or the report says that
 * the toll once stood so.
 */
export function ownToll(figures: readonly Figure[]): readonly Figure[] {
  const size = (f: Figure): number => f.min ?? f.max ?? 0;
  const whole = figures.filter((f) => f.scope !== 'each');
  const pool = whole.length > 0 ? whole : figures;
  const most = pool.reduce<Figure | null>((best, f) => (best === null || size(f) > size(best) ? f : best), null);
  if (!most) return [];
  const said = pool.filter((f) => size(f) === size(most) && (f.max === most.max || f.max === null || most.max === null));
  const rivals = pool.filter((f) => !said.includes(f) && (said.some((s) => contrasted(f, s) || outgrown(f, s)) || counted(f, most)));
  return [...said, ...rivals];
}

/** "Dozens are feared dead; the official toll stood at seven": beside a guess that nobody counted, the toll as it is given by its name. */
const counted = (figure: Figure, most: Figure): boolean =>
  most.approximate && most.min !== most.max && figure.toll !== null && !figure.toll.earlier && !figure.approximate;

/** True where the figure's sentence speaks of what another report's does, stands at the head of its report, or names the toll as such. */
export function ofTheStory(figure: Figure, others: readonly Figure[]): boolean {
  return (
    figure.sentence <= 3 ||
    figure.toll !== null ||
    others.some((o) => o.reading !== figure.reading && likeness(o.context, figure.context) >= 0.1)
  );
}
