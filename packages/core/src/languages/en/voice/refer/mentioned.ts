import type { Token } from '../../../../model/mention.ts';
import { isCapitalized } from '../../../../text/capitals.ts';
import type { VoiceContext } from '../context.ts';
import type { Person } from '../people.ts';
import { bearerOf, genderOfTitle } from '../sharing.ts';
import { TITLES } from '../words.ts';

/** A person named at one place of the report's own words; what stands in quotation marks is left out. */
export interface Mentioned {
  readonly person: Person;
  readonly from: number; // first token of the name, its title left out
  readonly to: number;
  readonly subject: boolean; // a verb follows, or the sentence begins with it
  readonly owner: boolean; // “Ruiz’s boat”
}

const OPENING = 5; // tokens in which a sentence names what it is about
const LONGEST = 6; // tokens of a name
const SUBORDINATE = /^(?:that|who|whom|which|when|while|after|before|because|as|if|since|although|though|than|where|until|whether|with)$/;

/** Everybody named, by sentence, in text order. Looks at each token once. */
export function mentionedIn(
  context: Pick<VoiceContext, 'reading' | 'bySurname' | 'inOutlet' | 'shared'>,
): ReadonlyMap<number, readonly Mentioned[]> {
  const { reading, bySurname, inOutlet } = context;
  const { tokens, sentences } = reading;
  const found = new Map<number, Mentioned[]>();
  if (bySurname.size === 0) return found;
  for (const token of tokens) {
    if (token.quoted || !isCapitalized(token.text) || inOutlet.has(token.index)) continue;
    const people = bySurname.get(token.text);
    if (!people) continue;
    const next = tokens[token.index + 1];
    // “Ruiz Bridge”, “Ruiz-Holt”: the name goes on, or is part of another
    if (next?.sentence === token.sentence && (next.pos === 'PROPN' || next.text === '-') && !/^(?:Jr|Sr)\b/.test(next.text)) continue;
    const from = firstOf(tokens, token.index, people);
    const named = people.find((p) => fullNameEnds(tokens, token.index, p));
    const before = tokens[from - 1]?.text === '.' ? tokens[from - 2] : tokens[from - 1];
    const person = named ?? bearerOf(context, token.index, before ? genderOfTitle(before.lower) : null);
    if (!person) continue;
    const list = found.get(token.sentence);
    const mention = {
      person,
      from,
      to: token.index + 1,
      ...place(tokens, from, token.index + 1, sentences[token.sentence]?.tokens ?? [0, 0]),
    };
    if (list) list.push(mention);
    else found.set(token.sentence, [mention]);
  }
  return found;
}

/** What the name does in its clause, as far as its neighbours tell. */
function place(
  tokens: readonly Token[],
  from: number,
  to: number,
  [start, end]: readonly [number, number],
): { readonly subject: boolean; readonly owner: boolean } {
  const next = tokens[to];
  if (next && /^['’]s?$/.test(next.text) && next.pos !== 'AUX' && next.pos !== 'PUNCT') return { subject: false, owner: true };
  let title = from;
  while (title > start && (TITLES.has((tokens[title - 1] as Token).lower.replace(/\.$/, '')) || tokens[title - 1]?.text === '.'))
    title -= 1;
  const before = title > start ? tokens[title - 1] : undefined;
  if (before && SUBORDINATE.test(before.lower)) return { subject: false, owner: false };
  if (before?.pos === 'ADP') return { subject: false, owner: false };
  let at = to;
  while (at < end && (tokens[at]?.pos === 'ADV' || /^(?:him|her)self$/.test(tokens[at]?.lower ?? ''))) at += 1;
  const after = at < end ? tokens[at] : undefined;
  if (after && (after.pos === 'AUX' || (after.pos === 'VERB' && !/ing$/.test(after.lower)))) return { subject: true, owner: false };
  if (after?.text === ',' && tokens[at + 1]?.lower === 'who') return { subject: true, owner: false };
  return { subject: title - start < OPENING && after !== undefined && /^(?:,|\(|—|–|--?)$/.test(after.text), owner: false };
}

function fullNameEnds(tokens: readonly Token[], at: number, { forms }: Person): boolean {
  return forms.some((form) => {
    const gap = form.lastIndexOf(' ');
    return gap > 0 && form.endsWith((tokens[at] as Token).text) && startsAt(tokens, at, form) >= 0;
  });
}

/** Where the written form that ends at token `at` begins, or -1. */
function startsAt(tokens: readonly Token[], at: number, form: string): number {
  const last = tokens[at] as Token;
  let text = last.text;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST); i -= 1) {
    const token = tokens[i] as Token;
    if (token.sentence !== last.sentence) return -1;
    const follows = tokens[i + 1] as Token;
    text = `${token.text}${follows.start > token.end ? ' ' : ''}${text}`;
    if (text === form) return i;
    if (text.length > form.length) return -1;
  }
  return -1;
}

function firstOf(tokens: readonly Token[], at: number, people: readonly Person[]): number {
  for (const { forms } of people)
    for (const form of forms) {
      const from = form.includes(' ') ? startsAt(tokens, at, form) : -1;
      if (from >= 0) return from;
    }
  return at;
}
