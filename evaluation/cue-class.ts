import { cueVerb } from '../packages/core/src/languages/en/attribute/cue-verbs.ts';
import { cueNouns, hearsayAdverbs } from '../packages/core/src/languages/en/lexicon.generated.ts';
import type { CueClass } from '../packages/core/src/model/attribution.ts';

/** Classes in the order in which a reader would ask for them; `other` for cues whose words no list of ours has. */
export const CLASSES: readonly (CueClass | 'other')[] = 'say report confirm deny decline allege urge promise ask speculate opine hearsay attitude show other'.split(' ') as CueClass[]; // prettier-ignore

/** Verbs that lead up to the one that reports: “continued to deny”. */
const LEADS = /^(?:continue|begin|start|seek|go|seem|appear|want|need|plan|mean|intend)$/;
const NOUNS: Readonly<Record<string, string>> = cueNouns;
const ADVERBS: ReadonlySet<string> = new Set(hearsayAdverbs);

/**
 * The class of a cue, told from its words alone, by the lists by which the engine tells it.
 *
 * Of several listed verbs the first that does not lead up to another; else a noun; else an adverb. Does not see the object: “asked for” is ask.
 */
export function cueClassOf(words: string): CueClass | 'other' {
  const lower = words.toLowerCase().match(/[a-z]+/gu) ?? [];
  if (lower[0] === 'according' || lower[0] === 'per') return 'say';
  const verbs = lower.flatMap((word) => cueVerb(word) ?? []);
  const verb = verbs.find(({ lemma }) => !LEADS.test(lemma)) ?? verbs[0];
  if (verb) return verb.cueClass;
  const noun = lower.map((word) => NOUNS[word] ?? NOUNS[word.replace(/s$/u, '')]).find((found) => found !== undefined);
  if (noun !== undefined) return noun as CueClass;
  return lower.some((word) => ADVERBS.has(word)) ? 'hearsay' : 'other';
}
