import type { Reading } from '../../../model/layers.ts';
import type { Mention } from '../../../model/mention.ts';

const known = new WeakMap<Reading['mentions'], ReadonlyMap<number, readonly Mention[]>>();

/** The mentions of one sentence, in text order. A report's mentions are put in order once, so that a long list of names is not read anew for each of them. */
export function mentionsIn({ mentions }: Reading, sentence: number): readonly Mention[] {
  let bySentence = known.get(mentions);
  if (!bySentence) known.set(mentions, (bySentence = grouped(mentions, (m) => m.sentence)));
  return bySentence.get(sentence) ?? [];
}

/** A list taken apart by a key, each part in the order of the list. */
export function grouped<K, V>(list: Iterable<V>, keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of list) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
