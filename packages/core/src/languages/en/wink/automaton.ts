/**
 * A finite automaton of wink's model, as tables: which patterns of events it knows, and what each stands for.
 *
 * Wink's events are numbers up to two million; here they are counted from 0, the first meaning “nothing that a pattern sees”.
 */
export interface Automaton {
  readonly codes: ReadonlyMap<number, number>; // wink's event → ours; what is not in it begins and continues no pattern
  readonly width: number; // number of events
  readonly steps: Uint16Array; // state × width + event → state
  readonly ends: readonly (string | undefined)[]; // state → what its pattern stands for
  readonly otherwise: Uint16Array; // state → the end reached where nothing follows
  readonly before: Uint8Array; // state → tokens before the part that is meant
}

/** One pattern found: the first token of the part that is meant, and what the pattern stands for. */
export type Found = (first: number, meaning: string | undefined) => void;

export const UNSEEN = 0; // in no pattern
export const IGNORED = 0xffff; // no pattern notices it
const END = 2_070_000; // wink's event behind the last token
const OTHERWISE = 2_070_003;

type ByState<T> = Readonly<Record<string, T>>;
type Exported = [version: number, last: number, ByState<ByState<number>>, ByState<string>, ByState<[number, number]>, unknown];

/** Reads an automaton as wink's models hold it. */
export function automatonOf(json: string): Automaton {
  const [, last, states, names, marks] = JSON.parse(json) as Exported;
  const codes = new Map<number, number>([[END, 1]]);
  for (const events of Object.values(states))
    for (const event of Object.keys(events)) if (!codes.has(Number(event))) codes.set(Number(event), codes.size + 1);
  const width = codes.size + 1;
  const steps = new Uint16Array((last + 1) * width);
  const otherwise = new Uint16Array(last + 1);
  const before = new Uint8Array(last + 1);
  for (const [state, events] of Object.entries(states)) {
    for (const [event, to] of Object.entries(events)) steps[Number(state) * width + (codes.get(Number(event)) ?? 0)] = to;
    otherwise[Number(state)] = events[String(OTHERWISE)] ?? 0;
  }
  for (const [state, [first]] of Object.entries(marks)) before[Number(state)] = first;
  return { codes, width, steps, otherwise, before, ends: Array.from({ length: last + 1 }, (_, state) => names[String(state)]) };
}

/** Finds patterns in the first `length` events, the longest from each place, as wink does. */
export function recognize({ width, steps, ends, otherwise, before }: Automaton, events: Uint16Array, length: number, found: Found): void {
  let state = 0;
  let first = 0; // of the pattern being followed
  let end = 0; // the end reached so far, should nothing follow
  let endAt = 0;
  const finish = (at: number): void => {
    if (ends[at] !== '0') found(first + (before[at] as number), ends[at]);
  };
  for (let i = 0; i <= length; i += 1) {
    for (let j = i; j <= length; j += 1) {
      const event = j === length ? 1 : (events[j] as number);
      if (event === IGNORED) continue;
      const next = steps[state * width + event] as number;
      if (state === 0) {
        if (next === 0) break;
        first = j;
      }
      if (ends[next] !== undefined) {
        finish(next);
        i = j;
      } else if (next !== 0) {
        state = next;
        if (otherwise[next] !== 0) {
          end = otherwise[next] as number;
          endAt = j;
        }
        continue;
      } else if (end !== 0) {
        finish(end);
        i = endAt;
      }
      state = 0;
      end = 0;
      break;
    }
  }
}
