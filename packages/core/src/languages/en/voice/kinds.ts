import { BODIES, DOCUMENTS, EPITHETS, EXPERTS, MEDIA, PEOPLE, ROLES, VAGUE, WEASELS } from './words.ts';

const PEOPLE_BY_SHAPE =
  /(?:goer|worker|maker|keeper|holder|liner|owner|seeker|fighter|leader|dweller|ist|person|man|woman|ologist|crat|ician|arian)$/;
/** What only somebody does. A meeting may suggest or highlight; it does not say. */
const SPEAKS =
  /^(?:say|tell|ask|reply|respond|insist|warn|claim|tweet|shout|remark|quip|recall|write|deny|decline|admit|acknowledge|accuse|allege|announce|argue|according)\b/;

/** True where the noun is known or shaped as one for people. */
export const forPeople = (noun: string): boolean => PEOPLE.has(noun) || EPITHETS.has(noun) || PEOPLE_BY_SHAPE.test(noun);

/** True where the cue takes nobody but a speaker for its subject. */
export const takesSpeaker = (cueLemma: string): boolean => SPEAKS.test(cueLemma);

/** True where the noun is a common one for somebody or something that can be a source. */
export const isCommon = (noun: string): boolean =>
  [MEDIA, DOCUMENTS, WEASELS, EXPERTS, VAGUE, ROLES, BODIES].some((list) => list.has(noun)) || forPeople(noun);
