import type { Span } from './span.ts';

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

/** One token of a report. `index` counts through the whole report. */
export interface Token extends Span {
  readonly index: number;
  readonly sentence: number;
  readonly text: string;
  readonly lower: string; // lower case, curly apostrophes straightened
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  readonly quoted: boolean; // stands between quotation marks
}

export type MentionKind = 'person' | 'organization' | 'outlet' | 'place' | 'role' | 'group' | 'quantity' | 'date';

/** A person, body, place, quantity or date, as named in one place. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  readonly text: string;
  readonly name: string; // normal form: "Ana Ruiz" for "Ms. Ruiz’s" once resolved in the report
  readonly sentence: number;
  readonly head: number; // index of its head token
  readonly tokens: readonly [number, number]; // half-open range of token indexes
  readonly quantity?: Quantity;
  readonly date?: DateValue;
  readonly count?: CountOfPeople; // of a group
}

/** "two officials": how many the words say there are. */
export interface CountOfPeople {
  readonly min: number;
  readonly max: number | null; // null: not stated
}

/** A number with what it counts. Bounds are inclusive; an open bound is null. */
export interface Quantity {
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string; // "person", "hour", "USD", "percent", or the counted noun's lemma
  readonly approximate: boolean; // "about", "some", "nearly", "dozens"
}

/** A day, month, year or clock time as the words give it. What was read is kept apart from what was implied. */
export interface DateValue {
  readonly from: string | null; // ISO 8601 day or moment, first possible; null where it could not be resolved
  readonly to: string | null; // last possible, inclusive
  readonly precision: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'unknown';
  readonly certain: readonly string[]; // parts that the words state: "weekday", "day", "month", "year", "hour", "minute"
  readonly implied: readonly string[]; // parts that we filled in from the report's date or the story
  readonly text: string; // a plain form: "Monday", "November 11"
}
