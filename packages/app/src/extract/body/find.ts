import { elementsIn, type PageElement } from '../tree/node.ts';
import { namedBody, namedOther, SILENT, WEAK } from './conventions.ts';
import { hiddenBy } from './leaves.ts';
import { endsAsSentence, linkShare, proseOf, type Leaf, type Reason } from './leaf.ts';

/** Sums over all leaves under an element. */
export interface Sums {
  paragraphs: number; // of prose
  prose: number; // letters of prose that is not left out
  junk: number; // letters of bars, labels and links that are not left out
  first: number; // place of the first leaf
  last: number;
}

export interface Found {
  readonly container: PageElement | null;
  readonly left: readonly (Reason | null)[]; // by a leaf's place: why what stands around it leaves it out
}

/** The element that holds the report, and what of the page is no part of any report. */
export function findBody(leaves: readonly Leaf[]): Found {
  const whole = sumsOf(leaves, () => true);
  const total = leaves.reduce((sum, leaf) => sum + proseOf(leaf), 0);
  const spared = (element: PageElement): boolean => {
    if (element.name === 'html' || element.name === 'body' || element.name === '#page' || element.name === 'main') return true;
    const sums = whole.get(element);
    return sums !== undefined && sums.prose > 0.5 * total;
  };
  const share = (element: PageElement): number => (whole.get(element)?.prose ?? 0) / Math.max(1, total);
  const isProse = (element: PageElement): boolean => {
    const sums = whole.get(element);
    return sums !== undefined && sums.prose > 600 && sums.paragraphs >= 3 && sums.junk < 0.2 * sums.prose && sums.prose > 0.05 * total;
  };
  const reasons = new Map<PageElement, Reason | null>();
  const reasonOf = (element: PageElement): Reason | null => {
    const known = reasons.get(element);
    if (known !== undefined) return known;
    const above = element.parent === null ? null : reasonOf(element.parent);
    const own = above ?? silentBy(element) ?? hiddenBy(element) ?? namedOther(element);
    const reason =
      above !== null
        ? above
        : own !== null &&
            own !== 'comments' &&
            ((spared(element) && !(FIRM.has(own) && share(element) < 0.9)) ||
              (WEAK.has(own) && hiddenBy(element) === null && isProse(element)))
          ? null
          : own;
    reasons.set(element, reason);
    return reason;
  };
  const left = leaves.map(({ element }) => reasonOf(element));
  const sums = sumsOf(leaves, (leaf) => left[leaf.at] === null);
  let container: PageElement | null = null;
  let best = 0;
  for (const [element, { prose, junk }] of sums) {
    const worth = (prose - JUNK * junk) * (namedBody(element) ? 1.2 : 1) * (element.name === 'article' ? 1.1 : 1);
    if (worth > best) [container, best] = [element, worth];
  }
  return { container, left };
}

/** What a letter of bars and labels takes from an element's worth. */
const JUNK = 0.25;

/** Held to, unless nearly the whole page stands in it. */
const FIRM: ReadonlySet<Reason> = new Set(['footer']);

/** A figure that holds a table or a quotation is no picture; a time within a sentence is a part of it. */
function silentBy(element: PageElement): Reason | null {
  const { name } = element;
  if (name === 'figure') return elementsIn(element, (inner) => HELD.has(inner.name)).length > 0 ? null : 'caption';
  return SILENT.get(name) ?? null;
}
const HELD: ReadonlySet<string> = new Set(['table', 'blockquote', 'pre', 'ul', 'ol']);

/** Deepest elements first, so that of two with equal sums the inner one is met before the outer. */
function sumsOf(leaves: readonly Leaf[], counted: (leaf: Leaf) => boolean): ReadonlyMap<PageElement, Sums> {
  const sums = new Map<PageElement, Sums>();
  for (const leaf of leaves) {
    if (!counted(leaf)) continue;
    const prose = proseOf(leaf);
    const junk =
      prose > 0
        ? leaf.linked
        : leaf.kind === 'subhead' && linkShare(leaf) < 0.5
          ? 0
          : endsAsSentence(leaf.text)
            ? 0
            : leaf.text.length + 10;
    for (let element: PageElement | null = leaf.element; element !== null; element = element.parent) {
      const known = sums.get(element);
      if (known === undefined) sums.set(element, { paragraphs: prose > 0 ? 1 : 0, prose, junk, first: leaf.at, last: leaf.at });
      else {
        known.prose += prose;
        if (prose > 0) known.paragraphs += 1;
        known.junk += junk;
        known.last = leaf.at;
      }
    }
  }
  return sums;
}
