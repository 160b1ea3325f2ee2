import type { Reading, Sentence } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { countryOf } from '../mention/known-names.ts';
import { folded } from './folding.ts';
import { nameText } from './names-in.ts';
import { genderOfNoun, isBodyNoun, isKin, isPersonNoun, isRole, lemmaOf } from './nouns.ts';
import type { Naming } from './persona.ts';

const POSSESSIVE = /^['’]s?$/;
const OWN = /^(?:his|her|its|their|my|our|your)$/;
const STOPS = /^[.,;:!?()“”"—–]$/;
const NUMBERS = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|few|dozens|both|\d+)$/;
const LONGEST = 9; // words before a noun

/** Every description of a sentence that is no part of a name: "the harbour master", "two guards", "the 20-year-old". `named` are the names already found in it. */
export function describedIn(reading: Reading, sentence: Sentence, named: readonly Naming[]): Naming[] {
  const { tokens } = reading;
  const [begin, end] = sentence.tokens;
  const taken = new Map<number, Naming>();
  for (const n of named) for (let i = n.from; i < n.to; i += 1) taken.set(i, n);
  const found: Naming[] = [];
  for (let i = begin; i < end; i += 1) {
    const token = tokens[i] as Token;
    if (taken.has(i) || !/^\p{L}/u.test(token.text)) continue;
    const old = ageAt(tokens, i, end);
    if (token.pos === 'VERB' && old === null) continue;
    const noun = lemmaOf(token.lower);
    const person = token.pos === 'PROPN' || token.pos === 'ADJ' ? isRole(noun) : token.pos === 'NOUN' && isPersonNoun(noun);
    if (
      token.pos === 'PROPN' &&
      i + 1 < end &&
      !taken.has(i + 1) &&
      tokens[i + 1]?.pos === 'PROPN' &&
      isCapitalized((tokens[i + 1] as Token).text)
    )
      continue; // a word of a name that was not found
    const body = !person && isBodyNoun(noun) && /^(?:NOUN|PROPN)$/.test(token.pos);
    // the head is the last noun: "harbour master", "guard dog"
    const next = tokens[i + 1];
    const goesOn =
      i + 1 < end && !taken.has(i + 1) && next !== undefined && (next.pos === 'NOUN' || (next.text === '-' && next.start === token.end));
    if (
      old === null &&
      ((!person && !body) ||
        (goesOn && next.pos === 'NOUN' && !(person && (isVerbLike(next) || isKin(noun)))) ||
        (goesOn && next.text === '-'))
    )
      continue;
    if (old !== null && /^(?:NOUN)$/.test(next?.pos ?? '') && isPersonNoun(lemmaOf(next?.lower ?? ''))) continue; // "20-year-old student": the student
    const phrase = leftOf(tokens, begin, i, taken);
    const plural = old === null && token.lower !== noun && !/^(?:police)$/.test(token.lower);
    // "one of the investigators"
    const one = plural && tokens[phrase.from - 1]?.lower === 'of' && tokens[phrase.from - 2]?.lower === 'one' && phrase.from - 2 >= begin;
    const kind = one ? 'person' : body ? 'body' : plural || phrase.number ? 'group' : 'person';
    const nounOf = old === null ? noun : null;
    const behind = ownerBehind(tokens, i, end, taken);
    found.push({
      reading,
      from: one ? phrase.from - 2 : phrase.from,
      to: i + 1,
      head: i,
      sentence: sentence.index,
      kind,
      name: null,
      parsed: null,
      noun: nounOf,
      determiner: one ? 'indefinite' : phrase.determiner,
      modifiers: phrase.modifiers,
      of: tiedTo(reading.tokens, phrase, behind, taken),
      age: old ?? phrase.age,
      gender: nounOf === null ? null : genderOfNoun(nounOf),
      owner: phrase.owner ?? behind,
    });
  }
  return found;
}

/** A word that the tagger takes for a noun behind a subject: "the sister lit a candle". */
const isVerbLike = (token: Token): boolean => /(?:ed|lit|fell|saw|said|shot|fled|bit)$/.test(token.lower);

/** "20-year-old" that ends at token `i`. */
function ageAt(tokens: readonly Token[], i: number, end: number): number | null {
  if (tokens[i]?.lower !== 'old' || tokens[i - 1]?.text !== '-' || !/^years?$/.test(tokens[i - 2]?.lower ?? '') || i >= end) {
    const whole = /^(\d{1,3})-years?-old$/.exec(tokens[i]?.lower ?? '');
    return whole ? Number(whole[1]) : null;
  }
  const n = tokens[i - 4];
  return n && /^\d{1,3}$/.test(n.text) ? Number(n.text) : null;
}

/** The names before a noun, those that own it, and those behind its "of", as far as they are no people’s. */
function tiedTo(tokens: readonly Token[], phrase: Left, behind: Naming['owner'], taken: ReadonlyMap<number, Naming>): readonly string[] {
  const found = new Set<string>();
  const put = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) {
      const { text } = tokens[i] as Token;
      const country = countryOf(text);
      if (country !== null) found.add(country.toLowerCase());
      else if (taken.get(i)?.kind !== 'person' && (taken.has(i) || (tokens[i] as Token).pos === 'PROPN') && /^\p{Lu}/u.test(text))
        found.add(folded(text.replace(/['’]s$/, '')));
    }
  };
  if (phrase.owner) put(...phrase.owner);
  if (behind) put(...behind);
  put(phrase.from, phrase.head);
  return [...found].sort();
}

interface Left {
  readonly head: number;
  readonly from: number;
  readonly determiner: Naming['determiner'];
  readonly modifiers: readonly string[];
  readonly age: number | null;
  readonly number: boolean;
  readonly owner: readonly [number, number] | null;
}

/** What stands before a noun, back to its article or owner. */
function leftOf(tokens: readonly Token[], begin: number, head: number, taken: ReadonlyMap<number, Naming>): Left {
  const modifiers: string[] = [];
  let age: number | null = null;
  let number = false;
  let from = head;
  for (let i = head - 1; i >= begin && head - i <= LONGEST; i -= 1) {
    const token = tokens[i] as Token;
    const { lower } = token;
    const done = (determiner: Naming['determiner'], at = i, owner: Left['owner'] = null): Left => ({
      from: at,
      head,
      determiner,
      modifiers,
      age,
      number,
      owner,
    });
    if (lower === 'that' && tokens[head]?.lower.endsWith('s')) break; // "said that soldiers"
    if (/^(?:the|this|that|these|those)$/.test(lower)) return done('definite');
    if (/^(?:an?)$/.test(lower)) return done('indefinite');
    if (/^(?:another|other|second|third)$/.test(lower)) {
      const before = tokens[i - 1]?.lower ?? '';
      return done('other', /^(?:the|an?)$/.test(before) ? i - 1 : i);
    }
    if (OWN.test(lower)) return done('owned', i, [i, i + 1]);
    if (POSSESSIVE.test(token.text)) {
      const named = taken.get(i - 1);
      if (named) return done('owned', named.from, [named.from, named.to]);
      let at = i - 1;
      while (at > begin && /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(tokens[at - 1]?.pos ?? '') && tokens[at]?.pos !== 'DET') at -= 1;
      return done('owned', at, [at, i]);
    }
    const name = taken.get(i);
    if (name) {
      if (/['’]s$/.test((tokens[name.to - 1] as Token).text)) return done('owned', name.from, [name.from, name.to]);
      modifiers.push(...nameText(tokens, name.from, name.to).toLowerCase().split(' '));
      i = name.from;
      from = name.from;
      continue;
    }
    if (NUMBERS.test(lower) && tokens[i + 1]?.text !== '-') {
      number = lower !== 'one';
      from = i;
      continue;
    }
    const old = ageAt(tokens, i, head);
    if (old !== null) {
      age = old;
      i = /-/.test(token.text) ? i : i - 4;
      from = Math.max(begin, i);
      continue;
    }
    if (
      token.text === '-' ||
      /^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.pos) ||
      (token.pos === 'VERB' && /(?:ed|ing)$/.test(lower) && i > begin && tokens[i - 1]?.pos === 'DET')
    ) {
      if (token.text !== '-') modifiers.push(countryOf(token.text)?.toLowerCase() ?? lower);
      from = i;
      continue;
    }
    break;
  }
  return { head, from, determiner: 'bare', modifiers, age, number, owner: null };
}

/** "The lawyer of Luis Ortega": whoever stands behind "of". */
function ownerBehind(tokens: readonly Token[], head: number, end: number, taken: ReadonlyMap<number, Naming>): Naming['owner'] {
  if (!/^(?:of|for|to|at|in|from)$/.test(tokens[head + 1]?.lower ?? '')) return null;
  for (let i = head + 2; i < Math.min(end, head + 9); i += 1) {
    const token = tokens[i] as Token;
    const name = taken.get(i);
    if (name) return [name.from, name.to];
    if (STOPS.test(token.text) || /^(?:VERB|AUX|ADP|CCONJ)$/.test(token.pos)) break;
    if (token.pos === 'NOUN' && tokens[i + 1]?.pos !== 'NOUN' && tokens[i + 1]?.pos !== 'PROPN') return [head + 2, i + 1];
  }
  return null;
}
