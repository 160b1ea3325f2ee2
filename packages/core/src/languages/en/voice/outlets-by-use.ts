import type { Segmented } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { isGivenName } from './given-names.ts';
import { isOffice, NOT_A_NAME, ofABody } from './name-words.ts';
import type { OutletName } from './outlet-names.ts';
import { placesFrom } from './words.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Nouns for an outlet that stand right before its name: “the newspaper Vestposten”. */
const KINDS = setOf('newspaper daily weekly tabloid broadcaster magazine website newswire');
const BROADCAST = setOf('television tv radio');
const CITES = setOf('citing quoting');
const REPORTS = setOf('reported reports');
const SAYS = setOf('said says told tells added adds asked warned');
/** What may follow whoever was told: what was said, a time, a mark. */
const AFTER_TOLD = setOf('that , . on in by at last late early yesterday today');
const NAME = 3; // words of a name
const CITED = 14; // words between “citing” and “reported”

/**
 * Outlets that no list knows and whose names do not tell it, by what is said of them; by the place of the name's first token.
 *
 * A body that reports and cites (“Northline reported, citing two officials”), that unnamed people told (“two officials told Northline”), that is called a
 * news agency or a newspaper, and a state’s television and radio. Wherever else the name stands it is the same outlet. A name that is a person’s, a
 * place’s or an office’s somewhere in the report is left alone.
 */
export function outletsByUse({ tokens }: Segmented): ReadonlyMap<number, OutletName> {
  const found = new Map<number, OutletName>();
  const names = new Set<string>();
  const unsure = new Set<string>();
  const learn = (run: Run | null, to = run?.to ?? 0): void => {
    if (!run) return;
    const name = textOf(tokens, run);
    names.add(name);
    found.set(run.from, { name, from: withThe(tokens, run.from), to });
  };
  for (let i = 1; i < tokens.length; i += 1) {
    const { lower } = tokens[i] as Token;
    if (lower === 'agency') {
      if (tokens[i - 1]?.lower === 'news') learn(runBefore(tokens, i - 1), i + 1);
    } else if (BROADCAST.has(lower)) {
      const of = ofTheState(tokens, i);
      if (of) found.set(of.from, of);
    } else if (CITES.has(lower)) {
      if (tokens[i - 1]?.text !== ',') continue;
      const verb = tokens[i - 2];
      if (verb && REPORTS.has(verb.lower)) learn(runBefore(tokens, i - 2));
      else if (reportedAhead(tokens, i)) learn(runBefore(tokens, i - 1));
    } else if (lower === 'told') {
      const who = tokens[i - 1] as Token;
      const next = tokens[i + 2];
      const run = who.pos === 'NOUN' ? runBefore(tokens, i + 2) : null;
      if (run?.from !== i + 1 || !next || !(next.sentence !== who.sentence || AFTER_TOLD.has(next.lower))) continue;
      unsure.add(textOf(tokens, run));
    } else if (KINDS.has(lower) && isCapitalized(tokens[i + 1]?.text ?? '')) {
      let to = i + 1;
      while (to - i <= NAME && fits(tokens[to]) && tokens[to]?.sentence === tokens[i]?.sentence) to += 1;
      const next = tokens[to];
      if (to > i + 1 && !isCapitalized(next?.text ?? '') && !/^['’]s?$/.test(next?.text ?? '')) learn({ from: i + 1, to });
    }
  }
  if (names.size === 0 && unsure.size === 0) return found;
  const elsewhere = [...names, ...unsure].some((name) => !name.includes(' '));
  if (!elsewhere) return found;
  const others = notOutlets(tokens, unsure);
  for (const name of unsure) if (!others.has(name)) names.add(name);
  for (let i = 0; i < tokens.length; i += 1) {
    const { text } = tokens[i] as Token;
    if (names.has(text) && !found.has(i) && standsAlone(tokens, i)) found.set(i, { name: text, from: withThe(tokens, i), to: i + 1 });
  }
  return found;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

const textOf = (tokens: readonly Token[], { from, to }: Run): string =>
  tokens
    .slice(from, to)
    .map((t) => t.text)
    .join(' ');

/** A word that can be an outlet’s name: none for an office, a body, a place or a first name, and none in capitals throughout. */
const fits = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Lu}\p{Ll}{2}/u.test(token.text) &&
  !NOT_A_NAME.has(token.text) &&
  !isGivenName(token.text) &&
  !ofABody(token.text) &&
  !isOffice(token) &&
  placesFrom(token.text).length === 0;

/** The capitalized words that end before `to`: the whole run of them, or nothing. */
function runBefore(tokens: readonly Token[], to: number): Run | null {
  let from = to;
  const sentence = tokens[to - 1]?.sentence;
  while (from > 0 && to - from < NAME && fits(tokens[from - 1]) && tokens[from - 1]?.sentence === sentence) from -= 1;
  const before = tokens[from - 1];
  if (from === to || (before?.sentence === sentence && before?.lower !== 'the' && isCapitalized(before?.text ?? ''))) return null;
  return { from, to };
}

/** “state television”, “Norwegian state TV”, “state-run radio”. */
function ofTheState(tokens: readonly Token[], at: number): OutletName | null {
  let from = at - 1;
  if (/^(?:run|owned|controlled)$/.test(tokens[from]?.lower ?? '') && tokens[from - 1]?.text === '-') from -= 2;
  const state = tokens[from];
  if (state?.lower !== 'state' || state.sentence !== tokens[at]?.sentence) return null;
  const country = tokens[from - 1];
  const of = country?.sentence === state.sentence && placesFrom(country.text).length > 0 ? country : null;
  if (of) from -= 1;
  const medium = tokens[at]?.lower === 'radio' ? 'radio' : 'television';
  return { name: `${of ? `${of.text} ` : ''}state ${medium}`, from: withThe(tokens, from), to: at + 1 };
}

/** “Northline, citing two officials, reported”. */
function reportedAhead(tokens: readonly Token[], at: number): boolean {
  const end = Math.min(tokens.length, at + CITED);
  for (let i = at + 1; i < end && tokens[i]?.sentence === tokens[at]?.sentence; i += 1)
    if (tokens[i]?.text === ',' && REPORTS.has(tokens[i + 1]?.lower ?? '')) return true;
  return false;
}

/** Those of `names` that are part of a longer name somewhere, or say something as people do. */
function notOutlets(tokens: readonly Token[], names: ReadonlySet<string>): ReadonlySet<string> {
  const people = new Set<string>();
  if (names.size === 0) return people;
  for (let i = 0; i < tokens.length; i += 1) {
    const { text } = tokens[i] as Token;
    if (names.has(text) && (!standsAlone(tokens, i) || SAYS.has(tokens[i + 1]?.lower ?? ''))) people.add(text);
  }
  return people;
}

const standsAlone = (tokens: readonly Token[], at: number): boolean => {
  const { sentence } = tokens[at] as Token;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  const named = (t: Token | undefined): boolean =>
    t?.sentence === sentence && isCapitalized(t.text) && t.lower !== 'the' && !NOT_A_NAME.has(t.text);
  return (
    !named(before) && !named(after) && !(before?.text === '.' && isCapitalized(tokens[at - 2]?.text ?? '') && before.sentence === sentence)
  );
};

const withThe = (tokens: readonly Token[], at: number): number => {
  const before = tokens[at - 1];
  return before?.lower === 'the' && before.sentence === tokens[at]?.sentence ? at - 1 : at;
};
