import type { Reading } from '../../../../model/layers.ts';
import type { Token } from '../../../../model/mention.ts';
import { harmWords } from '../../lexicon.generated.ts';
import { peopleIn, type PeoplePhrase } from './people.ts';
import { type Stated, statedToll } from './stated.ts';

export type Befell = (typeof harmWords)[number]['befell'];

/** People and what befell them, over the tokens `[from, to)`, from the first to the last word that says so. */
export interface Befallen {
  readonly people: PeoplePhrase; // of several people coordinated: their sum
  readonly befell: Befell;
  readonly from: number;
  readonly to: number;
  readonly stated?: Stated; // where the toll is given by its name
}

const HARM = new Map(harmWords.map((entry) => [entry.word, entry]));
const FOUND_SO =
  /^(?:pronounced|declared|found|left|confirmed|feared|reported|presumed|believed|listed|remain|remains|remained|known|thought|said|being|been|be|was|were|is|are|had|have|has|got|gunned|critically|seriously)$/;
const MAY = /^(?:could|would|might|may|can|should|must|not|n't|never|nearly|almost)$/;
const WANTED = /^(?:hope|plan|want|try|threaten|vow|intend|attempt|fail|aim|plot|conspire|mean|like|seek|refuse|swear|promise|order|able)$/;
const FARTHEST = 12;

/**
 * Who was killed, hurt, shot, held … in one sentence, and how many.
 *
 * The word that says what befell stands behind the people ("five others were hurt") or governs them ("killing two"); people joined by "and"
 * count together. Prefers the governing word where it touches. Drops what could have happened. Misses relative clauses before the verb.
 */
export function befallenIn(reading: Reading, sentence: number): readonly Befallen[] {
  const [start, end] = reading.sentences[sentence]!.tokens;
  if (!harmed(reading, start, end)) return [];
  const people = peopleIn(reading, sentence);
  const found: Befallen[] = [];
  for (let n = 0; n < people.length;) {
    const group = coordinated(reading.tokens, people, n);
    if (agesOf(reading.tokens, people[n]!, people[n + 1])) {
      n += 2;
      continue;
    }
    const read = befell(reading.tokens, group.people, people[n - 1], people[group.next]?.from ?? end, start, end);
    if (read) found.push(read);
    n = Math.max(n + 1, group.next);
  }
  return found;
}

function harmed({ tokens }: Reading, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1)
    if (HARM.has(tokens[i]!.lower) || /^(?:deaths?|fatalit|injur|lives|toll|bodies|corpses)/.test(tokens[i]!.lower)) return true;
  return false;
}

/** Joins "three adults and a toddler" from the `n`th phrase on. A name alone, or names alone, are not counted. */
function coordinated(tokens: readonly Token[], people: readonly PeoplePhrase[], n: number): { people: PeoplePhrase; next: number } {
  const first = people[n]!;
  let joined: PeoplePhrase = first;
  let next = n + 1;
  let last = first;
  while (next < people.length) {
    const other = people[next]!;
    if (other.part || last.part || !onlyJoined(tokens, last.to, other.from)) break;
    joined = {
      ...joined,
      min: (joined.min ?? 0) + (other.min ?? 0),
      max: joined.max === null || other.max === null ? null : joined.max + other.max,
      approximate: joined.approximate || other.approximate,
      noun: joined.noun === other.noun ? joined.noun : 'person',
      told: joined.told === 'number' || other.told === 'number' ? 'number' : joined.told,
      others: false,
      to: other.to,
    };
    last = other;
    next += 1;
  }
  return { people: joined, next };
}

/** "Two men, 26 and 21, were shot": two numbers alone behind a comma are ages. */
const agesOf = (tokens: readonly Token[], one: PeoplePhrase, other: PeoplePhrase | undefined): boolean =>
  other !== undefined &&
  one.noun === '' &&
  other.noun === '' &&
  one.told === 'number' &&
  other.told === 'number' &&
  tokens[one.from - 1]?.text === ',' &&
  tokens[one.to]?.lower === 'and' &&
  other.from === one.to + 1 &&
  /^\d{1,2}$/.test(tokens[one.from]!.text) &&
  /^\d{1,2}$/.test(tokens[other.from]!.text);

/** Between two of a list: commas, "and", ages. At least one of them. */
function onlyJoined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 8 || to <= from) return false;
  let and = false;
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]!;
    if (token.lower === 'and' || token.lower === '&') and = true;
    else if (token.text === ',' || (/^\d{1,2}$/.test(token.text) && tokens[i - 1]?.text === ',')) and ||= tokens[i + 1]?.lower === 'and';
    else return false;
  }
  return and;
}

function befell(
  tokens: readonly Token[],
  people: PeoplePhrase,
  previous: PeoplePhrase | undefined,
  until: number,
  start: number,
  end: number,
): Befallen | null {
  const stated = people.told === 'number' && !people.others ? statedToll(tokens, people.from, people.to, start) : null;
  if (stated) return { people, befell: stated.befell, from: Math.min(stated.from, people.from), to: people.to, stated };
  const inside = within(tokens, people);
  if (inside) return { people, befell: inside, from: people.from, to: people.to };
  if (/^(?:death|fatality)$/.test(people.noun)) return { people, befell: 'killed', from: people.from, to: people.to };
  if (people.noun === 'injury') return { people, befell: 'injured', from: people.from, to: people.to };
  const before = governing(tokens, people, start);
  const behind = following(tokens, people, until, end);
  if (behind && !before && graded(tokens, people.to, behind.to)) return { ...behind, people: { ...people, part: true } };
  const bare = previous?.told === 'number' && previous.to === before?.from; // "six killed 22 injured"
  const headline = people.noun === '' && people.told === 'number' && HARM.get(tokens[people.to]?.lower ?? '')?.befell !== before?.befell; // "Man killed 3 injured"
  if (before && !((bare || headline) && HARM.get(tokens[people.to]?.lower ?? '')?.after)) return before;
  if (people.noun === 'life' || people.noun === 'casualty') return null;
  return behind ?? bodies(tokens, people, until, start);
}

/** "One man was critically injured": counted by how badly, which leaves out whoever was hurt otherwise. */
function graded(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1)
    if (/^(?:critically|seriously|severely|gravely|badly|slightly|lightly|mildly|moderately)$/.test(tokens[i]!.lower)) return true;
  return false;
}

/** "11 wounded sailors" */
function within(tokens: readonly Token[], people: PeoplePhrase): Befell | null {
  if (people.told === 'name') return null;
  for (let i = people.from; i < people.to - 1; i += 1) {
    const entry = HARM.get(tokens[i]!.lower);
    if (entry && entry.after && !/^(?:shot|missing|charged|hurt)$/.test(entry.word)) return entry.befell;
  }
  return null;
}

/** "killing two", "wounded at least six others", "claimed nine lives" */
function governing(tokens: readonly Token[], people: PeoplePhrase, start: number): Befallen | null {
  let i = people.from - 1;
  while (i >= start && (tokens[i]!.pos === 'ADV' || /^(?:all|the|these|those|both)$/.test(tokens[i]!.lower))) i -= 1;
  if (i < start) return null;
  const word = tokens[i]!;
  if (people.noun === 'life')
    return /^(?:claim|take|cost|lose)/.test(word.lemma) ? { people, befell: 'killed', from: i, to: people.to } : null;
  if (word.lower === 'of' && i > start) {
    const noun = tokens[i - 1]!.lower;
    const fatal = noun === 'shooting' && tokens[i - 2]?.lower === 'fatal';
    if (noun === 'lives' && /^(?:claim|take|cost)/.test(tokens[i - 3]?.lemma ?? ''))
      return { people, befell: 'killed', from: i - 3, to: people.to };
    return fatal || /^(?:deaths?|killings?|murders?|slayings?)$/.test(noun)
      ? { people, befell: 'killed', from: i - 1, to: people.to }
      : null;
  }
  const entry = HARM.get(word.lower);
  if (tokens[i - 1]?.lower === 'to' && WANTED.test(tokens[i - 2]?.lemma.toLowerCase() ?? '')) return null; // "hoped to kill hundreds"
  if (!entry?.before || MAY.test(tokens[i - 1]?.lower ?? '')) return null;
  if (word.pos === 'NOUN' && !/ing$/.test(word.lower) && tokens[i - 1]?.pos === 'DET') return null;
  if (/^(?:was|were|been|be|is|are|being)$/.test(tokens[i - 1]?.lower ?? '')) return null; // "was killed two days …"
  const joint = tokens[i - 1]?.lower === 'and' ? HARM.get(tokens[i - 2]?.lower ?? '') : undefined;
  if (joint && joint.befell !== entry.befell && joint.befell !== 'shot') return null; // "killed and wounded nine" counts neither
  const fatal =
    /^(?:fatally|mortally)$/.test(tokens[i - 1]?.lower ?? '') ||
    (tokens[i - 1]?.lower === 'and' && HARM.get(tokens[i - 2]?.lower ?? '')?.befell === 'killed');
  const from = fatal ? i - 1 : i;
  return { people, befell: fatal ? 'killed' : entry.befell, from, to: people.to };
}

/** "two people were killed", "six others hurt", "three of whom died" */
function following(tokens: readonly Token[], people: PeoplePhrase, until: number, end: number): Befallen | null {
  const includes =
    /^(?:including|among)$/.test(tokens[people.to]?.lower ?? '') ||
    (tokens[people.to]?.text === ',' && tokens[people.to + 1]?.lower === 'including');
  const limit = Math.min(end, includes ? people.to + FARTHEST + 6 : Math.min(until, people.to + FARTHEST));
  let passive = false;
  let skipping = includes;
  for (let i = people.to; i < limit; i += 1) {
    const token = tokens[i]!;
    if (i === people.to && token.text === ',' && /^\d{1,3}$/.test(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.text === ',') {
      i += 2; // "Ana Ruiz, 31, died"
      continue;
    }
    if (/^[;:.?!]$/.test(token.text) || MAY.test(token.lower) || token.text === '”' || token.text === '"') return null;
    if (token.pos === 'AUX' || /^(?:was|were|been|being|is|are)$/.test(token.lower)) {
      passive ||= /^(?:was|were|been|being|is|are|be|got)$/.test(token.lower);
      continue;
    }
    if (skipping) {
      if (tokens[i + 1]?.pos === 'AUX') skipping = false;
      else if (HARM.has(token.lower) && token.pos === 'VERB') return null;
      continue;
    }
    const entry = HARM.get(token.lower);
    if (entry?.after) {
      if (entry.before && !passive && /^(?:who|that|which)$/.test(tokens[i - 1]?.lower ?? '')) return null; // "two men who shot up the hall"
      const next = i + 1 < end ? tokens[i + 1] : undefined;
      const object = next && (/^(?:DET|NUM|PRON)$/.test(next.pos) || (next.pos === 'PROPN' && !/day$/.test(next.lower)));
      if (entry.before && !passive && object && !/^(?:by|in|at|on|after|during)$/.test(next.lower)) return null; // they did it
      if (entry.befell === 'shot' && /^(?:at|down)$/.test(next?.lower ?? '') && next?.lower === 'at' && tokens[i + 2]?.pos !== 'DET')
        return null;
      return { people, ...worst(tokens, i, end), from: people.from };
    }
    if (token.pos === 'VERB' && !FOUND_SO.test(token.lower)) return null;
    if (token.pos === 'CCONJ') return null;
    if (
      token.text === ',' &&
      (i === people.to
        ? !/^(?:who|all|both|including|one|two)$/.test(tokens[i + 1]?.lower ?? '')
        : !passive && tokens[i - 1]?.pos !== 'NUM' && tokens[i - 1]?.pos !== 'NOUN' && tokens[i - 1]?.pos !== 'PROPN')
    )
      return null;
  }
  return null;
}

/** "shot and killed", "shot dead", "fatally shot", "shot to death" are deaths. */
function worst(tokens: readonly Token[], at: number, end: number): { befell: Befell; to: number } {
  const own = HARM.get(tokens[at]!.lower)!.befell;
  for (let i = at + 1; i < end && i <= at + 2; i += 1) {
    const word = tokens[i]!.lower;
    const entry = HARM.get(word);
    if ((entry?.befell === 'killed' && entry.after) || word === 'death') return { befell: 'killed', to: i + 1 };
    if (!/^(?:and|to|down)$/.test(word)) break;
  }
  if (/^(?:fatally|mortally)$/.test(tokens[at]!.lower))
    return { befell: 'killed', to: HARM.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1 };
  return { befell: own, to: at + 1 };
}

const BROUGHT =
  /^(?:find|recover|pull|bring|retrieve|take|count|carry|remove|discover|identify|bury|deliver|receive|collect|exhume|lie|arrive|wash)$/;

/** "16 bodies were found", "divers recovered 16 bodies": as many dead at least. */
function bodies(tokens: readonly Token[], people: PeoplePhrase, until: number, start: number): Befallen | null {
  if (people.told !== 'number' || !/^(?:body|corpse)$/.test(people.noun)) return null;
  for (let i = people.to; i < until && i < people.to + 6; i += 1) {
    const token = tokens[i]!;
    if (MAY.test(token.lower) || /^[.;:,]$/.test(token.text)) break;
    if (token.pos === 'VERB' || BROUGHT.test(token.lemma.toLowerCase())) {
      if (!BROUGHT.test(token.lemma.toLowerCase())) break;
      return { people, befell: 'killed', from: people.from, to: i + 1 };
    }
  }
  const verb = tokens[people.from - 1];
  if (!verb || people.from - 1 < start || !BROUGHT.test(verb.lemma.toLowerCase()) || MAY.test(tokens[people.from - 2]?.lower ?? ''))
    return null;
  return { people, befell: 'killed', from: people.from - 1, to: people.to };
}
