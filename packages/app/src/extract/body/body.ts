import type { Block } from '../../forms/form.ts';
import type { Dropped } from '../extracted.ts';
import type { PageElement } from '../tree/node.ts';
import { findBody } from './find.ts';
import { leavesOf } from './leaves.ts';
import { linkShare, type Leaf, type Reason } from './leaf.ts';

export interface Body {
  readonly text: string; // blocks between blank lines
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
}

/** The report's own words on a page. */
export function bodyOf(root: PageElement, explain: boolean): Body {
  const leaves = leavesOf(root);
  const { container, left } = findBody(leaves);
  const kept: Leaf[] = [];
  const out: (readonly [Leaf, Reason])[] = [];
  for (const leaf of leaves) {
    const why = left[leaf.at] ?? (container === null || !within(leaf.element, container) ? 'beside-the-report' : ownReason(leaf));
    if (why === null) kept.push(leaf);
    else out.push([leaf, why]);
  }
  let text = '';
  const blocks = kept.map((leaf): Block => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += leaf.text;
    return { kind: leaf.kind, start, end: text.length, from: leaf.texts.map(({ start, end }) => [start, end] as const) };
  });
  const dropped = !explain
    ? []
    : out.map(([leaf, because]): Dropped => ({
        from: [leaf.texts[0]!.start, leaf.texts.at(-1)!.end],
        text: leaf.text.slice(0, 160),
        because,
      }));
  return { text, blocks, dropped };
}

function within(element: PageElement, container: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (at === container) return true;
  return false;
}

function ownReason(leaf: Leaf): Reason | null {
  if (linkShare(leaf) > 0.8) return 'link-density';
  if (leaf.kind === 'caption') return 'caption';
  if (leaf.element.name === 'h1') return 'title';
  return null;
}
