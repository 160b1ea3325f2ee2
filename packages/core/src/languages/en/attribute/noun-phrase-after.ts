import type { Token } from '../../../model/mention.ts';
import type { Passage, Range } from './passage.ts';
import { DETERMINER, INSIDE, LOOSE, nominal, possessive, PREPOSITION } from './phrase-words.ts';
import { isCompounded, isDash, isInnerDot, isTemporal, lowerAt, OCCASION, PERSONAL, RELATIVE, textAt } from './words.ts';

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
    if (isCompounded(p, i) || isInnerDot(p, i)) {
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

/**
 * Through what follows a phrase and belongs to it: ", the mayor of Dalmar", ", 41, of Dalmar, Norland", "who led the search". The end without the closing comma.
 *
 * Counted on PolNeAR (train): a relative clause after a full name or an apposition is taken in, after a role alone ("the official, who …") it mostly is not.
 */
export function throughApposition(p: Passage, phrase: Range): Range {
  if (PERSONAL.test(lowerAt(p, phrase.to - 1))) return phrase;
  let to = phrase.to;
  if (/^(?:who|that)$/.test(lowerAt(p, to)) && p.groupAt[to + 1]?.finite) to = segmentEnd(p, to, true) ?? to; // "the man who led the search"
  for (let segments = 0; segments < MOST_SEGMENTS; segments += 1) {
    const comma = textAt(p, to) === ',';
    if (!comma && !(to > phrase.to && textAt(p, to - 2) === ',' && p.quoteAt[to - 1])) break;
    const next = continues(p, comma ? to + 1 : to, phrase, to);
    if (next === null) break;
    to = next;
  }
  return { from: phrase.from, to };
}

const MOST_SEGMENTS = 6;

/** The end of one more piece between commas, or null where the sentence goes on without it. */
function continues(p: Passage, at: number, phrase: Range, to: number): number | null {
  const first = p.words[at];
  if (!first || at >= p.end || p.quoteAt[at]?.whole || isTemporal(p, at)) return null;
  const later = to > phrase.to; // something between commas was taken in before
  if (/^(?:who|whose)$/.test(first.lower)) return later || p.words[phrase.to - 1]?.pos === 'PROPN' ? segmentEnd(p, at, true) : null;
  if (/^(?:D|R|I)$/.test(first.text)) return segmentEnd(p, at, false);
  if (later && /^(?:and|or)$/.test(first.lower))
    return /^(?:DET|NOUN|PROPN|ADJ)$/.test(p.words[at + 1]?.pos ?? '') ? segmentEnd(p, at, false) : null;
  if (later && /^(?:of|from|including|along|which)$/.test(first.lower)) return segmentEnd(p, at, first.lower === 'which');
  if (first.lower === 'speaking' && lowerAt(p, at + 1) === 'on' && /^(?:the|condition|background)$/.test(lowerAt(p, at + 2)))
    return segmentEnd(p, at, true);
  const named =
    /^(?:then|now|formerly|managing|acting|founding)$/.test(first.lower) && /^(?:DET|NOUN|PROPN|ADJ)$/.test(p.words[at + 1]?.pos ?? '');
  if (named || /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(first.pos) || /^(?:his|her|their|its)$/.test(first.lower))
    return segmentEnd(p, at, false);
  return null;
}

/** Where the piece that begins at `at` ends; null where it has a main verb and so is no piece of a phrase. */
function segmentEnd(p: Passage, at: number, clause: boolean): number | null {
  let i = at;
  let relative = clause; // a clause of its own has begun, with verbs of its own
  for (; i < p.end; i += 1) {
    const text = textAt(p, i);
    const quote = p.quoteAt[i];
    if (quote?.whole || (/^[,;:.]$/.test(text) && !isInnerDot(p, i)) || isDash(p, i)) break;
    if (RELATIVE.test(lowerAt(p, i)) || lowerAt(p, i) === 'whose') relative = true;
    if (quote && quote.to <= p.end) {
      i = quote.to - 1;
      if (quote.ended) return quote.to;
      continue;
    }
    const group = p.groupAt[i];
    if (group && !relative && group.finite && group.from === i && !RELATIVE.test(lowerAt(p, i - 1)) && !/^(?:past|en)$/.test(group.form))
      return null;
  }
  return i;
}

const TITLE = /^(?:mr|ms|mrs|dr|sen|gov|rep|president|senator|secretary|judge)\.?$/;

/** Two or more words of a name, and not only a title before a surname. */
export function isFullName(p: Passage, { from, to }: Range): boolean {
  let names = 0;
  for (let i = from; i < to; i += 1)
    if (p.words[i]?.pos === 'PROPN' && /^\p{Lu}/u.test(textAt(p, i)) && !TITLE.test(lowerAt(p, i))) names += 1;
  return names > 1;
}
