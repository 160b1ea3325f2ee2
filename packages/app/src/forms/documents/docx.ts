import type { Note } from '@stemma/core';
import type { Capture } from '../../capture/capture.ts';
import { Problem } from '../../problems.ts';
import { isoOf } from '../dates.ts';
import type { BlockKind, Known, LeftOut, Opened } from '../form.ts';
import type { Within } from '../within.ts';
import { present } from '../within.ts';
import { childOf, childrenOf, isElement, lineOf, within as elementsIn } from '../xml/ask.ts';
import { xmlTree, type XmlElement } from '../xml/tree.ts';
import { laidOut } from './laid-out.ts';
import { authorIn, titleIn } from './properties.ts';

/** One file of the archive that a document is; null where it has none of that name. */
export type PartOf = (name: string) => Promise<Uint8Array | null>;

/**
 * Opens a Word document (.docx): paragraphs, headings, lists, quotations, captions and tables in their order.
 *
 * Words that a tracked change deleted are left out and inserted ones are kept, as on screen. Headers, footers, comments, footnotes and pictures are not
 * read. Its date is the one on which the document was made; a note says so.
 */
export async function openDocx(capture: Capture, part: PartOf, { limits }: Within): Promise<Opened> {
  const document = await treeOf(part, 'word/document.xml');
  const body = document && elementsIn(document, 'body')[0];
  if (!body) throw new Problem('broken-file', 'It is a Word document without its text.');
  const styles = stylesIn(await treeOf(part, 'word/styles.xml'));
  const core = await treeOf(part, 'docProps/core.xml');
  const properties = core && (elementsIn(core, 'cp:coreproperties', 'coreproperties')[0] ?? core);

  const found: Found = { paragraphs: [], styles, changed: false, footnotes: 0 };
  collect(body, found);
  const leftOut: LeftOut[] = [];
  const named = titleIn(properties && lineOf(childOf(properties, 'dc:title')), capture.name);
  const [first] = found.paragraphs;
  const heading = first?.isTitle ? first.text : null;
  if (heading !== null) {
    found.paragraphs.shift();
    leftOut.push({ from: null, text: heading.slice(0, 200), because: 'title' });
  }
  const { text, blocks } = laidOut(found.paragraphs);
  if (text.trim() === '') throw new Problem('empty', 'The document has no words.');
  if (text.length > limits.pageBytes) throw new Problem('too-big', 'Its text alone is larger.');
  const made = properties && isoOf(lineOf(childOf(properties, 'dcterms:created')));
  const known: Partial<Known> = present({
    title: heading ?? named,
    byline: authorIn(properties && lineOf(childOf(properties, 'dc:creator'))),
    published: made,
    modified: null,
    language: properties && lineOf(childOf(properties, 'dc:language')),
  });
  const notes: Note[] = [
    ...(made ? [{ code: 'date-of-the-file', detail: 'The date is the one on which the document was made.' }] : []),
    ...(found.changed
      ? [{ code: 'tracked-changes', detail: 'It holds changes that nobody has accepted yet: what they delete was not read.' }]
      : []),
    ...(found.footnotes > 0 ? [{ code: 'footnotes', detail: `Its ${found.footnotes} footnotes were not read.` }] : []),
  ];
  return { kind: 'text', form: 'docx', capture, text, known, blocks, leftOut, notes };
}

async function treeOf(part: PartOf, name: string): Promise<XmlElement | null> {
  const bytes = await part(name);
  if (!bytes) return null;
  const mark = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return xmlTree(new TextDecoder(mark).decode(bytes));
}

interface Paragraph {
  readonly kind: BlockKind;
  readonly text: string;
  readonly isTitle: boolean;
}

interface Found {
  readonly paragraphs: Paragraph[];
  readonly styles: ReadonlyMap<string, Style>;
  changed: boolean;
  footnotes: number;
}

interface Style {
  readonly kind: BlockKind | null;
  readonly isTitle: boolean;
}

/** What the styles of a document stand for, by their names, their outline level, and the styles that they are based on. */
function stylesIn(tree: XmlElement | null): Map<string, Style> {
  const styles = new Map<string, Style>();
  if (!tree) return styles;
  const elements = new Map(elementsIn(tree, 'style').map((style) => [style.attributes['styleid'] ?? '', style]));
  for (const [id, style] of elements) {
    let here: XmlElement | undefined = style;
    let kind: BlockKind | null = null;
    let isTitle = false;
    for (let turn = 0; here && kind === null && turn < 12; turn += 1) {
      const name = (childOf(here, 'name')?.attributes['val'] ?? '').toLowerCase();
      isTitle ||= name === 'title';
      kind = kindOfStyle(name) ?? (elementsIn(here, 'outlinelvl')[0] ? 'subhead' : elementsIn(here, 'numpr')[0] ? 'item' : null);
      here = elements.get(childOf(here, 'basedon')?.attributes['val'] ?? '');
    }
    styles.set(id, { kind, isTitle });
  }
  return styles;
}

function kindOfStyle(name: string): BlockKind | null {
  if (/^(?:heading \d|title|subtitle|subheading|toc heading)$/.test(name)) return 'subhead';
  if (/^list (?:bullet|number|paragraph)/.test(name)) return 'item';
  if (/quote$|^quotation|block ?text/.test(name)) return 'quotation';
  if (name === 'caption') return 'caption';
  return /preformatted|^plain text$|^code/.test(name) ? 'preformatted' : null;
}

/** Elements that hold paragraphs or runs and mean nothing themselves. */
const WRAPPERS = new Set([
  'sdt',
  'sdtcontent',
  'ins',
  'moveto',
  'smarttag',
  'customxml',
  'hyperlink',
  'fldsimple',
  'dir',
  'bdo',
  'mc:alternatecontent',
  'mc:choice',
]);

function collect(element: XmlElement, found: Found): void {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === 'p') addParagraph(child, found);
    else if (child.name === 'tbl') addTable(child, found);
    else if (WRAPPERS.has(child.name)) collect(child, found);
  }
}

function addParagraph(element: XmlElement, found: Found): void {
  const boxes: XmlElement[] = [];
  const text = wordsIn(element, found, boxes)
    .replace(/[ \t]+\n/g, '\n')
    .trim();
  if (text !== '') {
    const properties = childOf(element, 'ppr');
    const style = found.styles.get((properties && childOf(properties, 'pstyle')?.attributes['val']) ?? '');
    const isItem = properties !== null && childOf(properties, 'numpr') !== null;
    const isHead = properties !== null && childOf(properties, 'outlinelvl') !== null;
    const kind = style?.kind ?? (isHead ? 'subhead' : isItem ? 'item' : 'paragraph');
    found.paragraphs.push({ kind, text, isTitle: style?.isTitle ?? false });
  }
  for (const box of boxes) collect(box, found); // a box's words stand beside its paragraph
}

/** The words of a paragraph as they are shown. Boxes of text in it are put into `boxes`. */
function wordsIn(element: XmlElement, found: Found, boxes: XmlElement[]): string {
  let words = '';
  for (const child of element.children) {
    if (!isElement(child)) continue;
    switch (child.name) {
      case 't':
      case 'm:t':
        for (const piece of child.children) if (!isElement(piece)) words += piece.text;
        break;
      case 'tab':
        words += '\t';
        break;
      case 'br':
      case 'cr':
        words += child.attributes['type'] === undefined || child.attributes['type'] === 'textWrapping' ? '\n' : ' ';
        break;
      case 'nobreakhyphen':
        words += '-';
        break;
      case 'del':
      case 'movefrom':
        found.changed = true;
        break;
      case 'ins':
      case 'moveto':
        found.changed = true;
        words += wordsIn(child, found, boxes);
        break;
      case 'footnotereference':
      case 'endnotereference':
        found.footnotes += 1;
        break;
      case 'ppr':
      case 'rpr':
      case 'mc:fallback': // says the same as the choice before it
        break;
      case 'txbxcontent':
        boxes.push(child);
        break;
      default:
        words += wordsIn(child, found, boxes);
    }
  }
  return words;
}

/** A table is one block: a line for each row, tabs between its cells. */
function addTable(table: XmlElement, found: Found): void {
  const rows = elementsIn(table, 'tr').map(
    (row) =>
    childrenOf(row, 'tc', 'sdt')
      .map((cell) => elementsIn(cell, 'p').map((paragraph) => wordsIn(paragraph, found, []).replace(/\s+/g, ' ').trim()).filter((words) => words !== '').join(' ')), // prettier-ignore
  );
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const [only] = filled;
  if (filled.length === 1 && only?.length === 1) {
    found.paragraphs.push({ kind: 'paragraph', text: only[0] ?? '', isTitle: false }); // a frame drawn around a paragraph
    return;
  }
  const text = filled.map((row) => row.join('\t').trimEnd()).join('\n');
  if (text.trim() !== '') found.paragraphs.push({ kind: 'table', text, isTitle: false });
}
