/** A half-open range `[start, end)` of UTF-16 code units in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
/** The smallest span that holds all of `spans`, of which there is at least one. */
export const hull = (spans: readonly [Span, ...Span[]]): Span => ({
  start: Math.min(...spans.map((s) => s.start)),
  end: Math.max(...spans.map((s) => s.end)),
});
/** Text order: by start, the longer first where two start together. */
export const byPlace = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;
