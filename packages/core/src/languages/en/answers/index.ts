import type { Reading } from '../../../model/layers.ts';
import type { Likeness } from '../../../model/likeness.ts';
import { nearness } from '../events/words.ts';
import { gistOf, type Gist } from './gist.ts';

const KIN = 0.7; // what a kin word counts, of a word that is the same
const OTHER_VALUE = 0.3; // taken off where both give a number of one unit, and not the same
const OPPOSED = 0.15; // what is left of a likeness where one denies and the other does not
const LEAST = 0.2; // likeness from which two answers say the same

/**
 * How alike each two answers to one question are: words that they share or that are kin, the rarer the more; the same numbers; both denying or neither.
 *
 * Words of the question itself tell nothing, unless an answer has no others. An answer that is held in a longer one is alike to it.
 * Misses what says the same in other words ("a lifeline for small bars" for "until they recover").
 */
export function alikeAnswers(question: Reading, answers: readonly Reading[]): Likeness {
  const asked = gistOf(question).words;
  const gists = answers.map((answer) => {
    const gist = gistOf(answer);
    const own = new Set([...gist.words].filter((word) => !asked.has(word)));
    return { ...gist, words: own.size > 0 ? own : gist.words };
  });
  const count = new Map<string, number>();
  for (const { words } of gists) for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  const rareness = (word: string): number => Math.log((gists.length + 1) / ((count.get(word) ?? 0) + 0.5)) + 0.5;
  return { parts: [gists.map((_, i) => i)], alike: (a, b) => likenessOf(gists[a]!, gists[b]!, rareness), least: LEAST };
}

function likenessOf(a: Gist, b: Gist, rareness: (word: string) => number): number {
  if (a.text === b.text) return 1;
  const [held, ofA] = weightIn(a.words, b.words, rareness);
  const [back, ofB] = weightIn(b.words, a.words, rareness);
  const shared = (held + back) / 2;
  let likeness = ofA > 0 && ofB > 0 ? 0.5 * (shared / Math.sqrt(ofA * ofB)) + 0.5 * (shared / Math.min(ofA, ofB)) : 0;
  const values = compareValues(a, b);
  if (values === 'same') likeness = Math.max(likeness, 0.5) + 0.2;
  if (values === 'other') likeness -= OTHER_VALUE;
  if (a.negated !== b.negated) likeness *= OPPOSED;
  return likeness;
}

/** How much of `words`, weighed by rareness, stands in `others` too, or has kin there; and how much it weighs in all. */
function weightIn(words: ReadonlySet<string>, others: ReadonlySet<string>, rareness: (word: string) => number): readonly [number, number] {
  let held = 0;
  let all = 0;
  for (const word of words) {
    const weight = rareness(word);
    all += weight;
    if (others.has(word)) held += weight;
    else {
      let nearest = 0;
      for (const other of others) nearest = Math.max(nearest, nearness(word, other));
      held += weight * KIN * nearest;
    }
  }
  return [held, all];
}

/** Of values of one unit: one that both give, or only different ones. */
function compareValues(a: Gist, b: Gist): 'same' | 'other' | 'none' {
  let of: 'other' | 'none' = 'none';
  for (const v of a.values)
    for (const w of b.values) {
      if (v.key === w.key) return 'same';
      if (v.unit === w.unit) of = 'other';
    }
  return of;
}
