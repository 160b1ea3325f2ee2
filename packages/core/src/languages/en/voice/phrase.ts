import type { Token } from '../../../model/mention.ts';
import { ROLES, TITLES } from './words.ts';

/** The parts of a noun phrase that names a voice. All are tokens in text order; parts may be empty. */
export interface Phrase {
  readonly core: readonly Token[]; // "two harbour officials"
  readonly complement: readonly Token[]; // "of the Harbour Authority"
  readonly appositions: readonly (readonly Token[])[]; // ", the mayor,"
  readonly rest: readonly Token[]; // "who spoke to reporters", "familiar with the talks"
}

const RELATIVE = new Set(['who', 'which', 'that', 'whose', 'whom']);
const OPENERS = new Set(['even', 'only', 'just', 'and', 'but', 'both', 'that', 'then', ',', '“', '”', '"', '—', '–', '(']);
const COMPLEMENT = new Set([
  'of',
  'for',
  'at',
  'in',
  'from',
  'by',
  'to',
  'with',
  'on',
  'inside',
  'within',
  'near',
  'between',
  'among',
  'about',
  'over',
  'against',
  'after',
  'before',
  'during',
  'into',
  'under',
  'around',
  'behind',
  'without',
  'amid',
  'outside',
  'across',
  'through',
]);
/** Adjectives and participles that follow the noun they describe. */
const AFTER_NOUN =
  /^(?:familiar|close|briefed|aware|privy|involved|present|speaking|citing|quoting|working|knowledgeable|informed|cited|quoted|interviewed|reached|contacted|named|asked|requesting|insisting|based|writing)$/;

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const SHE = /^(?:he|she|they|it|we|i|you)$/;
const BY = new Set(['by', 'in', 'on', 'from', 'to', 'at', 'with', 'during', 'last', 'this', 'earlier', 'as', 'previously', 'after']);
/** A participle behind the noun: “a memo obtained by”, “documents released on Monday”. */
const reduced = (token: Token, next: Token | undefined): boolean =>
  next !== undefined &&
  (token.pos === 'VERB' || token.pos === 'ADJ') &&
  /(?:ed|en|seen|held|sent|made|put)$/.test(token.lower) &&
  BY.has(next.lower);

/** Splits the words that name a voice at the places where English adds to a noun: prepositions, commas, relatives, participles. */
export function phraseOf(tokens: readonly Token[]): Phrase {
  let at = 0;
  // “that person” points; “that officials” does not
  const points = (i: number): boolean => tokens[i]?.lower === 'that' && tokens[i + 1]?.pos === 'NOUN' && !plural(tokens[i + 1] as Token);
  while (at < tokens.length && OPENERS.has((tokens[at] as Token).lower) && !points(at)) at += 1;
  const core: Token[] = [];
  const complement: Token[] = [];
  const appositions: Token[][] = [];
  const rest: Token[] = [];
  let part: 'core' | 'complement' | 'apposition' | 'rest' = 'core';
  for (let i = at; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    const { lower } = token;
    const next = tokens[i + 1];
    // “the bespectacled, 71-year-old diplomat”: the noun is still to come
    if (part === 'core' && token.text === ',' && core.length > 0 && /^(?:ADJ|VERB|NUM)$/.test(next?.pos ?? '') && core.every((t) => /^(?:DET|ADJ|VERB|ADV|NUM|PUNCT)$/.test(t.pos)) && core.some((t) => t.pos === 'ADJ' || t.pos === 'VERB')) continue; // prettier-ignore
    if (/^[,—–()[\]]$/.test(token.text) || lower === '-' + '-') {
      const after = tokens[i + 1];
      if (!after) break;
      if (RELATIVE.has(after.lower) || AFTER_NOUN.test(after.lower) || after.pos === 'ADP') part = 'rest';
      else if (part !== 'rest') {
        part = 'apposition';
        appositions.push([]);
      }
      continue;
    }
    if (token.pos === 'PUNCT' && !/^['’&.-]/.test(token.text)) continue;
    if (part === 'core' && core.length > 0) {
      if (
        RELATIVE.has(lower) ||
        (AFTER_NOUN.test(lower) &&
          core.some((t) => t.pos !== 'DET' && t.pos !== 'NUM' && t.pos !== 'ADV') &&
          !(next && next.pos === 'NOUN' && lower === 'present'))
      )
        part = 'rest';
      else if (SHE.test(lower) && (core.at(-1) as Token).pos === 'NOUN' && next && /^(?:VERB|AUX|ADV)$/.test(next.pos))
        part = 'rest'; // “papers he sent”
      else if (next?.lower === 'to' && /ing$/.test(lower) && plural(core.at(-1) as Token))
        part = 'rest'; // “divers clamoring to leave”
      else if (reduced(token, next) && core.some((t) => t.pos === 'NOUN' || t.pos === 'PROPN')) part = 'rest';
      else if (COMPLEMENT.has(lower) && token.pos !== 'VERB') part = 'complement';
    } else if (part === 'complement' && (RELATIVE.has(lower) || AFTER_NOUN.test(lower) || reduced(token, next))) part = 'rest';
    else if (part === 'apposition' && (/^(?:who|which|whose|whom)$/.test(lower) || AFTER_NOUN.test(lower))) part = 'rest';
    if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(lower) && core.length > 0) continue; // “Ruiz herself”
    if (part === 'core' && core.length > 0 && DAY.test(lower)) continue; // “a report Tuesday from the Gazette”
    if (part === 'core') core.push(token);
    else if (part === 'complement') complement.push(token);
    else if (part === 'apposition') (appositions.at(-1) as Token[]).push(token);
    else rest.push(token);
  }
  return { core, complement, appositions: appositions.filter((a) => a.length > 0), rest };
}

const ING = /^(?:'s|’s|'|’)$/;

/** The word around which the others stand: the last noun, name or pronoun. */
export function headOf(core: readonly Token[]): Token | null {
  const end = core.at(-1);
  // “the fire chief”, which the tagger takes for an adjective; “exit polling”, for a verb
  if ((end?.pos === 'ADJ' && ROLES.has(end.lower)) || end?.lower === 'polling') return end;
  for (let i = core.length - 1; i >= 0; i -= 1) {
    const token = core[i] as Token;
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON' || token.pos === 'NUM') return token;
  }
  return core.findLast((t) => !ING.test(t.text)) ?? null;
}

/** The singular of a noun, as far as spelling tells; the tagger gives no lemma for names. */
export function singular(token: Token): string {
  const word = unowned(token.lower);
  if (word.endsWith('n')) return word.endsWith('men') && word.length > 3 ? `${word.slice(0, -3)}man` : word;
  if (!word.endsWith('s')) return word;
  if (/(?:ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 3 && !/(?:us|is|news|ss)$/.test(word)) return word.slice(0, -1);
  return word;
}

/** A word without the 's of an owner. */
export const unowned = (word: string): string => (word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word);

/** True where the noun stands in the plural. */
export const plural = (token: Token): boolean =>
  token.lower === 'people' || token.lower === 'media' || (token.lower.length > 3 && singular(token) !== unowned(token.lower));

/** Words of a name as written, titles and possessives left out. */
export const nameWords = (tokens: readonly Token[]): readonly string[] =>
  tokens.map((t) => unowned(t.text)).filter((w) => w !== '' && !TITLES.has(w.toLowerCase().replace(/\.$/, '')));

/** Words of a name with the spaces that stand between them in the text, titles left out: “Seafarers' Union”. */
export function spelled(tokens: readonly Token[]): string {
  const kept = tokens.filter((t) => !TITLES.has(t.lower.replace(/\.$/, '')));
  return kept
    .map((t, i) => (i > 0 && t.start > (kept[i - 1] as Token).end ? ' ' : '') + t.text)
    .join('')
    .replace(/['’]s?$/, '');
}
