import type { ChainLink } from '../../model/attribution.ts';
import type { Alignment } from '../../model/layers.ts';

/** The same alignment with every chain of it changed alike: those of attributions, of what they carry on to, and of evidence. */
export function withChains(
  { readings, questions }: Alignment,
  change: (chain: readonly ChainLink[], report: string) => readonly ChainLink[],
): Alignment {
  return {
    readings: readings.map((reading) => ({
      ...reading,
      attributions: reading.attributions.map((a) => ({ ...a, chain: change(a.chain, reading.report.id) })),
      carried: reading.carried.map((c) => ({ ...c, chain: change(c.chain, reading.report.id) })),
    })),
    questions: questions.map((question) => ({
      ...question,
      answers: question.answers.map((answer) => {
        const [first, ...others] = answer.evidence;
        const changed = <E extends typeof first>(e: E): E => ({ ...e, chain: change(e.chain, e.report) });
        return { ...answer, evidence: [changed(first), ...others.map(changed)] as const };
      }),
    })),
  };
}
