import type { RuleCard } from '../../../language.ts';
import type { Reading, Sentence } from '../../../model/layers.ts';
import type { Parsed } from './clauses/frames.ts';
import type { Proposition } from './model.ts';

/**
 * One way in which a sentence tells who did what to whom.
 *
 * Its examples mark the word that tells it as `<does>`, and each part by its role: `<agent>`, `<patient>`, `<place>` …
 */
export interface PropositionRule extends RuleCard {
  find(reading: Reading, sentence: Sentence, parsed: Parsed): readonly Proposition[];
}
