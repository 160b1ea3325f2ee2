import type { Sentence, Reading } from '../../../model/layers.ts';
import type { Mention, Token } from '../../../model/mention.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { bare, TITLES } from '../mention/known-names.ts';
import { mentionsIn } from '../propose/mentions-in.ts';
import { genderOfName, isGivenName, type Gender } from '../voice/given-names.ts';
import { nameKey, type StoryNames } from './known.ts';
import { personName } from './name.ts';
import { genderOfNoun, isBodyNoun, isPersonNoun, isThingNoun, lemmaOf } from './nouns.ts';
import type { Naming } from './persona.ts';

const NAMES: ReadonlySet<Mention['kind']> = new Set<Mention['kind']>(['person', 'organization', 'outlet', 'place', 'role']);

/** Every name of a sentence, without the titles before it: those that were found as mentions, and those that the story knows. */
export function namesIn(reading: Reading, sentence: Sentence, names: StoryNames): Naming[] {
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
  const before = tokens[from - 1]?.text === '.' ? tokens[from - 2] : tokens[from - 1];
  if (before?.sentence === mention.sentence && TITLES.has(bare(before.lower))) titled = true;
  // "Jan Malik": a first name that is a month too
  const month = tokens[from - 1];
  if (
    to - from === 1 &&
    !titled &&
    month?.sentence === mention.sentence &&
    month.pos === 'PROPN' &&
    isGivenName(month.text) &&
    !calledSo(tokens, from - 1)
  )
    from -= 1;
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
  if (to - from === 1 && describedAsPerson(tokens, from, to)) return kind !== 'place' && kind !== 'outlet';
  if (to - from === 1) return names.surnames.has(text) ? kind !== 'place' : kind === 'person' && !names.things.has(key);
  if (isBodyNoun(lemmaOf(last.lower)) || kind === 'outlet' || names.things.has(key) || isThingName(tokens, from, to)) return false;
  return kind === 'person' || names.people.has(key) || isGivenName(first.text);
}

/** "In Jan Malik was heard": a preposition tells that the month is meant. */
const calledSo = (tokens: readonly Token[], at: number): boolean =>
  /^(?:in|on|since|until|by|last|next|early|late|mid)$/.test(tokens[at - 1]?.lower ?? '');

/** "The hacker known as Greyfox", "Greyfox, a hacker": a word for a person beside a name of one word. */
function describedAsPerson(tokens: readonly Token[], from: number, to: number): boolean {
  const noun = (i: number): boolean => tokens[i]?.pos === 'NOUN' && isPersonNoun(lemmaOf(tokens[i]?.lower ?? ''));
  if (/^(?:as|called|named|nicknamed|dubbed)$/.test(tokens[from - 1]?.lower ?? '') && [2, 3, 4].some((n) => noun(from - n))) return true;
  return (
    tokens[to]?.text === ',' && /^(?:an?|the|his|her)$/.test(tokens[to + 1]?.lower ?? '') && (noun(to + 2) || noun(to + 3)) && !noun(to + 4)
  );
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
export function nameText(tokens: readonly Token[], from: number, to: number): string {
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
