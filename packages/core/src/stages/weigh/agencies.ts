import { outletVoice, type ChainLink } from '../../model/attribution.ts';
import type { AgencyCredit } from '../../model/credit.ts';
import type { Alignment } from '../../model/layers.ts';
import { withChains } from './chains.ts';

const RULE = 'weigh/origin/agency-copy';

/**
 * Puts the agency whose copy a report prints in front of every chain that names no outlet: "two officials said", in copy of an agency, are those
 * that the agency reached, whoever prints it. What such a report says in its own voice stays its own. Where the credit stands beside the text and not in it,
 * the link has no words of its own and is probable: an editor may have added a sentence.
 */
export function withAgencies(alignment: Alignment, credits: ReadonlyMap<string, AgencyCredit>): Alignment {
  if (credits.size === 0) return alignment;
  const through = (chain: readonly ChainLink[], report: string): readonly ChainLink[] => {
    const credit = credits.get(report);
    if (!credit || chain.length === 0 || chain.some(({ voice }) => voice.kind === 'outlet' || voice.relay !== null)) return chain;
    return [
      {
        label: credit.agency,
        span: credit.span,
        voice: outletVoice(credit.agency),
        grade: credit.span === null ? 'probable' : 'certain',
        rule: RULE,
      },
      ...chain,
    ];
  };
  return withChains(alignment, through);
}
