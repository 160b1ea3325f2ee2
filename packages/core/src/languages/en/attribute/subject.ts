import type { Token } from '../../../model/mention.ts';
import { expertRoles, personNouns, personRoles } from '../lexicon.generated.ts';
import type { Passage, Range } from './passage.ts';
import { contentAfter } from './content.ts';
import { phraseEndingAt } from './noun-phrase.ts';
import { LOOSE } from './phrase-words.ts';
import { COORDINATOR, isDash, lowerAt, PERSONAL, RELATIVE, skipTimeBefore, SUBORDINATOR, textAt } from './words.ts';
import { isFullName } from './noun-phrase-after.ts';
import type { VerbGroup } from './verb-group.ts';

/** `role` is a noun for people ("officials"); `thing` a pronoun or relative for what is no person. */
export type SourceKind = 'pronoun' | 'thing' | 'relative' | 'name' | 'role' | 'noun' | 'none';

export interface Subject extends Range {
  readonly kind: SourceKind;
  readonly relative: boolean; // "who", "which", "that"
  readonly shared: boolean; // taken over from an earlier verb: "She left and said"
}

const TITLE = 8; // words and marks of a title in quotation marks
const MOST_COMMAS = 5;
const MOST_VERBS = 8; // before a shared subject is given up

/**
 * Who stands before a verb group: the noun phrase to its left, past adverbs, times, appositions and bracketed parties.
 *
 * After "and" or "but" without a subject of its own, the subject of the clause before. Goes no further left than `floor`.
 */
export function subjectBefore(p: Passage, group: VerbGroup, floor = p.start): Subject | null {
  if (floor !== p.start) return findSubject(p, group, floor);
  let subject = KNOWN.get(group);
  if (subject === undefined) {
    subject = findSubject(p, group, floor);
    KNOWN.set(group, subject);
  }
  return subject;
}

/** Every rule asks for the same subjects; a verb group belongs to one passage and never changes. */
const KNOWN = new WeakMap<VerbGroup, Subject | null>();

function findSubject(p: Passage, group: VerbGroup, floor: number): Subject | null {
  let at = group.from - 1;
  while (
    at >= floor &&
    p.words[at]?.pos === 'ADV' &&
    !COORDINATOR.test(lowerAt(p, at)) &&
    !LOOSE.test(lowerAt(p, at)) &&
    !ASKS.test(lowerAt(p, at))
  )
    at -= 1;
  if (/^(?:both|all|each)$/.test(lowerAt(p, at)) && /^(?:NOUN|PROPN)$/.test(p.words[at - 1]?.pos ?? '') && at > floor) at -= 1; // "the two cities both said"
  const timed = skipTimeBefore(p, at);
  at = timed < at && lowerAt(p, timed) === 'out' ? timed - 1 : timed; // "a poll out this week shows"
  if (at < floor) return null;
  const made = timed < group.from - 1 ? madeBefore(p, at, group.from, floor) : null;
  if (made) return made;
  const title = p.quoteAt[at];
  if (title && !title.whole && at === title.to - 1 && title.to - title.from <= TITLE && textAt(p, at - 1) === ',') {
    const speaker = acrossCommas(p, at - 1, floor); // Ruiz, speaking on “Harbour Watch,” said
    return speaker && speaker.from < title.from ? speaker : null;
  }
  const text = textAt(p, at);
  if (text === ',') {
    const goesOn = lowerAt(p, group.from) === 'then' || (p.headline && group.form === 's' && p.groups.some((g) => g.finite && g.to <= at)); // "Ruiz rips plan, calls it waste"
    const subject = goesOn ? sharedSubject(p, group, at, floor) : acrossCommas(p, at, floor);
    if (subject) return subject;
    return null;
  }
  if (COORDINATOR.test(lowerAt(p, at)) || lowerAt(p, at) === 'then') return sharedSubject(p, group, at, floor);
  if (isDash(p, at)) {
    let open = at - 1;
    while (open > floor && !isDash(p, open)) open -= 1;
    const phrase = open > floor ? phraseEndingAt(p, open - 1, floor) : null;
    return phrase ? asSubject(p, { from: phrase.from, to: at + 1 }, phrase) : null;
  }
  if (
    /^(?:him|her|them|us|me)$/.test(lowerAt(p, at)) &&
    lowerAt(p, at - 1) !== 'of' &&
    !/^(?:close to|familiar with|loyal to)$/.test(`${lowerAt(p, at - 2)} ${lowerAt(p, at - 1)}`)
  )
    return null; // “a source close to him said”
  const phrase = phraseEndingAt(p, at, floor);
  if (!phrase) return null;
  const teller = relativeBefore(p, phrase, floor);
  return teller ?? asSubject(p, { from: listStart(p, phrase, floor), to: phrase.to }, phrase);
}

const RELATIVE_LENGTH = 14; // words of a relative clause without commas

/** “an official who spoke anonymously to discuss the talks said”: what stands before the verb is the end of the relative clause. */
function relativeBefore(p: Passage, phrase: Range, floor: number): Subject | null {
  const verb = p.groupAt[phrase.from - 1];
  if (!verb || verb.to !== phrase.from || !(verb.infinitive || /^(?:to)$/.test(lowerAt(p, verb.from - 1)))) return null;
  for (let i = verb.from - 1; i > floor && phrase.from - i < RELATIVE_LENGTH; i -= 1) {
    if (/^[,;:]$/.test(textAt(p, i)) || isDash(p, i)) return null;
    if (lowerAt(p, i) !== 'who') continue;
    const head = phraseEndingAt(p, i - 1, floor);
    return head && /^(?:NOUN|PROPN)$/.test(p.words[i - 1]?.pos ?? '') ? asSubject(p, { from: head.from, to: phrase.to }, head) : null;
  }
  return null;
}

/** "a poll released on Monday shows", "emails obtained last week show": a participle and a time between noun and verb. `at` is where the time begins. */
function madeBefore(p: Passage, at: number, until: number, floor: number): Subject | null {
  const made = p.groupAt[at];
  if (made?.from !== at || made.to !== at + 1 || made.form !== 'past' || !/^(?:NOUN|PROPN)$/.test(p.words[at - 1]?.pos ?? '')) return null;
  if (made.cue && /^(?:say|tell|ask|add|write|report|note)$/.test(made.lemma)) return null;
  const phrase = phraseEndingAt(p, at - 1, floor);
  return phrase && asSubject(p, { from: phrase.from, to: until }, phrase);
}

/** No adverbs of the verb: in "he hesitated when asked" nobody stands between. */
const ASKS = /^(?:when|where|how|why|if|once|while|as|than)$/;

const MOST_ITEMS = 8;

/** Where "unions, green groups and many lawmakers" begins, of which `phrase` is the end; its own start where it ends no list. */
function listStart(p: Passage, phrase: Range, floor: number): number {
  if (phrase.to === phrase.from + 1 && PERSONAL.test(lowerAt(p, phrase.from))) return phrase.from;
  let at = phrase.from - 1;
  if (lowerAt(p, at) === 'even') at -= 1;
  let joined = false;
  let comma = false;
  if (/^(?:and|or)$/.test(lowerAt(p, at))) {
    joined = true;
    at -= 1;
    comma = textAt(p, at) === ',';
    if (comma) at -= 1;
  } else {
    if (textAt(p, at) !== ',') return phrase.from;
    for (let i = phrase.from + 1; i < phrase.to && !joined; i += 1) joined = /^(?:and|or)$/.test(lowerAt(p, i));
    if (!joined) return phrase.from;
    at -= 1;
  }
  let from = phrase.from;
  for (let items = 1; items < MOST_ITEMS && at >= floor; items += 1) {
    const item = phraseEndingAt(p, at, floor);
    if (!item || item.to !== at + 1 || NO_ITEM.test(lowerAt(p, at)) || NO_ITEM.test(lowerAt(p, item.from))) break;
    const several = items > 1 || !comma; // "it is a blow, and aides said": one noun and a comma are no list
    if (several && opensClause(p, item.from, floor)) return item.from;
    if (textAt(p, item.from - 1) !== ',') break;
    if (several) from = item.from;
    at = item.from - 2;
  }
  return from;
}

/** Ends of adjuncts, and words that open them. */
const NO_ITEM = /^(?:day|time|hour|moment|case|fact|end|addition|first|second|early|late|earlier|later|overall)$/;

/** The same with the kind of its head. */
export function asSubject(p: Passage, range: Range, head: Range = range, shared = false): Subject {
  return { from: range.from, to: range.to, kind: kindOf(p.words.slice(head.from, head.to)), relative: isRelative(p, head), shared };
}

const isRelative = (p: Passage, { from, to }: Range): boolean =>
  to - from === 1 && RELATIVE.test(lowerAt(p, from)) && (lowerAt(p, from) !== 'that' || from > p.start);

const PEOPLE: ReadonlySet<string> = new Set([...personNouns, ...personRoles, ...expertRoles]);

function kindOf(words: readonly Token[]): SourceKind {
  const first = words[0]?.lower ?? '';
  if (words.length === 1 && /^(?:it|this|that|these|those|which)$/.test(first)) return 'thing';
  if (words.length === 1 && PERSONAL.test(first)) return 'pronoun';
  if (words.length === 1 && RELATIVE.test(first)) return 'relative';
  // the first word of a sentence is taken for a name too often
  if (words.some((w, i) => w.pos === 'PROPN' && (i > 0 || words.length === 1))) return 'name';
  return words.some((w) => PEOPLE.has(w.lower) || PEOPLE.has(w.lower.replace(/s$/, ''))) ? 'role' : 'noun';
}

/** "Ana Ruiz, the mayor, said": jumps back over what commas enclose. */
function acrossCommas(p: Passage, comma: number, floor: number): Subject | null {
  const found: { phrase: Range; inner: number; opens: number }[] = [];
  let commas = 0;
  for (let i = comma - 1; i > floor && commas < MOST_COMMAS; i -= 1) {
    if (p.quoteAt[i]?.whole || textAt(p, i) === ';' || textAt(p, i) === ':') break;
    if (textAt(p, i) !== ',') continue;
    commas += 1;
    if (!enclosable(p, i + 1, comma)) continue;
    const phrase = phraseEndingAt(p, i - 1, floor);
    if (!phrase) continue;
    found.push({ phrase, inner: i + 1, opens: opensClause(p, phrase.from, floor) ? 2 : clauseOpens(p, phrase.from, floor) ? 1 : 0 });
  }
  const best = found.find((f) => f.opens === 2) ?? found.find((f) => f.opens === 1) ?? found[0];
  if (!best) return null;
  const first = p.words[best.inner];
  const apposition =
    first !== undefined &&
    (/^(?:DET|NOUN|PROPN|NUM|ADJ)$/.test(first.pos) ||
      /^(?:who|whose|which|his|her|its|their|one|both|himself|herself|including|along|like)$/.test(first.lower));
  const named = asSubject(p, best.phrase);
  // counted on PolNeAR (train): what is told of a full name mostly belongs to it, what is told of a surname does not
  const aside = named.kind === 'name' && /^(?:who|whose|which)$/.test(first?.lower ?? '') && !isFullName(p, best.phrase);
  return apposition && !aside ? asSubject(p, { from: best.phrase.from, to: comma + 1 }, best.phrase) : named;
}

/** What may stand between subject and verb: no clause with a finite verb of its own, but for relative ones and ones that begin with when, as, if. */
function enclosable(p: Passage, from: number, to: number): boolean {
  const first = lowerAt(p, from);
  if (/^(?:and|but|or)$/.test(first) && p.groupAt[from + 1]?.finite) return true;
  if (/^(?:who|whose|whom|which|where)$/.test(first) || SUBORDINATOR.test(first)) return true;
  for (const group of p.groups) {
    if (group.from < from || group.to > to) continue;
    const before = lowerAt(p, group.from - 1);
    if (
      group.finite &&
      (group.copula || group.form !== 'past' || group.passive) &&
      !RELATIVE.test(before) &&
      !/^(?:who|whose|which|where)$/.test(lowerAt(p, group.from - 2))
    )
      return false;
    if (group.finite && group.form === 'past' && PERSONAL.test(before)) return false;
  }
  return true;
}

/** Nothing but a conjunction, a mark or a quotation stands before: here a subject begins, and no noun that an adjunct ends in. */
function opensClause(p: Passage, at: number, floor: number): boolean {
  if (at <= floor || isDash(p, at - 1) || p.quoteAt[at - 1]?.whole === true) return true;
  const before = lowerAt(p, at - 1);
  if (before === 'that') return !(p.words[at]?.pos === 'NOUN' && !/s$/.test(lowerAt(p, at))); // "recalling that moment"
  if (/^(?:and|but|or)$/.test(before)) return /^[,;]$/.test(textAt(p, at - 2)) || at - 2 < floor;
  return /^(?:;|:|because|if|when|while|although|though|unless|whether|whereas|what|how|why)$/.test(before);
}

function clauseOpens(p: Passage, at: number, floor: number): boolean {
  if (at <= floor) return true;
  const before = lowerAt(p, at - 1);
  return (
    COORDINATOR.test(before) || SUBORDINATOR.test(before) || /^(?:that|,|;|:|—|–|--|”|")$/.test(before) || p.quoteAt[at - 1]?.whole === true
  );
}

function sharedSubject(p: Passage, group: VerbGroup, at: number, floor: number): Subject | null {
  const earlier = p.groups.filter((g) => g.to <= at && g.from >= floor && (g.finite || g.form === 'ing')).slice(-MOST_VERBS);
  const speech = earlier.findLast((g) => g.finite && speaks(p, g, group));
  const nearest = [...earlier].reverse().filter((g) => g.finite);
  let relative: Subject | null = null;
  for (const g of [
    ...(speech ? [outermost(p, speech, earlier, group)] : []),
    ...nearest.filter((e) => e.form === group.form || e.copula),
    ...nearest,
  ]) {
    const subject = subjectBefore(p, g, floor);
    if (subject && !subject.relative) return { ...subject, shared: true };
    relative ??= subject;
  }
  if (relative) return { ...relative, shared: true };
  return null;
}

const past = (g: VerbGroup): boolean => g.form === 'past' || g.form === 'en';

/** A verb of speech whose fellow the later one may be: the same tense, and something is said. */
const speaks = (p: Passage, g: VerbGroup, later: VerbGroup): boolean =>
  g.cue !== null &&
  g.cue.cueClass !== 'attitude' &&
  (g.form === later.form || (past(g) && past(later)) || later.negated) &&
  contentAfter(p, g).kind !== 'none';

/** In "he said he welcomed the plan and added" the first verb is the fellow of the last: the second stands in what is said. */
function outermost(p: Passage, speech: VerbGroup, earlier: readonly VerbGroup[], later: VerbGroup): VerbGroup {
  const holds = earlier.find((g) => {
    if (g.to > speech.from || !g.finite || !speaks(p, g, later) || g.cue?.cueClass !== 'say') return false;
    const { kind, at } = contentAfter(p, g);
    return /^(?:that|clause|pronoun-clause)$/.test(kind) && at < speech.from;
  });
  return holds ?? speech;
}
