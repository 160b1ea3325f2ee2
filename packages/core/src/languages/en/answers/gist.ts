import type { Reading } from '../../../model/layers.ts';
import type { PartOfSpeech, Token } from '../../../model/mention.ts';
import { rootOf } from '../events/words.ts';

/** What an answer says, in a form that can be laid beside another's. */
export interface Gist {
  readonly text: string; // lower case
  readonly words: ReadonlySet<string>; // roots of its content words
  readonly values: readonly Value[]; // its numbers and dates
  readonly negated: boolean;
}

/** A number with its unit, or a date; `key` is the same for the same value. */
export interface Value {
  readonly unit: string;
  readonly key: string;
}

const CONTENT: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>(['NOUN', 'PROPN', 'NUM', 'ADJ', 'VERB', 'ADV']);
const EMPTY = new Set(
  'not no be have do will would could should may might can make take get go come give so also very more most just only as well other such than then there here'.split(
    ' ',
  ),
);
const NEGATING = new Set([
  'not',
  "n't",
  'no',
  'never',
  'neither',
  'nor',
  'without',
  'none',
  'nobody',
  'nothing',
  'refuse',
  'refused',
  'against',
  'cannot',
]);

/** The gist of an answer that was read as a report is. */
export function gistOf(reading: Reading): Gist {
  const words = new Set<string>();
  let negated = false;
  for (const token of reading.tokens) {
    if (NEGATING.has(token.lower)) negated = !negated;
    if (isContent(token)) words.add(rootOf(token));
  }
  const values: Value[] = [];
  for (const { quantity, date } of reading.mentions) {
    if (quantity) values.push({ unit: quantity.unit, key: `${quantity.min ?? ''}–${quantity.max ?? ''} ${quantity.unit}` });
    if (date) values.push({ unit: 'date', key: date.text.toLowerCase() });
  }
  return { text: reading.report.text.trim().toLowerCase(), words, values, negated };
}

function isContent(token: Token): boolean {
  return CONTENT.has(token.pos) && !EMPTY.has(token.lower) && !EMPTY.has(rootOf(token));
}
