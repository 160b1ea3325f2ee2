import type { Reading } from '../../../model/layers.ts';
import { nearness } from '../events/words.ts';
import { answeredBy, factDenied } from '../propose/denials/answering.ts';
import { denialsIn } from '../propose/denials/find.ts';
import { clauseFacts, factsOf, type Fact } from '../propose/denials/facts.ts';
import { chainAt } from '../voice/chain-at.ts';
import { EARLY } from './denied.ts';
import type { Tally } from './tally.ts';

const KIN = 0.5; // nearness of two verbs that may tell one event
const SAME = 0.5; // share of what a claim says of whom that a clause with its verb holds
const OTHER = 0.65; // and one with a verb of its kin, or a noun

/**
 * Clauses of a report that say what the claim says, by verb and by who takes part: asserted, negated, hedged; on whose word; near the top or further down.
 *
 * Misses a claim whose verb no clause shares.
 */
export function factSigns(reading: Reading, claim: Reading, tally: Tally): void {
  const own = clauseFacts(null, claim).filter(({ words }) => words.size > 0);
  if (own.length === 0) return;
  const denied = denialsIn(reading, null).map((d) => ({ d, fact: factDenied(null, d) }));
  for (const { d, fact } of denied) {
    if (!fact || !own.some((c) => alike(c, fact))) continue;
    const span = { start: reading.tokens[d.from]?.start ?? 0, end: reading.tokens[d.to - 1]?.end ?? 1 };
    const { chain } = d.by ?? chainAt(reading, span);
    tally.count(`fact-denied/${d.sentence < EARLY ? 'early' : 'late'}`, span);
    tally.count(`fact-denied/${chain.at(-1)?.voice.kind ?? 'own-voice'}`, span);
  }
  let any = false;
  for (const list of factsOf(null, reading).values())
    for (const fact of list) {
      if (!own.some((c) => alike(c, fact))) continue;
      const where = fact.sentence < EARLY ? 'early' : 'late';
      const span = { start: reading.tokens[fact.from]?.start ?? 0, end: reading.tokens[fact.to - 1]?.end ?? 1 };
      if (!answeredBy(reading, fact)) {
        tally.count(`fact-against/${where}`, span);
        continue;
      }
      any = true;
      const { chain, attribution } = chainAt(reading, span);
      if (fact.modal) tally.count(`fact-modal/${where}`, span);
      if (attribution?.hedges.length) tally.count(`fact-hedged/${where}`, span);
      tally.count(`fact-${chain.length === 0 ? 'own' : 'said'}/${where}`, span);
      if (attribution) tally.count(`fact-cue/${attribution.cueClass}`, span);
    }
  if (!any) tally.put('fact/none');
}

/** The same verb, or one of its kin, said of what the claim says it of. */
function alike(claim: Fact, fact: Fact): boolean {
  const [x, y] = [claim.root.replace(/^be /, ''), fact.root.replace(/^be /, '')];
  const near = x === y ? 1 : nearness(x, y);
  if (near < KIN) return false;
  let shared = 0;
  for (const word of claim.words) if (fact.words.has(word)) shared += 1;
  return shared > 0 && shared / claim.words.size >= (near === 1 && !fact.noun ? SAME : OTHER);
}
