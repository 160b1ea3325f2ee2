import type { Counted, CueClass } from '../../../model/attribution.ts';
import { constructionCounts, contextCounts, cueCounts, cueWeights } from '../lexicon.generated.ts';
import type { Proposal } from './rule.ts';

/** How often each shape and each verb was right, counts written "right/found", and what stands around it. */
export interface Counts {
  readonly shapes: Readonly<Record<string, string>>;
  readonly cues: Readonly<Record<string, string>>;
  readonly weights: Readonly<Record<string, number>>; // right over expected
  readonly contexts: Readonly<Record<string, string>>; // "right/expected/found", expected from the tables above
}

const COUNTED: Counts = { shapes: constructionCounts, cues: cueCounts, weights: cueWeights, contexts: contextCounts };
const PLAIN: ReadonlySet<string> = new Set(['citing', 'no-comment', 'turn', 'words-of', 'per']);
const PLAIN_PASSIVE =
  /^(?:report|describe|say|deny|confirm|corroborate|reveal|disclose|announce|quote|call|dismiss|reject|condemn|note|claim|acknowledge|refute|dispute|allege)$/;
/** "is said to", "it is believed that": somebody says so, and the text does not say who. */
export const HEARSAY_PASSIVE = /^(?:say|report|believe|understand|allege|claim|think|rumor|rumour)$/;
const PSEUDO = 6; // how many sightings the more general count weighs against the more special one
const LEAST = 0.53; // share of right ones, from which a proposal is kept
/** Classes on which readers agree little are kept only where they are nearly always right. */
const STRICTER: Partial<Readonly<Record<CueClass, number>>> = { attitude: 0.85, show: 0.6, opine: 0.62 };

/**
 * How often a proposal of this shape, with this verb, in this context, was right: between 0 and 1.
 *
 * Counts, not weights: the construction, then with its content and source, corrected by how the verb behaves, then by how it behaves in this
 * construction. Each is smoothed by the one before (Jelinek and Mercer 1980). Then, for each thing that stands around it, the odds change as
 * they did on the articles counted.
 */
export function confidence(proposal: Proposal, counts: Counts = COUNTED): number {
  const before = shaped(proposal, counts);
  if (!proposal.context) return before;
  const changes = changesOf(counts.contexts);
  let odds = before / (1 - before);
  for (const key of proposal.context) odds *= changes.get(key) ?? 1;
  return odds / (1 + odds);
}

/** By construction and verb alone. */
export function shaped(proposal: Proposal, counts: Omit<Counts, 'contexts'> = COUNTED): number {
  const { construction, contentKind, borrowed, sourceKind, lemma } = proposal;
  const content = borrowed === true ? `${contentKind}+` : contentKind;
  const key = `${lemma}/${construction}/${content}/${sourceKind}`;
  let known = SHAPED.get(counts);
  if (!known) {
    known = new Map();
    SHAPED.set(counts, known);
  }
  let share = known.get(key);
  if (share === undefined) {
    share = weighed(construction, content, sourceKind, lemma, counts);
    known.set(key, share);
  }
  return share;
}

/** The same few shapes come again and again: what they are worth is worked out once for each table of counts. */
const SHAPED = new WeakMap<object, Map<string, number>>();

function weighed(
  construction: string,
  content: string,
  sourceKind: string,
  lemma: string,
  { shapes, cues, weights }: Omit<Counts, 'contexts'>,
): number {
  const keys = [construction, `${construction}/${content}`, `${construction}/${content}/${sourceKind}`];
  const general = keys.reduce((p, key) => smoothed(shapes[key], p), 0.5);
  const corrected = Math.min(0.97, general * (weights[lemma] ?? 0.8));
  return Math.min(
    0.99,
    Math.max(
      0.01,
      keys.reduce((p, key) => smoothed(cues[`${lemma}/${key}`], p), corrected),
    ),
  );
}

/** The counts behind a proposal that a reader can check: its verb in its construction, else its construction. */
export function countedOf({ construction, contentKind, borrowed, lemma }: Proposal, { shapes, cues }: Counts = COUNTED): Counted | null {
  const shape = `${construction}/${contentKind}${borrowed === true ? '+' : ''}`;
  for (const [by, count] of [
    ['verb', cues[`${lemma}/${shape}`]],
    ['verb', cues[`${lemma}/${construction}`]],
    ['construction', shapes[shape]],
    ['construction', shapes[construction]],
  ] as const) {
    if (count === undefined) continue;
    const [right, found] = read(count);
    return { right, found, by };
  }
  return null;
}

/** True where a proposal is right often enough, or plain by its words. */
export function confident(proposal: Proposal, counts: Counts = COUNTED): boolean {
  if (isPlain(proposal)) return true;
  const least = isOpinion(proposal) ? LEAST : (STRICTER[proposal.cueClass] ?? LEAST);
  return confidence(proposal, counts) >= least;
}

/** Hearsay, "citing", "had no comment", turns of a transcript, "in the words of", "described by", "did not respond": too rare to be counted, and no reader doubts them. */
function isPlain({ construction, contentKind, cueClass, group, lemma, source, sourceKind }: Proposal): boolean {
  if (construction === 'colon-headline' && sourceKind === 'role') return true; // "Harbour police: ferry was empty"
  if (cueClass === 'hearsay' || PLAIN.has(construction)) return true;
  if (source !== null && construction.startsWith('passive-') && PLAIN_PASSIVE.test(lemma)) return true;
  if (construction === 'passive' && HEARSAY_PASSIVE.test(lemma) && /^(?:to|that)/.test(contentKind)) return true;
  return group?.negated === true && /^(?:comment|respond|reply|answer|elaborate)$/.test(lemma);
}

/** "analysts believe": an opinion with somebody of that office behind it. */
const isOpinion = ({ lemma, sourceKind }: Proposal): boolean => sourceKind === 'role' && /^(?:believe|think|see|view)$/.test(lemma);

const READ = new Map<string, readonly [number, number]>();
const CHANGES = new WeakMap<object, ReadonlyMap<string, number>>();
const AROUND = 8; // how many sightings as expected weigh against those in a context

function smoothed(count: string | undefined, prior: number): number {
  if (count === undefined) return prior;
  const [right, found] = read(count);
  return (right + PSEUDO * prior) / (found + PSEUDO);
}

/** The two numbers of a count; the same few counts come again and again. */
function read(count: string): readonly [number, number] {
  let known = READ.get(count);
  if (!known) {
    const [right = 0, found = 0] = count.split('/').map(Number);
    known = [right, found];
    READ.set(count, known);
  }
  return known;
}

/** By how much the odds change in each context: those that were, over those that were expected. Read once for each table of counts. */
function changesOf(contexts: Counts['contexts']): ReadonlyMap<string, number> {
  let known = CHANGES.get(contexts);
  if (!known) {
    known = new Map(Object.entries(contexts).map(([key, count]) => [key, change(count)]));
    CHANGES.set(contexts, known);
  }
  return known;
}

function change(count: string): number {
  const [right = 0, expected = 0, found = 1] = count.split('/').map(Number);
  const before = bounded(expected / found);
  const after = bounded((right + AROUND * before) / (found + AROUND));
  return (after / (1 - after)) * ((1 - before) / before);
}

const bounded = (share: number): number => Math.min(0.99, Math.max(0.01, share));
