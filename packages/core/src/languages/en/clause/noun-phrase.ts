import type { Token } from '../../../model/mention.ts';
import type { NounPhrase } from './phrases.ts';

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET', 'SYM']);
const PRONOUNS = new Set([
  'he',
  'she',
  'it',
  'they',
  'we',
  'i',
  'you',
  'him',
  'her',
  'them',
  'us',
  'me',
  'this',
  'that',
  'these',
  'those',
  'both',
  'neither',
  'none',
  'others',
  'one',
  'himself',
  'herself',
  'itself',
  'themselves',
  'someone',
  'nobody',
  'everyone',
]);
const OPEN_DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'your',
  'no',
  'any',
  'some',
  'every',
  'each',
  'another',
  'several',
  'many',
  'few',
  'all',
  'both',
]);

/** The noun phrase that begins at `from`, if one does. Ends with its head; "of the harbour" is a phrase of its own. */
export function nounPhrase(tokens: readonly Token[], from: number, to: number): NounPhrase | null {
  const first = tokens[from] as Token;
  // "the strike that killed": a relative, for the clause to look through
  if (
    first.lower === 'that' &&
    /^(?:NOUN|PROPN)$/.test(tokens[from - 1]?.pos ?? '') &&
    /^(?:VERB|AUX|ADV)$/.test(tokens[from + 1]?.pos ?? '')
  )
    return null;
  if ((first.lower === 'neither' || first.lower === 'both') && tokens[from + 1]?.pos === 'VERB') return null; // "neither confirmed nor denied"
  if (
    PRONOUNS.has(first.lower) &&
    (first.pos === 'PRON' || (first.lower !== 'that' && first.lower !== 'this' && !isNominal(tokens[from + 1], from + 1 < to)))
  )
    return { kind: 'np', from, to: from + 1, head: from, possessor: null, pronoun: true };
  let i = from;
  let head = -1;
  let possessor: [number, number] | null = null;
  for (; i < to; i += 1) {
    const token = tokens[i] as Token;
    if (token.lower === "'s" || token.lower === "'" || token.text === '’') {
      if (
        token.pos === 'AUX' ||
        head < 0 ||
        (token.lower === "'" && token.pos === 'PUNCT' && !(tokens[i - 1] as Token).lower.endsWith('s'))
      )
        break;
      const next = tokens[i + 1];
      if (i + 1 >= to || !isNominal(next, true)) break;
      possessor = [from, i];
      head = -1;
      continue;
    }
    if (token.pos === 'DET' || (token.pos === 'PRON' && /^(?:his|her|its|their|our|my|your)$/.test(token.lower))) {
      if (head >= 0) break;
      if (i > from && !OPEN_DETERMINERS.has(token.lower)) break;
      if (token.lower === 'that' && !isNominal(tokens[i + 1], i + 1 < to)) break;
      continue;
    }
    if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      head = i;
      continue;
    }
    if (token.pos === 'NUM' || token.pos === 'SYM') {
      if (head >= 0 && token.pos === 'SYM') break;
      if (head < 0 || !isNominal(tokens[i + 1], i + 1 < to)) head = i;
      continue;
    }
    if (token.pos === 'ADJ') {
      if (head >= 0 && !isNominal(tokens[i + 1], i + 1 < to)) break;
      if (head < 0 && !restIsNominal(tokens, i + 1, to)) break;
      continue;
    }
    if (token.pos === 'ADV' && head < 0 && i > from && (tokens[i + 1]?.pos === 'ADJ' || tokens[i + 1]?.pos === 'NUM')) continue;
    if (
      token.pos === 'ADV' &&
      i === from &&
      /^(?:about|nearly|almost|over|around|roughly|approximately|only|at)$/.test(token.lower) &&
      tokens[i + 1]?.pos === 'NUM'
    )
      continue;
    if (token.pos === 'VERB' && head < 0 && i > from && /(?:ed|ing)$/.test(token.lower) && restIsNominal(tokens, i + 1, to)) continue; // "the alleged meeting"
    if (token.lower === 'elect' && (tokens[i - 1] as Token).text === '-' && i > from) continue; // "President-elect", which the tagger takes for a verb
    if (
      (token.text === '-' || token.text === '‑') &&
      (isNominal(tokens[i + 1], i + 1 < to) || tokens[i + 1]?.lower === 'elect') &&
      i > from &&
      (tokens[i - 1] as Token).end === token.start
    )
      continue;
    if (token.pos === 'PUNCT' && /^["“”‘’'`«»]/.test(token.text) && head < 0 && i > from && restIsNominal(tokens, i + 1, to)) continue; // the “secret” meeting
    break;
  }
  if (head < 0) return possessor && { kind: 'np', from, to: possessor[1], head: possessor[1] - 1, possessor: null, pronoun: false };
  return { kind: 'np', from, to: head + 1, head, possessor, pronoun: false };
}

/** A word that can go on a noun phrase. */
function isNominal(token: Token | undefined, inside: boolean): boolean {
  return inside && token !== undefined && NOMINAL.has(token.pos) && !(token.pos === 'DET' && !OPEN_DETERMINERS.has(token.lower));
}

/** A noun follows within four words, with nothing between but what can stand before a noun. */
function restIsNominal(tokens: readonly Token[], from: number, to: number): boolean {
  for (let j = from; j < Math.min(from + 4, to); j += 1) {
    const token = tokens[j] as Token;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') return true;
    if (
      token.pos === 'ADJ' ||
      token.pos === 'NUM' ||
      token.text === '-' ||
      token.lower === 'and' ||
      /^["“”‘’'`]$/.test(token.text) ||
      (token.pos === 'VERB' && /(?:ed|ing)$/.test(token.lower))
    )
      continue;
    return false;
  }
  return false;
}
