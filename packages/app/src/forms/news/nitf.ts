import type { Block, BlockKind, Known } from '../form.ts';
import { knownOf } from '../feeds/feed.ts';
import { childOf, isElement, lineOf, within } from '../xml/ask.ts';
import type { XmlElement } from '../xml/tree.ts';

const KINDS: Readonly<Record<string, BlockKind>> = {
  ...{
    p: 'paragraph',
    hl2: 'subhead',
    h2: 'subhead',
    h3: 'subhead',
    li: 'item',
    dt: 'item',
    dd: 'item',
    bq: 'quotation',
    blockquote: 'quotation',
  },
  ...{ 'media-caption': 'caption', tr: 'table', pre: 'preformatted' },
};

/** Elements whose words are no part of the report: who made a picture, what a table is credited to, notes between editors. */
const NO_WORDS = new Set([
  'media-producer',
  'media-metadata',
  'media-reference',
  'media-object',
  'note',
  'credit',
  'ed-msg',
  'colgroup',
  'fn',
]);

/** The body of a report in NITF, paragraph by paragraph; each block leads back to the letters of the file. */
export function nitfBody(nitf: XmlElement): { text: string; blocks: Block[] } {
  const [content] = within(nitf, 'body.content');
  const found: Found[] = [];
  if (content) collect(content, 'paragraph', found);
  let text = '';
  const blocks: Block[] = [];
  for (const { kind, pieces } of found) {
    const words = pieces
      .map((piece) => piece.text)
      .join('')
      .replace(/\s+/g, ' ')
      .trim();
    if (words === '') continue;
    const before = blocks.at(-1);
    if (before) text += before.kind === kind && (kind === 'item' || kind === 'table') ? '\n' : '\n\n';
    blocks.push({
      kind,
      start: text.length,
      end: text.length + words.length,
      from: pieces.filter((piece) => piece.text.trim() !== '').map(({ start, end }) => [start, end]),
    });
    text += words;
  }
  return { text, blocks };
}

interface Found {
  readonly kind: BlockKind;
  readonly pieces: { text: string; start: number; end: number }[];
}

/** Puts the blocks of `element` behind those found. Words between blocks are paragraphs of their own. */
function collect(element: XmlElement, kind: BlockKind, found: Found[]): void {
  let open: Found | null = null;
  for (const child of element.children) {
    if (!isElement(child)) {
      if (open === null && child.text.trim() === '') continue;
      if (open === null) found.push((open = { kind, pieces: [] }));
      open.pieces.push(child);
    } else if (NO_WORDS.has(child.name)) {
      continue;
    } else if (KINDS[child.name] !== undefined || BOXES.has(child.name)) {
      open = null;
      const own = KINDS[child.name];
      const inner = own === undefined || (own === 'paragraph' && kind !== 'paragraph') ? kind : own;
      collect(child, inner, found);
    } else {
      if (open === null) found.push((open = { kind, pieces: [] }));
      addWords(child, open);
    }
  }
}

/** Elements that only hold blocks. */
const BOXES = new Set([
  'block',
  'ul',
  'ol',
  'dl',
  'media',
  'table',
  'tbody',
  'thead',
  'tfoot',
  'nitf-table',
  'bq',
  'div',
  'section',
  'body',
  'hl',
]);

function addWords(element: XmlElement, { pieces }: Found): void {
  if (element.name === 'br' || element.name === 'td' || element.name === 'th')
    pieces.push({ text: ' ', start: element.start, end: element.start });
  for (const child of element.children) {
    if (!isElement(child)) pieces.push(child);
    else if (!NO_WORDS.has(child.name)) addWords(child, { kind: 'paragraph', pieces });
  }
}

/** What a report in NITF says of itself. Its distributor is the agency that it came from, where that is not who published it. */
export function nitfKnown(nitf: XmlElement): Partial<Known> {
  const [head] = within(nitf, 'body.head');
  const [docdata] = within(nitf, 'docdata');
  const [pubdata] = within(nitf, 'pubdata');
  const issued = docdata && (childOf(docdata, 'date.issue') ?? childOf(docdata, 'date.release'));
  const hedline = head && childOf(head, 'hedline');
  const [title] = within(nitf, 'title');
  const byline = head && lineOf(childOf(head, 'byline'));
  return knownOf({
    id: (docdata && childOf(docdata, 'doc-id')?.attributes['id-string']) ?? null,
    title: lineOf((hedline && childOf(hedline, 'hl1')) ?? null) ?? lineOf(title ?? null),
    byline: byline?.replace(/^by\s+/i, '') ?? null,
    outlet: pubdata?.attributes['name'] ?? null,
    agency: (head && lineOf(childOf(head, 'distributor'))) ?? null,
    published: issued?.attributes['norm'] ?? pubdata?.attributes['date.publication'],
    language: nitf.attributes['xml:lang'] ?? null,
    url: pubdata?.attributes['ex-ref'] ?? null,
  });
}

/** Where it was filed, as its dateline says. */
export function filedFrom(nitf: XmlElement): string | null {
  const [dateline] = within(nitf, 'dateline');
  return dateline ? lineOf(childOf(dateline, 'location') ?? dateline) : null;
}
