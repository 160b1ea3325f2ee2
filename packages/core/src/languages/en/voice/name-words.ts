import type { Token } from '../../../model/mention.ts';
import { BODY_WORDS } from '../mention/known-names.ts';
import { isGivenName } from './given-names.ts';
import { BODIES, EXPERTS, GROUPS, OUTLET_ENDS, PEOPLE, ROLES, SIDES, TITLES } from './words.ts';

export const CAPITAL = /^\p{Lu}[\p{L}'’.]*$/u;
export const INITIAL = /^\p{Lu}\.?$/u;
/** Particles inside names: "Lena van der Meer". */
export const PARTICLES = new Set('van von der den de da di del la le bin ibn al el ben dos du ter ten'.split(' '));
export const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
export const NOT_A_NAME: ReadonlySet<string> = new Set(
  'The A An In On At By For From To And But Or If When While As After Before He She It They We I You This That These Those His Her Its Their Our My Not No Yes So Then There Here What Who How Why Where Which Also Both Some Many Most One Two Three Another Other Others Of With Without Earlier Later Last Next Today Yesterday Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December North South East West New Old Saint St Despite Because Since Although Though Unlike Like Among During Under Over About Against Is Was Are Were Will More Less Even Only Just Now Still'.split(
    ' ',
  ),
);
/** First words of names of places. */
export const PLACE_OPENS = new Set(
  'new north south east west northern southern eastern western central san santa santo los las el la fort mount mt saint st port lake palm grand cape rio hong tel salt baton des silicon capitol wall long golan buenos abu kuala sao upper lower great mid puerto costa sierra sri vatican middle punta santiago ciudad addis aix'.split(
    ' ',
  ),
);

/** True where a word is part of the name of a body, an office or a place, and so of no person. */
export const ofABody = (word: string): boolean => OF_A_BODY.has(word.toLowerCase()) || OUTLET_ENDS.has(word);
const BODY_ENDS = new Set(
  'inc corp ltd llc plc gmbh street road bridge river harbor bay island islands county province district north south east west center centre airport stadium park lake sea ocean square hall house hotel university institute nations states department defense defence affairs intelligence security treasury act bill accord treaty deal war day prize award cup open games series forces corps brothers motors airlines airways systems technologies industries holdings partners associates media studios records pictures line lines shipping steel oil gas energy water rail railways railway foods motors ferries logistics union utilities waterworks chemicals pharmaceuticals enterprises solutions properties capital mining ports beach city valley heights hills avenue tower towers poll tv radio pac convention'.split(
    ' ',
  ),
);

const OF_A_BODY: ReadonlySet<string> = new Set([...BODIES, ...SIDES, ...BODY_ENDS, ...BODY_WORDS]);

const OFFICES: ReadonlySet<string> = new Set([
  ...ROLES,
  ...EXPERTS,
  ...TITLES,
  ...PEOPLE,
  ...'democrat republican liberal conservative socialist billionaire ranking incumbent whip comedian rapper actor actress singer'.split(
    ' ',
  ),
  ...'communications press foreign prime vice deputy senior former acting ceo cfo cto'.split(' '),
]);
/** A title, an office or a word for a kind of person, which stands before a name and not in it. */
export const isOffice = (token: Token): boolean => {
  if (isGivenName(token.text)) return false;
  return OFFICES.has(unstopped(token.lower)) || GROUPS.has(token.text);
};
/** Surnames that are words for an office or a kind of person too. */
const SURNAMES_TOO = new Set(
  'king pope cook major minor judge bishop priest marshal marshall prince dean page host child guest baker gardner butler driver speaker fellow friend player singer cardinal abbot sheriff queen baron duke earl knight lord'.split(
    ' ',
  ),
);
/** “Charlie King”, “Peter Cook”: behind a listed first name, with no name behind it. */
export const isSurnameToo = (first: Token, last: Token, next: Token | undefined): boolean =>
  SURNAMES_TOO.has(last.lower) && isGivenName(first.text) && !(next?.sentence === last.sentence && CAPITAL.test(next.text));
export const unstopped = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word);
