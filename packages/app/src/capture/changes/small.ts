/** Small words are too near each other: "shot" is no misspelt "shut". */
const LEAST_LETTERS = 6;

/**
 * Is one of these the other, mistyped? Two letters changed places, one letter doubled or not, one vowel for another; nothing at the ends, where words are
 * bent, and nothing in names and numbers. "occured" and "occurred" are; "killed" and "filled", "officer" and "officers" are not.
 *
 * Misses most slips on purpose, since an edit that changes the meaning must be shown. Takes a few pairs of real words for slips: "casual" and "causal".
 */
export function isSlip(one: string, other: string): boolean {
  if (one.length < LEAST_LETTERS || other.length < LEAST_LETTERS || Math.abs(one.length - other.length) > 1) return false;
  if (!/^\p{Ll}+$/u.test(one) || !/^\p{Ll}+$/u.test(other)) return false;
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  let start = 0;
  while (start < short.length && long.charAt(start) === short.charAt(start)) start += 1;
  let end = 0;
  while (end < short.length - start && long.charAt(long.length - 1 - end) === short.charAt(short.length - 1 - end)) end += 1;
  const [left, right] = [long.slice(start, long.length - end), short.slice(start, short.length - end)];
  if (left.length === 1 && right.length === 0)
    return start > 1 && end > 0 && (left === long.charAt(start - 1) || left === long.charAt(start + 1));
  if (start < 2 || end < 2) return false;
  if (left.length === 1 && right.length === 1) return VOWELS.test(left) && VOWELS.test(right);
  return left.length === 2 && right.length === 2 && left.charAt(0) === right.charAt(1) && left.charAt(1) === right.charAt(0);
}

const VOWELS = /[aeiou]/;

/** Marks that come and go with an editor's taste. Not the question mark, and no quotation mark: they say whose words these are. */
export const isTaste = (mark: string): boolean => /^(?:[,;:.…-]|\.\.\.)$/.test(mark);

/** A line that says when the page was last touched or how long it takes to read, which changes by itself: "Updated 5 minutes ago", "4 min read". */
export function isStamp(sentence: string): boolean {
  if (sentence.length > 100) return false;
  return STAMPED.test(sentence) ? TIME.test(sentence) : AGO.test(sentence) || READING.test(sentence);
}

const STAMPED = /^(?:first |last |originally )?(?:updated|published|posted|modified|edited|created)\b/i;
const TIME =
  /\d|\b(?:ago|today|yesterday|just now|an? (?:minute|hour|day)|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
const AGO =
  /^(?:(?:about |over |almost )?(?:\d{1,3}|an?|one|two|three|four|five) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month)s? ago|just now)\.?$/i;
const READING = /^\d{1,3}[ -]min(?:ute)?s?(?: |-)?(?:read|to read)\.?$/i;
