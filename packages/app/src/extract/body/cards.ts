import { isText, type PageElement } from '../tree/node.ts';
import { linkShare, type Leaf } from './leaf.ts';

const LEAST = 3; // cards in a row
const LONGEST = 700; // letters of one card
const HEADLINE = 12; // letters of the shortest headline

interface Sum {
  letters: number;
  linked: number;
  leaves: number;
  headline: boolean; // its first or second leaf is a link
  prose: number; // leaves without links that are longer than a teaser's summary
}

/**
 * Elements that are cards of other reports: several alike beside each other, each with a linked headline and little text.
 *
 * A repeated look is the only thing that all pages' lists of other reports share, whatever they are called.
 */
export function cardsIn(leaves: readonly Leaf[], within: ReadonlySet<PageElement>): ReadonlySet<PageElement> {
  const sums = new Map<PageElement, Sum>();
  for (const leaf of leaves) {
    for (let element: PageElement | null = leaf.element; element !== null; element = element.parent) {
      let sum = sums.get(element);
      if (sum === undefined) sums.set(element, (sum = { letters: 0, linked: 0, leaves: 0, headline: false, prose: 0 }));
      sum.letters += leaf.text.length;
      sum.linked += leaf.linked;
      sum.leaves += 1;
      if (sum.leaves <= 3 && linkShare(leaf) > 0.8 && leaf.text.length >= HEADLINE) sum.headline = true;
      if (leaf.linked === 0 && leaf.text.length > 350) sum.prose += 1;
    }
  }
  const cards = new Set<PageElement>();
  for (const [parent, { leaves }] of sums) {
    if (leaves < 2 * LEAST || !within.has(parent)) continue;
    const alike = new Map<string, PageElement[]>();
    for (const child of parent.children) {
      if (isText(child)) continue;
      const sum = sums.get(child);
      if (sum === undefined || !isCard(sum)) continue;
      const look = lookOf(child);
      alike.set(look, [...(alike.get(look) ?? []), child]);
    }
    for (const row of alike.values()) if (row.length >= LEAST) for (const card of row) cards.add(card);
  }
  return cards;
}

const isCard = ({ letters, leaves, headline, prose }: Sum): boolean => headline && leaves >= 2 && letters <= LONGEST && prose === 0;

/** Name and first class, since later ones often count or mark the first and the last. */
const lookOf = ({ name, attributes }: PageElement): string => `${name}.${(attributes.get('class') ?? '').trim().split(/\s+/)[0] ?? ''}`;
