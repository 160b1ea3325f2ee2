import type { BlockKind } from '../../forms/form.ts';
import type { PageElement, PageText } from '../tree/node.ts';

/** A stretch of the page that its reader sees as one block of letters: a paragraph, a heading, a list's item, a link in a bar. */
export interface Leaf {
  readonly at: number; // its place among all leaves of the page
  readonly element: PageElement; // the innermost block around it
  readonly kind: BlockKind;
  readonly text: string; // white space closed up; line breaks kept
  readonly texts: readonly PageText[];
  readonly linked: number; // how many of its letters are links' text
  readonly strong: number; // how many are set in bold or italics
}

/** Why a stretch is left out: `because` is printed. */
export type Reason = string;

/** Letters of a leaf that are links' text, as a share. */
export const linkShare = ({ linked, text }: Leaf): number => (text.length === 0 ? 0 : Math.min(1, linked / text.length));

/** Ends as a sentence does. */
export const endsAsSentence = (text: string): boolean => /[.!?…。！？؟۔।:;]["'”’»)\]]{0,3}$/u.test(text.slice(-5));

/**
 * How much of it is prose, in letters: whole sentences that are no links. Nought for labels, headings and bars.
 */
export function proseOf(leaf: Leaf): number {
  const { text } = leaf;
  const share = linkShare(leaf);
  if (share > 0.5 || (/^\S{20,}$/.test(text) && text.charCodeAt(0) < 0x250) || leaf.kind === 'subhead' || leaf.kind === 'caption') return 0;
  if (text.length >= 100 || (text.length >= 35 && endsAsSentence(text))) return text.length * (1 - share);
  return 0;
}
