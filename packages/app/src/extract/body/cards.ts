import { isText, type PageElement } from '../tree/node.ts';
import { linkShare, type Leaf } from './leaf.ts';

const LEAST = 3; // cards in a row
const LONGEST = 700; // letters of one card
const HEADLINE = 12; // letters of the shortest headline

interface Sum {
  letters: number;
  linked: number;
  leaves: number;
  headline: boolean; // one of its first leaves is a link, or begins with one
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
      if (sum.leaves <= 3 && isHeadline(leaf, element)) sum.headline = true;
      if (leaf.linked === 0 && leaf.text.length > 350) sum.prose += 1;
    }
  }
  const cards = new Set<PageElement>();
  for (const [parent, { leaves }] of sums) {
    if (leaves < LEAST || !within.has(parent)) continue;
    const alike = new Map<string, PageElement[]>();
    for (const child of parent.children) {
      if (isText(child)) continue;
      const sum = sums.get(child);
      if (sum === undefined || !isCard(sum)) continue;
      const look = lookOf(child);
      const row = alike.get(look);
      if (row === undefined) alike.set(look, [child]);
      else row.push(child);
    }
    for (const row of alike.values()) if (row.length >= LEAST) for (const card of row) cards.add(card);
  }
  return cards;
}

/** A link alone; or a link that runs into a summary, where no paragraph and no list's item holds them together. */
function isHeadline(leaf: Leaf, card: PageElement): boolean {
  if (leaf.linked < HEADLINE) return false;
  if (linkShare(leaf) > 0.8) return leaf.element !== card;
  return linkShare(leaf) > 0.25 && !HELD_TOGETHER.has(leaf.element.name) && leaf.texts[0]?.parent.name === 'a';
}
const HELD_TOGETHER: ReadonlySet<string> = new Set(['p', 'li', 'td', 'th', 'dd', 'dt', 'blockquote', 'h2', 'h3', 'h4']);

const isCard = ({ letters, headline, prose }: Sum): boolean => headline && letters <= LONGEST && prose === 0;

/** Name and first class, since later ones often count or mark the first and the last. */
const lookOf = ({ name, attributes }: PageElement): string => `${name}.${(attributes.get('class') ?? '').trim().split(/\s+/)[0] ?? ''}`;
