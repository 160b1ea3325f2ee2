import { english } from '@stemma/core';
import type { PageElement } from '../tree/node.ts';
import { cardsIn } from './cards.ts';
import { endsAsSentence, linkShare, proseOf, type Leaf, type Reason } from './leaf.ts';

/** Rules of the language whose finds are left out where they are a block of their own. The others stay and are marked. */
const LEFT_OUT: ReadonlyMap<string, Reason> = new Map([
  ['en/mark/stamp', 'stamp'],
  ['en/mark/caption-credit', 'caption'],
  ['en/mark/read-more', 'related'],
  ['en/mark/link-list', 'related'],
  ['en/mark/copyright', 'copyright'],
  ['en/mark/site-line', 'site-line'],
  ['en/mark/share-bar', 'share'],
  ['en/mark/newsletter', 'newsletter'],
  ['en/mark/author-card', 'author-card'],
  ['en/mark/social-stub', 'social-stub'],
  ['en/mark/image-name', 'image-name'],
  ['en/mark/contents', 'contents'],
  ['en/mark/filler', 'filler'],
  ['en/mark/caption-doubled', 'caption-doubled'],
]);

/** Of the leaves in the container, why each that is no part of the report is left out. */
export function reasonsWithin(leaves: readonly Leaf[], container: PageElement, title: string | null): ReadonlyMap<Leaf, Reason> {
  const out = new Map<Leaf, Reason>();
  const drop = (leaf: Leaf, reason: Reason): void => void (out.has(leaf) || out.set(leaf, reason));

  const holders = new Set<PageElement>();
  for (const { element } of leaves)
    for (let at: PageElement | null = element; at !== null && at !== container && !holders.has(at); at = at.parent) holders.add(at);
  holders.add(container);
  const cards = cardsIn(leaves, holders);
  if (cards.size > 0)
    for (const leaf of leaves)
      for (let at: PageElement | null = leaf.element; at !== null && at !== container; at = at.parent)
        if (cards.has(at)) {
          drop(leaf, 'card');
          break;
        }

  let titled = false;
  for (const [i, leaf] of leaves.entries()) {
    if (leaf.kind === 'caption') drop(leaf, 'caption');
    else if (leaf.element.name === 'h1' && !titled) {
      titled = true;
      drop(leaf, 'title');
    } else if (title !== null && leaf.text.length > 10 && leaf.text.toLowerCase() === title.toLowerCase()) drop(leaf, 'title');
    else if (isCode(leaf.text)) drop(leaf, 'code');
    else if (/^https?:\/\/\S+$/.test(leaf.text)) drop(leaf, 'address');
    else if (linkShare(leaf) > 0.8 && !headsProse(leaf, leaves[i + 1])) drop(leaf, 'link-density');
  }
  for (const [leaf, reason] of leftoversOf(
    leaves.filter((leaf) => !out.has(leaf)),
    title,
  ))
    drop(leaf, reason);

  const rest = leaves.filter((leaf) => !out.has(leaf));
  const first = rest.findIndex((leaf) => proseOf(leaf) > 0);
  if (first < 0) return out;
  for (const leaf of rest.slice(0, first)) if (leaf.kind !== 'subhead' && !isSentence(leaf)) drop(leaf, 'before-the-report');
  let last = rest.length - 1;
  while (last > first && isTrailer(rest[last] as Leaf)) last -= 1;
  for (const leaf of rest.slice(last + 1)) drop(leaf, 'after-the-report');
  return out;
}

/** A heading that leads elsewhere and yet heads what follows: an item of a list that is told at length. */
const headsProse = (leaf: Leaf, next: Leaf | undefined): boolean =>
  leaf.kind === 'subhead' &&
  next !== undefined &&
  next.element.parent === leaf.element.parent &&
  linkShare(next) < 0.5 &&
  next.text.length > 120;

const isCode = (text: string): boolean => text.split('":"').length > 3 || text.split('","').length > 4;

const isSentence = (leaf: Leaf): boolean =>
  leaf.element.name === 'p' && endsAsSentence(leaf.text) && leaf.text.includes(' ') && linkShare(leaf) < 0.5;

const isTrailer = (leaf: Leaf): boolean => proseOf(leaf) === 0 && leaf.kind !== 'item' && leaf.kind !== 'table' && !isSentence(leaf);

/** What the language's own rules know as a leftover of a page. */
function leftoversOf(leaves: readonly Leaf[], title: string | null): readonly (readonly [Leaf, Reason])[] {
  let text = '';
  const starts: number[] = [];
  for (const leaf of leaves) {
    if (text !== '') text += '\n\n';
    starts.push(text.length);
    text += leaf.text;
  }
  const marks = english.mark({ id: '', text, title, outlet: null, published: null, url: null, sha256: '' });
  const found: (readonly [Leaf, Reason])[] = [];
  let at = 0;
  leaves.forEach((leaf, i) => {
    const [start, end] = [starts[i] as number, (starts[i] as number) + leaf.text.length];
    while (at < marks.length && (marks[at] as { end: number }).end <= start) at += 1;
    let covered = 0;
    let reason: Reason | null = null;
    for (let k = at; k < marks.length; k += 1) {
      const mark = marks[k] as (typeof marks)[number];
      if (mark.start >= end) break;
      const why = LEFT_OUT.get(mark.rule);
      if (why === undefined) continue;
      covered += Math.min(end, mark.end) - Math.max(start, mark.start);
      reason ??= why;
    }
    if (reason === 'caption-doubled' && (leaf.kind === 'item' || leaf.kind === 'table')) reason = null; // cells that say the same
    if (reason !== null && covered >= 0.9 * (end - start)) found.push([leaf, reason]);
  });
  return found;
}
