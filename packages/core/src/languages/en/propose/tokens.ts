import type { Reading } from '../../../model/layers.ts';
import type { Token } from '../../../model/mention.ts';
import type { Span } from '../../../model/span.ts';

/** Index of the first token that ends behind `place`. Tokens stand in text order: found by halving. */
export function tokenAfter({ tokens }: Reading, place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The tokens that stand wholly inside one of the spans, in text order. */
export function tokensIn(reading: Reading, spans: readonly Span[]): Token[] {
  const found: Token[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start))
    for (let i = tokenAfter(reading, start); i < reading.tokens.length; i += 1) {
      const token = reading.tokens[i] as Token;
      if (token.start >= end) break;
      if (token.start >= start && token.end <= end && found.at(-1) !== token) found.push(token);
    }
  return found;
}
