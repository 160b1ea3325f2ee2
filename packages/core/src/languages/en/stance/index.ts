import type { Sign, Signs, Weights } from '../../../model/bearing.ts';
import type { Reading } from '../../../model/layers.ts';
import { stanceWeights } from '../lexicon.generated.ts';
import { chainAt } from '../voice/chain-at.ts';
import { alignedTo, heldSpan, isLine } from './aligned.ts';
import { bornSigns } from './born.ts';
import { cueSigns } from './cued.ts';
import { deniedSigns } from './denied.ts';
import { factSigns } from './facts.ts';
import { Tally } from './tally.ts';
import { wordSigns } from './worded.ts';

export { signed } from './signed.ts';

/** What each sign weighs towards for, against and observing, as fitted by evaluation/fit-stance.ts. */
export const bearings: Weights = Object.freeze(
  Object.assign(
    Object.create(null) as Record<string, readonly number[]>, // a report may say “constructor”
    Object.fromEntries(Object.entries(stanceWeights).map(([id, row]) => [id, row.split(' ').map(Number)])),
  ),
);

/**
 * What in a report’s words shows how it stands to a claim.
 *
 * A report of one or two sentences, such as a headline, shows the same signs a second time under “line/”, since they weigh otherwise there.
 */
export function bear(reading: Reading, claim: Reading): Signs {
  const alignment = alignedTo(reading, claim);
  const tally = new Tally();
  cueSigns(reading, alignment, tally);
  bornSigns(reading, claim, alignment, tally);
  deniedSigns(reading, alignment, tally);
  factSigns(reading, claim, tally);
  wordSigns(reading, alignment, tally);
  const own = tally.signs();
  const line: Sign[] = isLine(reading) ? own.filter(({ id }) => !WORDS.test(id)).map((s) => ({ ...s, id: `line/${s.id}` })) : [];
  const passages = alignment.aligned.map(({ sentence, share }) => {
    const span = { start: sentence.start, end: sentence.end };
    return { ...span, share, chain: chainAt(reading, heldSpan(reading, alignment, sentence)).chain };
  });
  return { related: alignment.related, denying: own.some(({ id }) => DENYING.test(id)), passages, signs: [...own, ...line] };
}

/** Signs of which a denial has at least one: a word that denies, debunks or corrects, or a clause of the claim that is negated. */
const DENYING =
  /^(?:unfounded|denial|retraction)\/(?:lead|beside|of-report|with-claim)$|^denied\/|^denier\/|^fact-(?:denied|against)\/|\/(?:negated|negation-lacking)$|^negation\/beside$/;

const WORDS = /^(?:opening|word)\//;
