import type { Attribution } from '../../../../model/attribution.ts';
import type { Token } from '../../../../model/mention.ts';
import { nounPhrase } from '../../clause/noun-phrase.ts';
import { rangeOf, type VoiceContext } from '../context.ts';
import type { Gender } from '../given-names.ts';
import type { Person } from '../people.ts';
import { forPeople } from '../kinds.ts';
import { plural, singular } from '../phrase.ts';
import { readVoice } from '../read.ts';
import { EXPERTS, PEOPLE, placesFrom, ROLES } from '../words.ts';
import { heardAs, type Heard } from './heard.ts';
import type { Mentioned } from './mentioned.ts';

/** How a voice stands in a sentence: as the one who speaks there, as its subject, or as the only one of its kind there. */
export type Standing = 'speaker' | 'subject' | 'alone';

export interface Pointed {
  readonly heard: Heard;
  readonly standing: Standing;
  readonly near: { readonly sentence: number; readonly paragraph: number }; // where the words point
}

/** Who or what may be meant. `fits` tells for each voice: yes, no, or as far as is known. */
export interface Pronoun {
  readonly at: number; // token
  readonly sentence: number;
  readonly own: Attribution | null; // whose content cannot name the speaker
  readonly fits: (heard: Heard) => boolean;
}

interface Place {
  readonly heard: Heard;
  readonly at: number;
  readonly standing: 'speaker' | 'subject' | 'owner' | 'other';
  readonly inner: boolean; // speaks inside what another says
}

const NOBODY: ReadonlySet<string> = new Set();
const BACK = 7; // sentences looked back over
const PARAGRAPHS = 2;
const OPENING = 4; // tokens in which a sentence begins with its subject’s owner

/**
 * Who is spoken of and who speaks, sentence by sentence, as a reader has met them.
 *
 * Kept in text order and only for the sentences behind: a pronoun is looked up from the nearest sentence backwards. There the speaker goes before the
 * subject, and the subject before anybody else; where two stand equal, nobody is meant (Lee 2013: the surest sieve first; Grosz 1995: the subject goes
 * on). A “he” that is a subject stands for whom it means, so that a sentence between two pronouns does not break the thread.
 */
export interface Discourse {
  hear(heard: Heard, at: number, inner: boolean): void;
  person(pronoun: Pronoun): Pointed | null;
  /** “While she was away, Ruiz said”: the one named as the subject behind the clause in which the pronoun stands. */
  ahead(pronoun: Pronoun): Pointed | null;
  subject(sentence: number, before: number): Heard | null;
  speakers(sentence: number, before: number): readonly Heard[];
}

export function discourseOf(
  context: VoiceContext,
  mentioned: ReadonlyMap<number, readonly Mentioned[]>,
  voiceOf: (person: Person) => Heard | null,
  genderOf: (heard: Heard) => Gender | null,
  holderOf: (noun: string, at: number) => Person | null,
): Discourse {
  const { tokens, sentences } = context.reading;
  const places = new Map<number, Place[]>();
  const spoken = new Map<number, Place[]>();
  let reached = 0; // sentences before this one are closed

  const namesIn = (sentence: number): readonly Place[] => {
    const list: Place[] = [];
    for (const { person, to, subject, owner } of mentioned.get(sentence) ?? []) {
      const heard = voiceOf(person);
      if (heard) list.push({ heard, at: to - 1, standing: subject ? 'subject' : owner ? 'owner' : 'other', inner: false });
    }
    return list;
  };
  /** “The mayor waved”, of the one whom the report calls so; “A diver in a red suit waved”: somebody new, who has not spoken. */
  const stranger = (sentence: number): Place | null => {
    const [from, to] = sentences[sentence]?.tokens ?? [0, 0];
    const first = tokens[from];
    if (first?.lower === 'the' && !first.quoted && tokens[from + 1]) {
      const person = to - from > 2 ? holderOf(singular(tokens[from + 1] as Token), from) : null;
      const heard = person && /^(?:VERB|AUX|ADV|PUNCT)$/.test(tokens[from + 2]?.pos ?? '') ? voiceOf(person) : null;
      return heard ? { heard, at: from + 1, standing: 'subject', inner: false } : null;
    }
    if (!first || first.quoted || (first.lower !== 'a' && first.lower !== 'an' && first.lower !== 'another')) return null;
    const phrase = nounPhrase(tokens, from, to);
    const head = phrase && tokens[phrase.head];
    if (!head || plural(head)) return null;
    const noun = singular(head);
    if (!ROLES.has(noun) && !EXPERTS.has(noun) && !PEOPLE.has(noun)) return null;
    const read = readVoice(context, phrase.from, phrase.to);
    return read && read.voice.kind === 'person'
      ? {
          heard: heardAs(read, sentence, sentences[sentence]?.paragraph ?? -1),
          at: phrase.head,
          standing: 'subject',
          inner: false,
        }
      : null;
  };
  const close = (sentence: number): void => {
    const list = [...namesIn(sentence)];
    const somebody = list.length === 0 || list[0]?.standing !== 'subject' ? stranger(sentence) : null;
    if (somebody) list.unshift(somebody);
    const [from, to] = sentences[sentence]?.tokens ?? [0, 0];
    for (let i = from; i < to; i += 1) {
      const token = tokens[i] as Token;
      if (token.quoted || (token.lower !== 'he' && token.lower !== 'she')) continue;
      const gender: Gender = token.lower === 'she' ? 'f' : 'm';
      const meant = person({ at: i, sentence, own: null, fits: (h) => isOne(h) && (genderOf(h) ?? gender) === gender });
      if (meant) list.push({ heard: meant.heard, at: i, standing: i - from < 4 ? 'subject' : 'other', inner: false });
      break; // one he or she a sentence is thread enough
    }
    places.set(
      sentence,
      list.sort((a, b) => a.at - b.at),
    );
    places.delete(sentence - BACK - 2);
  };
  const advance = (to: number): void => {
    for (; reached < to; reached += 1) close(reached);
  };
  const at = (sentence: number): readonly Place[] => (sentence < reached ? (places.get(sentence) ?? []) : namesIn(sentence));

  function person({ at: here, sentence, own, fits }: Pronoun): Pointed | null {
    const paragraph = sentences[sentence]?.paragraph ?? -1;
    let alone: Heard | null | undefined; // null: two stood equal
    let aloneAt = sentence;
    for (let s = sentence; s >= Math.max(0, sentence - BACK); s -= 1) {
      if ((sentences[s]?.paragraph ?? -1) < paragraph - PARAGRAPHS) break;
      // the only one named in this paragraph goes before whoever spoke in another
      if (alone && (sentences[s]?.paragraph ?? -1) < paragraph && sentences[aloneAt]?.paragraph === paragraph) break;
      const before = (p: Place): boolean => (s < sentence || p.at < here) && fits(p.heard);
      const all = spoken.get(s) ?? [];
      const said = all.filter(before);
      const outer = said.filter((p) => !p.inner);
      const speakers = keysOf(outer.length > 0 ? outer : said);
      const names = at(s).filter((p) => before(p) && !inContent(tokens[p.at] as Token, own));
      if (s === sentence) {
        const [one] = [...speakers.values()];
        if (speakers.size === 1 && one) return pointed(one, 'speaker', s);
        const subjects = keysOf(names.filter((p) => p.standing === 'subject'));
        const [only] = [...subjects.values()];
        if (speakers.size === 0 && subjects.size === 1 && only) return pointed(only, 'subject', s);
        if (speakers.size > 1) return sureOf(outer.length > 0 ? outer : said, s);
        // “When the wheel was given to Ruiz, she …”
        const behind = names.filter((p) => p.standing !== 'owner');
        const fronted = keysOf(behind.length > 0 ? behind : names);
        const [named] = [...fronted.values()];
        if (fronted.size === 1 && named && genderOf(named) !== null && (opensWithClause(sentence) || tokens[here - 1]?.text === ','))
          return pointed(named, 'alone', s);
        continue;
      }
      if (speakers.size > 1) return sureOf(outer.length > 0 ? outer : said, s);
      const [one] = [...speakers.values()];
      if (one) return pointed(one, 'speaker', s);
      if (all.some((p) => !p.inner && maybeSomebody(p.heard))) return null; // “Lind warned …”, of whom nothing tells who it is
      const subject = names.find((p) => p.standing === 'subject') ?? ownerOfSubject(names, s);
      if (subject) return pointed(subject.heard, 'subject', s);
      const told = names.filter((p) => p.standing !== 'owner' && genderOf(p.heard) !== null);
      // “Ruiz’s luck”: an owner, where nobody else is named in the paragraph of the words
      const owners = sentences[s]?.paragraph === paragraph ? names.filter((p) => genderOf(p.heard) !== null) : [];
      const others = keysOf(told.length > 0 ? told : owners);
      if (others.size > 0 && alone === undefined) {
        aloneAt = s;
        alone = others.size === 1 ? ([...others.values()][0] ?? null) : null;
      }
    }
    return alone ? pointed(alone, 'alone', aloneAt) : null;
  }
  const pointed = (heard: Heard, standing: Standing, sentence: number): Pointed => ({
    heard,
    standing,
    near: { sentence, paragraph: sentences[sentence]?.paragraph ?? -1 },
  });
  /** “Ruiz’s plan failed.” */
  const ownerOfSubject = (names: readonly Place[], sentence: number): Place | undefined =>
    names.find((p) => p.standing === 'owner' && p.at - (sentences[sentence]?.tokens[0] ?? 0) < OPENING);
  const opensWithClause = (sentence: number): boolean => {
    const from = sentences[sentence]?.tokens[0] ?? 0;
    const first = tokens[from];
    const word = first && /^(?:but|and|so|yet)$/.test(first.lower) ? tokens[from + 1] : first;
    return (
      word !== undefined &&
      (/^(?:when|after|as|while|though|although|before|because|since|if|once)$/.test(word.lower) ||
        (word.pos === 'VERB' && /(?:ed|ing)$/.test(word.lower)))
    );
  };
  /** Surnames of whom the content tells something: a speaker says “I”. */
  function subjectsIn({ content }: Attribution): ReadonlySet<string> {
    const found = new Set<string>();
    for (const piece of content) {
      const [from, to] = rangeOf(tokens, piece);
      for (let i = from; i < to; i += 1) {
        const token = tokens[i] as Token;
        if (token.pos !== 'PROPN' || !context.bySurname.has(token.text)) continue;
        const next = tokens[i + 1];
        if (next && (next.pos === 'VERB' || next.pos === 'AUX' || /^['’]s$/.test(next.text))) found.add(token.text);
      }
    }
    return found;
  }
  /** Several spoke in one sentence: the one who is known to fit, where of the others it is not known. */
  function sureOf(list: readonly Place[], s: number): Pointed | null {
    const sure = keysOf(list.filter((p) => genderOf(p.heard) !== null));
    const [one] = [...sure.values()];
    return sure.size === 1 && one ? pointed(one, 'subject', s) : null;
  }
  return {
    hear(heard, where, inner) {
      const list = spoken.get(heard.sentence);
      const place: Place = { heard, at: where, standing: 'speaker', inner };
      if (list) list.push(place);
      else spoken.set(heard.sentence, [place]);
    },
    person(pronoun) {
      advance(pronoun.sentence);
      const named = pronoun.own ? subjectsIn(pronoun.own) : NOBODY;
      if (named.size === 0) return person(pronoun);
      // “The mayor will lose,” he said: hardly the mayor
      const others = (h: Heard): boolean => pronoun.fits(h) && !named.has(h.voice.label.slice(h.voice.label.lastIndexOf(' ') + 1));
      return person({ ...pronoun, fits: others }) ?? person(pronoun);
    },
    ahead({ at: here, sentence, fits }) {
      if (!opensWithClause(sentence)) return null;
      const [from] = sentences[sentence]?.tokens ?? [0, 0];
      if (here - from > OPENING) return null;
      let comma = here;
      const next = namesIn(sentence).find((p) => p.at > here && p.standing !== 'owner');
      while (next && comma < next.at && tokens[comma]?.text !== ',') comma += 1;
      return next && next.standing === 'subject' && comma < next.at && fits(next.heard) ? pointed(next.heard, 'subject', sentence) : null;
    },
    subject(sentence, before) {
      const [from, to] = sentences[sentence]?.tokens ?? [0, 0];
      const first = tokens[from];
      if (!first || first.quoted) return null;
      const phrase = nounPhrase(tokens, from, Math.min(to, before));
      const head = phrase && (tokens[phrase.head] as Token);
      if (!phrase || !head || phrase.pronoun || (plural(head) && (head.pos !== 'PROPN' || phrase.head === from))) return null;
      let end = phrase.to;
      for (let i = 0; i < 2 && /^(?:of|for|from|on)$/.test(tokens[end]?.lower ?? ''); i += 1) {
        const behind = nounPhrase(tokens, end + 1, Math.min(to, before));
        if (!behind || behind.pronoun) break;
        end = behind.to;
      }
      const after = tokens[end];
      if (end >= to || !after || !(after.pos === 'VERB' || after.pos === 'AUX' || after.pos === 'ADV' || after.text === ',')) return null;
      const read = readVoice(context, phrase.from, end);
      return read && read.voice.kind !== 'own-voice' ? heardAs(read, sentence, sentences[sentence]?.paragraph ?? -1) : null;
    },
    speakers(sentence, before) {
      const said = (spoken.get(sentence) ?? []).filter((p) => p.at < before);
      const outer = said.filter((p) => !p.inner);
      return (outer.length > 0 ? outer : said).map((p) => p.heard);
    },
  };
}

/** One capitalized word that is no country: a person, or a company. */
const maybeSomebody = ({ voice: { kind, named, label } }: Heard): boolean =>
  kind === 'institution' && named && /^\p{Lu}\p{Ll}+$/u.test(label) && placesFrom(label).length === 0;

/** A voice of one, somebody and not a body or a thing. */
export const isOne = ({ voice: { kind, count, named, role, label }, head }: Heard): boolean =>
  (kind === 'person' || kind === 'vague') &&
  (count === null || count.max === 1) &&
  !/ and (?:another|a|an|the|his|her) /.test(label) &&
  (named || kind === 'vague' || role !== null || (forPeople(head) && !NOT_ONE.has(head)));
/** Nouns for the living and the dead that are no he and no she. */
const NOT_ONE = new Set(['body', 'team', 'couple', 'crew', 'staff', 'police', 'people', 'corpse', 'soul', 'local', 'other', 'others']);

const keysOf = (places: readonly Place[]): ReadonlyMap<string, Heard> => new Map(places.map((p) => [p.heard.voice.key, p.heard]));

const inContent = ({ start, end }: Token, own: Attribution | null): boolean =>
  own !== null && own.content.some((c) => c.start <= start && end <= c.end);
