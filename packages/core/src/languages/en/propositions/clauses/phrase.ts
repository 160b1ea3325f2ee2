import type { Token } from '../../../../model/mention.ts';
import type { Item, NounItem } from './row.ts';

/** A noun phrase with the "of" phrases that hang on it: "two members of the crew". Positions are tokens, `at` and `next` places in the row. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly head: number; // "crew" in "two members of the crew", "owner" in "the owner of the boat"
  readonly pronoun: boolean;
  readonly possessor: readonly [number, number] | null;
  readonly of: NounItem | null;
  readonly at: number;
  readonly next: number; // place in the row behind it
  readonly time: boolean;
}

/** Words that only count or group what follows their "of". */
const TRANSPARENT =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|both|all|some|many|most|several|none|each|dozens?|hundreds?|thousands?|scores?|group|team|crowd|couple|pair|number|series|majority|rest|members?|half|part|piece|kind|sort|type|handful|lot|lots|bit|set|any|few|string|gang|band)$/;

/** The phrase that begins at a place of the row. */
export function phraseAt(tokens: readonly Token[], row: readonly Item[], at: number): Phrase {
  const np = row[at] as NounItem;
  let next = at + 1;
  let { head, to } = np;
  let of: NounItem | null = null;
  while (!np.time && row[next]?.kind === 'prep' && (row[next] as { lower: string }).lower === 'of' && row[next + 1]?.kind === 'np') {
    const inner = row[next + 1] as NounItem;
    of ??= inner;
    if (head === np.head && TRANSPARENT.test((tokens[np.head] as Token).lower)) head = inner.head;
    to = inner.to;
    next += 2;
  }
  return { from: np.from, to, head, pronoun: np.pronoun, possessor: np.possessor, of, at, next, time: np.time };
}

/** The place where the phrase begins whose last noun stands at `at`: back over "of". */
export function startOf(row: readonly Item[], at: number): number {
  let i = at;
  while (i >= 2 && row[i - 1]?.kind === 'prep' && (row[i - 1] as { lower: string }).lower === 'of' && row[i - 2]?.kind === 'np') i -= 2;
  return i;
}

/** Phrases joined by commas and "and", from the first: "the cook, the mate and two guards". The place behind them is that of the last. */
export function listFrom(tokens: readonly Token[], row: readonly Item[], at: number): Phrase[] {
  const list = [phraseAt(tokens, row, at)];
  for (;;) {
    const last = list.at(-1) as Phrase;
    const joint = row[last.next];
    const next = row[last.next + 1];
    if (joint?.kind === 'conj' && /^(?:and|or|nor)$/.test(joint.lower) && next?.kind === 'np' && !next.time) {
      list.push(phraseAt(tokens, row, last.next + 1));
      return list;
    }
    if (joint?.kind === 'comma' && joint.lower === ',' && next?.kind === 'np' && !next.time && closes(tokens, row, last.next + 1))
      list.push(phraseAt(tokens, row, last.next + 1));
    else return list;
  }
}

/** After "the cook, the mate" an "and" with another phrase must come: else the second only explains the first. */
function closes(tokens: readonly Token[], row: readonly Item[], at: number): boolean {
  for (let i = at, steps = 0; steps < 8; steps += 1) {
    const phrase = phraseAt(tokens, row, i);
    let j = phrase.next;
    const joint = row[j];
    if (joint?.kind === 'comma' && row[j + 1]?.kind === 'conj') j += 1;
    if (row[j]?.kind === 'conj') return row[j + 1]?.kind === 'np';
    if (joint?.kind !== 'comma' || row[j + 1]?.kind !== 'np') return false;
    i = j + 1;
  }
  return false;
}
