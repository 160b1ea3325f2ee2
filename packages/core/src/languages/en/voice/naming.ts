import type { Token } from '../../../model/mention.ts';
import { outletBetween, outletFrom, type VoiceContext } from './context.ts';
import type { Gender } from './given-names.ts';
import type { Person } from './people.ts';
import { ofABody } from './name-words.ts';
import { bearerOf, genderOfTitle } from './sharing.ts';
import { officeNoun } from './role.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { headOf, nameWords, plural, singular, type Phrase } from './phrase.ts';
import { placeAt } from './places.ts';
import { BODIES, DOCUMENTS, EXPERTS, MEDIA, ROLES } from './words.ts';

const DESK = /^(?:unit|team|desk|bureau|board|blog|column|staff|coverage|analysis|newsletter|poll|average)$/; // “the Post’s investigative unit”

/** The outlet that the phrase names: in the core, or behind "a report from". A reporter's outlet is the outlet; its owner or critic is not. */
export function outletOf(context: VoiceContext, phrase: Phrase, from: number): string | null {
  const { outlets } = context;
  const head = headOf(phrase.core);
  if (!head) return null;
  const coreEnd = (phrase.core.at(-1) as Token).index;
  const inCore = outletBetween(outlets, from, coreEnd + 1);
  const noun = singular(head);
  const media =
    MEDIA.has(noun) ||
    /^(?:reporter|journalist|correspondent|account|reporting|investigation|reader|editorial|fact-checker|checker|columnist|editor|host|staff|newsroom|translation|translator|transcript|transcription)$/.test(
      noun,
    );
  if (inCore && /^['’]s?$/.test(context.reading.tokens[inCore.to]?.text ?? '') && DESK.test(noun)) return inCore.name;
  if (inCore && (inCore.to > head.index || (media && !DOCUMENTS.has(noun)))) return inCore.name;
  if (media && phrase.complement.length > 0 && /^(?:from|by|in|at|for|of)$/.test((phrase.complement[0] as Token).lower)) {
    const behind = outletBetween(outlets, (phrase.complement[0] as Token).index, (phrase.complement.at(-1) as Token).index + 1);
    if (behind) return behind.name;
  }
  return null;
}

/** The person named in the core or beside it: "Ana Ruiz, the mayor", "the mayor, Ana Ruiz", "Ms. Ruiz". */
export function personOf(context: VoiceContext, phrase: Phrase): Person | null {
  const { bySurname, byFirstName } = context;
  const inPart = (part: readonly Token[], surnames: boolean): Person | null => {
    if (part.length === 0) return null;
    const words = nameWords(part);
    const joined = joinedName(words);
    const full = words.flatMap((w) => bySurname.get(w) ?? []).filter((p) => namedIn(joined, p));
    // "a spokesman for Ana Ruiz" is caught by the complement; "Ana Ruiz's lawyer" by what follows the name
    const own = full.filter((p) => !isOwner(part, p) && !isModifier(part, p));
    if (own.length > 0) return own.reduce((a, b) => (b.name.length > a.name.length ? b : a));
    if (!surnames || full.length > 0) return null;
    const end = part.findLastIndex((t) => !/^['’]s?$|^[.,]$/.test(t.text));
    const at = end > 0 && SUFFIX.test(part[end]?.text ?? '') ? end - 1 : end;
    const last = part[at];
    if (!last || !/^\p{Lu}/u.test(last.text)) return null;
    const same = bySurname.get(last.text) ?? [];
    const [only] = same;
    const before = part[at - 1]?.text === '.' ? part[at - 2] : part[at - 1];
    if (at < end) return same.find((p) => p.suffix === part[end]?.text.replace('.', '')) ?? null;
    if (same.length === 1 && only) return only;
    if (same.length > 1) return bearerOf(context, last.index, before ? genderOfTitle(before.lower) : null);
    // “Ana said”, of the one Ana who was named in full
    const called = byFirstName.get(last.text) ?? [];
    if (at === 0 && called.length === 1 && called[0] && called[0].at < last.index) return called[0];
    // a title and one name is a person, even if the report never gives the first name
    const titled =
      before &&
      !placeAt(part, at) &&
      (/^(?:mr|mrs|ms|miss|dr|sen|rep|gov|gen|col|capt|sgt|lt|maj)\.?$/.test(before.lower) ||
        (ROLES.has(before.lower) && before.text !== before.lower));
    return titled ? alone(last, genderOfTitle(before.lower)) : null;
  };
  const inCore = inPart(phrase.core, true);
  if (inCore) return inCore;
  // “Secretary of State Jo Lind”, “Vice President for news Jo Lind”: a title in front, and the name at the end of what it is of
  const [title] = phrase.core;
  const after = phrase.complement.slice(1);
  const atEnd = title && isCapitalized(title.text) && after.length > 2 ? inPart(after, false) : null;
  if (title && atEnd && after.at(-1)?.text === atEnd.surname) {
    const before = after[after.length - 1 - atEnd.name.split(/[ -]/).length];
    const office = before && isCapitalized(before.text) && officeNoun(before) !== null;
    if (office || (title.pos !== 'DET' && (phrase.complement[0]?.lower === 'of' || before?.pos === 'NOUN'))) return atEnd;
  }
  const head = headOf(phrase.core);
  if (!head || plural(head)) return null;
  const beside = phrase.appositions[0];
  if (!beside || beside.length > 6) return null;
  const isOffice = ROLES.has(singular(head)) || EXPERTS.has(singular(head));
  const named = inPart(beside, false);
  // “one hopeful, Jo Lind,”: whatever the noun, if the name is all that stands there
  const noun = singular(head);
  const plain = phrase.complement.length === 0 && !BODIES.has(noun) && !DOCUMENTS.has(noun) && !MEDIA.has(noun);
  return named && (isOffice || (plain && nameWords(beside).join(' ').startsWith(named.name))) ? named : null;
}

const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
const joinedName = (words: readonly string[]): string => ` ${words.join(' ').replaceAll(' - ', '-').replaceAll(' .', '.')} `;
const namedIn = (joined: string, { forms }: Person): boolean => forms.some((form) => form.includes(' ') && joined.includes(` ${form} `));
const alone = ({ text, index }: Token, gender: Gender | null): Person => ({
  name: text,
  surname: text,
  suffix: '',
  forms: [text],
  gender,
  at: index,
  to: index + 1,
});

/** “a senior Ana Ruiz adviser”: the name tells whose adviser it is. */
function isModifier(part: readonly Token[], person: Person): boolean {
  const at = part.findLastIndex((t) => t.text === person.surname);
  const after = part.slice(at + 1).filter((t) => /^\p{L}/u.test(t.text));
  if (at < 0) return false;
  if (after[0] && isCapitalized(after[0].text) && ofABody((after.at(-1) as Token).text)) return true; // “the Jo Lind Foundation”
  return after.some((t) => t.text === t.lower && (t.pos === 'NOUN' || ROLES.has(singular(t))));
}

const isOwner = (part: readonly Token[], person: Person): boolean => {
  const at = part.findIndex((t) => t.text.replace(/['’]s$/, '') === person.surname);
  const next = part[at + 1];
  return at >= 0 && next !== undefined && /^(?:'s|’s|'|’)$/.test(next.text) && at + 2 < part.length;
};

const RECENT = 200; // outlets looked back to

/** The outlet that “the report” or “the paper” means: the one named before in this paragraph, or the only one named before in the report. */
export function outletBefore({ outlets, reading }: VoiceContext, at: number, here = false): string | null {
  const paragraphOf = (token: number): number => reading.sentences[reading.tokens[token]?.sentence ?? -1]?.paragraph ?? -1;
  const until = outletFrom(outlets, at);
  const before = outlets.slice(Math.max(0, until - RECENT), until);
  const near = before.filter((o) => paragraphOf(o.from) === paragraphOf(at));
  for (const list of here ? [near] : [near, before]) {
    const names = new Set(list.map((o) => o.name));
    const [only] = names;
    if (names.size > 1) return null;
    if (only !== undefined) return only;
  }
  return null;
}

/** The words before a possessive: “the ministry’s statement”. */
export function ownerOf(core: readonly Token[]): readonly Token[] {
  const at = core.findIndex((t) => /^(?:'s|’s)$/.test(t.text));
  return at > 0 ? core.slice(0, at) : [];
}

/** Two or more people joined by “and”: “Ana Ruiz and Jo Lind”. One name, or none, gives an empty list. */
export function personsOf({ bySurname }: VoiceContext, { core }: Phrase): readonly Person[] {
  const and = core.findIndex((t) => t.lower === 'and' || t.lower === '&');
  if (and <= 0) return [];
  const one = (part: readonly Token[]): readonly Person[] => {
    const last = part.at(-1);
    const named = nameWords(part).flatMap((w) => bySurname.get(w) ?? []);
    const joined = joinedName(nameWords(part));
    return [...named.filter((p) => namedIn(joined, p)), ...named.filter((p) => p.surname === last?.text)].slice(0, 1);
  };
  const found = [...one(core.slice(0, and)), ...one(core.slice(and + 1))];
  return found.length === 2 && found[0] !== found[1] ? found : [];
}
