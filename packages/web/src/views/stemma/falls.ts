import type { Tree } from './tree.ts';

/** Ids of the boxes and lines that nothing holds any longer. */
export interface Fallen {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

export const NONE_FALLEN: Fallen = { nodes: new Set(), links: new Set() };

/** What falls in a tree with these voices: their boxes, the ways that only their words took, and whom no way reaches then. */
export function fallenIn(tree: Tree, gone: ReadonlySet<string>): Fallen {
  const nodes = new Set(tree.nodes.filter((n) => n.origins.length > 0 && n.origins.every((o) => gone.has(o))).map((n) => n.id));
  const links = new Set(tree.links.filter((l) => l.origins.every((o) => nodes.has(o))).map((l) => l.id));
  for (const { id, kind } of tree.nodes) {
    if (kind !== 'relay' && kind !== 'report') continue;
    const ways = tree.links.filter((l) => l.to === id);
    if (ways.length > 0 && ways.every((l) => links.has(l.id))) nodes.add(id);
  }
  return { nodes, links };
}

/** The boxes and lines on the ways through a box or a line: what it rests on and what rests on it. */
export function waysThrough(tree: Tree, id: string): { readonly nodes: ReadonlySet<string>; readonly links: ReadonlySet<string> } {
  const at = tree.nodes.find((n) => n.id === id);
  const on = tree.links.filter((l) => {
    if (l.id === id) return true;
    if (!at) {
      const link = tree.links.find((other) => other.id === id);
      return link !== undefined && (l.to === link.from || l.from === link.to) && meets(l, link);
    }
    if (l.from === id || l.to === id) return true;
    if (at.kind === 'report') return l.reports.includes(id);
    if (at.kind === 'relay')
      return tree.links.some((own) => (own.from === id || own.to === id) && (own.to === l.from || own.from === l.to) && meets(own, l));
    return l.origins.includes(id);
  });
  return { nodes: new Set([id, ...on.flatMap((l) => [l.from, l.to])]), links: new Set(on.map((l) => l.id)) };
}

const meets = (
  a: { readonly origins: readonly string[]; readonly reports: readonly string[] },
  b: { readonly origins: readonly string[]; readonly reports: readonly string[] },
): boolean => a.origins.some((o) => b.origins.includes(o)) && a.reports.some((r) => b.reports.includes(r));
