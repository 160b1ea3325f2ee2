/** A page as a tree of plain objects. Every text knows where its letters stood in the decoded page, which no ready-made tree keeps. */
export interface PageElement {
  readonly name: string; // in small letters
  readonly attributes: ReadonlyMap<string, string>; // names in small letters; of two with one name the first
  readonly parent: PageElement | null;
  readonly children: (PageElement | PageText)[];
  readonly start: number; // of "<" of the start tag in the decoded page, UTF-16 code units
  end: number; // after the end tag, or where the element was closed without one
}

export interface PageText {
  readonly parent: PageElement;
  value: string; // entities decoded once, as HTML says
  readonly start: number;
  end: number;
}

export type PageNode = PageElement | PageText;

export const isText = (node: PageNode): node is PageText => 'value' in node;

/** Every element under `root` that `wanted` picks, in page order; `root` itself is not among them. */
export function elementsIn(root: PageElement, wanted: (element: PageElement) => boolean): PageElement[] {
  const found: PageElement[] = [];
  const visit = (element: PageElement): void => {
    for (const child of element.children) {
      if (isText(child)) continue;
      if (wanted(child)) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

/** All letters under an element, as they stand, white space and all. */
export function textIn(element: PageElement): string {
  let text = '';
  for (const child of element.children) text += isText(child) ? child.value : textIn(child);
  return text;
}
