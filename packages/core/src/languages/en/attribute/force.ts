import type { CueClass, CueForce } from '../../../model/attribution.ts';
import { verbClasses } from '../lexicon.generated.ts';

const OF_VERB: ReadonlyMap<string, CueForce> = new Map(verbClasses.map(({ word, force }) => [word, force]));

/** Classes that the object, the negation or the construction can give to any verb: they decide before the verb. */
const OF_CLASS: Readonly<Partial<Record<CueClass, CueForce>>> = {
  urge: 'directive',
  ask: 'questioning',
  deny: 'negating',
  promise: 'commissive',
  decline: 'neutral', // “declined to confirm” settles nothing
};
/** Of a noun or an adverb, which no list of verbs has. */
const OTHERWISE: Readonly<Partial<Record<CueClass, CueForce>>> = { confirm: 'factive', allege: 'loaded' };
const DOUBTS = /^(?:alleged|purported|supposed)ly$/;

/**
 * What a cue does to its content by its words: “asked him to go” wants it done, whatever else “ask” does.
 *
 * A verb by its group in WordNet (verb-classes.yml), a noun by its class. Says nothing of who speaks, and nothing of whether it is so.
 */
export function forceOf(lemma: string, cueClass: CueClass): CueForce {
  const told = OF_CLASS[cueClass];
  if (told !== undefined) return told;
  if (cueClass === 'hearsay') return DOUBTS.test(lemma) ? 'loaded' : 'neutral';
  return OF_VERB.get(lemma) ?? OTHERWISE[cueClass] ?? 'neutral';
}
