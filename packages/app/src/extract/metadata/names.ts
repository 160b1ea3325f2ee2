import { readStamps } from './dates/read-stamps.ts';
import { same } from './title.ts';

/** What is known of names before they are read. */
export interface Kinds {
  readonly site: readonly string[]; // what the outlet calls itself
  readonly isAgency: (name: string) => boolean;
}

const OPENING =
  /^\s*(?:(?:story|written|words|text|article|report|reported|posted|published|submitted|edited|photos?)?\s*by[:\s]\s*|(?:von|par|por|door|av|af|di)\s+(?=\p{Lu})|(?:authors?|autor|auteur):?\s+)/iu;
const BETWEEN = /\s*(?:,|;|\||\/|•|·|⋅|&|\n|\s(?:and|und|et|y|og|och|with|con|mit|avec|as told to)\s)\s*/iu;
const BEHIND =
  /\s*(?:[–—([@<]|\s-(?:\s|$)|(?:^|\s)(?:for|of the|at the|is an?|on|in|updated|published|posted|reviewed|written by)(?:\s|$)|\d).*$/isu;
/** What somebody is, and what a group calls itself; no family has these names, or hardly any. */
const ROLE =
  /\b(?:writers?|reporters?|correspondents?|editors?|editorial|staff|columnist|contributors?|contributing|producer|journalist|author|bureau|redakteur(?:in)?|redaktion|redacteur|redacción|redazione|rédaction|reporterin|journaliste|periodista|news|newsroom|newsdesk|desk|team|freelance|analyst|fellow|professor|photographer|associate|assistant|managing|correspondente|agencias?|agenc(?:y|ies)|agences|agenturen|wires?|media|magazine|press|webmaster|admin|administrator|head of|director|officer|coordinator|manager|president|founder|ceo|cto|marketing|strategy|sponsored|guest|chief|senior|university)\b/iu;
const DEGREE = /(?:,?\s+(?:Ph\.?D\.?|M\.?D\.?|MS|MA|MBA|RDN?|RN|JD|DVM|CPA|CFP|Esq\.?))+$/u;
const PARTICLES = new Set(
  'de del della der den di da das do dos du van von vom zu zur la le el al bin ibn ben bint y e af av ter ten'.split(' '),
);
const NO_CASE =
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Devanagari}\p{sc=Bengali}\p{sc=Tamil}\p{sc=Georgian}]/u;

/**
 * The people of one signature, and those it names who are none: "By Mara Ilves and Jon Brask, Staff Writers, with Coast News".
 *
 * `declared`: a field for authors held it, so that a single word may be a name.
 */
export function peopleIn(
  signature: string,
  kinds: Kinds,
  declared: boolean,
): { readonly people: readonly string[]; readonly others: readonly string[] } {
  const people: string[] = [];
  const others: string[] = [];
  const isGroup = (name: string): boolean => kinds.isAgency(name) || kinds.site.some((one) => same(one, name)) || ROLE.test(name);
  for (const part of partsOf(signature)) {
    const [name, agency] = withoutAgency(part, kinds);
    if (agency !== null) others.push(agency);
    if (name === '') continue;
    if (isGroup(name)) others.push(name);
    else if (isPerson(name, declared)) people.push(name);
  }
  return { people, others };
}

function partsOf(signature: string): readonly string[] {
  const [stamp] = readStamps(signature.slice(0, 300));
  const line = signature
    .slice(0, stamp && stamp.start > 3 ? stamp.start : 300)
    .replace(OPENING, '')
    .replace(/^\s*by\s+/i, '')
    .trim();
  const turned = /^(\p{Lu}[\p{L}'’-]+),\s(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}\.?)?)$/u.exec(line); // "Ilves, Mara"
  if (turned && !ROLE.test(line)) return [`${turned[2]} ${turned[1]}`];
  return line.split(BETWEEN).map((part) => part.replace(/^(?:and|by|und)\s+/i, '').replace(BEHIND, '').replace(DEGREE, '').replace(/[\s,:;-]+$/u, '').trim()); // prettier-ignore
}

/** "Mara Ilves The Associated Press" is a person and her agency. */
function withoutAgency(part: string, { isAgency }: Kinds): readonly [name: string, agency: string | null] {
  if (isAgency(part)) return [part, null];
  const words = part.split(' ');
  for (let at = Math.max(1, words.length - 4); at < words.length; at += 1) {
    const end = words.slice(at).join(' ');
    if (end.length > 4 && isAgency(end)) return [words.slice(0, at).join(' '), end];
  }
  return [part, null];
}

/** Two to five words that begin with capitals, or letters that have none; one word only where a field for authors held it. */
function isPerson(name: string, declared: boolean): boolean {
  if (name.length < 2 || name.length > 60 || /[@:/\\{}=_?!()]|\.(?:com|org|net|[a-z]{2})$|^https?/i.test(name)) return false;
  const words = name.split(/\s+/);
  if (words.length > 6) return false;
  if (NO_CASE.test(name)) return true;
  if (!words.every((word) => /^[\p{Lu}'’"“(]/u.test(word) || PARTICLES.has(word.toLowerCase()) || /^[dl]['’]/.test(word))) return false;
  return words.length > 1 || (declared && /^\p{Lu}\p{Ll}{2,}/u.test(name));
}
