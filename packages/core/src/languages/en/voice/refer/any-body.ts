import type { Token } from '../../../../model/mention.ts';
import { singular } from '../phrase.ts';
import { NUMBERS, placesFrom } from '../words.ts';
import type { Heard, Hearing } from './heard.ts';

const BACK = 5; // sentences
const WITHIN = 250; // tokens
/** Nouns for bodies that do business. */
export const COMPANIES: ReadonlySet<string> = new Set(
  'company corporation firm bank airline retailer publisher studio brewery utility operator contractor shipyard insurer lender foundry startup'.split(
    ' ',
  ),
);
const SOCIETIES: ReadonlySet<string> = new Set(
  'foundation association union federation league institute society caucus coalition alliance movement pac fund club network institution committee council nonprofit organization lobby group'.split(
    ' ',
  ),
);
const AGENCIES: ReadonlySet<string> = new Set(
  'department ministry bureau office authority commission service administration directorate police regulator board agency'.split(' '),
);

/** Nouns that stand for a body whatever its name, and the kinds of body for which each stands: “Corven Ferries … the company”. */
const FOR: Readonly<Record<string, ReadonlySet<string>>> = {
  company: COMPANIES,
  firm: COMPANIES,
  retailer: COMPANIES,
  publisher: COMPANIES,
  airline: COMPANIES,
  utility: new Set(['utility', 'company', 'corporation', 'operator']),
  operator: COMPANIES,
  contractor: new Set(['contractor', 'company', 'firm', 'corporation']),
  lender: new Set(['lender', 'bank']),
  organization: SOCIETIES,
  organisation: SOCIETIES,
  charity: SOCIETIES,
  group: SOCIETIES,
  nonprofit: SOCIETIES,
  agency: AGENCIES,
  bureau: AGENCIES,
};
/** True where the noun stands for bodies of other names too. */
export const standsForAny = (noun: string): boolean => Object.hasOwn(FOR, noun);
/** True where the noun may stand for a body of that kind. */
export const standsFor = (noun: string, body: string): boolean => noun === body || (standsForAny(noun) && FOR[noun]?.has(body) === true);
const ACRONYM = /^(?:\p{Lu}\.?){2,6}$/u;

/**
 * The body of which the noun tells no more than its kind: the one that spoke in this paragraph or the one before; else the subject there; else the one
 * named in the nearest paragraph by a word for such a body; else the only one that has spoken at all. Where two spoke or are named so, nobody.
 */
export function anyBody(
  noun: string,
  { heard, sentence, paragraph, at, paragraphAt, paragraphOf, discourse, context }: Hearing,
  namedAt: (at: number) => Heard | null,
): Heard | null {
  const kinds = Object.hasOwn(FOR, noun) ? FOR[noun] : undefined;
  if (!kinds) return null;
  const fits = ({ voice: { kind, named, body, label } }: Heard): boolean =>
    kind === 'institution' &&
    named &&
    !NUMBERS.has(label.toLowerCase()) &&
    (body === undefined ? kinds !== AGENCIES || ACRONYM.test(label.replace(/^the /i, '')) : kinds.has(body)) &&
    (body !== undefined || placesFrom(label.split(' ')[0] ?? '').length === 0);
  const all = heard.filter(fits);
  const near = all.filter((h) => h.paragraph >= paragraph - 1);
  const last = near.at(-1);
  if (last) return near.every((h) => h.voice.key === last.voice.key) ? { ...last, grade: 'probable' } : null;
  const { tokens, sentences } = context.reading;
  /** What is named at the token by a word for such a body. */
  const named = (i: number): Heard | null => {
    const token = tokens[i] as Token;
    if (token.quoted || token.pos !== 'PROPN' || (!kinds.has(singular(token)) && !(kinds === AGENCIES && ACRONYM.test(token.text))))
      return null;
    const one = namedAt(i);
    return one && fits(one) ? one : null;
  };
  for (let s = sentence; s >= Math.max(0, sentence - BACK) && paragraphOf(s) >= paragraph - 1; s -= 1) {
    const subject = discourse.subject(s, s === sentence ? at : Infinity);
    if (!subject || !fits(subject)) continue;
    const [from, to] = sentences[s]?.tokens ?? [0, 0];
    for (let i = from; i < Math.min(to, at); i += 1) {
      const other = named(i);
      if (other && other.voice.key !== subject.voice.key) return null; // “Corven Ferries sued Norda Ferries. The company …”
    }
    return { ...subject, grade: 'probable' };
  }
  let nearest: Heard | null = null;
  let here = -1;
  for (let i = at - 1; i >= Math.max(0, at - WITHIN) && paragraphAt(i) >= paragraph - 1; i -= 1) {
    if (nearest && paragraphAt(i) !== here) break;
    const one = named(i);
    if (!one) continue;
    if (nearest && nearest.voice.key !== one.voice.key) return null;
    nearest = one;
    here = paragraphAt(i);
  }
  if (nearest) return { ...nearest, grade: 'probable' };
  const [only] = all;
  return only && all.every((h) => h.voice.key === only.voice.key) ? { ...(all.at(-1) as Heard), grade: 'probable' } : null;
}
