import type { BlockKind } from '../../forms/form.ts';
import { elementsIn, isText, type PageElement, type PageText } from '../tree/node.ts';
import { INLINE, namedOther, SILENT, takenOff } from './conventions.ts';
import type { Leaf, Reason } from './leaf.ts';

const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['li', 'item'],
  ['dt', 'item'],
  ['dd', 'item'],
  ['blockquote', 'quotation'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
  ['td', 'table'],
  ['th', 'table'],
  ['pre', 'preformatted'],
]);

/** All blocks of letters on the page, in page order. What no reader sees and what no reader reads (scripts, pictures) is not among them. */
export function leavesOf(root: PageElement): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let texts: PageText[] = [];
  let parts: string[] = []; // of the leaf that is being gathered; joined once, since letters come in by the hundred thousand
  let spaced = true; // the last part ends in white space, or nothing came yet
  let linked = 0;
  let strong = 0;
  let breaks = 0;
  let inLink = 0;
  let inStrong = 0;

  const flush = (element: PageElement, kind: BlockKind): void => {
    if (texts.length > 0) leaves.push({ at: leaves.length, element, kind, text: parts.join('').trimEnd(), texts, linked, strong });
    if (parts.length > 0) parts = [];
    if (texts.length > 0) texts = [];
    spaced = true;
    linked = strong = breaks = 0;
  };
  const add = (node: PageText): void => {
    const letters = closedUp(node.value);
    if (letters === '') return;
    if (letters === ' ') {
      if (!spaced) parts.push(' ');
      spaced = true;
      return;
    }
    if (breaks > 0 && texts.length > 0) {
      if (parts[parts.length - 1] === ' ') parts.pop();
      parts.push('\n');
      spaced = true;
    }
    breaks = 0;
    texts.push(node);
    const length = letters.length - (letters.startsWith(' ') ? 1 : 0) - (letters.endsWith(' ') ? 1 : 0);
    if (inLink > 0) linked += length;
    if (inStrong > 0) strong += length;
    parts.push(spaced && letters.startsWith(' ') ? letters.slice(1) : letters);
    spaced = letters.endsWith(' ');
  };

  const visit = (element: PageElement, block: PageElement, kind: BlockKind): void => {
    for (const child of element.children) {
      if (isText(child)) {
        add(child);
        continue;
      }
      const { name } = child;
      if (name === 'br') {
        breaks += 1;
        if (breaks >= 2) flush(block, kind);
        continue;
      }
      if (UNSEEN.has(SILENT.get(name) ?? '')) continue;
      if (name === 'tr' && isRow(child)) {
        flush(block, kind);
        let cells = 0;
        for (const cell of child.children) {
          if (isText(cell)) continue;
          if (cells > 0 && texts.length > 0) {
            if (spaced) parts.pop();
            parts.push(' | ');
            spaced = true;
          }
          visit(cell, cell, 'table');
          cells += 1;
        }
        flush(child, 'table');
        continue;
      }
      const link = name === 'a' ? 1 : 0;
      const bold = BOLD.has(name) ? 1 : 0;
      inLink += link;
      inStrong += bold;
      // Within a paragraph a link's class names say nothing of the words; beside paragraphs they may.
      if (INLINE.has(name) && (PROSE.has(block.name) || (namedOther(child) ?? hiddenBy(child)) === null)) {
        visit(child, block, kind);
      } else {
        flush(block, kind);
        const within = HEADINGS.has(name) ? 'subhead' : (KINDS.get(name) ?? (kind === 'subhead' ? 'paragraph' : kind));
        visit(child, child, within);
        flush(child, within);
      }
      inLink -= link;
      inStrong -= bold;
    }
  };
  visit(root, root, 'paragraph');
  flush(root, 'paragraph');
  return leaves;
}

/** A row of a table that holds data: two cells or more, none with blocks in it. Tables that lay out a page hold paragraphs. */
function isRow(row: PageElement): boolean {
  const cells = row.children.filter((cell): cell is PageElement => !isText(cell) && (cell.name === 'td' || cell.name === 'th'));
  return (
    cells.length > 1 &&
    cells.every(
      (cell) => elementsIn(cell, ({ name }) => !INLINE.has(name) && name !== 'br' && !UNSEEN.has(SILENT.get(name) ?? '')).length === 0,
    )
  );
}

const UNSEEN: ReadonlySet<string> = new Set(['script', 'picture', 'embedded', 'head', 'formula']);
const BOLD: ReadonlySet<string> = new Set(['b', 'strong', 'em', 'i']);
const PROSE: ReadonlySet<string> = new Set(['p', 'li', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dd', 'dt']);

/** Not shown to a reader with eyes. */
export function hiddenBy(element: PageElement): Reason | null {
  const { attributes } = element;
  if (attributes.has('hidden') && attributes.get('hidden') !== 'until-found') return 'hidden';
  if (takenOff(element)) return 'hidden';
  if (attributes.get('aria-hidden') === 'true') return 'hidden';
  const style = attributes.get('style');
  if (style !== undefined && /(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i.test(style.slice(0, 2000))) return 'hidden';
  return null;
}

/** White space closed up to single spaces; letters nobody sees (soft hyphens, zero-width spaces) taken out. */
export const closedUp = (letters: string): string => letters.replace(/[\u00AD\u200B\uFEFF]/g, '').replace(/[\s\u00A0]+/g, ' ');
