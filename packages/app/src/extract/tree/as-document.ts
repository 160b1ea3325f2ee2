import type { PageNode } from '../metadata/page-node.ts';
import { isText, type PageElement } from './node.ts';

interface Node extends PageNode {
  firstChild: Node | null;
  nextSibling: Node | null;
  readonly parentNode: Node | null;
}

/** The tree as a document object, as far as the reading of a page's details needs one. */
export function asDocument(root: PageElement): PageNode {
  const made = (element: PageElement, parent: Node | null): Node => {
    const { attributes } = element;
    const node: Node = {
      nodeType: parent === null ? 9 : 1,
      localName: element.name,
      firstChild: null,
      nextSibling: null,
      parentNode: parent,
      getAttribute: (name) => attributes.get(name) ?? null,
      get childNodes() {
        const nodes: PageNode[] = [];
        for (let child = node.firstChild; child !== null; child = child.nextSibling) nodes.push(child);
        return nodes;
      },
    };
    let last: Node | null = null;
    for (const child of element.children) {
      const next: Node = isText(child)
        ? { nodeType: 3, localName: null, firstChild: null, nextSibling: null, parentNode: node, data: child.value }
        : made(child, node);
      if (last === null) node.firstChild = next;
      else last.nextSibling = next;
      last = next;
    }
    return node;
  };
  return made(root, null);
}
