import type { Reading } from '../../../../model/layers.ts';
import type { Mention, MentionKind } from '../../../../model/mention.ts';

type BySentence = ReadonlyMap<number, readonly Mention[]>;

const quantities = new WeakMap<Reading['mentions'], BySentence>();
const dates = new WeakMap<Reading['mentions'], BySentence>();
const persons = new WeakMap<Reading['mentions'], BySentence>();

/** A report's quantities by sentence, in text order. */
export const quantitiesOf = (reading: Reading): BySentence => indexed(reading, 'quantity', quantities);

/** A report's dates and clock times by sentence, in text order. */
export const datesOf = (reading: Reading): BySentence => indexed(reading, 'date', dates);

/** The people that a report names, by sentence, in text order. */
export const personsOf = (reading: Reading): BySentence => indexed(reading, 'person', persons);

function indexed({ mentions }: Reading, kind: MentionKind, cache: WeakMap<Reading['mentions'], BySentence>): BySentence {
  let known = cache.get(mentions);
  if (!known) {
    const map = new Map<number, Mention[]>();
    for (const m of mentions) {
      if (m.kind !== kind) continue;
      const list = map.get(m.sentence);
      if (list) list.push(m);
      else map.set(m.sentence, [m]);
    }
    cache.set(mentions, (known = map));
  }
  return known;
}

const LONGEST = 250; // tokens: what is longer is a table or a list, and no prose

/** True for a sentence from which figures are read: no heading, and no longer than prose is. */
export function isProse(reading: Reading, sentence: number): boolean {
  const at = reading.sentences[sentence];
  return at !== undefined && at.tokens[1] - at.tokens[0] <= LONGEST && !reading.paragraphs[at.paragraph]?.heading;
}

const MOST = 1500; // figures compared in one story, so that a list of a million numbers costs no more than a long story

/** The first figures of a report, as many as are its share. */
export const share = <T>(figures: readonly T[], reports: number): readonly T[] =>
  figures.slice(0, Math.max(20, Math.floor(MOST / Math.max(1, reports))));
