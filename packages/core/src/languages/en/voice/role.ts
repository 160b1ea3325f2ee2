import type { Token } from '../../../model/mention.ts';
import { singular, type Phrase } from './phrase.ts';
import { EXPERTS, ROLES } from './words.ts';

const SHORT: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['gov', 'governor'],
  ['rep', 'representative'],
  ['gen', 'general'],
  ['amb', 'ambassador'],
]);
const ENDS = new Set('of for at in from by to with on about against and who whose , ('.split(' '));
const OWN = /^(?:'s|’s|'|’)$/;

/** The noun for an office or a trade; null where the word is none. “Sen.” is a senator. */
export function officeNoun(token: Token): string | null {
  const short = /^\p{Lu}/u.test(token.text) ? SHORT.get(token.lower.replace(/\.$/, '')) : undefined;
  const noun = short ?? singular(token);
  return short !== undefined || ROLES.has(noun) || EXPERTS.has(noun) ? noun : null;
}

/**
 * The office that the words give: before the name, beside it, behind it.
 *
 * The last noun for one before a preposition, and never the owner: “the president’s lawyer” is a lawyer, “a friend of the mayor” a friend.
 */
export function roleOf({ core, appositions }: Phrase): string | null {
  for (const part of [core, ...appositions]) {
    const role = roleIn(part);
    if (role !== null) return role;
  }
  return null;
}

export function roleIn(part: readonly Token[]): string | null {
  let role: string | null = null;
  for (const [i, token] of part.entries()) {
    if (i > 0 && ENDS.has(token.lower)) break;
    if (OWN.test(token.text)) role = null;
    else role = officeNoun(token) ?? role;
  }
  return role;
}

const TRADE = /(?:[^aeiou]er|or|ist|ian|man|woman|master|mate|smith|wright|herd|monk|nun|cook|clerk)$/;
const NO_TRADE =
  /^(?:brother|sister|mother|father|daughter|number|member|order|matter|letter|paper|winner|loser|former|other|latter|newcomer|outsider|insider|believer|fighter|ancestor|actor|factor|sector|harbor|horror|error|labor|favor|honor|neighbor|human|list|twist)$/;

/** What somebody named is by trade where no list has the noun: “a baker, Pavel Vosk”, “Irena Vosk, the harbour master”. */
export function tradeBeside({ core, appositions }: Phrase): string | null {
  const [beside] = appositions;
  if (!beside) return null;
  for (const part of [core, beside]) {
    const end = part.findIndex((t, i) => i > 0 && ENDS.has(t.lower));
    const head = part[(end < 0 ? part.length : end) - 1];
    const before = part[0];
    if (!head || head.pos !== 'NOUN' || head.text !== head.lower || !before || before === head) continue;
    if (before.pos !== 'DET' && before.pos !== 'PRON' && !part.some((t) => OWN.test(t.text))) continue;
    if (singular(head) === head.lower && TRADE.test(head.lower) && !NO_TRADE.test(head.lower)) return head.lower;
  }
  return null;
}
