import type { Block } from '../../forms/form.ts';
import type { Dropped } from '../extracted.ts';
import type { PageElement } from '../tree/node.ts';
import { compareDeclared, declaredBodies } from './declared.ts';
import { findBody } from './find.ts';
import { leavesOf } from './leaves.ts';
import { reasonsWithin } from './keep.ts';
import type { Leaf, Reason } from './leaf.ts';

export interface Body {
  readonly text: string; // blocks between blank lines
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
}

/** The report's own words on a page. */
export function bodyOf(root: PageElement, title: string | null, explain: boolean): Body {
  const leaves = leavesOf(root);
  const { container, left } = findBody(leaves);
  const whole = container;
  const within = whole === null ? [] : leaves.filter((leaf) => left[leaf.at] === null && isWithin(leaf.element, whole));
  const reasons: Map<Leaf, Reason> = whole === null ? new Map<Leaf, Reason>() : new Map(reasonsWithin(within, whole, title));
  const inside = new Set(within);
  for (const leaf of leaves) if (!inside.has(leaf)) reasons.set(leaf, left[leaf.at] ?? 'beside-the-report');
  compareDeclared(leaves, reasons, declaredBodies(root));
  const kept = leaves.filter((leaf) => !reasons.has(leaf));
  let text = '';
  const blocks = kept.map((leaf): Block => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += leaf.text;
    return { kind: leaf.kind, start, end: text.length, from: leaf.texts.map(({ start, end }) => [start, end] as const) };
  });
  const dropped: Dropped[] = [];
  if (explain)
    for (const leaf of leaves) {
      const because = reasons.get(leaf);
      if (because !== undefined)
        dropped.push({ from: [leaf.texts[0]!.start, leaf.texts.at(-1)!.end], text: leaf.text.slice(0, 160), because });
    }
  return { text, blocks, dropped };
}

function isWithin(element: PageElement, container: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (at === container) return true;
  return false;
}
