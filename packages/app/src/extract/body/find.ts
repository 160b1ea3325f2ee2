import { elementsIn, textIn, type PageElement } from '../tree/node.ts';
import { namedBody, namedOther, SILENT, WEAK } from './conventions.ts';
import { bareLetters } from './declared.ts';
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
export function findBody(leaves: readonly Leaf[], title: string | null): Found {
  const headline = headlineOf(leaves, title);
  const headed = new Set<PageElement>(); // what stands around the headline: "comments" may be a name of the whole page
  for (let at: PageElement | null = headline?.element ?? null; at !== null; at = at.parent) headed.add(at);
  const whole = sumsOf(leaves, () => true);
  const total = leaves.reduce((sum, leaf) => sum + proseOf(leaf), 0);
  const spared = (element: PageElement): boolean => {
    if (element.name === 'html' || element.name === 'body' || element.name === '#page' || element.name === 'main') return true;
    const sums = whole.get(element);
    return sums !== undefined && sums.prose > 0.5 * total;
  };
  const share = (element: PageElement): number => (whole.get(element)?.prose ?? 0) / Math.max(1, total);
  const isProse = (element: PageElement, own: Reason): boolean => {
    const sums = whole.get(element);
    if (sums !== undefined && own === 'gallery') return sums.prose > 200 && sums.junk < 0.2 * sums.prose; // told under its pictures
    return sums !== undefined && sums.prose > 600 && sums.paragraphs >= 3 && sums.junk < 0.2 * sums.prose && sums.prose > 0.05 * total;
  };
  const reasons = new Map<PageElement, Reason | null>();
  const reasonOf = (element: PageElement): Reason | null => {
    const known = reasons.get(element);
    if (known !== undefined) return known;
    const above = element.parent === null ? null : reasonOf(element.parent);
    const own = above ?? silentBy(element) ?? hiddenBy(element) ?? namedOther(element);
    const reason =
      above ??
      (own !== null &&
      (own !== 'comments' || headed.has(element)) &&
      ((spared(element) && !(FIRM.has(own) && share(element) < 0.9)) ||
        (WEAK.has(own) && hiddenBy(element) === null && isProse(element, own)))
        ? null
        : own);
    reasons.set(element, reason);
    return reason;
  };
  const left = leaves.map(({ element }) => reasonOf(element));
  const sums = sumsOf(leaves, (leaf) => left[leaf.at] === null);
  let container: PageElement | null = null;
  let best = 0;
  for (const [element, { prose, junk, first }] of sums) {
    const named = (namedBody(element) ? 1.2 : 1) * (element.name === 'article' ? 1.1 : 1);
    const near = headline !== null && (headed.has(element) || (first > headline.at && first < headline.at + NEAR)) ? 1.1 : 1;
    const worth = (prose - Math.min(JUNK * junk, prose * MOST_JUNK)) * named * near;
    if (worth > best) [container, best] = [element, worth];
  }
  container ??= withoutProse(leaves, left);
  return { container: container && firstOfMany(container, sums, title), left };
}

/** Leaves between a headline and its report: a picture, a date, people. */
const NEAR = 30;

/** The heading that repeats the page's title; where none does, the first of the highest rank. */
function headlineOf(leaves: readonly Leaf[], title: string | null): Leaf | null {
  const bare = title === null ? '' : bareLetters(title);
  const named = bare.length < 8 ? undefined : leaves.find(({ kind, text }) => kind === 'subhead' && isOne(bareLetters(text), bare));
  return named ?? leaves.find(({ element }) => element.name === 'h1') ?? null;
}
const isOne = (heading: string, title: string): boolean => heading.length >= 8 && (title.startsWith(heading) || heading.startsWith(title));

/** Of pages without a single whole sentence: what is marked as the article, else what is left of the page. */
function withoutProse(leaves: readonly Leaf[], left: readonly (Reason | null)[]): PageElement | null {
  const letters = new Map<PageElement, number>();
  let page: PageElement | null = null;
  for (const leaf of leaves)
    for (let at: PageElement | null = leaf.element; at !== null; at = at.parent) {
      page = at;
      if (left[leaf.at] === null) letters.set(at, (letters.get(at) ?? 0) + leaf.text.length - leaf.linked);
    }
  const marked = [...letters].filter(([element]) => element.name === 'article' || element.name === 'main' || namedBody(element));
  const best = marked.reduce((a: readonly [PageElement, number] | null, b) => (a === null || b[1] > a[1] ? b : a), null);
  return best !== null && best[1] > 0 ? best[0] : page;
}

/** Where several reports follow each other on one page, each under its own headline: the one that the page's title names, else the first. */
function firstOfMany(container: PageElement, sums: ReadonlyMap<PageElement, Sums>, title: string | null): PageElement {
  const reports = new Map<PageElement, Set<PageElement>>(); // by what holds them
  for (const heading of elementsIn(container, ({ name }) => name === 'h1').slice(0, MOST_REPORTS)) {
    for (let at = heading.parent; at !== null && at !== container && at.parent !== null; at = at.parent) {
      if ((sums.get(at)?.prose ?? 0) < LEAST_REPORT) continue;
      const row = reports.get(at.parent) ?? new Set();
      if (isSigned(at)) reports.set(at.parent, row.add(at));
      break;
    }
  }
  const row = [...([...reports.values()].find(({ size }) => size > 1) ?? [])];
  if (row.length === 0) return container;
  const bare = bareLetters(title ?? '');
  const named = row.find((report) =>
    elementsIn(report, ({ name }) => name === 'h1').some((heading) => isOne(bareLetters(textIn(heading)), bare)),
  );
  return named ?? (row[0] as PageElement);
}
/** A section of a long report has a heading as well, and no date and no people of its own. */
const isSigned = (element: PageElement): boolean =>
  elementsIn(element, (inner) => inner.name === 'time' || namedOther(inner) === 'byline').length > 0;
const MOST_REPORTS = 200; // looked at
const LEAST_REPORT = 400; // letters of prose

/** However long its lists of links, what an element holds of prose is worth more than half of it. */
const MOST_JUNK = 0.4;

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
