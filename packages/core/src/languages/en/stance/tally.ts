import type { Sign } from '../../../model/bearing.ts';
import type { Span } from '../../../model/span.ts';

const MOST_SPANS = 3; // of one sign; more tell a reader nothing new

interface Entry {
  value: number;
  counted: boolean;
  readonly spans: Span[];
}

/** Gathers signs by id. What is counted weighs less the more of it there is: the logarithm of one more than the count. */
export class Tally {
  readonly #entries = new Map<string, Entry>();

  /** One more of it. */
  count(id: string, span?: Span): void {
    this.#entry(id, true, span).value += 1;
  }

  /** So much of it. */
  put(id: string, value = 1, span?: Span): void {
    this.#entry(id, false, span).value = value;
  }

  #entry(id: string, counted: boolean, span?: Span): Entry {
    let entry = this.#entries.get(id);
    if (!entry) this.#entries.set(id, (entry = { value: 0, counted, spans: [] }));
    if (span && entry.spans.length < MOST_SPANS) entry.spans.push({ start: span.start, end: span.end });
    return entry;
  }

  /** By id. */
  signs(): readonly Sign[] {
    return [...this.#entries]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { value, counted, spans }]) => ({ id, value: counted ? Math.log(1 + value) : value, spans }));
  }
}
