import type { Token } from '../../../model/mention.ts';
import type { VoiceContext } from './context.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { bodyIn, surelyBody } from './affiliation.ts';
import { demonymIn, nationsOf, oneNation, unlisted } from './nations.ts';
import type { Person } from './people.ts';
import { headOf, singular, unowned, type Phrase } from './phrase.ts';
import { partyOf, placeAt } from './places.ts';
import { officeNoun } from './role.ts';
import { BODIES, EXPERTS, PARTY_WORDS, PRIVATE, ROLES, SIDES, VAGUE } from './words.ts';

const OWN = /^(?:'s|’s|'|’)$/;
/** Whoever held an office and is named speaks for it no more; somebody unnamed is known by nothing else. */
const FORMER = /^(?:former|formerly|ex|onetime|one-time|retired|past)$/;
/** They speak for themselves and not for the place that sent them; for a country only. */
const SENT =
  /^(?:senator|representative|congress\w+|lawmaker|legislator|candidate|nominee|delegate|member|politician|contender|hopeful|voter|supporter|person|people)$/;

/**
 * The party for which a voice speaks, as its words tell it: a country, a person's side, a body. Null where they do not.
 *
 * Looks at the core first ("Norwegian officials"), then at what it is of or for ("a spokesperson for the Ruiz campaign"), then beside it ("Jo Lind, Ruiz's lawyer").
 * The words after "to" are passed over: an ambassador to Norway does not speak for Norway.
 */
export function sideOf(context: VoiceContext, phrase: Phrase, person: Person | null = null): string | null {
  // “Ruiz said”: nothing to look at
  if (person !== null && phrase.core.length === 1 && phrase.complement.length + phrase.appositions.length + phrase.rest.length === 0)
    return null;
  const head = headOf(phrase.core);
  const role = head ? singular(head) : '';
  const to = phrase.complement.findIndex((t) => t.lower === 'to');
  const complement = to >= 0 && !WORKS_FOR.test(role) ? phrase.complement.slice(0, to) : phrase.complement;
  if (person !== null) return ofNamed(context, phrase, complement, person);
  const core = phrase.core.filter((t) => !inName(context, t) && !context.inOutlet.has(t.index));
  if (nationsOf(core).length > 1) return null;
  const ofState = !core.some((t) => PRIVATE.has(singular(t)));
  if (VAGUE.has(role)) {
    const [where, ...inside] = complement;
    if (!where || !/^(?:in|inside|within|at|from)$/.test(where.lower))
      return personSide(context, phrase.core) ?? (ofState ? oneNation(core) : null) ?? ownBody(context, phrase.core);
    if (role !== 'source' && role !== 'insider') return personSide(context, inside);
    return personSide(context, inside) ?? (surelyBody(inside) ? bodyIn(context, inside, false) : bodyNoun(inside));
  }
  const ownName = isCapitalized(head?.text ?? '') && BODIES.has(role) && !ofNation(core, role);
  return (
    personSide(context, phrase.core) ??
    (ofState && !ownName ? (oneNation(core) ?? unlisted(context, core)) : null) ??
    (ROLES.has(role) || EXPERTS.has(role) || (BODIES.has(role) && !ownName) || phrase.core.some((t) => ROLES.has(singular(t)))
      ? ofComplement(context, complement, role)
      : null) ??
    first(phrase.appositions, (a, i) => apposed(context, a, phrase.appositions[i + 1])) ??
    (ownName ? null : ownBody(context, phrase.core))
  );
}
/** “sources inside the ministry” */
function bodyNoun(inside: readonly Token[]): string | null {
  const head = inside.at(-1);
  return head && head.text === head.lower && BODIES.has(head.lower) && !/^(?:state|city|town|company)$/.test(head.lower) ? inside.filter((t) => t.pos !== 'DET').map((t) => t.text).join(' ') : null; // prettier-ignore
}

/** What an adviser is to, he speaks for; what an ambassador is to, he does not. */
const WORKS_FOR =
  /^(?:aide|adviser|advisor|assistant|counsel|strategist|consultant|lawyer|attorney|confidant|confidante|staffer|secretary|spokes\w+)$/;
/** Bodies that are a state's where the name of its people stands before them: “the Danish Harbour Authority”, but not “the Danish Seamen's Union”. */
export const OF_STATE =
  /^(?:ministry|department|office|agency|mission|embassy|consulate|administration|government|cabinet|police|force|army|navy|military|guard|authority|commission|court|tribunal|parliament|senate|congress|assembly|bureau|service|directorate|delegation|regime|junta|palace|secretariat|state|intelligence)$/;
const ofNation = (core: readonly Token[], noun: string): boolean =>
  OF_STATE.test(noun) || core.some((t, i) => OWN.test(t.text) && i > 0 && placeAt(core, 0) !== null);

export const isFormer = (part: readonly Token[]): boolean =>
  part.some((t) => FORMER.test(t.lower)) && !part.some((t) => t.lower === 'current');

/** Somebody named: “Jo Lind of the Seafarers Union”, “the Union's Jo Lind”, “spokeswoman Jo Lind”, “Jo Lind, a spokeswoman”. */
function ofNamed(context: VoiceContext, phrase: Phrase, complement: readonly Token[], person: Person): string | null {
  const parts = [phrase.core, complement];
  for (const [i, part] of parts.entries()) {
    const at = part.findLastIndex((t) => t.text === person.surname || person.surname.endsWith(`-${t.text}`));
    if (at < 0) continue;
    const name = nameStart(part, at, person);
    const before = i === 0 ? part.slice(0, name) : [...phrase.core, ...part.slice(0, name)];
    const told = before.length > 0 ? (beforeName(context, before) ?? null) : null;
    if (told !== null) return told;
    const [of, ...behind] = i === 0 ? complement : part.slice(at + 1);
    // “Jo Lind of shipping firm NFX”; a place is no party, and a university speaks through nobody
    if (of && /^(?:of|for|with)$/.test(of.lower) && !behind.some((t) => SCHOOLS.has(t.lower))) {
      const body =
        surelyBody(behind) || behind.some((t) => t.text === t.lower && BODIES.has(t.lower)) ? bodyIn(context, behind, false) : null;
      if (body !== null) return body;
    }
    break;
  }
  const works = phrase.rest.findIndex(
    (t, i) => /^(?:works?|working|speaks?|speaking)$/.test(t.lower) && /^(?:for|with|at)$/.test(phrase.rest[i + 1]?.lower ?? ''),
  );
  const worksFor = works >= 0 && surelyBody(phrase.rest.slice(works + 2)) ? bodyIn(context, phrase.rest.slice(works + 2), false) : null;
  if (worksFor !== null) return worksFor;
  const office = phrase.core.some((t) => t.text === person.surname) ? [] : [...phrase.core, ...phrase.complement];
  return apposed(context, office) ?? first(phrase.appositions, (a, i) => apposed(context, a, phrase.appositions[i + 1]));
}
const SCHOOLS = new Set(['university', 'college', 'school']);

function nameStart(part: readonly Token[], at: number, { forms }: Person): number {
  const longest = Math.max(...forms.map((f) => f.split(/[ -]/).length));
  let from = at;
  while (from > 0 && at - from < longest + 1 && forms.some((f) => f.split(/[ -]/).includes((part[from - 1] as Token).text.replace(/\.$/, '')) || f.split(' ').includes(`${(part[from - 1] as Token).text}.`))) from -= 1; // prettier-ignore
  return from;
}

/** What stands before a name: an office and whose it is, or a body that owns: “the Seafarers Union's Jo Lind”. */
function beforeName(context: VoiceContext, before: readonly Token[]): string | null {
  const last = before.at(-1) as Token;
  if (OWN.test(last.text) && !context.inOutlet.has((before.at(-2) ?? last).index)) {
    const owner = before.slice(0, -1);
    return isFormer(owner)
      ? null
      : (personSide(context, before, true) ?? oneNation(owner) ?? (surelyBody(owner) ? bodyIn(context, owner, false) : null));
  }
  return apposed(context, before);
}

/** The party of which somebody unnamed is said to be: “a Democratic aide”, “GOP lawmakers”. At the start of a sentence only what is no common adjective. */
export function partyWordIn({ reading: { sentences } }: VoiceContext, core: readonly Token[]): string | null {
  for (const token of core) {
    const party = PARTY_WORDS.get(token.text);
    if (party === undefined) continue;
    const opens = token.index === sentences[token.sentence]?.tokens[0];
    if (!opens || !/^(?:Conservative|Green|Liberal|Labour|Socialist|Communist)$/.test(token.text)) return party;
  }
  return null;
}

const first = <T, R>(items: readonly T[], find: (item: T, at: number) => R | null): R | null => {
  for (const [i, item] of items.entries()) {
    const found = find(item, i);
    if (found !== null) return found;
  }
  return null;
};

/** The word belongs to a person's name: a Jo Bern is not from Switzerland. */
const inName = ({ bySurname, reading: { tokens } }: VoiceContext, token: Token): boolean =>
  (bySurname.get(token.text) ?? []).some((p) => p.forms.some((f) => f.includes(`${tokens[token.index - 1]?.text ?? ''} ${token.text}`)));

/** "the Ruiz campaign", "Ruiz's spokesman", "the Ruiz-Lind transition team": the side of the first person named. */
function personSide({ bySurname }: VoiceContext, tokens: readonly Token[], owner = false): string | null {
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (!isCapitalized(token.text)) continue;
    const person = bySurname.get(unowned(token.text))?.[0];
    if (!person || placeAt(tokens, i)) continue;
    const after = tokens.slice(i + 1);
    const owns = after[0] !== undefined && OWN.test(after[0].text) && (owner || after.length > 1);
    if (owns || after.slice(0, 5).some((t) => (SIDES.has(singular(t)) || SIDES.has(t.lower)) && t.text !== 'Office' && t.text !== 'Staff'))
      return `${person.surname} team`;
    // "a Ruiz spokesman"
    const next = after[0];
    if (next && next.text === next.lower && (ROLES.has(singular(next)) || VAGUE.has(singular(next)))) return `${person.surname} team`;
  }
  return null;
}

function ofComplement(context: VoiceContext, complement: readonly Token[], role: string): string | null {
  if (complement.length === 0) return null;
  const inside = complement.slice(1);
  const opens = (complement[0] as Token).lower;
  const side = personSide(context, inside);
  if (side) return side;
  if (/^(?:in|from|near|outside|around)$/.test(opens) && PRIVATE.has(role)) return null; // where somebody is from
  if (/^(?:about|after|before|during|on|over|against)$/.test(opens)) return null;
  const country = partyOf(inside);
  if (country && !surelyBody(inside)) return country;
  const land = demonymIn(context, inside);
  if (land) return land;
  const last = inside.at(-1);
  const person = last && context.bySurname.get(last.text)?.[0];
  if (person) return /^(?:for|to)$/.test(opens) || WORKS_FOR.test(role) ? `${person.surname} team` : null;
  return bodyIn(context, inside, !SENT.test(role) && !PRIVATE.has(role), true) ?? country ?? officeIn(inside);
}

/** “a spokeswoman for the mayor”, “for the company”: an office or a body without a name. */
function officeIn(inside: readonly Token[]): string | null {
  const end = inside.findIndex((t) => t.pos === 'ADP' || t.text === ',');
  const words = (end < 0 ? inside : inside.slice(0, end)).filter((t) => t.pos !== 'DET');
  const head = words.at(-1);
  if (!head || words.length > 3 || !(ROLES.has(singular(head)) || BODIES.has(singular(head))) || singular(head) !== head.lower) return null;
  return words.map((t) => t.text).join(' ');
}

/** “a spokesman for Mrs. Ruiz”: the side of whoever stands at the end. */
function personBehind({ bySurname }: VoiceContext, part: readonly Token[]): string | null {
  const last = part.at(-1);
  const person = last && part.some((t) => t.lower === 'for' || t.lower === 'to') ? bySurname.get(last.text)?.[0] : undefined;
  return person ? `${person.surname} team` : null;
}

/**
 * The side that an apposition tells: “a Harbour Authority spokeswoman”, “an adviser to Ana Ruiz and a professor”, part by part. `next` is the
 * apposition behind it: “a spokeswoman for the parent company, Norda Ferries”.
 */
export function apposed(context: VoiceContext, tokens: readonly Token[], next: readonly Token[] = []): string | null {
  const told = first(partsOf(tokens), (part) => (isFormer(part) ? null : (ofOffice(context, part) ?? personBehind(context, part))));
  const last = tokens.at(-1);
  if (last && BODIES.has(last.text) && isCapitalized(next[0]?.text ?? '') && !isFormer(tokens)) return bodyIn(context, next, false) ?? told;
  return told;
}

/** “an adviser to Ana Ruiz and a professor”: two parts; “founder and owner of the port”: one. */
function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const at = tokens.findIndex(
    (t, i) => t.lower === 'and' && /^(?:a|an|the|now|formerly|current|former|past|longtime)$/.test(tokens[i + 1]?.lower ?? ''),
  );
  return at > 0 ? [tokens.slice(0, at), tokens.slice(at + 1)] : [tokens];
}

const PREPOSITION = /^(?:of|for|at|with|from|to|in|on|against|who|and|,)$/;
const OF_WHOM = /^(?:of|for|at|with|from|to)$/;

/** What stands before the noun for an office, or is of it, for it, or — for those who work for somebody — to it. */
function ofOffice(context: VoiceContext, part: readonly Token[]): string | null {
  const stop = part.findIndex((t, i) => i > 0 && PREPOSITION.test(t.lower) && part.slice(0, i).some((o) => officeNoun(o) !== null));
  const at = part.slice(0, stop < 0 ? part.length : stop).findLastIndex((t) => officeNoun(t) !== null);
  if (at < 0) return null;
  const noun = officeNoun(part[at] as Token) ?? '';
  const upTo = part.slice(0, at + 1);
  const expert = EXPERTS.has(noun);
  const ofState = !PRIVATE.has(noun) && !expert;
  const side = personSide(context, upTo);
  if (side !== null) return side;
  const media = MEDIA_PERSON.test(noun);
  const before = upTo.slice(0, -1).filter((t) => !(t.pos === 'DET' && t.text === t.lower) && !(media && context.inOutlet.has(t.index)));
  const ministry = ministryBefore(noun, before);
  if (ministry !== null) return ministry;
  const named =
    (!expert || STRATEGY.test(noun)) && noun !== 'minister' && (!OF_PLACE.test(noun) || surelyBody(before))
      ? bodyIn(context, withoutParty(before), !SENT.test(noun) && ofState)
      : null;
  const own = ofState ? (oneNation(upTo) ?? unlisted(context, upTo) ?? demonymIn(context, upTo)) : null;
  // “American Unity Fund president” is no state's; “Danish Harbour Authority spokesman” is
  const beyond = before.filter((_, i) => placeAt(before, i) === null);
  if (own !== null && !(named !== null && surelyBody(beyond) && !isStates(named))) return own;
  const far = named !== null && !surelyBody(before) ? behindOffice(context, part, at, noun) : null; // “South Carolina director for Ruiz”
  if (far !== null) return far;
  if (named !== null && !LEGISLATOR.test(noun)) return named;
  return behindOffice(context, part, at, noun) ?? ownerIn(upTo);
}

/** What an office is of, for, or — of those who work for somebody — to. */
function behindOffice(context: VoiceContext, part: readonly Token[], at: number, noun: string): string | null {
  let from = at + 1;
  while (from < part.length && (part[from] as Token).lower === 'and') from += 2; // “founder and owner of”
  const preposition = part[from]?.lower ?? '';
  if (!OF_WHOM.test(preposition) || (preposition === 'to' && !WORKS_FOR.test(noun)) || (EXPERTS.has(noun) && !STRATEGY.test(noun)))
    return null;
  const until = part.findIndex((t, i) => i > from && /^(?:,|who|which|whose|and|in|on|since|during)$/.test(t.lower) && !(t.lower === 'and' && isCapitalized(part[i + 1]?.text ?? ''))); // prettier-ignore
  return ofComplement(context, part.slice(from, until < 0 ? part.length : until), noun);
}
/** Whom a place names and no body: “a Vester resident”. */
const OF_PLACE = new RegExp(
  `^(?:${[...PRIVATE].filter((w) => !/^(?:executive|owner|founder|co-founder|lawyer|attorney|lobbyist|pollster|worker|employee|engineer|banker|investor|coach|player|columnist|editor|host|anchor|reporter|correspondent|journalist)$/.test(w)).join('|')}|native)$`,
);
const CABINET =
  /^(?:Defense|Defence|Treasury|Labor|Labour|Education|Commerce|Energy|Interior|Agriculture|Transportation|Health|Homeland Security|Veterans Affairs|Housing|Justice)$/;
/** “Defense Secretary”: of the Defense Department. */
function ministryBefore(noun: string, before: readonly Token[]): string | null {
  if (noun !== 'secretary') return null;
  const name = before
    .filter((t) => isCapitalized(t.text))
    .map((t) => t.text)
    .join(' ')
    .replace(/^(?:U\.S\.|US|American|Deputy|Assistant|Acting) /, '');
  return CABINET.test(name) ? `${name} Department` : null;
}
const LEGISLATOR = /^(?:senator|representative|congress\w+|lawmaker|legislator)$/;
const STRATEGY = /^(?:strategist|consultant)$/;
const MEDIA_PERSON = /^(?:journalist|reporter|correspondent|editor|columnist|anchor|host|blogger|author|writer|moderator)$/; // the outlet's own voice
const isStates = (name: string): boolean => OF_STATE.test(name.slice(name.lastIndexOf(' ') + 1).toLowerCase());
/** A party of politics is left out, unless it begins a body's name: “Democratic Party chairman”. */
const withoutParty = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter((t, i) => !PARTY_WORDS.has(t.text) || (isCapitalized(tokens[i + 1]?.text ?? '') && surelyBody(tokens.slice(i))));

/** “the port’s spokeswoman”: an office or a body without a name that owns. */
function ownerIn(upTo: readonly Token[]): string | null {
  const at = upTo.findIndex((t) => OWN.test(t.text));
  const owner = upTo[at - 1];
  if (MEDIA_PERSON.test(singular(upTo.at(-1) as Token))) return null;
  return owner && owner.text === owner.lower && BODIES.has(owner.lower) ? owner.lower : null;
}

/** A body with a name of its own before the office: "a Harbour Authority spokesman". */
function ownBody(context: VoiceContext, core: readonly Token[]): string | null {
  const at = core.findIndex((t) => ROLES.has(singular(t)) && t.text === t.lower);
  if (at <= 0) return null;
  const noun = singular(core[at] as Token);
  if (PRIVATE.has(noun) && core.some((_, i) => placeAt(core, i))) return null;
  // the first word may be capitalized because it opens the sentence; a party is no body
  const before = core
    .slice(0, at)
    .filter(
      (t, i) =>
        !/^(?:DET|NUM)$/.test(t.pos) &&
        !(MEDIA_PERSON.test(noun) && context.inOutlet.has(t.index)) &&
        !(i === 0 && (BODIES.has(singular(t)) || (t.pos === 'ADJ' && core[1]?.text === core[1]?.lower))),
    );
  return bodyIn(context, withoutParty(before), !SENT.test(noun) && !PRIVATE.has(noun));
}
