import type { ChainLink, Voice } from '../../model/attribution.ts';
import type { AgencyCredit } from '../../model/credit.ts';
import type { Alignment } from '../../model/layers.ts';

const RULE = 'weigh/origin/agency-copy';

/**
 * Puts the agency whose copy a report prints in front of every chain that names no outlet: "two officials said", in copy of an agency, are those
 * that the agency reached, whoever prints it. What such a report says in its own voice stays its own.
 */
export function withAgencies(alignment: Alignment, credits: ReadonlyMap<string, AgencyCredit>): Alignment {
  if (credits.size === 0) return alignment;
  const through = (chain: readonly ChainLink[], report: string): readonly ChainLink[] => {
    const credit = credits.get(report);
    if (!credit || chain.length === 0 || chain.some(({ voice }) => voice.kind === 'outlet' || voice.relay !== null)) return chain;
    return [{ label: credit.agency, span: credit.span, voice: agencyVoice(credit.agency), grade: 'certain', rule: RULE }, ...chain];
  };
  return {
    readings: alignment.readings.map((reading) => ({
      ...reading,
      attributions: reading.attributions.map((a) => ({ ...a, chain: through(a.chain, reading.report.id) })),
      carried: reading.carried.map((c) => ({ ...c, chain: through(c.chain, reading.report.id) })),
    })),
    questions: alignment.questions.map((question) => ({
      ...question,
      answers: question.answers.map((answer) => {
        const [first, ...others] = answer.evidence;
        const passed = <E extends typeof first>(e: E): E => ({ ...e, chain: through(e.chain, e.report) });
        return { ...answer, evidence: [passed(first), ...others.map(passed)] as const };
      }),
    })),
  };
}

const agencyVoice = (label: string): Voice => ({
  label,
  key: label.toLowerCase(),
  named: true,
  kind: 'outlet',
  count: null,
  party: null,
  role: null,
  access: null,
  relay: null,
  onRecord: true,
  expert: false,
  reason: null,
  member: null,
});
