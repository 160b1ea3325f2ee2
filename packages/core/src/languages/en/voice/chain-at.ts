import type { Carried, ChainLink, CueClass, SourcedAttribution } from '../../../model/attribution.ts';
import type { Attributed } from '../../../model/layers.ts';
import type { Span } from '../../../model/span.ts';

/** The chain on which a span rests, and how it was introduced. An empty chain is the report's own voice. */
export interface ChainAt {
  readonly chain: readonly ChainLink[];
  readonly attribution: SourcedAttribution | null;
  readonly cueClass: CueClass | null;
}

const ENOUGH = 0.5; // of the span, where no stretch holds the whole of it

/** Whose word `span` rests on: the innermost stretch that holds it, or, where none does, the smallest that holds at least half of it. */
export function chainAt(reading: Attributed, span: Span): ChainAt {
  let best: Carried | null = null;
  let bestFull = false;
  const length = Math.max(1, span.end - span.start);
  for (const stretch of reading.carried) {
    if (stretch.start >= span.end) break;
    const hold = Math.min(stretch.end, span.end) - Math.max(stretch.start, span.start);
    if (hold <= 0 || hold / length < ENOUGH) continue;
    const full = hold === length;
    if (bestFull && !full) continue;
    if (!best || (full && !bestFull) || stretch.end - stretch.start <= best.end - best.start) {
      best = stretch;
      bestFull = full;
    }
  }
  const attribution = best?.attribution == null ? null : (reading.attributions[best.attribution] ?? null);
  return { chain: best?.chain ?? [], attribution, cueClass: attribution?.cueClass ?? null };
}
