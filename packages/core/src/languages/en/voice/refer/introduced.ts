import type { Token } from '../../../../model/mention.ts';
import { weekdays } from '../../lexicon.generated.ts';
import { isCapitalized } from '../../../../text/capitals.ts';
import type { VoiceContext } from '../context.ts';
import { forPeople } from '../kinds.ts';
import { plural, singular } from '../phrase.ts';
import { readVoice, type ReadVoice } from '../read.ts';
import { EXPERTS, placesFrom, ROLES } from '../words.ts';
import type { Heard, Hearing, ReferRule } from './heard.ts';
import { kinOf } from './kin.ts';

const FARTHEST = 700; // tokens looked back over
/** Paragraphs: whoever was told of before that is seldom “the man” any more, and a statement is soon followed by another. */
const REACH = { people: 4, passing: 3, body: 1, lasting: 12 };
const PASSING: ReadonlySet<string> = new Set([
  'statement',
  'release',
  'email',
  'e-mail',
  'message',
  'tweet',
  'post',
  'result',
  'announcement',
]);
const LONGEST = 10; // tokens before a noun
const BEHIND = 14; // and behind it

export const introduced: ReferRule = {
  id: 'en/voice/refer/introduced',
  summary:
    '“The letter”, “the man”: what the report told of last by this noun or one like it, where it was told of as new or in more words; of two in one paragraph, neither.',
  follows: 'Lee 2013: strict head match, the nearest first; Prince 1981: what is new, what is known',
  examples: {
    yes: [
      'The port sent out an angry letter on Monday. It rained. <source>The letter</source> <cue>said</cue> <content><rests>the pier was closed</rests></content>.',
      'The crowd left as an old man came by boat. <source>The man</source> <cue>said</cue> <content><rests>it was late</rests></content>.',
      'A survey of divers came on Monday. Most divers stay away, <source>the poll</source> <cue>found</cue> <content><rests>that few came back</rests></content>.',
    ],
    no: [
      'An old man met a young man on the pier. <source>The man</source> <cue>said</cue> <content>it was late</content>.',
      'The port sent out an angry letter on Monday. <source>The letter from the mayor</source> <cue>said</cue> <content>the pier was closed</content>.',
      'The divers sent for <source>the letter</source>, which <cue>said</cue> <content>the pier was closed</content>.',
    ],
  },
  points: (read) => pointsBack(read),
  find: (read, hearing) => introductionOf(read, hearing),
};

const KINDS: ReadonlySet<string> = new Set(['person', 'persons', 'institution', 'document', 'outlet']);
const pointsBack = ({ voice, first, groupMember, words, head }: ReadVoice): boolean =>
  /^(?:the|that|this|these|those)$/.test(first) &&
  !voice.named &&
  !groupMember &&
  KINDS.has(voice.kind) &&
  head !== first &&
  words.length <= 3 &&
  words.includes(head) &&
  !/ (?:of|for|from|by|in|at|on|with|about|who|that|which|and) |['’]/.test(voice.label); // it says itself who is meant

/** The noun phrase of the report's own words that told of it, as a voice. */
export function introductionOf(read: ReadVoice, hearing: Hearing): Heard | null {
  const { context, at, paragraph, paragraphAt, heard } = hearing;
  const { tokens } = context.reading;
  const kin = kinOf(read.head);
  const many = read.voice.kind === 'persons';
  const people = many || (read.voice.kind === 'person' && (ROLES.has(read.head) || EXPERTS.has(read.head) || forPeople(read.head)));
  const body = read.voice.kind === 'institution';
  const reach = people ? REACH.people : body ? REACH.body : PASSING.has(read.head) ? REACH.passing : REACH.lasting;
  let found: Told | null = null;
  let here = -1;
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST); i -= 1) {
    const token = tokens[i] as Token;
    if (token.quoted || (token.pos !== 'NOUN' && token.pos !== 'PROPN') || !kin.starts.has(token.lower.charCodeAt(0))) continue;
    const noun = singular(token);
    if (!kin.nouns.has(noun) || plural(token) !== many) continue;
    const there = paragraphAt(i);
    if (found ? there !== here : there < paragraph - reach) break;
    const next = tokens[i + 1];
    if (next?.sentence === token.sentence && (next.pos === 'NOUN' || next.pos === 'PROPN') && !DAYS.has(next.lower)) {
      if (people && next.pos === 'PROPN') return null; // “the diver Jo Vik”: somebody named stands nearer
      continue;
    }
    const told = toldAt(tokens, i, people);
    if (!told || (!told.fresh && (told.words.length <= read.words.length || (people && !many && !told.owned)))) continue;
    if (told.bare ? there < paragraph - 1 : body && told.theirs) continue;
    if (!read.words.every((w) => kin.nouns.has(w) || told.words.includes(w) || isCountry(w))) continue;
    if (found && (told.fresh || !told.words.every((w) => found?.words.includes(w)))) return null;
    found ??= told;
    here = there;
  }
  if (!found) return null;
  const named = nameBeside(context, found);
  const voice = named ?? readVoice(context, found.from, found.to);
  if (!voice || (!named && !alike(voice, read, kin.nouns))) return null;
  const before = heard.findLast((h) => h.span.start < voice.span.end && voice.span.start < h.span.end);
  const grade = here === paragraph && voice.head === read.head ? {} : { grade: 'probable' as const };
  return {
    ...(before ?? { voice: voice.voice, head: voice.head, words: voice.words, span: voice.span, outer: [] }),
    sentence: tokens[found.from]?.sentence ?? -1,
    paragraph: here,
    ...grade,
  };
}

/** A noun phrase that tells of somebody or something as new, or more fully than “the letter”. */
interface Told {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
  readonly fresh: boolean; // “a letter”, “two letters”
  readonly bare: boolean; // “letters”
  readonly owned: boolean; // “the port’s letter”
  readonly theirs: boolean; // “his campaign”
}

const DAYS: ReadonlySet<string> = new Set([...Object.keys(weekdays), 'today', 'yesterday', 'tonight', 'last', 'earlier']);
const FRESH = /^(?:a|an|another|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|few|dozens|a)$/;
const POSSESSIVE = /^(?:his|her|its|their|our|my)$/;
const JOINED = /^(?:-|\/|&|['’]s?|\.)$/;
const GOES_ON = /^(?:of|for|from|by|to|at|in|on|with|about|against)$/;
const OF_PEOPLE = /^(?:of|for|from|at|in|with)$/;

function toldAt(tokens: readonly Token[], at: number, people: boolean): Told | null {
  const head = tokens[at] as Token;
  let from = at;
  let participle = -1;
  while (at - from < LONGEST && tokens[from - 1]?.sentence === head.sentence) {
    const token = tokens[from - 1] as Token;
    if (token.pos === 'VERB' && /(?:ed|ing|en)$/.test(token.lower)) participle = from - 1;
    else if (!/^(?:ADJ|NOUN|PROPN|NUM)$/.test(token.pos) && !JOINED.test(token.text) && !isBetween(tokens, from - 1)) break;
    from -= 1;
  }
  const before = tokens[from - 1]?.sentence === head.sentence ? (tokens[from - 1] as Token) : undefined;
  const determiner = before && (before.pos === 'DET' || POSSESSIVE.test(before.lower) || FRESH.test(before.lower)) ? before.lower : '';
  if (determiner === '' && participle >= 0) from = participle + 1; // “sent letters”
  const inside = tokens.slice(from, at);
  const first = determiner === '' ? tokens[from] : before;
  const theirs = POSSESSIVE.test(determiner);
  const owned = theirs || inside.some((t) => /^['’]s?$/.test(t.text));
  const fresh = !owned && (FRESH.test(determiner) || first?.pos === 'NUM' || (determiner === '' && plural(head)));
  const to = endOf(tokens, at, people ? OF_PEOPLE : GOES_ON);
  const fuller = owned || to > at + 1 || inside.some((t) => t.pos === 'PROPN' || t.pos === 'NOUN');
  if (!fresh && !fuller) return null; // “the letter” again
  if (!fresh && determiner === '' && !inside.some((t) => t.pos === 'PROPN')) return null; // “by letter”
  if (/^(?:no|any|every|each)$/.test(determiner)) return null;
  const words = tokens.slice(from, to).map(singular);
  return {
    from: determiner === '' ? from : from - 1,
    to,
    words,
    fresh,
    bare: determiner === '' && fresh && first?.pos !== 'NUM',
    owned,
    theirs,
  };
}

/** “a framed, handwritten note”, “a nearly blank page” */
function isBetween(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at] as Token, tokens[at + 1]];
  if (token.text === ',') return /^(?:ADJ|VERB)$/.test(before?.pos ?? '') && /^(?:ADJ|VERB)$/.test(after?.pos ?? '');
  return token.pos === 'ADV' && before?.pos === 'DET';
}

/** “an email to divers released by the port” ends before a comma, a verb, a relative. */
function endOf(tokens: readonly Token[], at: number, goes: RegExp): number {
  const { sentence } = tokens[at] as Token;
  const next = tokens[at + 1];
  const goesOn =
    next !== undefined &&
    next.sentence === sentence &&
    (goes.test(next.lower) || (next.pos === 'VERB' && /(?:ed|en|wn)$/.test(next.lower) && GOES_ON.test(tokens[at + 2]?.lower ?? '')));
  if (!goesOn) return at + 1;
  let end = at + 2;
  while (end - at < BEHIND && tokens[end]?.sentence === sentence) {
    const token = tokens[end] as Token;
    if (token.quoted || token.pos === 'AUX' || token.pos === 'CCONJ' || (token.pos === 'PUNCT' && !JOINED.test(token.text))) break;
    if (
      token.pos === 'VERB' &&
      !isCapitalized(token.text) &&
      !(/(?:ed|en|wn)$/.test(token.lower) && GOES_ON.test(tokens[end + 1]?.lower ?? ''))
    )
      break;
    if (/^(?:who|which|that|when|while|as|after|before|because|he|she|it|they)$/.test(token.lower)) break;
    end += 1;
  }
  const last = tokens[end - 1] as Token;
  return /^(?:NOUN|PROPN|NUM)$/.test(last.pos) ? end : at + 1;
}

/** “Corven Polls, a research group,”: the name in front. */
function nameBeside(context: VoiceContext, { from, fresh }: Told): ReadVoice | null {
  const { tokens } = context.reading;
  const comma = tokens[from - 1];
  if (!fresh || comma?.text !== ',' || comma.sentence !== tokens[from]?.sentence) return null;
  let start = from - 1;
  while (from - start < LONGEST && tokens[start - 1]?.sentence === comma.sentence && tokens[start - 1]?.pos === 'PROPN') start -= 1;
  if (start === from - 1) return null;
  const read = readVoice(context, start, from - 1);
  return read?.voice.named ? read : null;
}

/** Both are people, both bodies, both documents. */
const alike = (a: ReadVoice, b: ReadVoice, nouns: ReadonlySet<string>): boolean =>
  nouns.has(a.head) || a.voice.kind === b.voice.kind || (a.voice.named && a.voice.kind === 'institution' && b.voice.kind === 'document');

const isCountry = (word: string): boolean => placesFrom(word.slice(0, 1).toUpperCase() + word.slice(1)).length > 0;
