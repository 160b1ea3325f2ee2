import type { Token } from '../../../model/mention.ts';
import type { Passage, Range } from './passage.ts';
import { DETERMINER, INSIDE, LOOSE, nominal, possessive, PREPOSITION } from './phrase-words.ts';
import { isCompounded, isDash, isTemporal, lowerAt, OCCASION, PERSONAL, RELATIVE, textAt } from './words.ts';

const BREAKS_AFTER =
  /^(?:that|who|whom|whose|which|while|when|as|because|if|after|before|but|although|though|since|where|why|how|what|whether|said|then|than)$/;

/**
 * The noun phrase that begins at `first`, with its prepositional phrases and bracketed party; no relative clause, no apposition.
 *
 * Stops before times and occasions ("on Tuesday", "in an interview"), which belong to the verb.
 */
export function phraseStartingAt(p: Passage, first: number, { prepositions = true } = {}): Range | null {
  const { words } = p;
  let i = first;
  let seen = false;
  const owner = lowerAt(p, i) === 'her' && /^(?:NOUN|ADJ|PROPN)$/.test(words[i + 1]?.pos ?? ''); // "her diary"
  if (PERSONAL.test(lowerAt(p, i)) && !owner) return { from: i, to: i + 1 };
  for (; i < p.end; i += 1) {
    const w = words[i] as Token;
    const next = words[i + 1];
    if (p.quoteAt[i]?.whole) break;
    if (w.text === '(') {
      let close = i + 1;
      while (close < p.end && close - i < 12 && textAt(p, close) !== ')') close += 1;
      if (!seen || textAt(p, close) !== ')') break;
      i = close;
      continue;
    }
    if (isTemporal(p, i) && seen) break;
    if (isCompounded(p, i)) {
      seen = true;
      continue;
    }
    if (BREAKS_AFTER.test(w.lower) && !(w.lower === 'that' && !seen)) break;
    if (INSIDE.has(w.pos) || p.quoteAt[i] !== null || /^[&/$#@%]$/.test(w.text) || (w.text === '-' && !isDash(p, i))) {
      if (nominal(w) || w.pos === 'ADJ') seen = true;
      continue;
    }
    if (possessive(w) && seen) continue;
    if (
      DETERMINER.test(w.lower) ||
      w.pos === 'DET' ||
      LOOSE.test(w.lower) ||
      (w.pos === 'PRON' && !PERSONAL.test(w.lower) && !RELATIVE.test(w.lower))
    ) {
      if (
        seen &&
        words[i - 1] &&
        nominal(words[i - 1]) &&
        !/^(?:and|or|of)$/.test(lowerAt(p, i - 1)) &&
        !LOOSE.test(lowerAt(p, i - 1)) &&
        !DETERMINER.test(lowerAt(p, i - 1))
      )
        break;
      if (LOOSE.test(w.lower)) seen = true;
      continue;
    }
    if (PREPOSITION.test(w.lower) || w.pos === 'ADP') {
      if (!prepositions || !seen || !next) break;
      if (
        w.lower !== 'of' &&
        (isTemporal(p, i + 1) ||
          isTemporal(p, i + 2) ||
          (occasionAhead(p, i + 1) && words[i - 1]?.pos !== 'ADJ') ||
          PERSONAL.test(next.lower) ||
          next.pos === 'VERB')
      )
        break;
      if (/^(?:by|about|over|during|through|like|against|around|including)$/.test(w.lower) || (w.pos !== 'ADP' && w.pos !== 'PART')) break;
      continue;
    }
    if (/^(?:and|or)$/.test(w.lower) && seen && next && (nominal(next) || next.pos === 'DET' || next.pos === 'ADJ')) {
      const after = phraseStartingAt(p, i + 1, { prepositions: false });
      if (!after || p.groupAt[after.to]?.finite) break;
      i = after.to - 1;
      continue;
    }
    if (w.pos === 'VERB' && i > first && next && nominal(next) && /^(?:the|a|an|his|her|its|their)$/.test(lowerAt(p, i - 1))) continue;
    if (w.pos === 'ADV' && next && (next.pos === 'ADJ' || next.pos === 'NUM') && (!seen || LOOSE.test(lowerAt(p, i - 1)))) continue;
    break;
  }
  while (i > first && /^(?:of|for|from|in|with|at|on|to|and|or|-|under|near|the|a|an)$/.test(lowerAt(p, i - 1))) i -= 1;
  return i > first && seen ? { from: first, to: i } : null;
}

/** True where "a statement", "an interview with", "Twitter" stands within the next few words: an occasion of speech, no part of a name. */
export function occasionAhead(p: Passage, at: number): boolean {
  for (let i = at; i < Math.min(at + 4, p.end); i += 1) {
    const w = p.words[i] as Token;
    if (OCCASION.test(w.lower)) return true;
    if (!(
      w.pos === 'DET' ||
      w.pos === 'ADJ' ||
      w.pos === 'NOUN' ||
      w.pos === 'PROPN' ||
      w.pos === 'PRON' ||
      possessive(w) ||
      w.pos === 'NUM' ||
      w.text === '-'
    ))
      return false;
  }
  return false;
}

/** Through an apposition after a phrase: ", the mayor of Dalmar", ", 41,", ", who led the search". The end without the closing comma. */
export function throughApposition(p: Passage, phrase: Range): Range {
  const { words } = p;
  if (textAt(p, phrase.to) !== ',' || PERSONAL.test(lowerAt(p, phrase.to - 1))) return phrase;
  const first = words[phrase.to + 1];
  if (!first || p.quoteAt[phrase.to + 1]?.whole) return phrase;
  const relative = /^(?:who|whose)$/.test(first.lower);
  if (!(
    relative ||
    first.pos === 'DET' ||
    first.pos === 'NOUN' ||
    first.pos === 'PROPN' ||
    first.pos === 'ADJ' ||
    first.pos === 'NUM' ||
    /^(?:his|her|their|its)$/.test(first.lower)
  ))
    return phrase;
  if (isTemporal(p, phrase.to + 1)) return phrase;
  let i = phrase.to + 1;
  for (; i < p.end; i += 1) {
    const w = words[i] as Token;
    if (p.quoteAt[i]?.whole || w.text === ';' || w.text === ':' || isDash(p, i)) break;
    const group = p.groupAt[i];
    if (group && !relative && group.finite && group.from === i && !RELATIVE.test(lowerAt(p, i - 1)) && !/^(?:past|en)$/.test(group.form))
      return phrase;
    if (w.text === ',') {
      const next = words[i + 1];
      const after = textAt(p, i + 1);
      if (next && /^(?:D|R|I|\d+)$/.test(after)) continue;
      if (i === phrase.to + 2 && first.pos === 'NUM') return throughApposition(p, { from: phrase.from, to: i }); // "Ana Ruiz, 41, a baker"
      break;
    }
  }
  return { from: phrase.from, to: i };
}
