import type { AlignedRelation } from '../../../../model/claim.ts';
import { COUNTED } from '../../../../model/claim.ts';
import type { Answers } from '../answers.ts';

/** Share of the reports that answer which may give two values side by side: beyond it the slot has more than one value. */
const BOTH = 1 / 3;

/**
 * Which answers to a question of one value cannot both be so: those that two reports give alone, each its own.
 *
 * A report that gives two values side by side speaks of two things, or corrects one by the other, and opposes nobody. Where many do, nothing
 * is opposed at all. Answers that nobody vouches for oppose nothing.
 */
export function apart(answers: Answers, rule: string, opposed: (a: string, b: string) => boolean = () => true): AlignedRelation[] {
  const list = answers.list().filter((answer) => answer.evidence.some((e) => COUNTED.has(e.stance)));
  const given = new Map<string, Set<string>>();
  for (const { key, evidence } of list)
    for (const { report } of evidence) given.set(report, (given.get(report) ?? new Set<string>()).add(key));
  const against = (keys: ReadonlySet<string>): boolean => [...keys].some((a) => [...keys].some((b) => a < b && opposed(a, b)));
  if ([...given.values()].filter(against).length > given.size * BOTH) return [];
  const alone = (own: string, other: string): boolean => [...given.values()].some((keys) => keys.has(own) && !keys.has(other));
  return list.flatMap(({ key: a }, i) =>
    list
      .slice(i + 1)
      .filter(({ key: b }) => opposed(a, b) && alone(a, b) && alone(b, a))
      .map(({ key: b }) => ({ a, b, kind: 'conflict' as const, rule })),
  );
}
