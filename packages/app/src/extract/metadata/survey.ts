import { attribute, ELEMENT, isInline, rawText, TEXT, wordsIn, type PageNode } from './page-node.ts';

/** Everything on a page that may tell of it, gathered in one walk. All lists are in the page's order. */
export interface Survey {
  readonly meta: ReadonlyMap<string, readonly string[]>; // name, property, itemprop or http-equiv of a <meta>, in small letters
  readonly canonical: string | null;
  readonly language: string | null; // as <html lang> or <meta> says
  readonly titleTag: string | null;
  readonly headings: readonly Line[]; // every h1
  readonly jsonLd: readonly string[];
  readonly scripts: readonly string[]; // other scripts that name a date, cut short
  readonly times: readonly TimeElement[];
  readonly items: readonly Item[]; // microdata
  readonly lines: readonly Line[]; // what a reader would see as a line
  readonly head: number | null; // the line of the headline
}

export interface Line {
  readonly text: string;
  readonly names: string; // classes, ids and itemprops of the element and those around it, in small letters, nearest first
  readonly inside: string; // tags around it, nearest first: "span p article body"
  readonly at: number; // its place among all lines
}

export interface TimeElement extends Line {
  readonly datetime: string | null;
}

export interface Item {
  readonly property: string;
  readonly value: string;
  readonly scope: string | null; // the last part of the itemtype that it belongs to
  readonly names: string;
  readonly at: number;
}

const MOST_LINES = 20_000;
const MOST_TIMES = 500;
const MOST_NODES = 400_000;
const LONGEST_LINE = 400; // code units kept of a line; a date that says when a report appeared stands early
const MOST_SCRIPT = 200_000; // code units kept of all scripts together
const AROUND = 5; // how many elements upwards give their names

/** Walks `top` (a document or an element) once. Bounded in nodes, lines and code units. */
export function surveyOf(top: PageNode): Survey {
  const meta = new Map<string, string[]>();
  const found = {
    canonical: null as string | null,
    language: null as string | null,
    titleTag: null as string | null,
    headings: [] as Line[],
    jsonLd: [] as string[],
    scripts: [] as string[],
    times: [] as TimeElement[],
    items: [] as Item[],
    lines: [] as Line[],
  };
  let scripted = 0;
  let open: { block: PageNode | null; parts: string[]; length: number } = { block: null, parts: [], length: 0 };
  const closeLine = (): void => {
    const text = open.parts.join('').replace(/\s+/g, ' ').trim();
    if (text !== '' && open.block && found.lines.length < MOST_LINES)
      found.lines.push(lineOf(open.block, text.slice(0, LONGEST_LINE), found.lines.length));
    open = { block: null, parts: [], length: 0 };
  };

  let nodes = 0;
  // a doctype has no sibling in linkedom, so the walk begins behind it
  const roots = top.nodeType === ELEMENT ? [top] : Array.from(top.childNodes ?? []);
  let at: PageNode | null = roots.find(({ nodeType }) => nodeType === ELEMENT || nodeType === TEXT) ?? null;
  while (at && nodes < MOST_NODES) {
    nodes += 1;
    let into: PageNode | null = null;
    if (at.nodeType === TEXT) {
      if (open.block === null && (at.data ?? '').trim() !== '') open.block = at.parentNode;
      if (open.length < LONGEST_LINE) {
        open.parts.push(at.data ?? '');
        open.length += at.data?.length ?? 0;
      }
    } else if (at.nodeType === ELEMENT) {
      const name = at.localName ?? '';
      if (!isInline(name) || isStamped(at)) closeLine();
      else if (name === 'span') open.parts.push(' '); // often set apart by style alone
      into = at.firstChild;
      const property = attribute(at, 'itemprop');
      if (property !== null) addItem(at, name, property, found.items, found.lines.length);
      if (name === 'meta') addMeta(at, meta);
      else if (name === 'html') found.language = attribute(at, 'lang') ?? attribute(at, 'xml:lang');
      else if (name === 'link') {
        if (found.canonical === null && /^canonical$/i.test(attribute(at, 'rel') ?? '')) found.canonical = attribute(at, 'href');
      } else if (name === 'title') {
        found.titleTag ??= wordsIn(at) || null;
        into = null;
      } else if (name === 'script') {
        into = null;
        if (/ld\+json/i.test(attribute(at, 'type') ?? '')) found.jsonLd.push(rawText(at));
        else if (scripted < MOST_SCRIPT) {
          const text = rawText(at);
          if (/date|publish/i.test(text.slice(0, MOST_SCRIPT))) {
            found.scripts.push(text.slice(0, MOST_SCRIPT - scripted));
            scripted += text.length;
          }
        }
      } else if (/^(?:style|template|noscript|svg|select|textarea)$/.test(name)) into = null;
      else if (/^(?:abbr|span)$/.test(name) && found.times.length < MOST_TIMES && /^\d{4}-\d{2}-\d{2}/.test(attribute(at, 'title') ?? ''))
        found.times.push({ ...lineOf(at, wordsIn(at, LONGEST_LINE), found.lines.length), datetime: attribute(at, 'title') }); // a microformat
      else if (name === 'time' && found.times.length < MOST_TIMES)
        found.times.push({
          ...lineOf(at, wordsIn(at, LONGEST_LINE), found.lines.length),
          datetime: attribute(at, 'datetime') ?? attribute(at, 'content'),
        });
      else if (name === 'h1') found.headings.push(lineOf(at, wordsIn(at, 1000), found.lines.length));
    }
    if (into) at = into;
    else at = leave(at, top, closeLine);
  }
  closeLine();
  const said = found.language ?? meta.get('content-language')?.[0] ?? meta.get('og:locale')?.[0] ?? meta.get('language')?.[0] ?? null;
  return { ...found, language: said, meta, head: headOf(found.headings, found.lines, [meta.get('og:title')?.[0] ?? null, found.titleTag]) };
}

/** Where the headline stands: the heading that the page's titles repeat, else the line that they repeat, else the first heading. */
function headOf(headings: readonly Line[], lines: readonly Line[], titles: readonly (string | null)[]): number | null {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const named = titles.flatMap((title) => (title === null || plain(title).length < 8 ? [] : [plain(title)]));
  const repeated = ({ text }: Line): boolean => {
    const words = plain(text);
    return words.length > 7 && named.some((title) => title.startsWith(words) || (title.length > 20 && words.startsWith(title)));
  };
  return (
    (headings.find(repeated) ?? lines.find((line) => !/\b(?:title|nav|head)\b/.test(line.inside) && repeated(line)) ?? headings[0])?.at ??
    null
  );
}

/** The next node behind `at`; every block that is left on the way ends a line. */
function leave(at: PageNode, top: PageNode, closeLine: () => void): PageNode | null {
  for (let node: PageNode | null = at; node && node !== top; node = node.parentNode) {
    if (node.nodeType === ELEMENT && (!isInline(node.localName ?? '') || isStamped(node))) closeLine();
    if (node.nextSibling) return node.nextSibling;
  }
  return null;
}

/** Elements within a line whose class says that they hold a date or a name: each is a line of its own, so that its class is known. */
const isStamped = (node: PageNode): boolean => /date|time|publi|posted|author|byline/i.test(attribute(node, 'class') ?? '');

/** A line of `block`. Its names and the tags around it are put together when somebody asks: most lines are never asked. */
function lineOf(block: PageNode, text: string, at: number): Line {
  let around: Pick<Line, 'names' | 'inside'> | null = null;
  return {
    text,
    at,
    get names() {
      return (around ??= aroundOf(block)).names;
    },
    get inside() {
      return (around ??= aroundOf(block)).inside;
    },
  };
}

function aroundOf(block: PageNode): Pick<Line, 'names' | 'inside'> {
  const names: string[] = [];
  const inside: string[] = [];
  let node: PageNode | null = block;
  for (let up = 0; node && up < AROUND + 4; up += 1, node = node.parentNode) {
    if (node.nodeType !== ELEMENT) break;
    inside.push(node.localName ?? '');
    if (up >= AROUND || node.localName === 'body' || node.localName === 'html') continue;
    for (const name of ['class', 'id', 'itemprop', 'data-testid', 'rel']) {
      const value = attribute(node, name);
      if (value) names.push(value.slice(0, 200));
    }
  }
  return { names: names.join(' ').toLowerCase(), inside: inside.join(' ') };
}

function addMeta(node: PageNode, meta: Map<string, string[]>): void {
  const content = (attribute(node, 'content') ?? attribute(node, 'value') ?? '').slice(0, 5000).trim();
  if (content === '') return;
  for (const kind of ['name', 'property', 'itemprop', 'http-equiv']) {
    const name = attribute(node, kind)?.trim().toLowerCase();
    if (!name) continue;
    const values = meta.get(name);
    if (values) values.push(content);
    else meta.set(name, [content]);
  }
}

function addItem(node: PageNode, name: string, property: string, items: Item[], at: number): void {
  if (items.length >= 2000) return;
  let scope: string | null = null;
  let up = 0;
  const start = attribute(node, 'itemtype') === null ? node : node.parentNode; // an item is a property of what stands around it
  for (let around: PageNode | null = start; around && up < 64; around = around.parentNode, up += 1) {
    const type = attribute(around, 'itemtype');
    if (type === null) continue;
    scope = type.trim().split(/[/#]/).at(-1) ?? null;
    break;
  }
  const value =
    attribute(node, 'content') ??
    (name === 'time' ? attribute(node, 'datetime') : null) ??
    (name === 'abbr' ? attribute(node, 'title') : null) ??
    (/^(?:a|link)$/.test(name) && property === 'url' ? attribute(node, 'href') : null) ??
    wordsIn(node, 500);
  const { names } = aroundOf(node);
  for (const one of property.toLowerCase().trim().split(/\s+/)) items.push({ property: one, value: value.trim(), scope, names, at });
}
