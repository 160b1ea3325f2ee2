import type { Annotated } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import { beginsWithLetter, isCapitalized } from '../../../text/capitals.ts';
import { genderOfName, isGivenName, sameGivenName, type Gender } from './given-names.ts';
import { CAPITAL, INITIAL, PARTICLES, SUFFIX, NOT_A_NAME, PLACE_OPENS, ofABody, isOffice, isSurnameToo, unstopped } from './name-words.ts';
import { surnameOnly, titled } from './one-name.ts';
import type { OutletName } from './outlet-names.ts';
import { placeAt } from './places.ts';
import { EXPERTS, ROLES, TITLES } from './words.ts';

/** A person named in full somewhere in the report. */
export interface Person {
  readonly name: string; // "Ana Ruiz", as it is first written
  readonly surname: string; // "Ruiz"
  readonly suffix: string; // "Jr", "III"; else empty
  readonly forms: readonly string[]; // every full name by which the report calls this person: "Ana Ruiz", "Ana B. Ruiz"
  readonly gender: Gender | null; // as the first name tells it
  readonly at: number; // index of the first token of the first full name
  readonly to: number;
}

interface Found {
  readonly words: readonly string[];
  readonly at: number;
  readonly to: number;
}

/**
 * People named with at least a first name and a surname, in text order, each once: “Ana B. Ruiz” and “Ana Ruiz” are one.
 *
 * A run of two to five capitalized words that is no outlet, country or body, and of which something tells that it is a person: a listed first name, a
 * title, what stands beside it. In a line written in capitals throughout, as headlines are, only a listed first name with the word behind it. Misses
 * people with one name.
 */
export function peopleIn(reading: Annotated, outlets: readonly OutletName[]): readonly Person[] {
  const { tokens, sentences, paragraphs } = reading;
  const closed = new Set<number>(); // tokens that belong to the name of an outlet or a body
  const unsure = new Set<number>(); // one word alone, which may be a body's name or a surname
  for (const outlet of outlets) for (let i = outlet.from; i < outlet.to; i += 1) closed.add(i);
  for (const {
    kind,
    tokens: [from, to],
  } of reading.mentions) {
    if (kind === 'organization' && to === from + 1 && !closed.has(from)) unsure.add(from);
    if (kind === 'outlet' || (kind === 'organization' && !holdsFirstName(tokens, from, to)))
      for (let i = from; i < officeEnd(tokens, from, to); i += 1) closed.add(i);
  }
  const alone = surnamesAlone(tokens);
  const found: Found[] = [];
  for (const sentence of sentences) {
    const [from, to] = sentence.tokens;
    const shouted = paragraphs[sentence.paragraph]?.heading === true || titleCase(tokens, from, to);
    for (let i = from; i < to; i += 1) {
      if (!isCapitalized((tokens[i] as Token).text)) continue;
      const end = nameFrom(tokens, i, closed);
      if (end < 0) continue;
      const start = afterTitles(tokens, i, end);
      const last = shouted ? pairAt(tokens, start, end) : end;
      if (last > 0 && last - start >= 2 && (shouted || told(tokens, start, last, i, alone))) {
        const words = wordsOf(tokens, start, last);
        if (words.length >= 2) found.push({ words, at: start, to: last });
      }
      i = end - 1;
    }
  }
  const people = merged(found, tokens);
  const known = new Set(people.flatMap((p) => [p.surname, p.forms[0]?.split(' ')[0] ?? '']));
  return [...people, ...titled(tokens, closed, known), ...surnameOnly(tokens, closed, unsure, known)].sort(
    (a, b) => a.at - b.at || (a.name < b.name ? -1 : 1),
  );
}

/** Words of a name, hyphened parts joined, titles left out. */
function wordsOf(tokens: readonly Token[], from: number, to: number): readonly string[] {
  const words: string[] = [];
  for (let i = from; i < to; i += 1) {
    const { text } = tokens[i] as Token;
    if (text === '-' && words.length > 0 && i + 1 < to) {
      words.push(`${words.pop() as string}-${(tokens[i + 1] as Token).text}`);
      i += 1;
    } else if (text === '.' && words.length > 0) words.push(`${words.pop() as string}.`);
    else if (!TITLES.has(text.toLowerCase().replace(/\.$/, ''))) words.push(text.replace(/['’]s$/, ''));
  }
  return words;
}

/** Full names that can be one person's are one person; a short form joins the longer only where one fits. */
function merged(found: readonly Found[], tokens: readonly Token[]): readonly Person[] {
  const people: { words: readonly string[]; surname: string; suffix: string; forms: Set<string>; at: number; to: number; times: number }[] =
    [];
  const bySurname = new Map<string, typeof people>();
  for (const { words, at, to } of found) {
    const ends = words.length > 2 && SUFFIX.test(words.at(-1) as string) ? -1 : words.length;
    const suffix = ends < 0 ? (words.at(-1) as string).replace('.', '') : '';
    const core = ends < 0 ? words.slice(0, -1) : words;
    // “Ban Ki-moon” is Mr. Ban
    const surname = core.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(core[1] as string) ? (core[0] as string) : (core.at(-1) as string);
    const plain = surname.replaceAll('’', "'");
    const same = bySurname.get(plain) ?? [];
    const fits = same.filter((p) => p.suffix === suffix && compatible(p.words, core));
    const one = fits.find((p) => p.words.join(' ') === core.join(' ')) ?? (fits.length === 1 ? fits[0] : undefined);
    if (one) {
      one.forms.add(words.join(' '));
      one.times += 1;
      continue;
    }
    const person = { words: core, surname, suffix, forms: new Set([words.join(' ')]), at, to, times: 1 };
    people.push(person);
    if (same.length > 0) same.push(person);
    else bySurname.set(plain, [person]);
  }
  // “Top Ruiz aide quits”: the word that begins the line is no first name of the Ruiz who has one
  const opensLine = (p: (typeof people)[number]): boolean =>
    p.times === 1 &&
    p.words.length === 2 &&
    !isGivenName(p.words[0] as string) &&
    tokens[p.at - 1]?.sentence !== tokens[p.at]?.sentence &&
    (bySurname.get(p.surname.replaceAll('’', "'")) ?? []).some((q) => q !== p && isGivenName(q.words[0] as string));
  return people
    .filter((p) => !opensLine(p))
    .map(({ words, surname, suffix, forms, at, to }) => {
      const [name] = forms;
      return { name: name as string, surname, suffix, forms: [...forms], gender: genderOfName(words[0] as string), at, to };
    });
}

/** First names that can be one, and no two middle names that contradict each other. */
function compatible(a: readonly string[], b: readonly string[]): boolean {
  if (!sameGivenName(a[0] as string, b[0] as string)) return false;
  const [x, y] = [a.slice(1, -1), b.slice(1, -1)];
  if (x.length === 0 || y.length === 0) return true;
  return sameGivenName(x[0] as string, y[0] as string);
}

/**
 * Something tells that the run is a person: a listed first name, a title or an office before it, with or without a comma, a verb or a comma behind it,
 * or its last word alone elsewhere.
 */
function told(tokens: readonly Token[], from: number, to: number, titles: number, alone: ReadonlySet<string>): boolean {
  const first = tokens[from] as Token;
  if (isGivenName(first.text) || titles < from) return true;
  for (let i = from + 1; i < to - 1; i += 1) if (INITIAL.test((tokens[i] as Token).text)) return true;
  if (PLACE_OPENS.has(first.lower) || first.pos !== 'PROPN') return false;
  const before = tokens[from - 1]?.text === '.' ? tokens[from - 2] : tokens[from - 1];
  if (before?.sentence === first.sentence && (ROLES.has(before.lower) || EXPERTS.has(before.lower) || TITLES.has(unstopped(before.lower))))
    return true;
  // “said the spokeswoman, Irena Vosk.”
  const office = before?.text === ',' ? tokens[from - 2] : undefined;
  if (office?.sentence === first.sentence && (ROLES.has(office.lower) || EXPERTS.has(office.lower)) && to - from <= 3) return true;
  if (office?.sentence === first.sentence && to - from === 2 && endsOffice(tokens, from - 2)) return true;
  const last = tokens[to - 1] as Token;
  if (last.pos !== 'PROPN' || (before && /^(?:in|near|at|outside|across|the)$/.test(before.lower) && before.sentence === first.sentence))
    return false;
  if (alone.has(last.text)) return true;
  const next = tokens[to];
  return (
    next !== undefined && (next.pos === 'VERB' || next.pos === 'AUX' || next.text === ',' || next.text === '(' || before?.pos === 'VERB')
  );
}

const LONGEST_OFFICE = 6; // words of “mayor of the old town of Vik”

/** “the mayor of Vik”: an office with what it is of ends at `at`. */
function endsOffice(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i > 0 && at - i < LONGEST_OFFICE; i -= 1) {
    const { pos, lower } = tokens[i] as Token;
    if (!/^(?:NOUN|PROPN|ADJ|DET|ADP)$/.test(pos)) return false;
    if (/^(?:of|for|at)$/.test(lower)) {
      const noun = (tokens[i - 1] as Token).lower;
      if (ROLES.has(noun) || EXPERTS.has(noun)) return true;
    }
  }
  return false;
}

/** Words that stand capitalized without another capitalized word before them, inside a sentence: surnames on second mention are among them. */
function surnamesAlone(tokens: readonly Token[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 1; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (token.pos !== 'PROPN') continue;
    const before = tokens[i - 1] as Token;
    if (before.pos !== 'PROPN' || TITLES.has(unstopped(before.lower))) found.add(token.text);
  }
  return found;
}

const TITLE_CASE = 0.75; // share of words of four letters and more
/** A line in which nearly every word of some length is capitalized. */
function titleCase(tokens: readonly Token[], from: number, to: number): boolean {
  let long = 0;
  let capital = 0;
  for (let i = from; i < to; i += 1) {
    const { text } = tokens[i] as Token;
    if (text.length < 4 || !beginsWithLetter(text)) continue;
    long += 1;
    if (isCapitalized(text)) capital += 1;
  }
  return long >= 4 && (capital === long || (long >= 7 && capital > long * TITLE_CASE));
}

/** In a line in capitals: a listed first name, at most one initial, and the word behind it. */
function pairAt(tokens: readonly Token[], from: number, to: number): number {
  if (!isGivenName((tokens[from] as Token).text)) return -1;
  let at = from + 1;
  if (at < to && INITIAL.test((tokens[at] as Token).text)) at += 1;
  return at < to ? at + 1 : -1;
}

const holdsFirstName = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1)
    if (isGivenName((tokens[i] as Token).text) && i + 1 < to) return !ofABody((tokens[to - 1] as Token).text);
  return false;
};

/** A name begins behind the last title, office or party in the run: “Transport Minister Owen Pell”, “Liberal Ana Ruiz”. */
function afterTitles(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 2; i >= from; i -= 1) if (isOffice(tokens[i] as Token)) return i + 1;
  for (let i = from + 1; i <= to - 2; i += 1)
    if (isGivenName((tokens[i] as Token).text) && !isGivenName((tokens[from] as Token).text)) return i;
  return from;
}

/** “Senate Whip Ola Durbin”: of what was taken for one body's name, the part up to the office before a name of two words. */
function officeEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 3; i > from; i -= 1)
    if (isOffice(tokens[i] as Token)) return /^(?:of|and|for)$/.test((tokens[i + 1] as Token).lower) ? to : i + 1;
  return to;
}

/** Where the personal name that starts at `at` ends, or -1. */
function nameFrom(tokens: readonly Token[], at: number, closed: ReadonlySet<number>): number {
  const first = tokens[at] as Token;
  const opens = (i: number): boolean => {
    const t = tokens[i] as Token;
    if (!isCapitalized(t.text) || closed.has(i)) return false;
    if (i === at && isGivenName(t.text)) return CAPITAL.test(t.text); // “Bill”, “May”, “Virginia” before another name
    return !NOT_A_NAME.has(t.text) && !ofABody(t.text) && CAPITAL.test(t.text) && !isPlace(i);
  };
  // a surname may be a capital: “Jo Bern”, at the end of the name
  function isPlace(i: number): boolean {
    const place = placeAt(tokens, i);
    if (!place) return false;
    const next = tokens[place.to];
    return (
      i === at ||
      place.to > i + 1 ||
      first.pos !== 'PROPN' ||
      (next !== undefined && CAPITAL.test(next.text) && next.sentence === first.sentence)
    );
  }
  if (!opens(at) || isOffice(first) || (/^\p{Lu}{2,}$/u.test(first.text) && !INITIAL.test(first.text))) return -1;
  let to = at + 1;
  let words = 1;
  while (to < tokens.length && words < 6) {
    const t = tokens[to] as Token;
    if (t.sentence !== first.sentence) break;
    const previous = tokens[to - 1] as Token;
    // “Holt-Lind”, “Ban Ki-moon”
    const joined = t.text === '-' && t.start === previous.end ? tokens[to + 1] : undefined;
    if (
      joined &&
      (CAPITAL.test(joined.text) ||
        (joined.start === t.end && previous.text.length <= 5 && /^\p{Ll}{2,4}$/u.test(joined.text) && words >= 2))
    ) {
      to += 2;
      continue;
    }
    if (t.text === '.' && INITIAL.test(previous.text) && t.start === previous.end) {
      to += 1;
      continue;
    }
    if (t.text === ',' && SUFFIX.test(tokens[to + 1]?.text ?? '')) {
      to += 2;
      break;
    }
    if (PARTICLES.has(t.text) && tokens[to + 1] && CAPITAL.test((tokens[to + 1] as Token).text)) {
      to += 1;
      continue;
    }
    if (!opens(to)) {
      if (ofABody(t.text) && CAPITAL.test(t.text)) return -1; // "Ana Ruiz Foundation"
      break;
    }
    to += 1;
    words += 1;
  }
  const last = tokens[to - 1] as Token;
  return words >= 2 &&
    (SUFFIX.test(last.text) || !/^\p{Lu}{2,}$|^\p{Lu}\.$/u.test(last.text)) &&
    (!isOffice(last) || isSurnameToo(first, last, tokens[to]))
    ? to
    : -1;
}
