/** What we use of a document's nodes: linkedom's have it, and so has any other DOM. */
export interface PageNode {
  readonly nodeType: number; // 1 element, 3 text, 9 document
  readonly localName?: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly data?: string; // of a text
  readonly childNodes?: ArrayLike<PageNode>;
  getAttribute?(name: string): string | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

export const attribute = (node: PageNode, name: string): string | null => node.getAttribute?.(name) ?? null;

/** The words of `node`, at most about `most` code units, with a space where a line would break. Goes down without calling itself, so depth costs nothing. */
export function wordsIn(node: PageNode, most = 2000): string {
  const words: string[] = [];
  let length = 0;
  let at: PageNode | null = node.firstChild;
  while (at && length < most) {
    if (at.nodeType === TEXT) {
      words.push(at.data ?? '');
      length += at.data?.length ?? 0;
    } else if (at.nodeType === ELEMENT && !isInline(at.localName ?? '')) words.push(' ');
    const into: PageNode | null =
      at.nodeType === ELEMENT && !/^(?:script|style|template|noscript)$/.test(at.localName ?? '') ? at.firstChild : null;
    at = into ?? following(at, node);
  }
  return words.join('').replace(/\s+/g, ' ').trim().slice(0, most);
}

/** The text that stands in `node` as it is: of a script, where spaces count. */
export function rawText(node: PageNode): string {
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) text += child.data ?? '';
  return text;
}

/** The node behind `at` and all that is in it, within `top`. */
export function following(at: PageNode, top: PageNode): PageNode | null {
  for (let node: PageNode | null = at; node && node !== top; node = node.parentNode) if (node.nextSibling) return node.nextSibling;
  return null;
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
export const isInline = (name: string): boolean => INLINE.has(name);
