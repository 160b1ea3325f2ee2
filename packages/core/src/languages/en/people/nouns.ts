import {
  bodyWords,
  opposedKin,
  organizationWords,
  peopleKnownBy,
  personNouns,
  personRoles,
  roleClasses,
  standingNouns,
  vaguePeople,
} from '../lexicon.generated.ts';
import { kindsOf, singularOf } from '../propositions/nouns.ts';
import type { Gender } from '../voice/given-names.ts';

const ROLES = new Set<string>([...peopleKnownBy, ...personNouns, ...personRoles, ...standingNouns, ...Object.values(roleClasses).flat()]);
const VAGUE = new Set<string>(vaguePeople);
const BODIES = new Set<string>([...bodyWords, ...organizationWords]);
const CLASS_OF = new Map<string, string>(
  Object.entries(roleClasses).flatMap(([name, nouns]) => nouns.map((noun) => [noun, name] as const)),
);
const KIN = new Set<string>([
  ...opposedKin.flatMap(({ nouns }) => nouns),
  'child',
  'parent',
  'relative',
  'friend',
  'widow',
  'widower',
  'fiancé',
  'fiancée',
  'spouse',
  'sibling',
  'grandchild',
  'niece',
  'nephew',
]);
const PLURALS: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
  wives: 'wife',
  policemen: 'policeman',
  teeth: 'tooth',
};
/** Words that WordNet calls persons, and a newspaper seldom. */
const NO_PERSON = new Set([
  'body',
  'corpse',
  'nationality',
  'nobody',
  'staff',
  'familiar',
  'married',
  'elderly',
  'senior',
  'free',
  'have',
  'ace',
  'subject',
  'character',
  'life',
  'face',
  'number',
  'star',
  'model',
  'shot',
  'case',
  'double',
  'second',
  'third',
  'first',
  'last',
  'best',
  'more',
  'public',
  'crowd',
  'blood',
  'light',
  'voice',
  'stock',
  'cap',
  'dear',
  'will',
  'may',
  'mark',
  'bill',
  'jack',
  'big',
  'ball',
  'black',
  'white',
  'red',
]);

/** A noun in the singular, small letters. */
export const lemmaOf = (lower: string): string =>
  (Object.hasOwn(PLURALS, lower) ? PLURALS[lower] : undefined) ?? (ROLES.has(lower) ? lower : (listed(lower) ?? singularOf(lower)));

function listed(lower: string): string | null {
  if (!lower.endsWith('s')) return null;
  for (const one of [lower.slice(0, -1), lower.slice(0, -2), `${lower.slice(0, -3)}y`]) if (ROLES.has(one)) return one;
  return null;
}

/** A common noun for a person: "groom", "hunter". Takes the singular. */
export const isPersonNoun = (noun: string): boolean =>
  ROLES.has(noun) || (!NO_PERSON.has(noun) && !BODIES.has(noun) && kindsOf(noun)[0] === 'person');
/** A common noun for a body: "ministry", "union". */
export const isBodyNoun = (noun: string): boolean => BODIES.has(noun) && !ROLES.has(noun);
/** Listed by us as a noun for a person: sure even where it is capitalized. */
export const isRole = (noun: string): boolean => ROLES.has(noun);
/** A common noun for something that is no person: "ferry". A word that the lists do not hold is one by its ending. */
export const isThingNoun = (noun: string): boolean =>
  !isPersonNoun(noun) && (kindsOf(noun).length > 0 || !/(?:er|or|ist|man|woman|mate|ee|ian)$/.test(noun));
/** A noun that tells a tie to somebody: "sister". */
export const isKin = (noun: string): boolean => KIN.has(noun);
/** A noun by which nobody is known again elsewhere: "official". */
export const isVague = (noun: string): boolean => VAGUE.has(noun);

/** Two nouns can stand for one person: the same, or of one class ("envoy", "ambassador"). */
export const sameRole = (a: string, b: string): boolean => a === b || (CLASS_OF.has(a) && CLASS_OF.get(a) === CLASS_OF.get(b));
/** The class of a noun, or itself: nouns that `sameRole` joins share it. */
export const roleKey = (noun: string): string => CLASS_OF.get(noun) ?? noun;

const WOMEN =
  /^(?:woman|girl|lady|wife|mother|mom|mum|daughter|sister|aunt|niece|grandmother|girlfriend|bride|widow|actress|queen|princess|spokeswoman|chairwoman|businesswoman|policewoman|congresswoman|waitress|heroine|stepdaughter|stepmother|nun|duchess|baroness|hostess|schoolgirl)$/;
const MEN =
  /^(?:man|boy|guy|gentleman|husband|father|dad|son|brother|uncle|nephew|grandfather|boyfriend|groom|bridegroom|widower|actor|king|prince|spokesman|chairman|businessman|policeman|congressman|waiter|gunman|fisherman|hero|stepson|stepfather|monk|duke|baron|schoolboy|fireman|priest|imam)$/;
/** What the noun tells of sex. "Gunman" and "spokesman" are men in a newspaper that writes "spokeswoman" too. */
export const genderOfNoun = (noun: string): Gender | null => (WOMEN.test(noun) ? 'f' : MEN.test(noun) ? 'm' : null);
