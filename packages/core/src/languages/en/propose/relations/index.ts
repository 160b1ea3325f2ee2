import type { AlignedRelation } from '../../../../model/claim.ts';
import { exclude } from './exclude.ts';
import { holdTogether } from './hold-together.ts';
import { laterReport } from './later-report.ts';
import { oneVoiceSaysBoth } from './one-voice-says-both.ts';
import type { Compared, Logic, RelationRule } from './rule.ts';
import { sameInOtherWords } from './same-in-other-words.ts';
import { saysMore } from './says-more.ts';
import { scaleDropped } from './scale-dropped.ts';
import { setAgainst } from './set-against.ts';
import { sideBySide } from './side-by-side.ts';
import { toldAsEarlier } from './told-as-earlier.ts';
import { turnsInto } from './turns-into.ts';

export type { Compared, Given, Logic, RelationRule } from './rule.ts';

/** In the order in which they are tried; the first that holds decides. What can be reconciled comes before what cannot. */
export const relationRules: readonly RelationRule[] = [
  sameInOtherWords,
  saysMore,
  holdTogether,
  toldAsEarlier,
  laterReport,
  turnsInto,
  scaleDropped,
  setAgainst,
  oneVoiceSaysBoth,
  sideBySide,
  exclude,
];

/**
 * How two answers to one question stand, with the rule that found it.
 *
 * The last rule is the one for conflict: ask only where `a` and `b` are sure to be said of one thing in one incident.
 */
export function relate<T extends Compared>(a: T, b: T, logic: Logic<T>): AlignedRelation {
  for (const rule of relationRules) {
    const how = rule.holds(a, b, logic);
    if (how !== null) return { a: how === 'ab' ? a.key : b.key, b: how === 'ab' ? b.key : a.key, kind: rule.kind, rule: rule.id };
  }
  return { a: a.key, b: b.key, kind: 'complement', rule: sideBySide.id };
}

/** How each two of the answers stand, in their order. */
export const relateAll = <T extends Compared>(answers: readonly T[], logic: Logic<T>): readonly AlignedRelation[] =>
  answers.flatMap((a, i) => answers.slice(i + 1).map((b) => relate(a, b, logic)));
