import type { ChainLink, Voice } from '../../../model/attribution.ts';
import type { VoiceContext } from './context.ts';
import type { ReadVoice } from './read.ts';
import { placesFrom } from './words.ts';

/** A voice that has spoken in the report, and by which outlets it was reached. */
export interface Heard {
  readonly voice: Voice;
  readonly head: string;
  readonly words: readonly string[];
  readonly outer: readonly ChainLink[];
  readonly sentence: number;
  readonly paragraph: number;
}

/** What the words point back to: one voice, or none because nothing or too much fits. */
export interface Resolution {
  readonly heard: Heard;
  readonly rule: string;
}

const SHE = new Set(['she', 'her', 'herself']);
const HE = new Set(['he', 'him', 'himself']);
const FEMALE = /woman$|^(?:mother|sister|daughter|wife|widow|queen|princess|chairwoman)$/;
const MALE = /[^o]man$|^(?:father|brother|son|husband|king|prince|chairman|spokesman)$/;

/**
 * Finds the earlier voice that a pronoun or a description points to. Refuses where two fit.
 *
 * A pronoun looks back through its own paragraph, then the one before; a description through the whole report, its own paragraph first.
 */
export function resolve(
  read: ReadVoice,
  heard: readonly Heard[],
  paragraph: number,
  genders: ReadonlyMap<string, 'f' | 'm'>,
): Resolution | null {
  const { head } = read;
  if (SHE.has(head) || HE.has(head)) {
    const gender = SHE.has(head) ? 'f' : 'm';
    const fits = (h: Heard): boolean =>
      (h.voice.kind === 'person' || h.voice.kind === 'vague') &&
      (h.voice.count?.max ?? 1) === 1 &&
      genderOf(h, genders) !== (gender === 'f' ? 'm' : 'f');
    return nearest(heard.filter(fits), paragraph, 'en/voice/pronoun');
  }
  if (head === 'it')
    return nearest(
      heard.filter((h) => h.voice.kind === 'institution' || h.voice.kind === 'outlet' || h.voice.kind === 'document'),
      paragraph,
      'en/voice/pronoun',
    );
  if (head === 'they' || head === 'them' || head === 'both')
    return nearest(
      heard.filter((h) => h.voice.kind === 'persons' || h.voice.kind === 'vague' || h.voice.kind === 'institution'),
      paragraph,
      'en/voice/pronoun',
    );
  if (read.groupMember) {
    const groups = heard.filter(
      (h) =>
        h.head === head &&
        h.voice.kind !== 'weasel' &&
        !h.voice.named &&
        (h.voice.count === null || h.voice.count.max === null || h.voice.count.max > 1) &&
        agree(read.voice, h.voice),
    );
    return only(groups, paragraph, 'en/voice/member-of-group');
  }
  if (!read.definite || read.voice.named) return null;
  if (read.voice.kind === 'own-voice') return null;
  const same = heard.filter(
    (h) =>
      (h.head === head || h.voice.role === head) &&
      h.voice.kind !== 'weasel' &&
      agree(read.voice, h.voice) &&
      countFits(read.voice, h.voice) &&
      addsNothing(read, h),
  );
  return only(same, paragraph, 'en/voice/description');
}

/** “the harbour official” is not the ferry official of before: a later description may leave words out, and add none but a country's. */
const addsNothing = (read: ReadVoice, h: Heard): boolean =>
  read.words.every((w) => w === read.head || h.words.includes(w) || placesFrom(w.slice(0, 1).toUpperCase() + w.slice(1)).length > 0);

const agree = (a: Voice, b: Voice): boolean => a.party === null || b.party === null || a.party === b.party;
const countFits = (later: Voice, earlier: Voice): boolean => {
  if (later.kind === 'persons' && earlier.kind === 'person' && earlier.count?.max === 1) return false;
  if (later.kind === 'person' && (earlier.kind === 'persons' || (earlier.count?.min ?? 1) > 1)) return false;
  if (later.kind === 'persons' && later.count && earlier.count && later.count.min !== earlier.count.min) return false;
  return true;
};

const genderOf = (h: Heard, genders: ReadonlyMap<string, 'f' | 'm'>): 'f' | 'm' | null =>
  genders.get(h.voice.key) ?? (FEMALE.test(h.voice.role ?? '') ? 'f' : MALE.test(h.voice.role ?? '') ? 'm' : null);

/** The one voice in this paragraph, else the one in the paragraph before; where two spoke, the one that spoke in the sentence just before. */
function nearest(list: readonly Heard[], paragraph: number, rule: string): Resolution | null {
  for (const back of [0, 1, 2]) {
    const here = list.filter((h) => h.paragraph === paragraph - back);
    const keys = new Set(here.map((h) => h.voice.key));
    if (keys.size === 0) continue;
    if (keys.size === 1) return { heard: here.at(-1) as Heard, rule };
    const last = here.at(-1) as Heard;
    const together = new Set(here.filter((h) => h.sentence === last.sentence).map((h) => h.voice.key));
    return together.size === 1 ? { heard: last, rule } : null;
  }
  return null;
}

function only(list: readonly Heard[], paragraph: number, rule: string): Resolution | null {
  const here = list.filter((h) => h.paragraph === paragraph);
  for (const set of [here, list]) {
    const keys = new Set(set.map((h) => h.voice.key));
    if (keys.size === 1) return { heard: set.at(-1) as Heard, rule };
    if (keys.size > 1) return null;
  }
  return null;
}

/** Learns whether a voice is a woman or a man from a title before the name. */
export function titledGenders({ reading: { tokens }, people }: VoiceContext): Map<string, 'f' | 'm'> {
  const genders = new Map<string, 'f' | 'm'>();
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    const title = /^(mrs|ms|miss|mr)\.?$/.exec(tokens[i]?.lower ?? '')?.[1];
    if (!title) continue;
    const name = tokens[i + 1]?.text;
    for (const person of people)
      if (person.surname === name || person.name.startsWith(`${name} `)) genders.set(person.name.toLowerCase(), title === 'mr' ? 'm' : 'f');
  }
  return genders;
}

/** The noun by which a later description would name this voice. */
export const headNoun = (read: ReadVoice): string => read.voice.role ?? (read.voice.kind === 'outlet' ? 'outlet' : read.head);
