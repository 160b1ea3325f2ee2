import type { ArchiveClaim, KnownAnswer } from '../../packages/core/src/index.ts';

/** How a made-up archive is shaped. Its defaults are those of the flights of Li et al.: 36 sources, 400 questions, copiers among them. */
export interface Shape {
  readonly origins: number;
  readonly questions: number;
  readonly copiers: number; // origins that take most answers from one of the others
}

export const FLIGHTS: Shape = { origins: 36, questions: 400, copiers: 20 };

const FOLLOWED = 3; // origins that are copied, each right two times in five
const COPIED = 0.8; // share of a copier's answers

/**
 * An archive whose answers are known: three poor origins, each followed by copiers, and others that are right five to eight times in ten.
 *
 * The same seed gives the same archive.
 */
export function syntheticArchive(
  seed: number,
  { origins, questions, copiers }: Shape = FLIGHTS,
): { readonly claims: readonly ArchiveClaim[]; readonly known: readonly KnownAnswer[] } {
  const next = lcg(seed);
  const known = Array.from({ length: questions }, (_, q) => ({ question: `q${q}`, value: `v${Math.floor(next() * 40)}` }));
  const makers = origins - copiers;
  const skill = Array.from({ length: makers }, (_, i) => (i < FOLLOWED ? 0.4 : 0.5 + 0.35 * next()));
  const reach = Array.from({ length: origins }, () => 0.15 + 0.45 * next());
  /** A wrong answer: of twenty that offer themselves the first more often than the last. */
  const wrong = (question: number, value: string): string => {
    const offered = `v${(7 * question + Math.floor(20 * next() * next())) % 40}`;
    return offered === value ? 'v40' : offered;
  };
  const own = skill.map((right) => known.map(({ value }, q) => (next() < right ? value : wrong(q, value))));
  const claims: ArchiveClaim[] = [];
  for (let origin = 0; origin < origins; origin += 1)
    known.forEach(({ question, value }, q) => {
      if (next() > reach[origin]!) return;
      if (origin < makers) claims.push({ origin: `o${origin}`, question, value: own[origin]![q]! });
      else {
        const followed = (origin - makers) % FOLLOWED;
        claims.push({
          origin: `o${origin}`,
          question,
          value: next() < COPIED ? own[followed]![q]! : next() < 0.7 ? value : wrong(q, value),
        });
      }
    });
  return { claims, known };
}

/** Numbers between 0 and 1 that look like chance: a linear congruential generator (Numerical Recipes). */
function lcg(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
