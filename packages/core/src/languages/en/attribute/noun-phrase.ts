import type { Token } from '../../../model/mention.ts';
import { cueNouns } from '../lexicon.generated.ts';
import { agentsBefore, listReachesClauseStart, measured, reducedRelative, relativeBefore } from './noun-phrase-parts.ts';
import type { Passage, Range } from './passage.ts';
import { adverb, DETERMINER, INSIDE, LOOSE, nominal, possessive, PREPOSITION } from './phrase-words.ts';
import {
  DASH,
  isCapital,
  isCompounded,
  isDash,
  isInnerDot,
  isTemporal,
  lowerAt,
  PERSONAL,
  RELATIVE,
  skipTimeBefore,
  SUBORDINATOR,
  textAt,
} from './words.ts';

/**
 * The noun phrase whose last token stands at `last`, with its prepositional phrases, short relative clauses and bracketed parties.
 *
 * Goes no further left than `floor`. Null where no noun phrase ends there. Misses nouns that the tagger takes for verbs.
 */
export function phraseEndingAt(p: Passage, last: number, floor: number): Range | null {
  const { words } = p;
  if (p.quoteAt[last]?.from === last) return phraseEndingAt(p, last - 1, floor); // an opening mark
  const end = words[last];
  if (!end || last < floor || p.quoteAt[last]?.whole) return null;
  if (RELATIVE.test(end.lower) && (end.lower !== 'that' || nominal(words[last - 1]))) return { from: last, to: last + 1 };
  if (PERSONAL.test(end.lower) && lowerAt(p, last - 1) !== 'of') return { from: last, to: last + 1 };
  if (!nominal(end) && end.pos !== 'ADJ' && p.quoteAt[last] === null && !LOOSE.test(end.lower) && !/^(?:ing|ed)/.test(end.lower)) {
    if (!(end.pos === 'VERB' && possessive(words[last - 1]))) return null;
  }
  let from = last + 1;
  let seenNoun = false;
  for (let i = last; i >= floor; i -= 1) {
    const w = words[i] as Token;
    const left = words[i - 1];
    if (p.quoteAt[i]?.whole) break;
    if (w.text === ')') {
      let open = i - 1;
      while (open > floor && i - open < 14 && textAt(p, open) !== '(') open -= 1;
      if (textAt(p, open) !== '(') break;
      i = open;
      from = open;
      continue;
    }
    if (isDash(p, i) || (SUBORDINATOR.test(w.lower) && w.pos !== 'ADP') || /^(?:which|whom|whose)$/.test(w.lower)) break;
    if (i === last && /^(?:there|here)$/.test(w.lower) && left?.pos === 'NOUN') {
      from = i; // "executives there"
      continue;
    }
    const christened =
      /^(?:april|june)$/.test(w.lower) && isCapital(w) && words[i + 1]?.pos === 'PROPN' && from === i + 1 && !isTemporal(p, i + 1);
    if (
      isTemporal(p, i) &&
      !christened &&
      !(seenNoun && isCapital(w) && nominal(words[i + 1]) && /^(?:the|a|'s)$/.test(left?.lower ?? ''))
    ) {
      if (!(w.pos === 'NOUN' && seenNoun)) break;
      if (!/^(?:the|a|last|'s|-)$/.test(left?.lower ?? '')) break;
    }
    if (
      w.pos === 'NOUN' &&
      cueNouns[w.lower] !== undefined &&
      words[i + 1]?.pos === 'PROPN' &&
      /^(?:a|an|the)$/.test(left?.lower ?? '') &&
      from === i + 1 &&
      from <= last
    )
      break; // \"a charge Norland denies"
    if (
      w.pos === 'NOUN' &&
      from === i + 1 &&
      from <= last &&
      words[from]?.pos === 'PROPN' &&
      /^(?:reasons?|places?|way|things?|ones?|honor)$/.test(w.lower)
    )
      break; // "the reason Norland refuses"
    if (TITLED.test(w.lower) && left?.pos === 'NOUN' && !/^(?:state|then|former)$/.test(left.lower) && from === i + 1) {
      from = i;
      break; // "at the convention Sen. Ruiz said"
    }
    if (isCompounded(p, i) || isInnerDot(p, i)) {
      from = i;
      seenNoun = true;
      continue;
    }
    const borrowed = p.quoteAt[i];
    if (borrowed && /,/.test(textAt(p, borrowed.to - 2)) && borrowed.to - 1 === i) break; // At “Hard Hats,” Ruiz said: the comma inside ends the phrase
    if (/^(?:himself|herself|itself|themselves)$/.test(w.lower)) {
      from = i;
      continue;
    }
    if (
      INSIDE.has(w.pos) ||
      (p.quoteAt[i] && w.pos !== 'PUNCT') ||
      (p.quoteAt[i] && /["“”'‘’]/.test(w.text)) ||
      possessive(w) ||
      DASH.test(w.text) ||
      /^[&/$#@%]$/.test(w.text)
    ) {
      if (nominal(w)) seenNoun = true;
      from = i;
      continue;
    }
    if (PERSONAL.test(w.lower) && w.lower !== 'her' && !(i === last && left?.lower === 'of')) {
      if (lowerAt(p, i + 1) === 'and' && from <= last) from = i; // "she and her aides"
      break;
    }
    if (DETERMINER.test(w.lower) || w.pos === 'DET' || LOOSE.test(w.lower) || (w.pos === 'PRON' && !RELATIVE.test(w.lower))) {
      if (
        w.lower === 'that' &&
        (!nominal(words[i + 1]) || (from <= last && words[i + 1]?.pos === 'NOUN' && /[^s]s$/.test(words[last]?.lower ?? '')))
      )
        break;
      if (
        w.lower === 'that' &&
        (words[i + 1]?.pos === 'PROPN' || (left && left.pos !== 'ADP' && left.pos !== 'PUNCT' && left.pos !== 'CCONJ'))
      )
        break;
      from = i;
      seenNoun = true;
      if (
        left &&
        !PREPOSITION.test(left.lower) &&
        !/^(?:and|or|nor|&)$/.test(left.lower) &&
        !DETERMINER.test(left.lower) &&
        left.pos !== 'VERB' &&
        !LOOSE.test(left.lower) &&
        !possessive(left) &&
        !RELATIVE.test(left.lower)
      )
        break;
      continue;
    }
    if (PREPOSITION.test(w.lower)) {
      if ((nominal(left) || (left && LOOSE.test(left.lower))) && !isTemporal(p, i - 1)) continue;
      if (left?.pos === 'ADJ' && (nominal(words[i - 2]) || /^(?:a|an|the)$/.test(lowerAt(p, i - 2)))) continue; // "an average of"
      if (w.lower === 'outside' && left?.pos === 'ADJ' && words[i + 1]?.pos === 'NOUN') {
        from = i;
        continue; // "conservative outside groups"
      }
      if (left?.pos === 'VERB' && reducedRelative(p, i - 1)) continue;
      if (w.lower === 'by' && isTemporal(p, i - 1)) {
        const verb = skipTimeBefore(p, i - 1);
        if (p.words[verb]?.pos === 'VERB' && reducedRelative(p, verb)) {
          i = verb + 1;
          continue; // "a poll released Sunday by the Gazette"
        }
      }
      const opened = relativeBefore(p, i - 1, floor);
      if (opened > 0) {
        i = opened;
        continue; // "executives who have worked with Ruiz"
      }
      break;
    }
    if (/^(?:and|or|nor|&)$/.test(w.lower)) {
      if (nominal(left) && (listReachesClauseStart(p, i - 1, floor) || agentsBefore(p, i - 1, floor))) continue;
      if (left?.pos === 'ADJ' && words[i + 1]?.pos === 'ADJ' && seenNoun) continue; // "current and former aides"
      break;
    }
    if (w.pos === 'VERB' || w.pos === 'AUX') {
      if (
        w.pos === 'VERB' &&
        left &&
        (DETERMINER.test(left.lower) || left.pos === 'ADJ' || possessive(left) || PREPOSITION.test(left.lower)) &&
        seenNoun &&
        (nominal(words[i + 1]) || (words[i + 1]?.pos === 'ADJ' && possessive(left)))
      ) {
        from = i; // "the ruling party", "a retired general"
        continue;
      }
      if (
        w.pos === 'VERB' &&
        i === floor &&
        seenNoun &&
        /(?:ing|ed)$/.test(w.lower) &&
        /^(?:NOUN|PROPN|ADJ)$/.test(words[i + 1]?.pos ?? '') &&
        from === i + 1
      ) {
        from = i; // "Visiting officials"
        break;
      }
      if (
        w.pos === 'VERB' &&
        seenNoun &&
        from === i + 1 &&
        /ed$/.test(w.lower) &&
        words[i + 1]?.pos === 'NOUN' &&
        left &&
        /^(?:,|but|and)$/.test(left.lower)
      ) {
        from = i; // "behind the scenes, trusted aides"
        break;
      }
      if (w.pos === 'VERB' && seenNoun && left && /ly$/.test(left.lower) && left.pos === 'ADV' && nominal(words[i + 1])) {
        from = i - 1; // "newly released papers"
        i -= 1;
        continue;
      }
      const group = p.groupAt[i];
      if (group) {
        const before = words[group.from - 1];
        if (before && /^(?:who|that|which)$/.test(before.lower) && nominal(words[group.from - 2]) && group.cue?.cueClass !== 'say') {
          i = group.from - 1;
          continue;
        }
        if (reducedRelative(p, i)) {
          i = group.from;
          continue;
        }
        if (group.infinitive && nominal(before)) {
          i = group.from;
          continue;
        }
      }
      break;
    }
    if (adverb(w)) {
      if (left && (DETERMINER.test(left.lower) || left.pos === 'ADV') && from <= last) {
        from = i;
        continue;
      }
      if (w.lower === 'only' && from <= last) from = i;
      break;
    }
    break;
  }
  if (from > last) return null;
  let start = from;
  const opened = p.quoteAt[start];
  if (opened && opened.from < start) start = Math.min(last, opened.to);
  while (start < last && (/^(?:even|and|or|but|then|still|now|so|however|-|—)$/.test(lowerAt(p, start)) || isDash(p, start))) start += 1;
  const counted = measured(p, start, floor);
  if (counted < start && PREPOSITION.test(lowerAt(p, counted - 1)) && nominal(words[counted - 2])) {
    const whole = phraseEndingAt(p, counted - 2, floor); // "a group of more than 50 pilots"
    start = whole?.from ?? counted;
  } else start = counted;
  return words.slice(start, last + 1).some((w) => nominal(w) || w.pos === 'ADJ') ? { from: start, to: last + 1 } : null;
}

const TITLED = /^(?:sen|rep|gov|mr|ms|mrs|dr|rev)\.$/;
