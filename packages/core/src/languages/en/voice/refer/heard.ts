import type { Attribution, ChainLink, Voice } from '../../../../model/attribution.ts';
import type { Span } from '../../../../model/span.ts';
import type { VoiceContext } from '../context.ts';
import type { Gender } from '../given-names.ts';
import type { Person } from '../people.ts';
import type { ReadVoice } from '../read.ts';
import { genderOfTitle } from '../sharing.ts';
import type { VoiceRule } from '../rule.ts';
import type { Discourse, Pointed } from './discourse.ts';
import type { Mentioned } from './mentioned.ts';
import type { CalledBy } from './named.ts';

/** A voice that has spoken in the report, and by which outlets it was reached. */
export interface Heard {
  readonly voice: Voice;
  readonly head: string;
  readonly words: readonly string[];
  readonly outer: readonly ChainLink[];
  readonly sentence: number;
  readonly paragraph: number;
  readonly span: Span; // the words that name it
  readonly grade?: 'probable'; // whom the words mean is likely, not told
}

/** A voice as it was read, at its place, before anything is known of who reached it. */
export const heardAs = ({ voice, head, words, span }: ReadVoice, sentence: number, paragraph: number): Heard => ({
  voice,
  head,
  words,
  span,
  outer: [],
  sentence,
  paragraph,
});

/** What has been said so far. `heard` is in text order and holds the last voices only, so that a long page costs no more than its length. */
export interface Hearing {
  readonly context: VoiceContext;
  readonly heard: readonly Heard[];
  readonly sentence: number;
  readonly paragraph: number;
  readonly paragraphOf: (sentence: number) => number;
  readonly paragraphAt: (token: number) => number;
  readonly called: CalledBy;
  readonly mentioned: ReadonlyMap<number, readonly Mentioned[]>; // people, by sentence
  readonly voiceOf: (person: Person) => Heard | null; // a person who has not spoken, as a voice
  readonly discourse: Discourse;
  readonly at: number; // token with which the source begins
  readonly own: Attribution; // whose content cannot name its speaker
  /** Whether a voice can be the one that the noun or pronoun calls: one, and of its gender as far as that is known. */
  readonly fits: (heard: Heard, noun: string) => boolean;
  /** Whom a “he” or “she”, or a description of one, may mean here; looked up once. */
  readonly meant: () => Pointed | null;
}

/** A kind of words that point back to a voice heard before. `find` gives that voice, or null where nothing or too much fits. */
export interface ReferRule extends VoiceRule {
  points(read: ReadVoice): boolean;
  find(read: ReadVoice, hearing: Hearing): Heard | null;
}

const NEAR = 2; // paragraphs

/** The one voice that fits in this paragraph; else, probably, the one that fits in the nearest of the two before; else the one in the whole report. */
export function only(list: readonly Heard[], paragraph: number): Heard | null {
  const last = list.at(-1);
  if (!last) return null;
  const close = last.paragraph >= paragraph - NEAR ? list.filter((h) => h.paragraph === last.paragraph) : list;
  if (close.some((h) => h.voice.key !== last.voice.key)) return null;
  const certain = last.paragraph === paragraph || list.every((h) => h.voice.key === last.voice.key);
  return certain ? last : { ...last, grade: 'probable' };
}

/** True where two voices may be of one party, as far as the words tell. A kind of body (“ministry”) does not contradict a country. */
export const agree = ({ party: a }: Voice, { party: b }: Voice): boolean =>
  a === null || b === null || a === b || /^\p{Ll}/u.test(a) || /^\p{Ll}/u.test(b);

const FEMALE = /woman$|^(?:mother|sister|daughter|wife|widow|queen|princess|actress|first lady)$/;
const MALE = /(?:^|[^o])man$|^(?:father|brother|son|husband|king|prince|pope)$/;

/** What the report tells of whether a voice is a woman or a man: by first names and, before them, by titles. Later pronouns add to it. */
export function gendersOf({ reading: { tokens }, bySurname, people }: VoiceContext): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const { name, gender } of people) if (gender !== null) genders.set(name.toLowerCase(), gender);
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    const lower = tokens[i]?.lower ?? '';
    const told = lower.length <= 5 && lower.charCodeAt(0) === 109 ? genderOfTitle(lower) : null; // m
    if (told === null) continue;
    const name = tokens[i + 1]?.lower === '.' ? tokens[i + 2] : tokens[i + 1];
    if (!name) continue;
    const same = bySurname.get(name.text) ?? [];
    if (same.length === 0) genders.set(name.lower, told);
    for (const { name: key, gender } of same) if (same.length === 1 || gender === null) genders.set(key.toLowerCase(), told);
  }
  return genders;
}

/** What is known of a voice's gender; null where nothing is. */
export const genderIn =
  (genders: ReadonlyMap<string, Gender>) =>
  ({ voice: { key, role } }: Heard): Gender | null =>
    genders.get(key) ?? (role === null ? null : genderOfNoun(role));

/** “chairwoman”, “tycoon”: what the noun tells, which is mostly nothing. */
export const genderOfNoun = (noun: string): Gender | null => (FEMALE.test(noun) ? 'f' : MALE.test(noun) ? 'm' : null);

const AGE = /^the (\d{1,3})[- ]year[- ]old\b/i;
/** The age by which the words call somebody: “the 46-year-old senator”. */
export const describesAge = ({ voice }: ReadVoice): string | null => (voice.named ? null : (AGE.exec(voice.label)?.[1] ?? null));
