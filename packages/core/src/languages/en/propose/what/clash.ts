import type { Token } from '../../../../model/mention.ts';
import { exclusiveWords } from '../../lexicon.generated.ts';
import { areOpposite, isA, kindsOf, singularOf } from '../../propositions/nouns.ts';
import { distance } from '../propositions/spelling.ts';
import { bare, countryOf } from '../../mention/known-names.ts';
import type { Fact, Part } from './facts.ts';

/** Why two fillers of one slot cannot be one: a family of words, what stands before one noun, two names, two sorts of one kind. */
export type Clash = 'family' | 'modifier' | 'names' | 'sort';

interface Membership {
  readonly family: string;
  readonly group: string;
}
let families: ReadonlyMap<string, readonly Membership[]> | null = null;

function membershipsOf(word: string): readonly Membership[] {
  if (!families) {
    const map = new Map<string, Membership[]>();
    for (const { family, group, words } of exclusiveWords)
      for (const w of words) {
        const list = map.get(w);
        if (list) list.push({ family, group });
        else map.set(w, [{ family, group }]);
      }
    families = map;
  }
  return families.get(word) ?? [];
}

/** Words too wide to exclude anything. */
const WIDE =
  /^(?:person|people|man|woman|someone|somebody|anyone|everyone|nobody|thing|things|something|anything|nothing|everything|place|one|ones|other|others|group|victim|victims|suspect|individual|member|number|part|rest|all|both|some|many|most|none|who|which|that|this|these|those|it|way|case|time|lot|kind|sort|type|report|story|fact|authorities|officials|official|unit|area|site|scene|spot|body|resident|residents|crowd|crew|team|family|relative|friend|neighbor|neighbour|witness|source|bystander|item|object|stuff|s|set|series|piece|pair|couple|party|guy|kid|male|female|adult|statement|comment|information|detail|details|question|answer|issue|problem|matter|situation|incident|event|move|step|action|effort|attempt|life|lives|position|role|service|system|level|amount|total|percent|half|majority|name|word|words|reason|result|right|order|use|work|job|subject|shooter|gunman|gunmen|attacker|assailant|perpetrator|police|officer|deputy|cop|investigator|detective|responder|medic|paramedic|staff|worker|employee|children|child|boy|girl|teen|teenager|student|passenger|driver|look|start|end|death|injury|wound|care|custody|charge|attention|course|account)$/;
const PEOPLE = /^(?:person|group)$/;
/** Sorts of thing of which two different nouns name two things, where two sentences are otherwise alike. */
const CONCRETE =
  /^(?:vehicle|weapon|building|animal|food|plant|body|clothing|substance|document|drug|instrument|structure|money|person|group|place|object)$/;

/** Whether what fills one slot in two reports cannot be one thing. `close`: the sentences are alike in all else. Refuses where reference is not sure. */
export function clashOf(a: Fact, x: Part, b: Fact, y: Part, close: boolean): Clash | null {
  if (x.argument.phrase?.pronoun || y.argument.phrase?.pronoun) return null;
  if (x.side !== null && !x.side.startsWith('words:') && (x.referent === y.referent || x.side === y.side)) return null;
  if (!x.argument.phrase || !y.argument.phrase) return adjectives(x, y);
  const sides = [sidesIn(a, x), sidesIn(b, y)] as const;
  if (sides[0].size > 0 && sides[1].size > 0 && acts(x) && acts(y)) return [...sides[0]].some((g) => sides[1].has(g)) ? null : 'family';
  const same = x.head === y.head || isA(x.head, y.head) || isA(y.head, x.head);
  if (same && !x.name && !y.name) return x.head === y.head && modifiers(a, x, b, y) ? 'modifier' : null;
  if (numeral(a, x) || numeral(b, y)) return null;
  const named = x.argument.role === 'attribute' && a.proposition.predicate.root === 'be'; // “was Ruiz, the cook” and “was Ruiz” are not told apart
  if (x.name && y.name) return !named && names(a, x, b, y, close) ? 'names' : null;
  if (x.name || y.name) return null; // a name, and a description that may be its own
  if (groupsApart(x.head, y.head)) return 'family';
  if (WIDE.test(x.head) || WIDE.test(y.head)) return null;
  if (sharesGroup(x.head, y.head)) return null;
  if (!close) return null;
  const [own, other] = [kindsOf(x.head), kindsOf(y.head)];
  const [k, l] = [own[0], other[0]];
  if (k === undefined || l === undefined || overlap(x, y)) return null;
  // people go by many names; sides and bodies that act less so
  if (own.some((s) => PEOPLE.test(s)) && other.some((s) => PEOPLE.test(s))) return many(a, x) && many(b, y) ? 'sort' : null;
  return k === l && CONCRETE.test(k) ? 'sort' : null;
}

/** A number stands for what it counts: figures are compared elsewhere. */
const numeral = ({ reading }: Fact, { argument }: Part): boolean => reading.tokens[argument.head]?.pos === 'NUM';

/** Several, or a body that acts as one: "rebels", "the army". */
const many = ({ reading }: Fact, { argument, head, kinds }: Part): boolean =>
  kinds[0] === 'group' || (reading.tokens[argument.head] as Token).lower !== head;

/** Somebody, by name or by a word for people: "opposition forces", no "terrorist attack". */
const acts = ({ name, kinds, head }: Part): boolean =>
  name || kinds.some((k) => PEOPLE.test(k)) || /^(?:force|troops|unit|faction|wing|army|police|militia|side)$/.test(head);

/** Which sides of a fight the words of a phrase name: "Islamist rebels" two. */
function sidesIn({ reading: { tokens } }: Fact, { argument }: Part): ReadonlySet<string> {
  const sides = new Set<string>();
  for (let i = argument.tokens[0]; i < argument.tokens[1]; i += 1)
    for (const { family, group } of membershipsOf(singularOf((tokens[i] as Token).lower))) if (family === 'side') sides.add(group);
  return sides;
}

const overlap = (x: Part, y: Part): boolean => [...x.words].some((w) => y.words.has(w));

/** Both words belong to one family, and to no group in common. */
function groupsApart(a: string, b: string): boolean {
  const [own, other] = [membershipsOf(a), membershipsOf(b)];
  return own.some((m) => other.some((o) => o.family === m.family)) && !sharesGroup(a, b);
}

/** The groups of one family to which a word belongs. */
export const groupsOf = (word: string, family: string): readonly string[] =>
  membershipsOf(word)
    .filter((m) => m.family === family)
    .map((m) => m.group);

const sharesGroup = (a: string, b: string): boolean =>
  membershipsOf(a).some((m) => membershipsOf(b).some((o) => o.family === m.family && o.group === m.group));

/** Two full names of people, or of bodies, of which neither can be short for the other. */
function names(a: Fact, x: Part, b: Fact, y: Part, close: boolean): boolean {
  const person = x.referent?.startsWith('person:') && y.referent?.startsWith('person:');
  if (!person) return close && bodies(a, x, b, y);
  const [n, m] = [x.referent!.slice(7).toLowerCase(), y.referent!.slice(7).toLowerCase()];
  if (!n.includes(' ') || !m.includes(' ')) return false;
  const words = new Set(n.split(/[\s-]+/));
  return m.split(/[\s-]+/).every((w) => w.length < 3 || ![...words].some((v) => v === w || (v[0] === w[0] && Math.abs(v.length - w.length) < 3 && v.slice(0, 3) === w.slice(0, 3)))); // prettier-ignore
}

/** Two names of bodies that share no word, and of which neither is spelt like the other or stands for its initials. */
function bodies(a: Fact, x: Part, b: Fact, y: Part): boolean {
  if (x.referent?.startsWith('person:') || y.referent?.startsWith('person:')) return false;
  if (x.kinds[0] !== 'group' || y.kinds[0] !== 'group' || overlap(x, y)) return false; // a capital may stand for its country
  const [n, m] = [nameOf(a, x), nameOf(b, y)];
  const short = (long: readonly string[], brief: readonly string[]): boolean =>
    brief.length === 1 && brief[0]!.startsWith(long.map((w) => w[0]).join(''));
  if (short(n, m) || short(m, n)) return false;
  return n.every((v) => m.every((w) => distance(v, w) > 2));
}

const nameOf = ({ reading: { tokens } }: Fact, { argument }: Part): readonly string[] =>
  tokens
    .slice(...argument.tokens)
    .filter((t) => t.pos === 'PROPN' || /^\p{Lu}/u.test(t.text))
    .map((t) => bare(t.lower));

/** One noun, and before it words that exclude each other: "a private plane", "a commercial plane". */
export function modifiers(a: Fact, x: Part, b: Fact, y: Part): boolean {
  const [own, other] = [before(a, x), before(b, y)];
  if (own.length === 0 || other.length === 0) return false;
  for (const v of own)
    for (const w of other) {
      if (v === w || other.includes(v) || own.includes(w)) continue;
      if (groupsApart(v, w) || areOpposite(v, w)) return true;
      const [c, d] = [countryOf(v), countryOf(w)];
      if (c !== null && d !== null && c !== d) return true;
    }
  return false;
}

/** One thing by its words, and by what stands before its noun. */
export const mayBeSame = (a: Fact, x: Part, b: Fact, y: Part): boolean =>
  mayBeOne(x, y) && !(x.head === y.head && !x.name && modifiers(a, x, b, y));

/** A noun with one of the words that stand before another's. */
export const sharesModifier = (a: Fact, x: Part, b: Fact, y: Part): boolean => {
  const words = before(b, y);
  return x.head === y.head && before(a, x).some((w) => words.includes(w));
};

function before({ reading: { tokens } }: Fact, { argument: { phrase, head } }: Part): string[] {
  const words: string[] = [];
  for (let i = phrase?.possessor ? phrase.possessor[1] + 1 : (phrase?.from ?? head); i < head; i += 1) {
    const token = tokens[i] as Token;
    if (/^(?:ADJ|NOUN|PROPN|VERB)$/.test(token.pos)) words.push(bare(token.lower));
  }
  return words;
}

/** "was drunk" and "was sober". */
const adjectives = (x: Part, y: Part): Clash | null =>
  !x.argument.phrase && !y.argument.phrase && areOpposite(x.head, y.head) ? 'family' : null;

/** Points at somebody or something by more than a word that fits anything. */
export const isSpecific = ({ name, head, argument }: Part): boolean => !argument.phrase?.pronoun && (name || !WIDE.test(head));

/** Two fillers may be one by their words. */
export const mayBeOne = (x: Part, y: Part): boolean =>
  [...x.keys].some((k) => y.keys.has(k)) ||
  (!x.name && !y.name && !groupsApart(x.head, y.head) && (isA(x.head, y.head) || isA(y.head, x.head) || sharesGroup(x.head, y.head)));
