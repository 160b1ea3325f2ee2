import type { Reading, Sentence } from '../../../model/layers.ts';
import type { Mention, Token } from '../../../model/mention.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { bare, countryOf, TITLES } from '../mention/known-names.ts';
import { genderOfName, isGivenName, type Gender } from '../voice/given-names.ts';
import { mentionsIn } from '../propose/mentions-in.ts';
import { folded } from './folding.ts';
import { nameKey, type StoryNames } from './known.ts';
import { personName } from './name.ts';
import { genderOfNoun, isBodyNoun, isKin, isPersonNoun, isRole, isThingNoun, lemmaOf } from './nouns.ts';
import type { Naming } from './persona.ts';

/** Every place where the report names or describes somebody, a body or a named thing, in text order. Pronouns are left out. `names` of the whole story are known also where no mention was found. */
export function namingsIn(reading: Reading, names: StoryNames): readonly Naming[] {
  return reading.sentences.flatMap((sentence) => {
    const named = namesIn(reading, sentence, names);
    return [...named, ...describedIn(reading, sentence, named)].sort((a, b) => a.from - b.from || b.to - a.to);
  });
}

const NAMES: ReadonlySet<Mention['kind']> = new Set<Mention['kind']>(['person', 'organization', 'outlet', 'place', 'role']);

function namesIn(reading: Reading, sentence: Sentence, names: StoryNames): Naming[] {
  const found: Naming[] = [];
  for (const mention of mentionsIn(reading, sentence.index)) {
    if (!NAMES.has(mention.kind)) continue;
    const naming = nameAt(reading, sentence, mention, names);
    if (naming && !found.some((n) => n.from < naming.to && naming.from < n.to)) found.push(naming);
  }
  const [begin, end] = sentence.tokens;
  const free = (from: number, to: number): boolean => !found.some((n) => n.from < to && from < n.to);
  for (let i = begin; i < end; i += 1) {
    const token = reading.tokens[i] as Token;
    if (!isCapitalized(token.text)) continue;
    // a name in full where no mention was found, as in a headline
    const full = (names.byFirst.get(token.lower) ?? []).find((words) =>
      words.every((word, k) => sameWord(reading.tokens[i + k], word, end)),
    );
    if (full && free(i, i + full.length)) {
      found.push(personAt(reading, sentence, i, i + full.length, full.join(' ')));
      i += full.length - 1;
      continue;
    }
    const last = token.text.replace(/['’]s$/, '');
    const verb = token.pos === 'VERB' && !(i > begin || /^(?:VERB|AUX)$/.test(reading.tokens[i + 1]?.pos ?? ''));
    if (names.surnames.has(last) && !verb && free(i, i + 1)) found.push(personAt(reading, sentence, i, i + 1, last));
  }
  return found;
}

/** The token is this word of a name; a line in capitals counts. */
const sameWord = (token: Token | undefined, word: string, end: number): boolean =>
  token !== undefined && token.index < end && (token.text.replace(/['’]s$/, '') === word || token.text === word.toUpperCase());

/** A mention as a name: without the nouns for an office with which it begins, "Guard Devon Pell". */
function nameAt(reading: Reading, sentence: Sentence, mention: Mention, names: StoryNames): Naming | null {
  const { tokens } = reading;
  let [from] = mention.tokens;
  const [, to] = mention.tokens;
  let titled = false;
  const ofBody = isBodyNoun(lemmaOf((tokens[to - 1] as Token).lower));
  for (let i = from; !ofBody && i < to - 1; i += 1) {
    const word = tokens[i] as Token;
    if (TITLES.has(bare(word.lower)) || (isPersonNoun(lemmaOf(word.lower)) && !isGivenName(word.text))) {
      from = i + 1;
      titled = true;
      if (tokens[from]?.text === '.' && from < to - 1) from += 1;
    } else if (!isCapitalized(word.text) || isGivenName(word.text)) break;
  }
  if (TITLES.has(bare(tokens[from - 1]?.lower ?? '')) || TITLES.has(bare(tokens[from - 2]?.lower ?? ''))) titled = true;
  // "Panthers keeper Cam Newton": the words before a name that stands elsewhere by itself are none of it
  for (let i = from + 1; i <= to - 2 && mention.kind === 'person'; i += 1)
    if (
      isGivenName((tokens[i] as Token).text) &&
      !isGivenName((tokens[from] as Token).text) &&
      names.people.has(nameKey(nameText(tokens, i, to)))
    )
      from = i;
  const text = nameText(tokens, from, to);
  const last = tokens[to - 1] as Token;
  const single = to - from === 1;
  const common = isPersonNoun(lemmaOf(last.lower)) || isBodyNoun(lemmaOf(last.lower));
  if (text === '' || (single && common && !isGivenName(last.text) && !titled)) return null;
  const person = isPersonName(tokens, from, to, mention.kind, titled, text, names);
  const naming = personAt(reading, sentence, from, to, text);
  return person && naming.parsed
    ? naming
    : { ...naming, kind: mention.kind === 'organization' || mention.kind === 'outlet' ? 'body' : 'thing', parsed: null, gender: null };
}

function personAt(reading: Reading, sentence: Sentence, from: number, to: number, text: string): Naming {
  const parsed = personName(text);
  const given = parsed?.given != null ? (parsed.shown[0] ?? null) : null;
  return {
    reading,
    from,
    to,
    head: to - 1,
    sentence: sentence.index,
    kind: 'person',
    name: text,
    parsed,
    noun: null,
    determiner: 'bare',
    modifiers: [],
    of: [],
    age: null,
    gender: genderOfTitle(reading.tokens, from) ?? (given === null ? null : genderOfName(given)),
    owner: null,
  };
}

/** By the words of the name, by what stands before it, and by what the other reports take it for. */
function isPersonName(
  tokens: readonly Token[],
  from: number,
  to: number,
  kind: Mention['kind'],
  titled: boolean,
  text: string,
  names: StoryNames,
): boolean {
  const [first, last] = [tokens[from] as Token, tokens[to - 1] as Token];
  if (titled) return true;
  const key = nameKey(text);
  if (to - from === 1) return names.surnames.has(text) ? kind !== 'place' : kind === 'person' && !names.things.has(key);
  if (isBodyNoun(lemmaOf(last.lower)) || kind === 'outlet' || names.things.has(key) || isThingName(tokens, from, to)) return false;
  return kind === 'person' || names.people.has(key) || isGivenName(first.text);
}

/** "The ferry Blue Heron", "the Blue Heron": what stands before it tells that it is no person. */
function isThingName(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from] as Token;
  if (isGivenName(first.text)) return false;
  const before = tokens[from - 1];
  if (!before || before.sentence !== first.sentence) return false;
  return before.lower === 'the' ? tokens[to]?.text !== ',' : before.pos === 'NOUN' && isThingNoun(lemmaOf(before.lower));
}

/** The words of a name as a reader writes them. */
function nameText(tokens: readonly Token[], from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; i += 1) {
    const token = tokens[i] as Token;
    if (/^['’]s?$/.test(token.text)) break;
    out += (out !== '' && token.start > (tokens[i - 1] as Token).end ? ' ' : '') + token.text;
  }
  return out.replace(/['’]s$/, '').replaceAll('’', "'");
}

function genderOfTitle(tokens: readonly Token[], from: number): Gender | null {
  const before = tokens[from - 1]?.text === '.' ? tokens[from - 2] : tokens[from - 1];
  const word = before?.sentence === tokens[from]?.sentence ? bare(before?.lower ?? '') : '';
  return /^(?:mr|sir|lord|king|prince)$/.test(word)
    ? 'm'
    : /^(?:mrs|ms|miss|dame|lady|queen|princess)$/.test(word)
      ? 'f'
      : genderOfNoun(word);
}

const POSSESSIVE = /^['’]s?$/;
const OWN = /^(?:his|her|its|their|my|our|your)$/;
const STOPS = /^[.,;:!?()“”"—–]$/;
const NUMBERS = /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|few|dozens|both|\d+)$/;
const LONGEST = 9; // words before a noun

function describedIn(reading: Reading, sentence: Sentence, named: readonly Naming[]): Naming[] {
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
      else if (taken.has(i) && taken.get(i)?.kind !== 'person' && /^\p{Lu}/u.test(text)) found.add(folded(text.replace(/['’]s$/, '')));
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
