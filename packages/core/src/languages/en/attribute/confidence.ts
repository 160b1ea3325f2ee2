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
/** Too rare to be counted, and plain by their words. */
const CERTAIN: ReadonlySet<string> = new Set(['citing', 'no-comment']);
/** With "by" and a speaker, these are speech whatever the counts of their rare passive say. */
const PLAIN: ReadonlySet<string> = new Set([
  'report',
  'describe',
  'say',
  'deny',
  'confirm',
  'corroborate',
  'reveal',
  'disclose',
  'announce',
  'quote',
  'call',
  'dismiss',
  'reject',
  'condemn',
  'note',
  'claim',
  'acknowledge',
  'refute',
  'dispute',
  'allege',
]);
const PSEUDO = 6; // how many sightings the more general count weighs against the more special one
const LEAST = 0.5; // share of right ones, from which a proposal is kept
/** Classes on which readers agree little are kept only where they are nearly always right. */
const STRICTER: Partial<Readonly<Record<CueClass, number>>> = { attitude: 0.85, show: 0.7, opine: 0.62 };

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

/** True where a proposal is right often enough to be kept. */
export function confident(proposal: Proposal, counts: Counts = COUNTED): boolean {
  if (proposal.cueClass === 'hearsay' || CERTAIN.has(proposal.construction)) return true;
  const voiced = proposal.source !== null && proposal.construction.startsWith('passive-') && PLAIN.has(proposal.lemma);
  const silent = proposal.group?.negated === true && /^(?:comment|respond|reply|answer|elaborate)$/.test(proposal.lemma);
  if (voiced || silent) return true;
  const opinion = /^(?:believe|think|see|view)$/.test(proposal.lemma) && proposal.sourceKind === 'role'; // "analysts believe"
  if (opinion && confidence(proposal, counts) >= LEAST) return true;
  return confidence(proposal, counts) >= (STRICTER[proposal.cueClass] ?? LEAST);
}

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
