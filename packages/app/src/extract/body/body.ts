import type { Block } from '../../forms/form.ts';
import type { Dropped } from '../extracted.ts';
import type { Thing } from '../metadata/structured.ts';
import type { PageElement } from '../tree/node.ts';
import { compareDeclared, declaredBodies } from './declared.ts';
import { findBody } from './find.ts';
import { leavesOf } from './leaves.ts';
import { reasonsWithin } from './keep.ts';
import { proseOf, type Leaf, type Reason } from './leaf.ts';

export interface Body {
  readonly text: string; // blocks between blank lines
  readonly blocks: readonly Block[];
  readonly leaves: readonly Leaf[]; // of the whole page
  readonly kept: readonly Leaf[]; // one for each block
  readonly reasons: ReadonlyMap<Leaf, Reason>; // why each of the others is not in the text
}

/** The report's own words on a page. */
export function bodyOf(root: PageElement, title: string | null, things: readonly Thing[]): Body {
  const leaves = leavesOf(root);
  const { container, left } = findBody(leaves, title);
  const whole = container;
  const within = whole === null ? [] : leaves.filter((leaf) => left[leaf.at] === null && isWithin(leaf.element, whole));
  const reasons: Map<Leaf, Reason> = whole === null ? new Map<Leaf, Reason>() : new Map(reasonsWithin(within, whole, title));
  const inside = new Set(within);
  for (const leaf of leaves) if (!inside.has(leaf)) reasons.set(leaf, left[leaf.at] ?? 'beside-the-report');
  compareDeclared(leaves, reasons, declaredBodies(things));
  for (const leaf of secondCopy(leaves.filter((leaf) => !reasons.has(leaf)))) reasons.set(leaf, 'said-before');
  const kept = leaves.filter((leaf) => !reasons.has(leaf));
  let text = '';
  const blocks = kept.map((leaf): Block => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += leaf.text;
    return { kind: leaf.kind, start, end: text.length, from: leaf.texts.map(({ start, end }) => [start, end] as const) };
  });
  return { text, blocks, leaves, kept, reasons };
}

/** What of the page is not in the text, and why, in page order. */
export const droppedOf = ({ leaves, reasons }: Body): readonly Dropped[] =>
  leaves.flatMap((leaf) => {
    const because = reasons.get(leaf);
    const [first, last] = [leaf.texts[0], leaf.texts.at(-1)];
    return because === undefined || !first || !last
      ? []
      : [{ from: [first.start, last.end] as const, text: leaf.text.slice(0, 160), because }];
  });

/** What stands on the page a second time, where so much does that the page holds its report twice. A report may say one thing twice. */
function secondCopy(kept: readonly Leaf[]): readonly Leaf[] {
  const said = new Set<string>();
  const again = kept.filter(({ text }) => said.size === said.add(text).size);
  const letters = (leaves: readonly Leaf[]): number => leaves.reduce((sum, { text }) => sum + text.length, 0);
  const opening = kept.find((leaf) => proseOf(leaf) > 0)?.text;
  return letters(again) > 0.3 * letters(kept) &&
    again.filter((leaf) => proseOf(leaf) > 0).length > 2 &&
    again.some(({ text }) => text === opening)
    ? again
    : [];
}

function isWithin(element: PageElement, container: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (at === container) return true;
  return false;
}
