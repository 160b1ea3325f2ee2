import type { AlignedQuestion } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';
import type { Mention, Token } from '../../../../model/mention.ts';
import { share } from '../quantities/by-sentence.ts';
import type { FigureRule } from '../quantities/rule.ts';
import { type Aged, ageQuestion } from './answers.ts';

const ID = 'en/propose/ages/named';
const MOST = 4; // people
const BEFORE = 12; // tokens from “initially” to an age
const BEHIND = 24; // and from there to “corrected”

interface NamedAge extends Aged {
  readonly first: string; // given name, "" where only the surname stands
  readonly last: string;
}

export const namedAge: FigureRule = {
  id: ID,
  summary: 'Reports give different ages to one named person.',
  follows: 'An age belongs to a name only in apposition; a year’s difference between distant reports is a birthday',
  examples: {
    yes: [
      'Police named the pilot as <a>Ana Ruiz, 31</a>, of the Old Quay. ‖ The pilot, <a>34-year-old Ana Ruiz</a>, was alone.',
      'The dead man is <a>Tomas Verhoeven, 52</a>. ‖ <a>Tomas Verhoven, 48</a>, died at the quay.',
      '<a>Ana Ruiz, who is 31</a>, flew the plane. ‖ <a>Ana Ruiz, in her early 40s</a>, flew the plane.',
    ],
    no: ['Ana Ruiz, 31, was alone. ‖ Ana Ruiz’s nine-year-old cousin saw it.', 'Ana Ruiz, 31, was alone. ‖ Marta Ruiz, 58, saw it.'],
  },
  ask: (readings) =>
    people(readings.flatMap((reading) => share(agesOf(reading), readings.length)))
      .flatMap((ages) => ask(ages))
      .slice(0, MOST),
};

/** Ages beside a name: "Ana Ruiz, 31,", "31-year-old Ana Ruiz", "Ana Ruiz, who is in her 30s". */
function agesOf(reading: Reading): readonly NamedAge[] {
  return reading.mentions.flatMap((m) => {
    if (m.quantity?.unit !== 'age' || takenBack(reading, m)) return [];
    const name = ownerOf(reading, m);
    const { min, max, approximate } = m.quantity;
    if (!name) return [];
    const words = reading.tokens
      .slice(name.from, name.to)
      .filter((t) => /\p{L}{2}/u.test(t.text) && !TITLE.test(t.lower) && !/^(?:jr|sr|ii|iii|iv)\.?$/.test(t.lower));
    const last = words.at(-1)?.text ?? '';
    const first = words.length > 1 ? (words[0]?.text ?? '') : '';
    const span = { start: Math.min(m.start, reading.tokens[name.from]!.start), end: Math.max(m.end, reading.tokens[name.to - 1]!.end) };
    return last.length < 2 ? [] : [{ reading, first, last, span, min, max, approximate }];
  });
}

/** "Police initially said that Ruiz was 37, but later corrected her age": nobody stands by it any more. A second age in the same breath is a slip of one of them. */
function takenBack({ tokens, sentences }: Reading, m: Mention): boolean {
  const [start, end] = sentences[m.sentence]!.tokens;
  const [at] = m.tokens;
  const first = tokens
    .slice(Math.max(start, at - BEFORE), at)
    .some((t) => /^(?:initially|originally|first|earlier|previously|mistakenly|wrongly)$/.test(t.lower));
  const behind = tokens.slice(m.tokens[1], Math.min(end, m.tokens[1] + 4)).map((t) => t.lower);
  if (tokens[at - 1]?.lower === 'then' || /\b(?:at|by) (?:the|that) time\b|\bback then\b/.test(behind.join(' '))) return true; // an age of another year
  return (
    first &&
    tokens
      .slice(at, Math.min(end, at + BEHIND))
      .some((t) => /^(?:corrected|correcting|revised|retracted|amended|clarified|actually)$/.test(t.lower))
  );
}

const isName = (t: Token | undefined): boolean => t !== undefined && t.pos === 'PROPN' && /^\p{Lu}/u.test(t.text);
const NO_NAME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|police|county|city|street|avenue|department|hospital|university|school|st\.?|ave\.?|north|south|east|west)$/;
const TITLE =
  /^(?:mr|mrs|ms|dr|prof|professor|corporal|cpl|officer|sgt|sergeant|lt|lieutenant|capt|captain|col|colonel|gen|general|maj|major|pvt|private|deputy|detective|trooper|agent|chief|sheriff|judge|sen|senator|rep|gov|rev|father|sister|brother|sir|lady|president|prime|minister|spc|specialist)\.?$/;
const SUFFIX = /^(?:jr|sr|ii|iii)\.?$/;
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
    if (last > i && named(tokens, i, last) && tokens[last]?.lower !== "'s") return { from: i, to: last };
    const article = /^(?:an?|the)$/.test(tokens[from - 1]?.lower ?? '');
    return article && tokens[from - 2]?.text === ',' ? nameBefore(tokens, from - 2, start) : null; // "Ana Ruiz, a 31-year-old pilot,"
  }
  const verb = /^(?:is|was|turned|turns)$/.test(tokens[from - 1]?.lower ?? '') ? from - 1 : null; // "Ana Ruiz, who is 31,", "Ana Ruiz is in her 30s"
  if (verb !== null) {
    const who = tokens[verb - 1]?.lower === 'who' && tokens[verb - 2]?.text === ',' ? verb - 2 : verb;
    return nameBefore(tokens, who, start);
  }
  const comma = tokens[from - 1]?.text;
  return comma === ',' || comma === '(' ? nameBefore(tokens, from - 1, start) : null;
}

/** The name that ends before the comma or bracket at `before`, a "Jr." behind its own comma included. */
function nameBefore(tokens: readonly Token[], before: number, start: number): { from: number; to: number } | null {
  let first = before;
  while (first > start && first > before - 5) {
    const token = tokens[first - 1]!;
    const junior = token.text === ',' && SUFFIX.test(tokens[first]?.lower ?? '');
    if (!isName(token) && !SUFFIX.test(token.lower) && !junior) break;
    first -= 1;
  }
  return first < before && named(tokens, first, before) ? { from: first, to: before } : null;
}

function named(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (NO_NAME.test(tokens[i]!.lower)) return false;
  const before = tokens[from - 1]?.lower ?? '';
  return !KIN.test(tokens[to]?.lower ?? '') && !/^(?:in|at|of|near|from)$/.test(before) && to - from <= 5;
}

/** Ages of one person: one surname and one first name, each however spelt; a surname alone joins only where one person bears it. */
function people(ages: readonly NamedAge[]): readonly (readonly NamedAge[])[] {
  const full = ages.filter((a) => a.first !== '');
  const groups: NamedAge[][] = [];
  for (const age of full) {
    const group = groups.find((g) => spelt(g[0]!.first, age.first) && spelt(g[0]!.last, age.last));
    if (group) group.push(age);
    else groups.push([age]);
  }
  return groups.map((group) => {
    const alone = groups.filter((g) => g[0]!.last === group[0]!.last).length === 1;
    return alone ? [...group, ...ages.filter((a) => a.first === '' && a.last === group[0]!.last)] : group;
  });
}

const LONG = 5; // letters: shorter names that differ by one are two names

/** One name in two spellings: the same initial, and one letter dropped, added or changed, or two in a long name. */
function spelt(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  const shorter = Math.min(x.length, y.length);
  return x[0] === y[0] && shorter >= LONG && shorter <= 40 && Math.abs(x.length - y.length) <= 2 && edits(x, y) <= (shorter >= 8 ? 2 : 1);
}

function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

function ask(ages: readonly NamedAge[]): readonly AlignedQuestion[] {
  const names = [...new Set(ages.filter((a) => a.first !== '').map((a) => `${a.first} ${a.last}`))].sort();
  const often = (name: string): number => ages.filter((a) => `${a.first} ${a.last}` === name).length;
  const [name] = names.sort((a, b) => often(b) - often(a) || (a < b ? -1 : 1));
  const question = name === undefined ? null : ageQuestion(ages, name, 45, ID);
  return question ? [question] : [];
}
