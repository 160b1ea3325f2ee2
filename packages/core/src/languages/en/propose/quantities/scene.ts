import type { Reading } from '../../../../model/layers.ts';
import { datesOf } from './by-sentence.ts';
import type { Figure } from './figure.ts';

const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Where and when a sentence says that things happened: the names behind its place words, and its day if it names just one. */
export function sceneOf(reading: Reading, sentence: number): Pick<Figure, 'places' | 'day'> {
  const [start, end] = reading.sentences[sentence]!.tokens;
  const { tokens } = reading;
  const places = new Set<string>();
  for (let i = start; i < end; i += 1) {
    if (!/^(?:in|at|near|outside|inside)$/.test(tokens[i]!.lower)) continue;
    let j = i + 1;
    while (j < end && j < i + 4 && !(tokens[j]!.pos === 'PROPN') && /^(?:DET|ADJ|NOUN)$/.test(tokens[j]!.pos)) j += 1;
    for (; j < end && tokens[j]!.pos === 'PROPN' && !CALENDAR.test(tokens[j]!.lower); j += 1)
      if (tokens[j]!.lower.length > 2) places.add(tokens[j]!.lower);
  }
  const days = new Set(
    (datesOf(reading).get(sentence) ?? [])
      .filter(
        (m) =>
          m.date?.precision === 'day' &&
          m.date.from !== null &&
          m.date.from === m.date.to &&
          !ofTelling(reading, m.tokens[0], m.tokens[1], start, end),
      )
      .map((m) => m.date!.from!),
  );
  return { places: [...places], day: days.size === 1 ? [...days][0]! : null };
}

const TELLS =
  /^(?:say|tell|announce|reveal|confirm|report|release|indict|charge|sentence|arrest|identify|appear|plead|update|post|publish|state|add|write|arraign|convict|release|bury|mourn|gather|issue|hold)$/;

/** True where a day is that of a statement, a charge or a vigil: the verb nearest to it, before it in its clause or right behind it, says so. */
function ofTelling({ tokens }: Reading, from: number, to: number, start: number, end: number): boolean {
  for (let i = from - 1; i >= Math.max(start, from - 6); i -= 1) {
    if (tokens[i]!.pos === 'VERB') return TELLS.test(tokens[i]!.lemma.toLowerCase());
    if (/^[;:.—–]$/.test(tokens[i]!.text)) break;
  }
  const next = tokens[to];
  return to < end && next?.pos === 'VERB' && TELLS.test(next.lemma.toLowerCase());
}

const words = new WeakMap<Reading['tokens'], ReadonlySet<string>>();

/** The words of a report, in lower case. */
export function wordsOf(reading: Reading): ReadonlySet<string> {
  let known = words.get(reading.tokens);
  if (!known) words.set(reading.tokens, (known = new Set(reading.tokens.map((t) => t.lower))));
  return known;
}

/** True where two figures tell of two scenes: each names a place of which the other's report knows nothing, or their days lie apart. */
export function elsewhere(a: Figure, b: Figure): boolean {
  if (!a.toll && !b.toll && a.day !== null && b.day !== null && Math.abs(Date.parse(a.day) - Date.parse(b.day)) > 86_400_000) return true;
  const strange = (x: Figure, y: Figure): boolean => x.places.some((place) => !wordsOf(y.reading).has(place));
  return strange(a, b) && strange(b, a);
}
