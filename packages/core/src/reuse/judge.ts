import type { Overlap } from './passages.ts';

/**
 * What one text did with another's words. `merged`: one of the two is put together from the other and a third. `quotation`: both print somebody's words.
 * `phrases`: too little to tell copying from chance.
 */
export type ReuseKind = 'reprint' | 'trimmed' | 'adapted' | 'lifted' | 'merged' | 'quotation' | 'phrases';

const LEAST_SENTENCES = 22; // words of whole sentences, the same in both: a long one or two, which nobody writes twice by chance
const LEAST_PROSE = 80; // words in the texts' own voice, the same in both, however broken up
const LEAST_WHOLE = 40; // words of a text that stands whole in the other
const WHOLE = 0.9;
const MOST_OF = 0.5;

/**
 * Tells copying from what two writers have in common anyway: the words of those they quote, and set phrases of a police report.
 *
 * What tells best is whole sentences: who takes over another's text takes sentences, and who takes a phrase builds it into one of his own.
 */
export function judge(
  { prose, sentences, inA, inB }: Overlap,
  containment: { readonly a: number; readonly b: number },
): { readonly positive: boolean; readonly kind: ReuseKind } {
  const [least, most] = containment.a < containment.b ? [containment.a, containment.b] : [containment.b, containment.a];
  const whole = most >= WHOLE && Math.min(inA, inB) >= LEAST_WHOLE;
  if (sentences < LEAST_SENTENCES && prose < LEAST_PROSE && !whole)
    return { positive: false, kind: Math.max(inA, inB) > 2 * prose ? 'quotation' : 'phrases' };
  return { positive: true, kind: least >= WHOLE ? 'reprint' : most >= WHOLE ? 'trimmed' : most >= MOST_OF ? 'adapted' : 'lifted' };
}
