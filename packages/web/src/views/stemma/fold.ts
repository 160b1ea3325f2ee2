import { counted } from '@stemma/core/sheet';
import type { Tree, TreeLink, TreeNode } from './tree.ts';

/** Fewer than this many alike stay apart: a fold must save more than it hides. */
const LEAST_FOLDED = 3;

/**
 * Folds what cannot be told apart in the tree: reports to which the same ways lead, origins that reach the same places. What a reader has opened stays open.
 *
 * A story of sixty reports is mostly a few origins printed many times; that is the finding, and folding shows it.
 */
export function folded(tree: Tree, opened: ReadonlySet<string>, least = LEAST_FOLDED): Tree {
  const first = foldKind(tree, 'report', (id) => tree.links.filter((l) => l.to === id).map((l) => wayKey(l, l.from)), opened, least);
  return foldKind(first, 'origin', (id) => first.links.filter((l) => l.from === id).map((l) => wayKey(l, l.to)), opened, least);
}

const wayKey = ({ grade, silent }: TreeLink, other: string): string => `${other}\u0001${grade}\u0001${String(silent)}`;

function foldKind(
  tree: Tree,
  kind: 'report' | 'origin',
  waysOf: (id: string) => readonly string[],
  opened: ReadonlySet<string>,
  least: number,
): Tree {
  const alike = new Map<string, TreeNode[]>();
  for (const node of tree.nodes) {
    if (node.kind !== kind) continue;
    const key = [...waysOf(node.id)].sort().join('\u0002');
    const list = alike.get(key);
    if (list) list.push(node);
    else alike.set(key, [node]);
  }
  const homes = new Map<string, TreeNode>();
  for (const nodes of alike.values()) {
    const [head] = nodes;
    const id = `fold:${head?.id ?? ''}`;
    if (!head || nodes.length < least || opened.has(id)) continue;
    const label =
      kind === 'report'
        ? counted(nodes.length, 'report')
        : head.counts
          ? counted(nodes.length, 'voice')
          : `${nodes.length} voices of nobody in particular`;
    const home: TreeNode = {
      ...head,
      id,
      label,
      detail: nodes.map((n) => n.label).join(', '),
      origins: nodes.flatMap((n) => n.origins),
      reports: nodes.flatMap((n) => n.reports),
      folded: nodes,
    };
    for (const node of nodes) homes.set(node.id, home);
  }
  if (homes.size === 0) return tree;
  const at = (id: string): string => homes.get(id)?.id ?? id;
  const all = (ids: readonly string[]): readonly string[] => [...new Set(ids.map(at))];
  const links = new Map<string, TreeLink>();
  for (const link of tree.links) {
    const [from, to] = [at(link.from), at(link.to)];
    const id = `${from}>${to}`;
    const known = links.get(id);
    links.set(id, {
      ...link,
      id,
      from,
      to,
      origins: all([...(known?.origins ?? []), ...link.origins]),
      reports: all([...(known?.reports ?? []), ...link.reports]),
      words: [...(known?.words ?? []), ...link.words],
    });
  }
  const nodes: TreeNode[] = [];
  const placed = new Set<string>();
  for (const node of tree.nodes) {
    const home = homes.get(node.id) ?? node;
    if (placed.has(home.id)) continue;
    placed.add(home.id);
    nodes.push(home);
  }
  const maybes = tree.maybes.map((m) => ({ ...m, a: at(m.a), b: at(m.b) })).filter((m) => m.a !== m.b);
  return { nodes, links: [...links.values()], maybes };
}
