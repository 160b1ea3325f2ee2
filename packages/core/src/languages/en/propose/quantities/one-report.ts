import type { Figure } from './figure.ts';
import { giverOf } from './giver.ts';

const AGAINST = /^(?:but|however|while|whereas|although|though|yet|contrast|instead|dispute|disputes|disputed|contradicted|disagreed)$/;
const NEAR = 1; // sentences

/**
 * True where one report sets two tolls against each other: "the ministry put the number of dead at 14, but a doctor said that 16 had died".
 *
 * Two voices, one sentence after the other at most, and a word of contrast before the second. Without one of these, two numbers of one report are two things.
 */
export function contrasted(one: Figure, other: Figure): boolean {
  if (one.reading !== other.reading || one.role !== other.role || one.scope !== other.scope) return false;
  const [first, second] = one.span.start <= other.span.start ? [one, other] : [other, one];
  if (second.sentence - first.sentence > NEAR) return false;
  const { tokens, sentences } = first.reading;
  const opener = tokens[sentences[first.sentence]!.tokens[0]]?.lower ?? '';
  let against = first.sentence === second.sentence && /^(?:while|whereas|although|though)$/.test(opener);
  for (let i = first.token; i < second.token && !against; i += 1) against = AGAINST.test(tokens[i]!.lower);
  if (!against) return false;
  const [a, b] = [giverOf(first), giverOf(second)];
  return a !== null && b !== null && a !== b;
}

/** True where one report says that the toll was `first` before it was `later`: "rose from four to seven", "had earlier put it at four". */
export function outgrown(first: Figure, later: Figure): boolean {
  if (first.reading !== later.reading || first.role !== later.role || !first.toll?.earlier || later.toll?.earlier) return false;
  return Math.abs(first.sentence - later.sentence) <= 2 && (first.min ?? 0) < (later.min ?? 0);
}
