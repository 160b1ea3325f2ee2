import type { Token } from '../../../model/mention.ts';
import type { VoiceContext } from './context.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import { looksLikePeople } from './demonyms.ts';
import type { Person } from './people.ts';
import { headOf, nameWords, singular, unowned, type Phrase } from './phrase.ts';
import { partyOf, placeAt } from './places.ts';
import { officeNoun } from './role.ts';
import { BODIES, EXPERTS, PARTY_WORDS, PRIVATE, ROLES, SIDES, VAGUE } from './words.ts';

const OWN = /^(?:'s|’s|'|’)$/;

/**
 * The party for which a voice speaks, as its words tell it: a country, a person's side, a body. Null where they do not.
 *
 * Looks at the core first ("Norwegian officials"), then at what it is of or for ("a spokesperson for the Ruiz campaign"), then beside it ("Jo Lind, Ruiz's lawyer").
 * The words after "to" are passed over: an ambassador to Norway does not speak for Norway.
 */
export function sideOf(context: VoiceContext, phrase: Phrase): string | null {
  const head = headOf(phrase.core);
  const role = head ? singular(head) : '';
  const to = phrase.complement.findIndex((t) => t.lower === 'to');
  const complement = to >= 0 && !WORKS_FOR.test(role) ? phrase.complement.slice(0, to) : phrase.complement;
  const core = phrase.core.filter((t) => !inName(context, t) && !context.inOutlet.has(t.index));
  if (nationsOf(core).length > 1) return null;
  const ofState = !core.some((t) => PRIVATE.has(singular(t)));
  return (
    personSide(context, phrase.core) ??
    (ofState ? (oneNation(core) ?? unlisted(context, core)) : null) ??
    (ROLES.has(role) || EXPERTS.has(role) || BODIES.has(role) || phrase.core.some((t) => ROLES.has(singular(t)))
      ? ofComplement(context, complement)
      : null) ??
    first(phrase.appositions, (a) => apposed(context, a)) ??
    ownBody(phrase.core)
  );
}
/** What an adviser is to, he speaks for; what an ambassador is to, he does not. */
const WORKS_FOR =
  /^(?:aide|adviser|advisor|assistant|counsel|strategist|consultant|lawyer|attorney|confidant|confidante|staffer|secretary|spokes\w+)$/;

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

const first = <T, R>(items: readonly T[], find: (item: T) => R | null): R | null => {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
};

/** The word belongs to a person's name: a Jo Bern is not from Switzerland. */
const inName = ({ bySurname, reading: { tokens } }: VoiceContext, token: Token): boolean =>
  (bySurname.get(token.text) ?? []).some((p) => p.forms.some((f) => f.includes(`${tokens[token.index - 1]?.text ?? ''} ${token.text}`)));

/** The one country that the words name; null where they name none, or two. */
function oneNation(tokens: readonly Token[]): string | null {
  const nations = nationsOf(tokens);
  return nations.length === 1 ? (nations[0] ?? null) : null;
}

/** “Norwegian and Danish officials” speak for two. */
function nationsOf(tokens: readonly Token[]): readonly string[] {
  const and = tokens.findIndex((t) => t.lower === 'and');
  const parts = and > 0 ? [tokens.slice(0, and), tokens.slice(and + 1)] : [tokens];
  return [...new Set(parts.flatMap((part) => partyOf(part) ?? []))];
}

/** A country that no list knows: “Ardany’s ministry”, “the Ardanian ministry”. */
function unlisted({ demonyms, bySurname, inOutlet }: VoiceContext, core: readonly Token[]): string | null {
  const at = core.findIndex((t) => ROLES.has(singular(t)) || BODIES.has(singular(t)));
  for (const [i, token] of core.slice(0, Math.max(0, at)).entries()) {
    if (!/^\p{Lu}\p{Ll}+$/u.test(token.text) || bySurname.has(token.text) || inOutlet.has(token.index)) continue;
    const land = PARTY_WORDS.has(token.text) ? undefined : demonyms.get(token.text);
    if (land !== undefined) return land;
    if (/^['’]s$/.test(core[i + 1]?.text ?? '') && i + 2 < core.length && token.pos === 'PROPN' && !ROLES.has(token.lower))
      return token.text;
    if (looksLikePeople(token.text) && token.pos !== 'NOUN' && !PARTY_WORDS.has(token.text)) return token.text;
  }
  return null;
}

/** What the words around a person's first full name tell: office and side. */
export function profileOf(context: VoiceContext, person: Person): { readonly role: string | null; readonly party: string | null } {
  const { tokens, sentences } = context.reading;
  const sentence = sentences[tokens[person.at]?.sentence ?? -1];
  if (!sentence) return { role: null, party: null };
  const joins = (t: Token | undefined): boolean =>
    t !== undefined &&
    (/^(?:ADJ|NOUN|PROPN|DET|NUM)$/.test(t.pos) || OWN.test(t.text) || t.text === '-' || /^(?:of|for|to|at|and)$/.test(t.lower));
  let from = person.at;
  if (tokens[from - 1]?.text === ',' && tokens[person.to]?.text === ',') from -= 1; // “the envoy, Ana Ruiz, …”
  while (from > sentence.tokens[0] && person.at - from < BEFORE && joins(tokens[from - 1])) from -= 1;
  let to = person.to;
  if (tokens[to]?.text === ',' && /^(?:a|an|the)$|^\p{Lu}/u.test(tokens[to + 1]?.text ?? '')) {
    to += 1;
    while (to < sentence.tokens[1] && to - person.to < AFTER && joins(tokens[to])) to += 1;
  }
  const beside = [...tokens.slice(from, person.at), ...tokens.slice(person.to, to)].filter((t) => t.text !== ',');
  const office = beside.findLast((t) => officeNoun(t) !== null);
  if (!office) return { role: null, party: null };
  const [before, behind] = [tokens.slice(from, person.at), tokens.slice(person.to, to)].map((part) => part.filter((t) => t.text !== ','));
  const noun = officeNoun(office) ?? singular(office);
  return { role: noun, party: EXPERTS.has(noun) ? null : (apposed(context, before ?? []) ?? apposed(context, behind ?? [])) };
}
const BEFORE = 8; // tokens before the name
const AFTER = 10; // and after it

/** "the Ruiz campaign", "Ruiz's spokesman", "the Ruiz-Lind transition team": the side of the first person named. */
function personSide({ bySurname }: VoiceContext, tokens: readonly Token[]): string | null {
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (!isCapitalized(token.text)) continue;
    const person = bySurname.get(unowned(token.text))?.[0];
    if (!person || placeAt(tokens, i)) continue;
    const after = tokens.slice(i + 1);
    const owns = after[0] !== undefined && OWN.test(after[0].text) && after.length > 1;
    if (owns || after.slice(0, 5).some((t) => SIDES.has(singular(t)) || SIDES.has(t.lower))) return `${person.surname} team`;
    // "a Ruiz spokesman"
    const next = after[0];
    if (next && next.text === next.lower && (ROLES.has(singular(next)) || VAGUE.has(singular(next)))) return `${person.surname} team`;
  }
  return null;
}

function ofComplement(context: VoiceContext, complement: readonly Token[]): string | null {
  if (complement.length === 0) return null;
  const inside = complement.slice(1);
  const side = personSide(context, inside);
  if (side) return side;
  const country = partyOf(inside);
  if (country) return country;
  const land = demonymIn(context, inside);
  if (land) return land;
  const last = inside.at(-1);
  const person = last && context.bySurname.get(last.text)?.[0];
  if (person && /^(?:for|to)$/.test((complement[0] as Token).lower)) return `${person.surname} team`;
  return bodyIn(inside) ?? officeIn(inside);
}

/** “a spokeswoman for the mayor”, “for the company”: an office or a body without a name. */
function officeIn(inside: readonly Token[]): string | null {
  const end = inside.findIndex((t) => t.pos === 'ADP' || t.text === ',');
  const words = (end < 0 ? inside : inside.slice(0, end)).filter((t) => t.pos !== 'DET');
  const head = words.at(-1);
  if (!head || words.length > 3 || !(ROLES.has(singular(head)) || BODIES.has(singular(head)))) return null;
  return words.map((t) => t.text).join(' ');
}

/** “a spokesman for Mrs. Ruiz”: the side of whoever stands at the end. */
function personBehind({ bySurname }: VoiceContext, part: readonly Token[]): string | null {
  const last = part.at(-1);
  const person = last && part.some((t) => t.lower === 'for' || t.lower === 'to') ? bySurname.get(last.text)?.[0] : undefined;
  return person ? `${person.surname} team` : null;
}

const demonymIn = ({ demonyms }: VoiceContext, tokens: readonly Token[]): string | null =>
  demonyms.get(tokens.find((t) => demonyms.has(t.text))?.text ?? '') ?? null;

/** The side that an apposition tells: “a Harbour Authority spokeswoman”, “an adviser to Ana Ruiz and a professor”, part by part. */
function apposed(context: VoiceContext, tokens: readonly Token[]): string | null {
  return first(partsOf(tokens), (part) => ofOffice(context, part) ?? personBehind(context, part));
}

/** “an adviser to Ana Ruiz and a professor”: two parts; “founder and owner of the port”: one. */
function partsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const at = tokens.findIndex((t, i) => t.lower === 'and' && /^(?:a|an|the|now|formerly|current)$/.test(tokens[i + 1]?.lower ?? ''));
  return at > 0 ? [tokens.slice(0, at), tokens.slice(at + 1)] : [tokens];
}

const OF_WHOM = /^(?:of|for|at|with|from|to)$/;

/** What stands before the noun for an office, or is of it, for it, or — for those who work for somebody — to it. */
function ofOffice(context: VoiceContext, part: readonly Token[]): string | null {
  const at = part.findIndex((t, i) => officeNoun(t) !== null && (part[i + 1] === undefined || officeNoun(part[i + 1] as Token) === null));
  if (at < 0) return null;
  const noun = singular(part[at] as Token);
  const upTo = part.slice(0, at + 1);
  const ofState = !PRIVATE.has(noun) && !EXPERTS.has(noun);
  const own = personSide(context, upTo) ?? (ofState ? (oneNation(upTo) ?? unlisted(context, upTo) ?? demonymIn(context, upTo)) : null);
  if (own !== null) return own;
  if (ofState && noun !== 'minister') {
    const body = bodyIn(
      upTo.slice(0, -1).filter((t) => t.pos !== 'DET' && !PARTY_WORDS.has(t.text) && context.kindAt.get(t.index) !== 'place'),
    );
    if (body !== null) return body;
  }
  let from = at + 1;
  while (from < part.length && (part[from] as Token).lower === 'and') from += 2; // “founder and owner of”
  const preposition = part[from]?.lower ?? '';
  if (!OF_WHOM.test(preposition) || (preposition === 'to' && !WORKS_FOR.test(noun)) || EXPERTS.has(noun)) return null;
  const until = part.findIndex((t, i) => i > from && /^(?:,|who|which|whose|and|in|on|since|during)$/.test(t.lower));
  return ofComplement(context, part.slice(from, until < 0 ? part.length : until));
}

/** The first run of capitalized words, joined: "the Harbour Authority". */
function bodyIn(tokens: readonly Token[]): string | null {
  const run: Token[] = [];
  for (const token of tokens) {
    if (/^\p{Lu}/u.test(token.text) || (run.length > 0 && /^(?:of|and|&|the|-)$/.test(token.text))) run.push(token);
    else if (run.length > 0) break;
  }
  while (run.length > 0 && !/^\p{Lu}/u.test((run.at(-1) as Token).text)) run.pop();
  const name = nameWords(run).join(' ').replace(/^The /, '');
  return name === '' || (run.length === 1 && (run[0] as Token).pos !== 'PROPN') ? null : name;
}

const PLAIN_OPENER =
  /^(?:Several|Some|Many|Other|Another|Senior|Top|Former|Two|Three|Four|Five|Most|Few|Local|State|Federal|One|Longtime|Current|Retired|Key|Leading|Unnamed|Anonymous)$/;

/** A body with a name of its own before the office: "a Harbour Authority spokesman". */
function ownBody(core: readonly Token[]): string | null {
  const at = core.findIndex((t) => ROLES.has(singular(t)) && t.text === t.lower);
  if (at <= 0 || (PRIVATE.has(singular(core[at] as Token)) && core.some((_, i) => placeAt(core, i)))) return null;
  // the first word may be capitalized because it opens the sentence; a party is no body
  return bodyIn(
    core
      .slice(0, at)
      .filter(
        (t) =>
          !/^(?:DET|NUM)$/.test(t.pos) &&
          !(PARTY_WORDS.has(t.text) && !/^\p{Lu}/u.test(core[core.indexOf(t) + 1]?.text ?? '')) &&
          !(
            t === core[0] &&
            (BODIES.has(singular(t)) || PLAIN_OPENER.test(t.text) || (t.pos === 'ADJ' && core[1]?.text === core[1]?.lower))
          ),
      ),
  );
}
