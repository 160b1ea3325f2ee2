import { nameSpellings } from '../lexicon.generated.ts';
import { bare, TITLES } from '../mention/known-names.ts';
import { genderOfName, isGivenName, sameGivenName } from '../voice/given-names.ts';
import { PARTICLES, SUFFIX } from '../voice/name-words.ts';
import { folded, foldedAsGerman } from './folding.ts';
import { mayBeRomanised, slips, soundsApart } from './romanised.ts';

/** A personal name taken apart. Words are folded: small letters, no marks. */
export interface PersonName {
  readonly text: string; // as it is written, without titles
  readonly given: string | null; // null: the surname, or the first name, stands alone
  readonly middle: readonly string[];
  readonly surname: string; // without its particle
  readonly suffix: string; // "jr", "iii"
  readonly nickname: string | null; // the word in quotation marks
  readonly patronymic: boolean; // "Hassan bin Tariq": the order of the words is told
  readonly shown: readonly string[]; // the words of `given`, `middle` and `surname` as written
}

/** How two names stand to each other. */
export type NameMatch =
  { readonly grade: 'certain' | 'probable' | 'possible'; readonly rule: string } | { readonly grade: 'clash'; readonly rule: string };

const ARTICLE = /^(?:al|el|as|ad|ar|an|ash|at|az|ul)[-‑’']/i; // "al-Haddad", "an-Nasir"

/** Takes a name apart; null where no word is left beside titles. */
export function personName(text: string): PersonName | null {
  const words = text
    .replaceAll('’', "'")
    .replace(/'s?$/, '')
    .split(/[\s ]+/)
    .filter((word) => word !== '');
  let nickname: string | null = null;
  const kept: string[] = [];
  let suffix = '';
  words.forEach((word, i) => {
    if (/^["“'‘].+["”'’]$/.test(word)) nickname = folded(word);
    else if (i > 0 && SUFFIX.test(word)) suffix = folded(word);
    else if (TITLES.has(bare(word)) && kept.length === 0) return;
    else kept.push(word.replace(/,$/, ''));
  });
  const shown: string[] = [];
  let patronymic = false;
  for (const word of kept) {
    const lower = word.toLowerCase().replace(/-$/, '');
    if (PARTICLES.has(lower) && shown.length > 0) {
      patronymic ||= /^(?:bin|ibn|ben)$/.test(lower);
      continue;
    }
    shown.push(word.replace(ARTICLE, ''));
  }
  const [first] = shown;
  if (first !== undefined && shown.length > 1 && PARTICLES.has(first.toLowerCase())) shown.shift(); // "Von Brandt"
  // "A.J. Perez": two initials
  const [opens] = shown;
  if (opens !== undefined && shown.length > 1 && /^(?:\p{Lu}\.?){2,3}$/u.test(opens) && (opens.includes('.') || opens.length === 2))
    shown.splice(0, 1, ...[...opens.replaceAll('.', '')].map((letter) => `${letter}.`));
  const list = shown.map((word) => folded(word)).filter((word) => word !== '');
  const surname = list.at(-1);
  if (surname === undefined) return null;
  return {
    text: kept.join(' '),
    given: list.length > 1 ? (list[0] as string) : null,
    middle: list.slice(1, -1),
    surname,
    suffix,
    nickname,
    patronymic,
    shown,
  };
}

const SPELLINGS = new Map<string, Set<string>>();
for (const [name, others] of Object.entries(nameSpellings))
  for (const word of [name, ...others]) {
    const key = folded(word);
    const group = SPELLINGS.get(key) ?? new Set<string>();
    SPELLINGS.set(key, group.add(folded(name)));
  }

type Likeness = 'same' | 'part' | 'spelling' | 'short' | 'romanised' | 'slip' | 'unsure' | null;

/** How alike two words of a name are, the surest reason first; `shown` are the words as written. */
function likeness(a: string, b: string, shownA: string, shownB: string, given: boolean): Likeness {
  if (a === b || foldedAsGerman(shownA) === b || a === foldedAsGerman(shownB)) return 'same';
  if (given) {
    if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 'short' : null;
    if (sameGivenName(titleCase(a), titleCase(b))) return 'short';
  }
  const common = SPELLINGS.get(b);
  if (common && [...(SPELLINGS.get(a) ?? [])].some((name) => common.has(name))) return 'spelling';
  if (given && soundsApart(a, b) > 0.15 && isGivenName(titleCase(a)) && isGivenName(titleCase(b))) return null; // two names, however alike
  if (given && beginsWith(a, b)) return 'short';
  if (!given && (joinedTo(shownA, b) || joinedTo(shownB, a))) return 'part';
  if (given && soundsApart(a, b) <= 0.15) return 'romanised';
  if (`${a}s` === b || `${b}s` === a) return 'unsure';
  if (mayBeRomanised(a, b)) return 'romanised';
  const apart = slips(a, b);
  const shorter = Math.min(a.length, b.length);
  if (apart === 1 && shorter >= 5) return 'slip';
  if (apart === 2 && shorter >= 8) return 'slip';
  return apart <= 1 && shorter >= 3 ? 'unsure' : null;
}

/** "Gill" for "Gillian": three letters or more, and two or more left out. */
function beginsWith(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [x, y] = [genderOfName(titleCase(short)), genderOfName(titleCase(long))];
  return short.length >= 3 && long.length - short.length >= 2 && long.startsWith(short) && (x === null || y === null || x === y);
}

/** "Conrad" of "Mikula-Conrad". */
const joinedTo = (shown: string, word: string): boolean =>
  shown.includes('-') && word.length >= 3 && shown.split('-').map(folded).includes(word);

const titleCase = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const OPENS: Readonly<Record<string, string>> = {
  c: 'k',
  q: 'k',
  g: 'j',
  y: 'j',
  i: 'a',
  e: 'a',
  o: 'u',
  w: 'v',
  f: 'v',
  p: 'v',
  z: 's',
  h: 'k',
  s: 'ʃ',
};
const opening = (word: string): string => OPENS[word.charAt(0)] ?? word.charAt(0);

/** A quick look before `compareNames`: two first names that begin alike, are listed as one, or are another's middle name; or the words are swapped. */
export function mayShareGiven(a: PersonName, b: PersonName): boolean {
  const [x, y] = [a.given ?? '', b.given ?? ''];
  return (
    x.charAt(0) === y.charAt(0) ||
    opening(x) === opening(y) ||
    x === b.surname ||
    b.middle.includes(x) ||
    a.middle.includes(y) ||
    a.nickname !== null ||
    b.nickname !== null ||
    sameGivenName(titleCase(x), titleCase(y)) ||
    [...(SPELLINGS.get(x) ?? [])].some((name) => SPELLINGS.get(y)?.has(name))
  );
}

/** Whether two names can be one person's, by the names alone. */
export function compareNames(a: PersonName, b: PersonName): NameMatch | null {
  const [lastA, lastB] = [a.shown.at(-1) ?? '', b.shown.at(-1) ?? ''];
  if (a.given === null || b.given === null) return compareShort(a, b);
  if (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) return clash('suffixes');
  const last = likeness(a.surname, b.surname, lastA, lastB, false);
  const first = givenLikeness(a, b);
  if (last === null) return swapped(a, b) ?? within(a, b) ?? clash('surnames');
  if (first === null) return last === 'same' ? (within(a, b) ?? clash('first-names')) : clash('names');
  if (last === 'unsure' || first === 'unsure') return null;
  if (!middlesAgree(a.middle, b.middle)) return clash('middle-names');
  const loose = [last, first].filter((l) => l === 'slip').length;
  if (last === 'part') return { grade: 'possible', rule: 'part-of-surname' };
  if (last === 'same' && first === 'same') return { grade: 'certain', rule: 'same-name' };
  if (loose > 0) return { grade: 'possible', rule: 'slip' };
  if (last === 'same' && first === 'short')
    return { grade: 'probable', rule: a.given.length === 1 || b.given.length === 1 ? 'initial' : 'short-form' };
  if (last === 'same' && first === 'spelling') return { grade: 'probable', rule: 'spelling' };
  return { grade: 'possible', rule: 'romanised' };
}

const clash = (rule: string): NameMatch => ({ grade: 'clash', rule });

function givenLikeness(a: PersonName, b: PersonName): Likeness {
  const [x, y] = [a.given as string, b.given as string];
  const own = likeness(x, y, a.shown[0] ?? '', b.shown[0] ?? '', true);
  if (own !== null && own !== 'unsure') return own;
  if ((a.nickname !== null && a.nickname === y) || (b.nickname !== null && b.nickname === x)) return 'short';
  // known by the middle name: "W. Mark Lind", "Mark Lind"
  const isMiddle = (word: string, other: PersonName, own: PersonName): boolean =>
    own.middle.length === 0 && word.length > 1 && other.middle.includes(word);
  if (isMiddle(y, a, b) || isMiddle(x, b, a)) return 'short';
  return own;
}

/** No two middle names that contradict each other. */
function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a[0], b[0]];
  if (x === undefined || y === undefined || x === y) return true;
  if (x.length === 1 || y.length === 1) return x[0] === y[0];
  return likeness(x, y, x, y, true) !== null || a.length > 1 || b.length > 1;
}

/** "Zhao Minhua" and "Minhua Zhao". */
function swapped(a: PersonName, b: PersonName): NameMatch | null {
  if (a.patronymic || b.patronymic || a.middle.length > 0 || b.middle.length > 0 || a.given !== b.surname || b.given !== a.surname)
    return null;
  return { grade: 'probable', rule: 'order' };
}

/** A long name and the same with words left out: at least three words in common, in order. */
function within(a: PersonName, b: PersonName): NameMatch | null {
  const words = (n: PersonName): readonly string[] => [n.given as string, ...n.middle, n.surname];
  const [short, long] = words(a).length <= words(b).length ? [words(a), words(b)] : [words(b), words(a)];
  if (short.length < 3) return null;
  let at = 0;
  for (const word of short) {
    while (at < long.length && word !== long[at] && !mayBeRomanised(word, long[at] as string)) at += 1;
    if (at >= long.length) return null;
    at += 1;
  }
  return { grade: 'probable', rule: 'words-left-out' };
}

/** One name alone against another: a surname, or a first name. */
function compareShort(a: PersonName, b: PersonName): NameMatch | null {
  const [short, full] = a.given === null ? [a, b] : [b, a];
  const shown = short.shown.at(-1) ?? '';
  if (full.given === null) {
    const like = likeness(short.surname, full.surname, shown, full.shown.at(-1) ?? '', false);
    if (like === 'same') return { grade: 'certain', rule: 'same-name' };
    if (like === 'romanised' || like === 'spelling' || like === 'slip')
      return { grade: 'possible', rule: like === 'slip' ? 'slip' : 'romanised' };
    return like === null ? clash('names') : null;
  }
  const last = likeness(short.surname, full.surname, shown, full.shown.at(-1) ?? '', false);
  if (last === 'same') return { grade: 'probable', rule: 'surname' };
  if (last === 'romanised' || last === 'spelling' || last === 'slip')
    return { grade: 'possible', rule: last === 'slip' ? 'slip' : 'romanised' };
  const first = likeness(short.surname, full.given, shown, full.shown[0] ?? '', true);
  if (first === 'same' || first === 'short') return { grade: 'possible', rule: 'first-name' };
  return last === null ? clash('names') : null;
}
