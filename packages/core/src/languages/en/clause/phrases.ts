/** A noun phrase without what follows its head: "the two harbour officials", "Ana Ruiz", "Norway’s ambassador". Token positions are half-open. */
export interface NounPhrase {
  readonly kind: 'np';
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly possessor: readonly [number, number] | null; // "Norway" in "Norway’s ambassador"
  readonly pronoun: boolean;
}

/** A verb with its auxiliaries, negation and adverbs: "did not take", "has been asked", "to seek". */
export interface VerbGroup {
  readonly kind: 'vg';
  readonly from: number;
  readonly to: number;
  readonly main: number; // index of the verb that carries the meaning
  readonly lemma: string;
  readonly finite: boolean; // a bare "described" counts too, since its form does not tell
  readonly infinitive: boolean; // "to seek"
  readonly gerund: boolean; // "seeking" with no auxiliary
  readonly participle: boolean; // "described" with no auxiliary, and no noun phrase right before it
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: string | null; // "may", "could", "will"
}

/** A word between phrases, by what it does there. */
export interface Other {
  readonly kind: 'prep' | 'comma' | 'conj' | 'sub' | 'rel' | 'adv' | 'stop' | 'mark' | 'other';
  readonly from: number;
  readonly to: number;
  readonly lower: string;
}

/** A stretch of a sentence that hangs together. */
export type Chunk = NounPhrase | VerbGroup | Other;
