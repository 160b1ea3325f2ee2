import type { AlignedQuestion, Evidence } from '../../model/claim.ts';
import type { Weight } from '../../model/dossier.ts';
import { counts } from './counted.ts';
import { reached } from './origins.ts';
import { RANK } from './weight.ts';

/** Where, when, how long: whoever says this says that it was. */
const CIRCUMSTANCES: ReadonlySet<string> = new Set(['boolean', 'single', 'quantity', 'date']);

/**
 * Adds to a premise what its consequences entail: who says where it was, says that it was.
 *
 * One place for each origin that the premise does not have already; nobody who denies it. From sets (what was spoken of, what was asked) firm origins only,
 * since they are often comment. What a party says of it, or anybody thinks of it, entails nothing. `textOf` names a report's text, `weights` an origin's weight.
 */
export function withEntailed(
  questions: readonly AlignedQuestion[],
  textOf: (report: string) => string,
  weights: ReadonlyMap<string, Weight>,
): readonly AlignedQuestion[] {
  const more = new Map<string, Map<string, Evidence>>(); // premise (question, answer) → origin → evidence
  for (const question of questions) {
    const premise = question.presupposes;
    const least = CIRCUMSTANCES.has(question.slot) ? RANK.weak : question.slot === 'set' ? RANK.firm : Infinity;
    if (!premise || least === Infinity) continue;
    const key = `${premise.question}\u0000${premise.answer}`;
    const found = more.get(key) ?? new Map<string, Evidence>();
    more.set(key, found);
    for (const { evidence, value } of question.answers) {
      if (value.polarity === 'no') continue;
      for (const e of evidence) {
        const origin = counts(e) && e.stance !== 'denies' && e.stance !== 'declines' ? reached(e.chain, textOf(e.report)) : null;
        if (origin && !found.has(origin.key) && RANK[weights.get(origin.key) ?? 'none'] >= least)
          found.set(origin.key, { ...e, stance: 'entails', rule: 'weigh/presupposition' });
      }
    }
  }
  return questions.map((question) => {
    const deny = new Set(
      question.answers.flatMap((a) =>
        a.evidence.filter((e) => e.stance === 'denies').flatMap((e) => reached(e.chain, textOf(e.report))?.key ?? []),
      ),
    );
    const answers = question.answers.map((answer) => {
      const entailed = more.get(`${question.key}\u0000${answer.key}`);
      if (!entailed) return answer;
      const own = new Set(answer.evidence.filter(counts).flatMap((e) => reached(e.chain, textOf(e.report))?.key ?? []));
      const added = [...entailed].filter(([key]) => !own.has(key) && !deny.has(key)).map(([, e]) => e);
      return { ...answer, evidence: [...answer.evidence, ...added] as typeof answer.evidence };
    });
    return { ...question, answers };
  });
}
