import type { Segmented, Sentence } from '../../../model/layers.ts';
import type { Mention, MentionKind, Token } from '../../../model/mention.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { months, personRoles, weekdays } from '../lexicon.generated.ts';
import { bare, BODY_WORDS, countryOf, hasOutletShape, OUTLETS, TITLES } from './known-names.ts';
import { surnameOf, wordsWithin } from './name-forms.ts';

/** Lower-case words that a name can hold: "Center for Policy", "Bank of Norway", "Osama bin Laden". */
const JOINTS = new Set(['of', 'for', 'and', 'the']);
const PARTICLES = new Set(['de', 'da', 'di', 'du', 'del', 'van', 'von', 'der', 'bin', 'ibn', 'al', 'el', 'la', 'le', 'abu']);

const CALENDAR = new Set([...Object.keys(months), ...Object.keys(weekdays)]);
const ROLES = new Set<string>(personRoles);

interface Run {
  readonly from: number;
  readonly to: number;
  readonly titled: boolean; // a title stands before it
}

/**
 * Names of people, bodies, outlets and places, in text order.
 *
 * A name is a run of capitalized words. What it names is told by a list, by a word inside it, by a title or by what stands beside it; a single
 * capitalized word is a person only where a longer name in the same report ends in it. Misses names in lower case and in capitals throughout.
 */
export function nameMentions(reading: Segmented): Mention[] {
  const runs = reading.sentences.flatMap((sentence) => {
    const heading = reading.paragraphs[sentence.paragraph]?.heading ?? false;
    return heading ? [] : runsOf(reading.tokens, sentence).map((run) => ({ run, sentence }));
  });
  const first = runs.map(({ run, sentence }) => {
    const name = nameOf(reading.tokens, run);
    return { run, sentence, name, kind: kindOf(reading.tokens, run, sentence, name) };
  });
  const people = new Map<string, string>(); // last word of a full name, and of nothing else
  const clash = new Set<string>();
  for (const { run, name, kind } of first) {
    if (kind !== 'person' || run.to - run.from < 2) continue;
    const last = surnameOf(name);
    const known = people.get(last);
    if (known !== undefined && known !== name && !sameName(known, name)) clash.add(last);
    if (known === undefined || name.length > known.length) people.set(last, name);
  }
  const inside = new Set(first.filter(({ run, sentence }) => run.from > sentence.tokens[0]).map(({ name }) => name));
  return first.flatMap(({ run, sentence, name, kind }) => {
    const last = surnameOf(name);
    const known = people.get(last);
    const single = run.to - run.from === 1;
    // a sentence's first word is capitalized anyway: a name only if it is one elsewhere, or is known
    if (single && kind === 'organization' && run.from === sentence.tokens[0] && !inside.has(name) && known === undefined) return [];
    const person = known !== undefined && !clash.has(last) && (single ? kind !== 'place' || run.titled : kind === 'person');
    return [mentionOf(reading, run, sentence, person ? 'person' : kind, person ? known : name)];
  });
}

/** One name is the other with words left out: "Amir Ruiz" and "Amir Said Ruiz". */
const sameName = (a: string, b: string): boolean => (a.length <= b.length ? wordsWithin(a, b) : wordsWithin(b, a));

function nameOf(tokens: readonly Token[], run: Run): string {
  let name = (tokens[run.from] as Token).text;
  for (let i = run.from + 1; i < run.to; i += 1) name += ` ${(tokens[i] as Token).text}`;
  return name.replaceAll('’', "'").replaceAll(' - ', '-').replace(/^The /, '');
}

function mentionOf(reading: Segmented, run: Run, sentence: Sentence, kind: MentionKind, name: string): Mention {
  const start = (reading.tokens[run.from] as Token).start;
  const end = (reading.tokens[run.to - 1] as Token).end;
  return {
    kind,
    start,
    end,
    text: reading.report.text.slice(start, end),
    name,
    sentence: sentence.index,
    head: run.to - 1,
    tokens: [run.from, run.to],
  };
}

const capital = (t: Token | undefined): boolean => t !== undefined && isCapitalized(t.text);

function runsOf(tokens: readonly Token[], sentence: Sentence): Run[] {
  const [from, to] = sentence.tokens;
  const within = (i: number): Token | undefined => (i < to ? tokens[i] : undefined); // a name ends with its sentence
  const runs: Run[] = [];
  let i = from;
  while (i < to) {
    if (!startsName(tokens, i, from)) {
      i += 1;
      continue;
    }
    let titled = false;
    let start = i;
    let end = start + 1;
    while (end < to) {
      const next = tokens[end] as Token;
      const second = within(end + 1);
      const third = within(end + 2);
      if (nameWord(next)) end += 1;
      else if (next.text === '-' && tokens[end - 1]?.end === next.start && nameWord(second) && second?.start === next.end) end += 2;
      else if (JOINTS.has(next.lower) && nameWord(second) && isBody(tokens, start, end) && !TITLES.has(bare(second?.lower ?? ''))) end += 2;
      else if (JOINTS.has(next.lower) && second?.lower === 'the' && capital(third) && isBody(tokens, start, end)) end += 3;
      else if (PARTICLES.has(next.lower) && capital(second)) end += 2;
      else if (PARTICLES.has(next.lower) && (second?.text === '-' || PARTICLES.has(second?.lower ?? '')) && capital(third))
        end += 3; // "al-Amin", "de la Cruz"
      else break;
    }
    // "Norwegian General Ana Ruiz": titles, offices and peoples stand before the name, not in it
    for (let j = end - 2; j >= start; j -= 1) {
      const word = tokens[j] as Token;
      if ((TITLES.has(bare(word.lower)) || ROLES.has(word.lemma.toLowerCase())) && !isBody(tokens, j, end)) {
        start = j + 1;
        titled = true;
        break;
      }
    }
    while (start + 1 < end && countryOf((tokens[start] as Token).text) !== null && !isBody(tokens, start + 1, end) && end - start > 2)
      start += tokens[start + 1]?.text === '-' ? 2 : 1;
    const office = tokens[end - 1] as Token;
    if ((TITLES.has(bare(office.lower)) || ROLES.has(office.lemma.toLowerCase())) && !isBody(tokens, start, end)) {
      i = Math.max(end, i + 1); // "the UN Ambassador": an office without a name
      continue;
    }
    runs.push({ from: start, to: end, titled: titled || TITLES.has(bare(tokens[start - 1]?.lower ?? '')) });
    i = Math.max(end, i + 1);
  }
  return runs;
}

/** A word that can stand in a name: capitalized and no verb, or an initial. */
function nameWord(t: Token | undefined): boolean {
  return (
    t !== undefined &&
    capital(t) &&
    !CALENDAR.has(bare(t.lower)) &&
    (t.pos === 'PROPN' || t.pos === 'NOUN' || t.pos === 'ADJ' || /^\p{Lu}\.$/u.test(t.text))
  );
}

function startsName(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i] as Token;
  if (!capital(token) || CALENDAR.has(bare(token.lower)) || token.pos === 'PRON' || token.pos === 'DET' || token.pos === 'NUM')
    return false;
  if (token.pos === 'PROPN') return true;
  // a sentence's first word is capitalized anyway: a name only if the next word is one too
  if (i === from || tokens[i - 1]?.pos === 'PUNCT') return nameWord(token) && tokens[i + 1]?.pos === 'PROPN';
  return nameWord(token);
}

function isBody(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (BODY_WORDS.has((tokens[i] as Token).lower)) return true;
  return false;
}

function kindOf(tokens: readonly Token[], run: Run, sentence: Sentence, name: string): MentionKind {
  const lower = bare(name);
  const length = run.to - run.from;
  if (OUTLETS.has(lower)) return 'outlet';
  if (countryOf(lower) !== null && !run.titled) return 'place';
  if (hasOutletShape(name)) return 'outlet';
  if (isBody(tokens, run.from, run.to)) return 'organization';
  if (run.titled) return 'person';
  const before = tokens[run.from - 1];
  if (length >= 2 && length <= 5 && !/\d/.test(name) && (before?.lower !== 'the' || run.from === sentence.tokens[0])) {
    if (before && /^(?:in|near|at|from|outside|across)$/.test(before.lower) && before.sentence === sentence.index) return 'place';
    return 'person';
  }
  if (before && /^(?:in|near|outside|across)$/.test(before.lower) && before.sentence === sentence.index) return 'place';
  return 'organization';
}
