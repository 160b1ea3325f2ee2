import type { RuleCard } from '../../../../language.ts';
import type { RelationKind } from '../../../../model/claim.ts';
import type { Reading } from '../../../../model/layers.ts';

/** One place where a value is given, with the moment of which it is told. */
export interface Given {
  readonly reading: Reading;
  readonly sentence: number;
  readonly start: number; // of its words in the report
  readonly day: number | null; // on which it stood so: its own day, else that of its report; counted from 1970
  readonly told: 'earlier' | 'now' | null; // “had initially said that …”, “is now …”
  readonly voice: string | null; // key of who says so; null: the report itself
}

/** One value of a question, with every place where it is given. */
export interface Compared {
  readonly key: string;
  readonly given: readonly Given[];
}

/**
 * What the values of one kind of question do to each other, whoever gives them and when.
 *
 * Whatever is not known is left out: then nothing is concluded from it.
 */
export interface Logic<T extends Compared> {
  /** Two ways of saying one thing. */
  same?(a: T, b: T): boolean;
  /** `a` says all that `b` says, and more. */
  more?(a: T, b: T): boolean;
  /** Both may hold of one holder at one moment. */
  together?(a: T, b: T): boolean;
  /** `a` comes before `b` where both hold in the course of one story. */
  turns?(a: T, b: T): boolean;
  /** Nothing comes after `a`: who is dead is not alive later. */
  last?(a: T): boolean;
}

/** How two values stand, and why. */
export interface RelationRule extends RuleCard {
  readonly kind: RelationKind;
  /** “ab”: it holds from `a` to `b`; “ba”: the other way round; null: it does not hold. */
  holds<T extends Compared>(a: T, b: T, logic: Logic<T>): 'ab' | 'ba' | null;
}
