import type { Token } from '../../../model/mention.ts';
import { isCapitalized } from '../../../text/capitals.ts';
import type { Passage } from './passage.ts';

/** Small closed classes of English words and marks that every construction asks about. */
export const PERSONAL = /^(?:he|she|they|it|i|we|you|him|her|them|us|me)$/;
export const SUBJECT_PRONOUN = /^(?:he|she|they|it|i|we|you)$/;
export const RELATIVE = /^(?:who|which|that)$/;
export const SUBORDINATOR =
  /^(?:because|if|when|while|although|though|unless|until|since|whether|whereas|as|after|before|once|what|how|why|where|than|so|lest)$/;
export const COORDINATOR = /^(?:and|but|or|nor|yet)$/;
export const DASH = /^(?:—|–|--|---|-)$/;
const TEMPORAL: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january february april june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. week weeks month months year years weekend morning afternoon evening night earlier later ago recently meanwhile afterward afterwards'.split(
    ' ',
  ),
);
const TIME_OPENER = /^(?:on|in|at|during|late|early|earlier|last|this|next|since|by)$/;
export const OCCASION =
  /^(?:statement|interview|speech|tweet|email|e-mail|letter|memo|post|message|rally|conference|briefing|event|call|phone|remarks|address|appearance|debate|hearing|news|press|town|filing|report|article|column|op-ed|blog|video|note|series|twitter|facebook|television|tv|radio|court|testimony|meeting|release|telephone|show|response|reply|private|public|part|essay|book|affidavit|complaint|memoir|autobiography|diary|testimonial|ceremony|visit|session|stop)$/;
/** Verbs that may name the person told before what was said. */
export const ADDRESSED: ReadonlySet<string> = new Set([
  'tell', 'ask', 'remind', 'inform', 'assure', 'warn', 'advise', 'notify', 'reassure', 'persuade', 'convince', 'promise', 'brief', 'alert', 'query', 'caution', 'text', 'email', 'quiz', 'show', 'teach', 'write', 'press', 'message',
]); // prettier-ignore

export const lowerAt = (p: Passage, i: number): string => p.words[i]?.lower ?? '';
export const textAt = (p: Passage, i: number): string => p.words[i]?.text ?? '';
export const isCapital = (w: Token | null): boolean => w !== null && isCapitalized(w.text);
/** Asked of nearly every token, so the first character decides before the pattern does. */
const mayBeDash = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return first === 0x2d || first === 0x2013 || first === 0x2014;
};
/** A dash between clauses; a hyphen inside a word is none. */
export const isDash = (p: Passage, i: number): boolean => {
  const w = p.words[i];
  if (!w || !mayBeDash(w.text) || !DASH.test(w.text)) return false;
  if (w.text !== '-') return true;
  return (p.words[i - 1]?.end ?? -1) < w.start && (p.words[i + 1]?.start ?? w.end + 1) > w.end;
};
/** "Monday", "week", and no "Sunday’s" or "TODAY", which are parts of names. */
export const isTemporal = (p: Passage, i: number): boolean => {
  const w = p.words[i];
  if (!w || !TEMPORAL.has(w.lower)) return false;
  return lowerAt(p, i + 1) !== "'s" && !(w.text.length > 3 && w.text === w.text.toUpperCase());
};
const joins = ({ text }: Token): boolean => text === '-' || text === '/' || text === '–';
/** Part of a compound: "best" and "selling" in "best-selling". */
export const isCompounded = (p: { readonly words: readonly Token[] }, i: number): boolean => {
  const w = p.words[i];
  if (!w) return false;
  const left = p.words[i - 1];
  const right = p.words[i + 1];
  return (
    (left !== undefined && left.end === w.start && joins(left) && p.words[i - 2]?.end === left.start) ||
    (right !== undefined && w.end === right.start && joins(right) && p.words[i + 2]?.start === right.end)
  );
};
/** A dot inside a name or after a title: "site.com", "Sens. Ruiz". */
export const isInnerDot = (p: { readonly words: readonly Token[] }, i: number): boolean => {
  const w = p.words[i];
  const left = p.words[i - 1];
  if (w?.text !== '.' || left?.end !== w.start) return false;
  return p.words[i + 1]?.start === w.end || /^(?:sens|reps|govs|pres|rev|fr|lt|gen|col|capt|sgt)$/.test(left.lower);
};
const opensTime = (p: Passage, i: number): boolean => TIME_OPENER.test(lowerAt(p, i));

/** Skips "on Tuesday", "late last week", "earlier this year", "Oct. 5" to the right of `at`. */
export function skipTime(p: Passage, at: number): number {
  const past = pastDistance(p, at);
  if (past > at) return past;
  const first = lowerAt(p, at);
  let i = (first === 'just' || first === 'only') && isTemporal(p, at + 1) ? at + 1 : at; // “just today”
  let seen = false;
  for (let steps = 0; steps < 8 && i < p.end; steps += 1) {
    if (isTemporal(p, i) || (i === at + 1 && YEAR.test(textAt(p, i)) && /^(?:in|since)$/.test(lowerAt(p, at)))) seen = true;
    else if (!(
      opensTime(p, i) ||
      /^(?:the|a|an|of|past|previous|same|few|two|three|several|\.|\d{1,2}|\d{4}|a\.m\.|p\.m\.|noon|,)$/.test(lowerAt(p, i))
    ))
      break;
    else if (textAt(p, i) === ',' && !(seen && /^\d{4}$/.test(textAt(p, i + 1)))) break;
    else if (seen && opensTime(p, i) && !isTemporal(p, i + 1) && !isTemporal(p, i + 2)) break;
    i += 1;
    if (seen) at = i;
  }
  return at;
}

const YEAR = /^(?:1[5-9]|20)\d\d$/;
const UNIT = /^(?:minutes?|hours?|days?|weeks?|months?|years?|decades?)$/;

/** Past “for two hours”, “for more than a year”; `at` where no such time stands there. */
export function pastDuration(p: Passage, at: number): number {
  if (lowerAt(p, at) !== 'for') return at;
  let i = at + 1;
  while (
    i < at + 6 &&
    (p.words[i]?.pos === 'NUM' ||
      /^(?:a|an|several|many|some|few|about|more|than|nearly|almost|over|half|the|past|last)$/.test(lowerAt(p, i)))
  )
    i += 1;
  return i > at + 1 && UNIT.test(lowerAt(p, i)) ? i + 1 : at;
}

/** Past "ten days ago", "a few weeks later"; `at` where no such time stands there. */
function pastDistance(p: Passage, at: number): number {
  const first = p.words[at];
  if (first?.pos !== 'NUM' && !/^(?:a|an|several|some|many)$/.test(first?.lower ?? '')) return at;
  let i = at + 1;
  if (/^(?:few|couple|half)$/.test(lowerAt(p, i))) i += 1;
  if (lowerAt(p, i) === 'of') i += 1;
  return UNIT.test(lowerAt(p, i)) && /^(?:ago|later|earlier|before)$/.test(lowerAt(p, i + 1)) && !startsNoun(p, i + 2) ? i + 2 : at;
}

const startsNoun = (p: Passage, i: number): boolean => /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM)$/.test(p.words[i]?.pos ?? '');

/** The same to the left: place of the last token before a time that ends at `at`. */
export function skipTimeBefore(p: Passage, at: number): number {
  let i = at;
  if (!isTemporal(p, i) && !(/^\d{1,4}$/.test(textAt(p, i)) && isTemporal(p, i - 1))) return at;
  if (/^\d/.test(textAt(p, i))) i -= 1;
  i -= 1;
  while (i >= p.start && (opensTime(p, i) || isTemporal(p, i) || /^(?:the|past|same)$/.test(lowerAt(p, i)))) i -= 1;
  return i;
}
