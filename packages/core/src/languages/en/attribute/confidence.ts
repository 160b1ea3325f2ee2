import type { CueClass } from '../../../model/attribution.ts';
import { constructionCounts, cueCounts, cueWeights } from '../lexicon.generated.ts';
import type { Proposal } from './rule.ts';

/** How often each shape and each verb was right; counts are written "right/found". */
export interface Counts {
  readonly shapes: Readonly<Record<string, string>>;
  readonly cues: Readonly<Record<string, string>>;
  readonly weights: Readonly<Record<string, number>>; // right over expected
}

const COUNTED: Counts = { shapes: constructionCounts, cues: cueCounts, weights: cueWeights };
const PLAIN_PASSIVE =
  /^(?:report|describe|say|deny|confirm|corroborate|reveal|disclose|announce|quote|call|dismiss|reject|condemn|note|claim|acknowledge|refute|dispute|allege)$/;
/** "is said to", "it is believed that": somebody says so, and the text does not say who. */
export const HEARSAY_PASSIVE = /^(?:say|report|believe|understand|allege|claim|think|rumor|rumour)$/;
const PSEUDO = 6; // how many sightings the more general count weighs against the more special one
const LEAST = 0.5; // share of right ones, from which a proposal is kept
/** Classes on which readers agree little are kept only where they are nearly always right. */
const STRICTER: Partial<Readonly<Record<CueClass, number>>> = { attitude: 0.85, show: 0.6, opine: 0.62 };

/**
 * How often a proposal of this shape, with this verb, was right: between 0 and 1.
 *
 * Counts, not weights: the construction, then with its content and source, corrected by how the verb behaves, then by how it behaves in this
 * construction. Each is smoothed by the one before (Jelinek and Mercer 1980).
 */
export function confidence(
  { construction, contentKind, borrowed, sourceKind, lemma }: Proposal,
  { shapes, cues, weights }: Counts = COUNTED,
): number {
  const content = borrowed === true ? `${contentKind}+` : contentKind;
  const keys = [construction, `${construction}/${content}`, `${construction}/${content}/${sourceKind}`];
  const general = keys.reduce((p, key) => smoothed(shapes[key], p), 0.5);
  const corrected = Math.min(0.97, general * (weights[lemma] ?? 0.8));
  return keys.reduce((p, key) => smoothed(cues[`${lemma}/${key}`], p), corrected);
}

/** True where a proposal is right often enough, or plain by its words. */
export function confident(proposal: Proposal, counts: Counts = COUNTED): boolean {
  if (isPlain(proposal)) return true;
  const least = isOpinion(proposal) ? LEAST : (STRICTER[proposal.cueClass] ?? LEAST);
  return confidence(proposal, counts) >= least;
}

/** Hearsay, "citing", "had no comment", "described by", "did not respond": too rare to be counted, and no reader doubts them. */
function isPlain({ construction, contentKind, cueClass, group, lemma, source }: Proposal): boolean {
  if (cueClass === 'hearsay' || construction === 'citing' || construction === 'no-comment') return true;
  if (source !== null && construction.startsWith('passive-') && PLAIN_PASSIVE.test(lemma)) return true;
  if (construction === 'passive' && HEARSAY_PASSIVE.test(lemma) && /^(?:to|that)/.test(contentKind)) return true;
  return group?.negated === true && /^(?:comment|respond|reply|answer|elaborate)$/.test(lemma);
}

/** "analysts believe": an opinion with somebody of that office behind it. */
const isOpinion = ({ lemma, sourceKind }: Proposal): boolean => sourceKind === 'role' && /^(?:believe|think|see|view)$/.test(lemma);

const READ = new Map<string, readonly [number, number]>();

function smoothed(count: string | undefined, prior: number): number {
  if (count === undefined) return prior;
  let read = READ.get(count);
  if (!read) {
    const [right = 0, found = 0] = count.split('/').map(Number);
    read = [right, found];
    READ.set(count, read);
  }
  return (read[0] + PSEUDO * prior) / (read[1] + PSEUDO);
}
