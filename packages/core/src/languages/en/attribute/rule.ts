import type { RuleCard } from '../../../language.ts';
import type { CueClass } from '../../../model/attribution.ts';
import type { Passage, Range } from './passage.ts';
import type { SourceKind } from './subject.ts';
import type { VerbGroup } from './verb-group.ts';

/** What stands as content: the shape of the words after (or before) the cue. */
export type ContentKind =
  'quote' | 'that' | 'pronoun-clause' | 'clause' | 'object' | 'to' | 'wh' | 'ing' | 'prep' | 'light' | 'before' | 'none';

/** What a rule found, before it is weighed against what other rules found. Places count tokens of the passage. */
export interface Proposal {
  readonly construction: string; // name of the rule without its path: the key under which it is weighed
  readonly source: Range | null;
  readonly sourceKind: SourceKind;
  readonly cue: Range;
  readonly head: number; // the cue's main word: two proposals never share it
  readonly content: readonly Range[];
  readonly contentKind: ContentKind;
  readonly borrowed?: boolean; // words of a quotation stand in the content, which is no quotation itself
  readonly lemma: string;
  readonly cueClass: CueClass;
  readonly group: VerbGroup | null;
  readonly context?: readonly string[]; // what stands around it, as keys of the table of contexts
}

export interface AttributionRule extends RuleCard {
  /** 1: what stands after or inside its content, and must be seen before an earlier "said" swallows it; 2: the rest. */
  readonly pass: 1 | 2;
  /** `accepted` is what was found in the passage so far. */
  find(p: Passage, accepted: readonly Proposal[]): readonly Proposal[];
}
