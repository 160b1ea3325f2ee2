import type { XmlElement, XmlText } from './tree.ts';

export const isElement = (node: XmlElement | XmlText): node is XmlElement => 'name' in node;

/** The elements right below `element` that are called one of `names`, in their order. */
export const childrenOf = (element: XmlElement, ...names: readonly string[]): XmlElement[] =>
  element.children.filter((node): node is XmlElement => isElement(node) && names.includes(node.name));

export const childOf = (element: XmlElement, ...names: readonly string[]): XmlElement | null => childrenOf(element, ...names)[0] ?? null;

/** The element at the end of a way down: `down(item, 'itemmeta', 'pubstatus')`. */
export function down(element: XmlElement, ...way: readonly string[]): XmlElement | null {
  let here: XmlElement | null = element;
  for (const name of way) here = here && childOf(here, name);
  return here;
}

/** Every element of one of `names` below `element`, at whatever depth, in the order of the text. Does not look within those it found. */
export function within(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (node: XmlElement): void => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (names.includes(child.name)) found.push(child);
      else visit(child);
    }
  };
  visit(element); // as deep as the tree, which has a bound
  return found;
}

/** All words of `element`, those of the elements in it included, as they stand. */
export function textOf(element: XmlElement | null): string {
  if (!element) return '';
  let text = '';
  for (const child of element.children) text += isElement(child) ? textOf(child) : child.text;
  return text;
}

/** The same on one line; null where there is none. */
export function lineOf(element: XmlElement | null): string | null {
  const line = textOf(element).replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}
