import { Tokenizer } from 'htmlparser2';
import { BLOCKS, ENDS, ENDS_PARAGRAPH, FORMATTING, HEADING, OF_THE_HEAD, VOID, WALLS } from './implied.ts';
import { isText, type PageElement, type PageText } from './node.ts';

/** What came of a page, and where it went beyond what a page needs. */
export interface ParsedPage {
  readonly root: PageElement; // "#page", which holds whatever the page holds
  readonly deepest: boolean; // elements within DEEPEST others were laid flat into the innermost of these
  readonly cut: number | null; // where reading stopped, since there were too many elements
  readonly nuls: number; // NUL letters within its text
}

/** News pages nest thirty to eighty deep. What is deeper is laid flat, so that no walk over the tree can fell the program. */
const DEEPEST = 512;
/** A long page has ten thousand. Texts are counted as well. */
const MOST_NODES = 600_000;
const MOST_ATTRIBUTES = 100; // of one element
const LONGEST_VALUE = 65_536;

interface Open {
  readonly element: Mutable;
  due: boolean; // its end tag came while blocks stood open in it: it ends with them
}
type Mutable = PageElement & { readonly attributes: Map<string, string> };

/**
 * Reads a page into a tree, after the HTML standard where it decides about paragraphs. Never throws, runs nothing, and takes a time that grows
 * with the page's length alone.
 *
 * Scripts are kept as text, since some hold data. Misses the adoption of misnested tables and forms.
 */
export function parsePage(html: string): ParsedPage {
  const root: Mutable = { name: '#page', attributes: new Map(), parent: null, children: [], start: 0, end: html.length };
  const stack: Open[] = [{ element: root, due: false }];
  let flat = 0; // elements beyond DEEPEST that are open
  let deepest = false;
  let nodes = 0;
  let cut: number | null = null;
  let nuls = 0;
  let name = '';
  let start = 0;
  let attributes = new Map<string, string>();
  let attribute = '';
  let value = '';
  const openNow = new Map<string, number>(); // how many of a name are open: most searches end here
  const seen = new Set<string>(); // html, head and body come once

  const top = (): Open => stack[stack.length - 1] as Open;
  const leave = (end: number): void => {
    const { element } = stack.pop() as Open;
    element.end = end;
    openNow.set(element.name, (openNow.get(element.name) ?? 1) - 1);
  };
  const close = (at: number, end: number): void => {
    while (stack.length > at) leave(end);
    while (stack.length > 1 && top().due) leave(end);
  };
  const isOpen = (name: string): boolean => (openNow.get(name) ?? 0) > 0;
  const findOpen = (wanted: ReadonlySet<string>, walls: ReadonlySet<string>): number => {
    let any = false;
    for (const name of wanted) any ||= isOpen(name);
    if (!any) return -1;
    for (let i = stack.length - 1; i > 0; i -= 1) {
      const { name } = (stack[i] as Open).element;
      if (wanted.has(name)) return i;
      if (walls.has(name)) return -1;
    }
    return -1;
  };

  const push = (name: string): Mutable => {
    nodes += 1;
    const { element: parent } = top();
    const element: Mutable = { name, attributes, parent, children: [], start, end: start };
    parent.children.push(element);
    return element;
  };

  const open = (): void => {
    if (nodes >= MOST_NODES) return;
    if ((name === 'html' || name === 'head' || name === 'body') && seen.has(name)) return;
    seen.add(name);
    if (top().element.name === 'head' && !OF_THE_HEAD.has(name)) close(stack.length - 1, start);
    if (ENDS_PARAGRAPH.has(name)) {
      const paragraph = findOpen(PARAGRAPH, WALLS);
      if (paragraph > 0) close(paragraph, start);
      if (HEADING.has(name) && HEADING.has(top().element.name)) close(stack.length - 1, start);
    }
    const ends = ENDS.get(name);
    if (ends) {
      const ended = findOpen(ends.ended, ends.walls);
      if (ended > 0) close(ended, start);
    }
    if (name === 'a') endFormatting('a', start);
    if (stack.length > DEEPEST && !VOID.has(name)) {
      deepest = true;
      flat += 1;
      if (ENDS_PARAGRAPH.has(name)) push('hr'); // the border that the element would have been
      return;
    }
    const element = push(name);
    if (VOID.has(name)) return;
    stack.push({ element, due: false });
    openNow.set(name, (openNow.get(name) ?? 0) + 1);
  };

  const endFormatting = (wanted: string, at: number): void => {
    const found = findOpen(new Set([wanted]), WALLS);
    if (found <= 0) return;
    let blockWithin = false;
    for (let i = found + 1; i < stack.length; i += 1) blockWithin ||= BLOCKS.has((stack[i] as Open).element.name);
    if (blockWithin) (stack[found] as Open).due = true;
    else close(found, at);
  };

  const end = (wanted: string, at: number): void => {
    if (wanted === 'html' || wanted === 'body') return;
    if (wanted === 'br' || wanted === 'p') {
      const found = wanted === 'p' ? findOpen(PARAGRAPH, WALLS) : -1;
      if (found > 0) close(found, at);
      else top().element.children.push({ name: wanted, attributes: new Map(), parent: top().element, children: [], start: at, end: at });
      return;
    }
    if (flat > 0 && BLOCKS.has(wanted) === BLOCKS.has(top().element.name)) {
      flat -= 1;
      return;
    }
    if (FORMATTING.has(wanted)) {
      endFormatting(wanted, at);
      return;
    }
    const names = HEADING.has(wanted) ? HEADING : new Set([wanted]);
    const walls = WALLS.has(wanted) || ENDS.has(wanted) ? TABLES : BLOCKS.has(wanted) ? WALLS : BLOCKS;
    const found = findOpen(names, walls);
    if (found > 0) close(found, at);
  };

  const text = (from: number, to: number, letters: string): void => {
    const { element: parent } = top();
    if (parent.name === 'style') return;
    for (let at = letters.indexOf('\0'); at >= 0; at = letters.indexOf('\0', at + 1)) nuls += 1;
    const last = parent.children[parent.children.length - 1];
    if (last !== undefined && isText(last) && last.end >= from) {
      last.value += letters;
      last.end = to;
    } else if (nodes < MOST_NODES) {
      nodes += 1;
      const made: PageText = { parent, value: letters, start: from, end: to };
      parent.children.push(made);
    } else cut ??= from;
  };

  const tokenizer: Tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext(from, to) {
        text(from, to, html.slice(from, to));
      },
      ontextentity(codepoint, to) {
        text(html.lastIndexOf('&', to - 1), to, String.fromCodePoint(codepoint)); // no entity holds a second "&"
      },
      onopentagname(from, to) {
        name = html.slice(from, to).toLowerCase();
        start = from - 1;
        attributes = new Map();
      },
      onattribname(from, to) {
        attribute = html.slice(from, to).toLowerCase();
        value = '';
      },
      onattribdata(from, to) {
        if (value.length < LONGEST_VALUE) value += html.slice(from, Math.min(to, from + LONGEST_VALUE));
      },
      onattribentity(codepoint) {
        value += String.fromCodePoint(codepoint);
      },
      onattribend() {
        if (attributes.size < MOST_ATTRIBUTES && !attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend() {
        open();
      },
      onselfclosingtag(to: number) {
        const before = stack.length;
        open();
        const inDrawing = name === 'path' || isOpen('svg') || isOpen('math');
        if (inDrawing && stack.length > before) close(stack.length - 1, to + 1);
      },
      onclosetag(from, to) {
        end(html.slice(from, to).toLowerCase(), html.indexOf('>', to) + 1 || html.length);
      },
      oncomment: nothing,
      oncdata: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  close(1, html.length);
  return { root, deepest, cut, nuls };
}

const nothing = (): void => undefined; // comments and declarations are no part of a report
const PARAGRAPH: ReadonlySet<string> = new Set(['p']);
const TABLES: ReadonlySet<string> = new Set(['table', 'template', 'html']);
